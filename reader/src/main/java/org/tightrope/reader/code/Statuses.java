package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.tightrope.event.Status;

/// How an event is known: the mean of what words, syntax and rules say of it and of what the tuned encoder says.
///
/// @param sparse head over [StatusFeatures]
/// @param share of the encoder in the mean, chosen on sentences held out
record Statuses(SparseHead sparse, double share) {
    static final List<Status> CLASSES = List.of(Status.REPORTED, Status.CLAIMED, Status.DENIED, Status.HYPOTHETICAL);

    private static final double MORE_REPORTED = 1.5;

    /// Probabilities of the classes.
    ///
    /// @param opinion the encoder's; none where it was not asked
    double[] probabilities(Traits features, List<Double> opinion) {
        var scores = new double[CLASSES.size()];
        sparse.score(features, scores);
        var p = Classifier.softmax(scores);
        if (!opinion.isEmpty()) {
            p = Classifier.mixed(
                    p, opinion.stream().mapToDouble(Double::doubleValue).toArray(), share);
        }
        return asInNews(p);
    }

    /// The sentences learned from claim, deny and suppose more often than news do.
    private static double[] asInNews(double[] p) {
        double sum = 1 + (MORE_REPORTED - 1) * p[0];
        var out = new double[p.length];
        for (int c = 0; c < p.length; c++) {
            out[c] = p[c] * (c == 0 ? MORE_REPORTED : 1) / sum;
        }
        return out;
    }

    void write(DataOutputStream out) throws IOException {
        sparse.write(out);
        out.writeDouble(share);
    }

    static Statuses read(DataInputStream in) throws IOException {
        return new Statuses(SparseHead.read(in), in.readDouble());
    }
}
