package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.event.Status;

/// Trains what says how an event is known, over words, syntax and the rules' opinion, and measures it by
/// cross-validation: the rules alone, the head alone, the encoder alone, and their mean.
///
///     TrainStatuses LABELLED.jsonl OPINIONS.txt OUT.bin
///
/// Only folds that OPINIONS.txt covers are measured.
public final class TrainStatuses {
    private static final double L2 = 3e-5;
    private static final int STEPS = 120;

    private final List<PairMaterial.Row> rows;
    private final List<Traits> features;
    private final Map<String, Opinion> opinions;

    private TrainStatuses(List<PairMaterial.Row> rows, Map<String, Opinion> opinions) {
        this.rows = rows;
        this.opinions = opinions;
        features = rows.stream()
                .map(row -> StatusFeatures.of(Marked.of(row.pair(), row.statement()), row.verdict()))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        var all = PairMaterial.of(Path.of(args[0]));
        var rows = all.stream().filter(row -> row.status().isPresent()).toList();
        var opinions = TunePairs.read(Path.of(args[1]), TrainPairs.roots(all).size());
        var self = new TrainStatuses(rows, opinions);
        double share = self.measure();
        try (var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            new Statuses(self.fit(row -> true), share).write(out);
        }
        TrainPairs.say("%s: %.2f MB", args[2], Files.size(Path.of(args[2])) / 1e6);
    }

    private static int label(PairMaterial.Row row) {
        return Statuses.CLASSES.indexOf(row.status().orElseThrow());
    }

    private SparseHead fit(Predicate<PairMaterial.Row> used) {
        var names = new ArrayList<List<String>>();
        var labels = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (used.test(rows.get(i))) {
                names.add(features.get(i).names());
                labels.add(label(rows.get(i)));
            }
        }
        var weights = new double[labels.size()];
        Arrays.fill(weights, 1);
        return Fit.sparse(
                names,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                weights,
                Statuses.CLASSES.size(),
                L2,
                STEPS);
    }

    private double measure() {
        var truth = new ArrayList<String>();
        var ruled = new ArrayList<double[]>();
        var sparse = new ArrayList<double[]>();
        var tuned = new ArrayList<double[]>();
        var both = new ArrayList<double[]>();
        for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
            int own = fold;
            if (rows.stream().noneMatch(row -> row.fold() == own && opinions.containsKey(row.id()))) {
                continue;
            }
            var head = new Statuses(fit(row -> row.fold() != own), Classifier.EVEN);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var opinion = opinions.get(row.id());
                if (row.fold() == fold && opinion != null) {
                    truth.add(row.status().orElseThrow().label());
                    ruled.add(rules(row.verdict()));
                    sparse.add(head.probabilities(features.get(i), List.of()));
                    tuned.add(opinion.statuses());
                }
            }
        }
        var classes = Statuses.CLASSES.stream().map(Status::label).toList();
        TrainPairs.say("%d pairs measured", truth.size());
        Measures.report("rules", truth, ruled, classes);
        Measures.report("words, syntax and rules", truth, sparse, classes);
        Measures.report("encoder", truth, tuned, classes);
        double share = Measures.bestShare(truth, sparse, tuned, classes);
        for (int i = 0; i < sparse.size(); i++) {
            both.add(Classifier.mixed(sparse.get(i), tuned.get(i), share));
        }
        Measures.report("all, %.1f of the encoder".formatted(share), truth, both, classes);
        return share;
    }

    /// All on what the rules say; on reported where they say it did not happen, or nothing.
    private static double[] rules(String verdict) {
        var p = new double[Statuses.CLASSES.size()];
        var name = verdict.substring(0, Math.max(0, verdict.indexOf(' ')));
        int at = Statuses.CLASSES.stream().map(Status::label).toList().indexOf(name);
        p[Math.max(0, at)] = 1;
        return p;
    }
}
