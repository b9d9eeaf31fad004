package org.tightrope.reader.code;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Several heads that vote: the mean of their probabilities, each after its own temperature (Guo et al.
/// 2017).
///
/// @param classes names
/// @param sparse head over words and syntax
/// @param dense heads over vectors
/// @param shares of the vote: of the sparse head, then of each dense one; they sum to 1
/// @param sharpen exponent of the mixed probabilities, chosen on sentences held out; 1 leaves them as
/// they are
/// @param sharpenFast the same when the sparse head votes alone
record Classifier(
        List<String> classes,
        SparseHead sparse,
        List<DenseHead> dense,
        double[] shares,
        double sharpen,
        double sharpenFast) {
    Classifier {
        classes = List.copyOf(classes);
        dense = List.copyOf(dense);
    }

    /// Probabilities of the classes.
    ///
    /// @param views vectors of the pair; without them the sparse head votes alone
    double[] probabilities(Traits features, @Nullable Views views) {
        var mixed = new double[classes.size()];
        add(mixed, sparseScores(features), views == null ? 1 : shares[0]);
        if (views != null) {
            for (int h = 0; h < dense.size(); h++) {
                var scores = new double[classes.size()];
                dense.get(h).score(views.of(dense.get(h).views()), scores);
                add(mixed, scores, shares[h + 1]);
            }
        }
        return sharpened(mixed, views == null ? sharpenFast : sharpen);
    }

    private double[] sparseScores(Traits features) {
        var scores = new double[classes.size()];
        sparse.score(features, scores);
        return scores;
    }

    private static void add(double[] into, double[] scores, double share) {
        var own = softmax(scores);
        for (int c = 0; c < into.length; c++) {
            into[c] += share * own[c];
        }
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
        out.writeInt(dense.size());
        for (DenseHead head : dense) {
            head.write(out);
        }
        for (double share : shares) {
            out.writeDouble(share);
        }
        out.writeDouble(sharpen);
        out.writeDouble(sharpenFast);
    }

    /// The classifiers of a file that comes with Tightrope, in their order.
    static List<Classifier> builtIn(String name) {
        try (var stream = Objects.requireNonNull(Classifier.class.getResourceAsStream(name), name);
                var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16))) {
            var found = new ArrayList<Classifier>();
            in.mark(1);
            while (in.read() >= 0) {
                in.reset();
                found.add(read(in));
                in.mark(1);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Classifier read(DataInputStream in) throws IOException {
        var classes = new ArrayList<String>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            classes.add(in.readUTF());
        }
        var sparse = SparseHead.read(in);
        var dense = new ArrayList<DenseHead>();
        int heads = in.readInt();
        for (int i = 0; i < heads; i++) {
            dense.add(DenseHead.read(in));
        }
        var shares = new double[heads + 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = in.readDouble();
        }
        return new Classifier(classes, sparse, dense, shares, in.readDouble(), in.readDouble());
    }
}
