package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.event.Action;

/// Trains a classifier of pairs over words and syntax, that of the roots of labelled pairs or that of the
/// actions of our own sentences, and measures it by cross-validation, alone and in a vote with the tuned encoder.
///
///     TrainPairs LABELLED.jsonl roots|actions OPINIONS.txt OUT.bin
///
/// OPINIONS.txt holds what encoders tuned without a pair's fold think of it (`TunePairs`).
public final class TrainPairs {
    private static final double OWN_WEIGHT = 0.3;
    private static final double L2 = 3e-5;
    private static final int STEPS = 120;

    private final List<PairMaterial.Row> rows;
    private final List<Traits> features;
    private final Map<String, Opinion> opinions;

    private TrainPairs(List<PairMaterial.Row> rows, Path opinions) throws IOException {
        this.rows = rows;
        features = rows.stream()
                .map(row -> PairFeatures.of(Marked.of(row.pair(), row.statement()), true))
                .toList();
        this.opinions = TunePairs.read(opinions, roots(rows).size());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /// Roots of the labelled pairs.
    static List<String> roots(List<PairMaterial.Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == PairMaterial.Kind.LABELLED)
                .flatMap(row -> row.root().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static void main(String[] args) throws IOException {
        boolean roots = args[1].equals("roots");
        var rows = PairMaterial.of(Path.of(args[0])).stream()
                .filter(row -> row.action().isPresent() && !(roots && row.later()))
                .toList();
        var self = new TrainPairs(rows, Path.of(args[2]));
        var file = Path.of(args[3]);
        try (var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file)))) {
            switch (args[1]) {
                case "roots" ->
                    self.train(roots(rows), PairMaterial.Row::root, PairMaterial.Kind.LABELLED, Opinion::roots, out);
                case "actions" ->
                    self.train(
                            Arrays.stream(Action.values()).map(Action::name).toList(),
                            row -> row.action().filter(name -> row.kind() == PairMaterial.Kind.TOLD),
                            PairMaterial.Kind.TOLD,
                            Opinion::actions,
                            out);
                default -> throw new IllegalArgumentException("roots or actions, not (%s).".formatted(args[1]));
            }
        }
        say("%s: %.1f MB", file, Files.size(file) / 1e6);
    }

    private void train(
            List<String> classes,
            Function<PairMaterial.Row, Optional<String>> label,
            PairMaterial.Kind measured,
            Function<Opinion, double[]> opinion,
            DataOutputStream out)
            throws IOException {
        var truth = new ArrayList<String>();
        var also = new ArrayList<Optional<String>>();
        var fast = new ArrayList<double[]>();
        var tuned = new ArrayList<double[]>();
        var both = new ArrayList<double[]>();
        for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
            int own = fold;
            var head = fit(classes, label, row -> row.fold() != own);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var right = label.apply(row);
                if (row.fold() == fold
                        && row.kind() == measured
                        && right.isPresent()
                        && opinions.containsKey(row.id())) {
                    var scores = new double[classes.size()];
                    head.score(features.get(i), scores);
                    truth.add(right.get());
                    also.add(row.also());
                    fast.add(Classifier.softmax(scores));
                    tuned.add(opinion.apply(Objects.requireNonNull(opinions.get(row.id()), row.id())));
                }
            }
        }
        say("%d pairs measured, %d folds", truth.size(), PairMaterial.FOLDS);
        double sharpenFast = Measures.report("  words and syntax", truth, fast, classes);
        Measures.report("  encoder", truth, tuned, classes);
        double share = Measures.bestShare(truth, fast, tuned, classes);
        for (int i = 0; i < fast.size(); i++) {
            both.add(Classifier.mixed(fast.get(i), tuned.get(i), share));
        }
        double sharpen = Measures.report("  both, %.1f of the encoder".formatted(share), truth, both, classes);
        if (also.stream().anyMatch(Optional::isPresent)) {
            Measures.reportSeconds(truth, also, both, sharpen, classes);
        }
        new Classifier(classes, fit(classes, label, row -> true), share, sharpen, sharpenFast).write(out);
    }

    private SparseHead fit(
            List<String> classes,
            Function<PairMaterial.Row, Optional<String>> label,
            Predicate<PairMaterial.Row> used) {
        var names = new ArrayList<List<String>>();
        var labels = new ArrayList<Integer>();
        var weights = new ArrayList<Double>();
        for (int i = 0; i < rows.size(); i++) {
            var own = label.apply(rows.get(i));
            if (own.isPresent() && used.test(rows.get(i))) {
                names.add(features.get(i).names());
                labels.add(classes.indexOf(own.get()));
                weights.add(rows.get(i).kind().weight(OWN_WEIGHT));
            }
        }
        return Fit.sparse(
                names,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                classes.size(),
                L2,
                STEPS);
    }
}
