package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.reader.code.PairMaterial.Kind;

/// Trains what says whether anything happens between two names of a sentence, over words and syntax, and
/// measures it by cross-validation, alone and in a vote with the tuned encoder.
///
///     TrainEvents LABELLED.jsonl OPINIONS.txt OUT.bin
public final class TrainEvents {
    private static final List<String> CLASSES = List.of("EVENT", "NONE");
    private static final double L2 = 3e-5;
    private static final int STEPS = 120;

    private final List<PairMaterial.Row> rows;
    private final List<Traits> features;
    private final Map<String, Opinion> opinions;

    private TrainEvents(List<PairMaterial.Row> rows, Path opinions) throws IOException {
        this.rows = rows;
        features = rows.stream()
                .map(row -> EventFeatures.of(Marked.of(row.pair(), row.statement()), true))
                .toList();
        this.opinions = TunePairs.read(opinions, TrainPairs.roots(rows).size());
    }

    public static void main(String[] args) throws IOException {
        var rows = PairMaterial.of(Path.of(args[0])).stream()
                .filter(row -> row.event().isPresent())
                .toList();
        var self = new TrainEvents(rows, Path.of(args[1]));
        for (Kind kind : Kind.values()) {
            var own = rows.stream().filter(row -> row.kind() == kind).toList();
            long events = own.stream().filter(TrainEvents::isEvent).count();
            TrainPairs.say("%s: %d pairs, %d with an event", kind, own.size(), events);
        }
        var rivals = self.measure();
        try (var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            new Classifier(CLASSES, self.fit(i -> true), Classifier.EVEN, 1, 1).write(out);
            rivals.write(out);
        }
        TrainPairs.say("%s: %.2f MB", args[2], Files.size(Path.of(args[2])) / 1e6);
    }

    private static boolean isEvent(PairMaterial.Row row) {
        return row.event().orElseThrow();
    }

    private static double weight(PairMaterial.Row row) {
        return switch (row.kind()) {
            case TOLD -> 2;
            case LABELLED, TURNED, WRITTEN -> 0.5;
            case MADE -> 0.1;
        };
    }

    private SparseHead fit(IntPredicate used) {
        var names = new ArrayList<List<String>>();
        var labels = new ArrayList<Integer>();
        var weights = new ArrayList<Double>();
        for (int i = 0; i < rows.size(); i++) {
            if (used.test(i)) {
                names.add(features.get(i).names());
                labels.add(isEvent(rows.get(i)) ? 0 : 1);
                weights.add(weight(rows.get(i)));
            }
        }
        return Fit.sparse(
                names,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                CLASSES.size(),
                L2,
                STEPS);
    }

    private Rivals measure() {
        var fast = new double[rows.size()];
        for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
            int own = fold;
            var head = fit(i -> rows.get(i).fold() != own);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).fold() == fold) {
                    var scores = new double[CLASSES.size()];
                    head.score(features.get(i), scores);
                    fast[i] = Classifier.softmax(scores)[0];
                }
            }
        }
        IntToDoubleFunction tuned = i -> rows.get(i).kind() == Kind.MADE ? fast[i] : opinion(i);
        IntToDoubleFunction both =
                i -> Double.isNaN(tuned.applyAsDouble(i)) ? fast[i] : (fast[i] + tuned.applyAsDouble(i)) / 2;
        for (double at : new double[] {0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}) {
            report("words and syntax", i -> fast[i], at);
            report("encoder", tuned, at);
            report("both", both, at);
        }
        return FitRivals.of(best(both), fast, tuned, this::types);
    }

    /// Of several mentions of the same two in a told sentence the likeliest.
    private List<FitRivals.Pair> best(IntToDoubleFunction both) {
        return bestTold(both).values().stream()
                .map(i -> new FitRivals.Pair(
                        rows.get(i).group(),
                        rows.get(i)
                                .key()
                                .substring(String.valueOf(rows.get(i).group()).length()),
                        isEvent(rows.get(i)),
                        Marked.of(rows.get(i).pair(), rows.get(i).statement()).areTogether(),
                        rows.get(i).ruled(),
                        i))
                .toList();
    }

    private Map<String, Integer> bestTold(IntToDoubleFunction held) {
        var best = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == Kind.TOLD) {
                best.merge(rows.get(i).key(), i, (a, b) -> held.applyAsDouble(a) >= held.applyAsDouble(b) ? a : b);
            }
        }
        return best;
    }

    /// The encoder's, NaN where no encoder was tuned without the row's fold.
    private double opinion(int i) {
        var opinion = opinions.get(rows.get(i).id());
        return opinion == null ? Double.NaN : opinion.event();
    }

    private List<Double> types(int i) {
        var opinion = opinions.get(rows.get(i).id());
        return opinion == null ? List.of() : PairCoder.boxed(opinion.actions());
    }

    /// Told pairs by their likeliest two mentions; of the labelled ones how many are found, and taken the
    /// wrong way round.
    private void report(String name, IntToDoubleFunction held, double at) {
        var counts = new int[Kind.values().length][2][2];
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() != Kind.TOLD) {
                count(counts, i, held, at);
            }
        }
        bestTold(held).values().forEach(i -> count(counts, i, held, at));
        var told = counts[Kind.TOLD.ordinal()];
        TrainPairs.say(
                "%-16s at %.2f: told precision %.3f recall %.3f (%d events); labelled found %.3f, turned taken %.3f; made precision %.3f recall %.3f",
                name,
                at,
                share(told[1][1], told[0][1]),
                share(told[1][1], told[1][0]),
                told[1][0] + told[1][1],
                share(counts[Kind.LABELLED.ordinal()][1][1], counts[Kind.LABELLED.ordinal()][1][0]),
                share(counts[Kind.TURNED.ordinal()][0][1], counts[Kind.TURNED.ordinal()][0][0]),
                share(counts[Kind.MADE.ordinal()][1][1], counts[Kind.MADE.ordinal()][0][1]),
                share(counts[Kind.MADE.ordinal()][1][1], counts[Kind.MADE.ordinal()][1][0]));
    }

    private void count(int[][][] counts, int i, IntToDoubleFunction held, double at) {
        if (Double.isNaN(held.applyAsDouble(i))) {
            return;
        }
        counts[rows.get(i).kind().ordinal()][isEvent(rows.get(i)) ? 1 : 0][held.applyAsDouble(i) >= at ? 1 : 0]++;
    }

    private static double share(int of, int rest) {
        return of / (double) Math.max(1, of + rest);
    }
}
