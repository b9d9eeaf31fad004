package org.tightrope.reader.syntax;

/// Steps of gradient descent scaled to each weight's own history (Kingma and Ba 2015):
///
///     m = b1 m + (1 - b1) g        v = b2 v + (1 - b2) g^2
///     w = w - rate m' / (sqrt(v') + epsilon)      m' = m / (1 - b1^t), v' = v / (1 - b2^t)
final class Adam {
    private static final float B1 = 0.9f;
    private static final float B2 = 0.95f;
    private static final float EPSILON = 1e-8f;

    private Adam() {}

    /// The rate of step t (from 1) with the corrections of m and v in it.
    static float corrected(float rate, int t) {
        return (float) (rate * Math.sqrt(1 - Math.pow(B2, t)) / (1 - Math.pow(B1, t)));
    }

    /// Moves `w` against the gradient `g`; `m` and `v` are what is remembered of earlier ones.
    static void step(float[] w, float[] g, float[] m, float[] v, float corrected) {
        for (int i = 0; i < w.length; i++) {
            m[i] = B1 * m[i] + (1 - B1) * g[i];
            v[i] = B2 * v[i] + (1 - B2) * g[i] * g[i];
            w[i] -= corrected * m[i] / ((float) Math.sqrt(v[i]) + EPSILON);
        }
    }
}
