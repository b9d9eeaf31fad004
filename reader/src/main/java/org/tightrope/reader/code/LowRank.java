package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

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
        var lines = new float[rank][];
        for (int r = 0; r < rank; r++) {
            lines[r] = Arrays.copyOfRange(up, r * columns, (r + 1) * columns);
        }
        // Rows of their own, indexed alike, are summed many numbers at a time; stretches of one array are not.
        var sum = new float[columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(matrix, row * columns, sum, 0, columns);
            for (int r = 0; r < rank; r++) {
                float weight = down[row * rank + r];
                var line = lines[r];
                for (int c = 0; c < columns; c++) {
                    sum[c] += weight * line[c];
                }
            }
            System.arraycopy(sum, 0, matrix, row * columns, columns);
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
