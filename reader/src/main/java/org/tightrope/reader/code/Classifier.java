package org.tightrope.reader.code;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Two that vote, one by words and syntax, one by the tuned encoder: the mean of their probabilities,
/// made sharper or blunter by an exponent so that they come true as often as they say (Guo et al. 2017).
///
/// @param classes names
/// @param sparse head over words and syntax
/// @param share of the encoder in the vote, chosen on sentences held out
/// @param sharpen exponent of the mixed probabilities, chosen on sentences held out; 1 leaves them as
/// they are
/// @param sharpenFast the same when the sparse head votes alone
record Classifier(List<String> classes, SparseHead sparse, double share, double sharpen, double sharpenFast) {
    /// Of the encoder, where nothing was chosen.
    static final double EVEN = 0.5;

    Classifier {
        classes = List.copyOf(classes);
    }

    /// Probabilities of the classes.
    ///
    /// @param opinion the encoder's; without it the sparse head votes alone
    double[] probabilities(Traits features, double @Nullable [] opinion) {
        var scores = new double[classes.size()];
        sparse.score(features, scores);
        var p = softmax(scores);
        return opinion == null ? sharpened(p, sharpenFast) : sharpened(mixed(p, opinion, share), sharpen);
    }

    static double[] mixed(double[] sparse, double[] opinion, double share) {
        var mixed = new double[sparse.length];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = (1 - share) * sparse[c] + share * opinion[c];
        }
        return mixed;
    }

    /// The mean of distributions over the same classes.
    static double[] mean(List<double[]> some) {
        var mean = new double[some.getFirst().length];
        for (double[] one : some) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += one[c] / some.size();
            }
        }
        return mean;
    }

    static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        var out = new double[scores.length];
        double sum = 0;
        for (int c = 0; c < out.length; c++) {
            out[c] = Math.exp(scores[c] - most);
            sum += out[c];
        }
        for (int c = 0; c < out.length; c++) {
            out[c] /= sum;
        }
        return out;
    }

    static double[] sharpened(double[] probabilities, double exponent) {
        var logs = new double[probabilities.length];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = exponent * Math.log(Math.max(1e-12, probabilities[c]));
        }
        return softmax(logs);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes.size());
        for (String name : classes) {
            out.writeUTF(name);
        }
        sparse.write(out);
        out.writeDouble(share);
        out.writeDouble(sharpen);
        out.writeDouble(sharpenFast);
    }

    /// A file of classifiers that comes with Tightrope.
    static DataInputStream open(String name) {
        var stream = Objects.requireNonNull(Classifier.class.getResourceAsStream(name), name);
        return new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
    }

    static Classifier read(DataInputStream in) throws IOException {
        var classes = new ArrayList<String>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            classes.add(in.readUTF());
        }
        return new Classifier(classes, SparseHead.read(in), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
