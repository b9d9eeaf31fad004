package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What is added to a matrix of the encoder: the product of two narrow ones (low-rank adaptation, Hu et
/// al. 2021, section 4.1), `W + down x up`. Worked: of rank 1, down (1, 2) and up (3, 0, 1) add
/// (3, 0, 1) to the first row and (6, 0, 2) to the second.
///
/// @param rank columns of `down`, rows of `up`
/// @param down rows of the matrix x rank, row-major
/// @param up rank x columns of the matrix, row-major
record LowRank(int rank, float[] down, float[] up) {
    /// Adds the product to a matrix, row-major.
    void addTo(float[] matrix) {
        int columns = up.length / rank;
        int rows = down.length / rank;
        if (rows * columns != matrix.length) {
            throw new IllegalArgumentException(
                    "%d x %d cannot be added to %d numbers.".formatted(rows, columns, matrix.length));
        }
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            int r = 0;
            for (; r + 4 <= rank; r += 4) {
                addFour(matrix, from, row * rank + r, r * columns, columns);
            }
            for (; r < rank; r++) {
                float weight = down[row * rank + r];
                for (int c = 0; c < columns; c++) {
                    matrix[from + c] += weight * up[r * columns + c];
                }
            }
        }
    }

    /// Four at a time, one after the other, so that the sum is the same: a model is loaded before the compiler has
    /// done its best.
    private void addFour(float[] matrix, int from, int weights, int of, int columns) {
        float a = down[weights];
        float b = down[weights + 1];
        float c = down[weights + 2];
        float d = down[weights + 3];
        for (int i = 0; i < columns; i++) {
            float sum = matrix[from + i];
            sum += a * up[of + i];
            sum += b * up[of + columns + i];
            sum += c * up[of + 2 * columns + i];
            sum += d * up[of + 3 * columns + i];
            matrix[from + i] = sum;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rank);
        Numbers.writeSmall(out, down);
        Numbers.writeSmall(out, up);
    }

    static LowRank read(DataInputStream in) throws IOException {
        return new LowRank(in.readInt(), Numbers.readSmall(in), Numbers.readSmall(in));
    }
}
