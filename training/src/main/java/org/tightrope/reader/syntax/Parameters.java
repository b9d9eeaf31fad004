package org.tightrope.reader.syntax;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// The network's weights while they are learned: plain arrays by name, lent to PyTorch for one step at a
/// time.
final class Parameters {
    private record Weight(float[] values, Shape shape, float[] first, float[] second) {}

    private final Map<String, Weight> weights = new LinkedHashMap<>();
    private final Map<String, NDArray> lent = new LinkedHashMap<>();

    /// Weights all of one value.
    void constant(String name, float value, long... shape) {
        var values = new float[(int) new Shape(shape).size()];
        java.util.Arrays.fill(values, value);
        put(name, values, shape);
    }

    /// Weights drawn evenly from `-most` to `most`.
    void uniform(String name, double most, RandomGenerator random, long... shape) {
        var values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble(-1, 1) * most);
        }
        put(name, values, shape);
    }

    /// A matrix out x in, drawn so that signals keep their size (Glorot and Bengio 2010).
    void matrix(String name, RandomGenerator random, int out, int in) {
        uniform(name, Math.sqrt(6.0 / (in + out)), random, out, in);
    }

    private void put(String name, float[] values, long... shape) {
        weights.put(name, new Weight(values, new Shape(shape), new float[values.length], new float[values.length]));
    }

    int size() {
        return weights.values().stream()
                .mapToInt(weight -> weight.values.length)
                .sum();
    }

    float[] values(String name) {
        return Objects.requireNonNull(weights.get(name), name).values;
    }

    void lend(NDManager manager) {
        lent.clear();
        weights.forEach((name, weight) -> {
            var array = manager.create(weight.values, weight.shape);
            array.setRequiresGradient(true);
            lent.put(name, array);
        });
    }

    NDArray get(String name) {
        return Objects.requireNonNull(lent.get(name), name);
    }

    /// Moves all weights by the gradients of what was lent.
    void step(float corrected) {
        weights.forEach((name, weight) -> Adam.step(
                weight.values, get(name).getGradient().toFloatArray(), weight.first, weight.second, corrected));
    }
}
