package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A linear softmax over a vector of the encoder: `score(class) = bias + sum of weight x value`.
///
/// @param weights values x classes, row-major
record DenseHead(int classes, float[] weights, float[] bias) {
    /// Probabilities of the classes.
    double[] probabilities(float[] values) {
        var scores = new double[classes];
        for (int d = 0; d < values.length; d++) {
            float value = values[d];
            for (int c = 0; c < classes; c++) {
                scores[c] += value * weights[d * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            scores[c] += bias[c];
        }
        return Classifier.softmax(scores);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        Numbers.write(out, weights);
        Numbers.write(out, bias);
    }

    static DenseHead read(DataInputStream in) throws IOException {
        return new DenseHead(in.readInt(), Numbers.read(in), Numbers.read(in));
    }
}
