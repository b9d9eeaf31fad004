package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// A linear softmax over named features: `score(class) = bias + sum of weights / sqrt(number of known
/// features)`.
///
/// @param keys hashes of the names, ascending
/// @param weights keys x classes, row-major
record SparseHead(int classes, int[] keys, float[] weights, float[] bias) {
    private static final int NEAR = 32;

    /// Adds the scores of the classes to `scores`.
    void score(Traits traits, double[] scores) {
        var sums = new double[classes];
        int known = 0;
        for (int i = 0; i < traits.size(); i++) {
            int row = row(keys, traits.key(i));
            if (row >= 0) {
                known++;
                for (int c = 0; c < classes; c++) {
                    sums[c] += weights[row * classes + c];
                }
            }
        }
        double scale = 1 / Math.sqrt(Math.max(1, known));
        for (int c = 0; c < classes; c++) {
            scores[c] += bias[c] + sums[c] * scale;
        }
    }

    /// The features that speak most for a class, strongest first, with their weights.
    List<String> reasons(List<String> features, int wanted, int most) {
        return features.stream()
                .filter(feature -> weight(feature, wanted) > 0)
                .sorted(java.util.Comparator.<String>comparingDouble(feature -> -weight(feature, wanted))
                        .thenComparing(feature -> feature))
                .limit(most)
                .toList();
    }

    private double weight(String feature, int wanted) {
        int row = row(keys, Traits.key(feature));
        return row < 0 ? 0 : weights[row * classes + wanted];
    }

    /// Where a key stands; less than 0 when it is not there. Hashes lie evenly, so that the search begins near where
    /// it ends.
    static int row(int[] keys, int key) {
        int last = keys.length - 1;
        int low = (int) (((long) key - Integer.MIN_VALUE) * keys.length >>> Integer.SIZE);
        int high = low;
        for (int step = NEAR; low > 0 && keys[low] > key; step *= 2) {
            low = Math.max(0, low - step);
        }
        for (int step = NEAR; high < last && keys[high] < key; step *= 2) {
            high = Math.min(last, high + step);
        }
        return Arrays.binarySearch(keys, low, Math.min(keys.length, high + 1), key);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        Numbers.write(out, weights);
        Numbers.write(out, bias);
    }

    static SparseHead read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        var keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        return new SparseHead(classes, keys, Numbers.read(in), Numbers.read(in));
    }
}
