package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A linear softmax over vectors of the encoder: `score(class) = bias + sum of weight x value`.
///
/// @param views which vectors it reads, and in which order
/// @param weights values x classes, row-major
record DenseHead(int classes, Views.Choice views, float[] weights, float[] bias) {
    /// Adds the scores of the classes to `scores`.
    void score(float[] values, double[] scores) {
        var sums = new double[classes];
        for (int d = 0; d < values.length; d++) {
            float value = values[d];
            for (int c = 0; c < classes; c++) {
                sums[c] += value * weights[d * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            scores[c] += bias[c] + sums[c];
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeUTF(views.name());
        Numbers.write(out, weights);
        Numbers.write(out, bias);
    }

    static DenseHead read(DataInputStream in) throws IOException {
        return new DenseHead(in.readInt(), Views.Choice.valueOf(in.readUTF()), Numbers.read(in), Numbers.read(in));
    }
}
