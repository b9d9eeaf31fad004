package org.tightrope.reader.syntax;

import java.util.ArrayList;
import java.util.random.RandomGenerator;

/// Vectors that are learned; a step moves only those that were used since the last.
final class Table {
    private final int width;
    private final float[][] rows;
    private final float[][] first;
    private final float[][] second;
    private final float[][] gradients;
    private final boolean[] used;
    private final ArrayList<Integer> touched = new ArrayList<>();

    /// @param spread standard deviation of the numbers at the start
    Table(int size, int width, RandomGenerator random, float spread) {
        this.width = width;
        rows = new float[size][width];
        first = new float[size][width];
        second = new float[size][width];
        gradients = new float[size][width];
        used = new boolean[size];
        for (float[] row : rows) {
            for (int d = 0; d < width; d++) {
                row[d] = (float) random.nextGaussian() * spread;
            }
        }
    }

    float[] row(int row) {
        return rows[row];
    }

    void add(int row, float[] into, int offset) {
        for (int d = 0; d < width; d++) {
            into[offset + d] += rows[row][d];
        }
    }

    /// Takes the gradient of a use of the row, `width` numbers from `offset` on.
    void learn(int row, float[] gradient, int offset) {
        if (!used[row]) {
            used[row] = true;
            touched.add(row);
        }
        for (int d = 0; d < width; d++) {
            gradients[row][d] += gradient[offset + d];
        }
    }

    void step(float corrected) {
        for (int row : touched) {
            Adam.step(rows[row], gradients[row], first[row], second[row], corrected);
            gradients[row] = new float[width];
            used[row] = false;
        }
        touched.clear();
    }
}
