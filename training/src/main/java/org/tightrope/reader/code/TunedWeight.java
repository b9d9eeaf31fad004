package org.tightrope.reader.code;

import ai.djl.ndarray.types.Shape;

/// A weight that moves by Adam with decoupled decay (Loshchilov and Hutter 2019):
///
///     m = b1 m + (1 - b1) g      v = b2 v + (1 - b2) g^2
///     w = w - rate (m' / (sqrt(v') + epsilon) + decay w)      m' = m / (1 - b1^t), v' = v / (1 - b2^t)
///
/// Layers further from the top move less (Howard and Ruder 2018).
final class TunedWeight {
    /// Depth that stands for the heads, which start from nothing.
    static final int OF_HEADS = -1;

    private static final double PER_LAYER = 0.9;
    private static final double HEADS_FASTER = 10;
    private static final float B1 = 0.9f;
    private static final float B2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;

    private final float[] values;
    private final Shape shape;
    private final double speed;
    private float[] first = {};
    private float[] second = {};

    /// How fast weights move with so many layers above.
    static double speed(int depth) {
        return depth == OF_HEADS ? HEADS_FASTER : Math.pow(PER_LAYER, depth);
    }

    /// @param speed how many times the rate it moves
    TunedWeight(float[] values, Shape shape, double speed) {
        this.values = values;
        this.shape = shape;
        this.speed = speed;
    }

    float[] values() {
        return values;
    }

    Shape shape() {
        return shape;
    }

    /// @param scale of the gradient
    /// @param step from 1 on
    void step(float[] gradient, float scale, double rate, int step) {
        if (first.length == 0) {
            first = new float[values.length];
            second = new float[values.length];
        }
        double own = rate * speed;
        float corrected = (float) (own * Math.sqrt(1 - Math.pow(B2, step)) / (1 - Math.pow(B1, step)));
        float decay = shape.dimension() > 1 ? (float) (own * DECAY) : 0;
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i] * scale;
            first[i] = B1 * first[i] + (1 - B1) * g;
            second[i] = B2 * second[i] + (1 - B2) * g * g;
            values[i] -= corrected * first[i] / ((float) Math.sqrt(second[i]) + EPSILON) + decay * values[i];
        }
    }
}
