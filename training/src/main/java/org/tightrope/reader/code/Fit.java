package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Fits linear softmaxes by full-batch Adam (Kingma and Ba 2015) with an L2 penalty, weights per row.
final class Fit {
    private static final double RATE = 0.05;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.99;

    private Fit() {}

    /// Turns scores into the error of the row: (probability - truth) * weight.
    private static void errors(float[] scores, double[] bias, int label, double weight, double[] biasGradient) {
        var raw = new double[scores.length];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = scores[c] + bias[c];
        }
        var p = Classifier.softmax(raw);
        for (int c = 0; c < raw.length; c++) {
            double error = (p[c] - (c == label ? 1 : 0)) * weight;
            scores[c] = (float) error;
            biasGradient[c] += error;
        }
    }

    private static void adam(
            float[] w, float[] gradient, float[] first, float[] second, double l2, int step, int steps) {
        double rate = RATE * (1 - step / (steps + 1.0));
        double firstScale = 1 - Math.pow(FIRST, step);
        double secondScale = 1 - Math.pow(SECOND, step);
        for (int i = 0; i < w.length; i++) {
            double g = gradient[i] + l2 * w[i];
            first[i] = (float) (FIRST * first[i] + (1 - FIRST) * g);
            second[i] = (float) (SECOND * second[i] + (1 - SECOND) * g * g);
            w[i] -= (float) (rate * (first[i] / firstScale) / (Math.sqrt(second[i] / secondScale) + 1e-8));
        }
    }

    /// A head over named features, those seen in at least two rows.
    static SparseHead sparse(
            List<List<String>> rows, int[] labels, double[] weights, int classes, double l2, int steps) {
        var counts = new HashMap<Integer, Integer>();
        rows.forEach(row -> row.forEach(name -> counts.merge(Traits.key(name), 1, Integer::sum)));
        int[] keys = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .mapToInt(java.util.Map.Entry::getKey)
                .sorted()
                .toArray();
        var known = new ArrayList<int[]>();
        for (List<String> row : rows) {
            known.add(row.stream()
                    .mapToInt(name -> Arrays.binarySearch(keys, Traits.key(name)))
                    .filter(at -> at >= 0)
                    .toArray());
        }
        double total = Arrays.stream(weights).sum();
        var w = new float[keys.length * classes];
        var bias = new double[classes];
        var gradient = new float[w.length];
        var first = new float[w.length];
        var second = new float[w.length];
        var scores = new float[classes];
        for (int step = 1; step <= steps; step++) {
            Arrays.fill(gradient, 0f);
            var biasGradient = new double[classes];
            for (int i = 0; i < known.size(); i++) {
                Arrays.fill(scores, 0f);
                float scale = (float) (1 / Math.sqrt(Math.max(1, known.get(i).length)));
                for (int at : known.get(i)) {
                    for (int c = 0; c < classes; c++) {
                        scores[c] += w[at * classes + c] * scale;
                    }
                }
                errors(scores, bias, labels[i], weights[i] / total, biasGradient);
                for (int at : known.get(i)) {
                    for (int c = 0; c < classes; c++) {
                        gradient[at * classes + c] += scores[c] * scale;
                    }
                }
            }
            adam(w, gradient, first, second, l2, step, steps);
            for (int c = 0; c < classes; c++) {
                bias[c] -= 0.5 * biasGradient[c];
            }
        }
        var outBias = new float[classes];
        for (int c = 0; c < classes; c++) {
            outBias[c] = (float) bias[c];
        }
        return new SparseHead(classes, keys, w, outBias);
    }
}
