package org.tightrope.reader.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.reader.EventRows;
import org.tightrope.reader.syntax.Syntax;

/// Trains the classifiers of pairs on labelled pairs and on our own sentences, and measures them by
/// cross-validation.
///
///     TrainPairs LABELLED.jsonl OUT.bin [folds]
public final class TrainPairs {
    private static final long SEED = 7;
    private static final int PER_TEMPLATE = 12;
    private static final double OWN_WEIGHT = 0.3;
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    /// @param fold rows alike share it: sentences of one article, sentences of one template
    /// @param labelled whether it is one of the labelled pairs and counts in the measures
    record Row(Pair pair, String label, int fold, double weight, boolean labelled, Traits features, Views views) {}

    private record Raw(Pair pair, String label, int fold, double weight, boolean labelled) {}

    private TrainPairs() {}

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws IOException {
        int folds = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        var labelled = labelled(Path.of(args[0]));
        var news = new News(SEED);
        var made = new ArrayList<News.Made>();
        for (int t = 0; t < news.templates(); t++) {
            for (int k = 0; k < PER_TEMPLATE; k++) {
                made.add(news.make(t));
            }
        }
        var ownRoots = new ArrayList<Raw>(labelled);
        var ownYields = new ArrayList<Raw>();
        for (News.Made one : made) {
            boolean yield = one.action().equals("CONCEDE") || one.action().equals("RETREAT");
            if (!one.action().equals("NONE")) {
                ownRoots.add(
                        new Raw(one.pair(), yield ? PairCoder.YIELD : one.action(), one.template(), OWN_WEIGHT, false));
            }
            if (yield) {
                ownYields.add(new Raw(one.pair(), one.action(), one.template(), 1, true));
            }
        }
        ownRoots.addAll(told());
        try (var encoder = new Encoder(2);
                var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            train("roots", prepared(ownRoots, encoder), folds, out);
            train("concede or retreat", prepared(ownYields, encoder), folds, out);
            train("event or not", prepared(events(made, labelled), encoder), folds, out);
        }
        say("%s: %.1f MB", args[1], Files.size(Path.of(args[1])) / 1e6);
    }

    /// Is there an event: our sentences and the labelled ones say yes; no say sentences without one, the
    /// same the wrong way round, and parties of two clauses that have nothing to do with each other.
    private static List<Raw> events(List<News.Made> made, List<Raw> labelled) {
        var rows = new ArrayList<Raw>();
        labelled.forEach(raw -> rows.add(new Raw(raw.pair(), "EVENT", raw.fold(), 0.5, false)));
        var random = new Random(SEED);
        for (int i = 0; i < made.size(); i++) {
            var one = made.get(i);
            boolean none = one.action().equals("NONE");
            rows.add(new Raw(one.pair(), none ? "NONE" : "EVENT", one.template(), none ? 3 : 1, true));
            boolean mutual = one.action().equals("CONSULT")
                    || one.action().equals("AGREE")
                    || one.action().equals("COOPERATE");
            if (!none && !mutual && i % 3 == 0) {
                rows.add(new Raw(turned(one.pair()), "NONE", one.template(), 1, true));
            }
            var other = made.get(random.nextInt(made.size()));
            if (!none && other.template() != one.template() && i % 3 == 1) {
                rows.addAll(Clauses.joined(one, other, random).stream()
                        .map(joined -> new Raw(joined.pair(), joined.label(), one.template(), 1, true))
                        .toList());
            }
        }
        return rows;
    }

    private static Pair turned(Pair pair) {
        return new Pair(pair.text(), pair.target(), pair.source());
    }

    private static List<Raw> labelled(Path file) throws IOException {
        var json = new ObjectMapper();
        var rows = new ArrayList<Raw>();
        for (String line : Files.readAllLines(file)) {
            var node = json.readTree(line);
            rows.add(new Raw(
                    pair(node), node.get("root").asText(), node.get("group").asInt(), 1, true));
        }
        return rows;
    }

    /// The sentences we wrote, in the labelled pairs' convention: sanctions imposed are coercion.
    private static List<Raw> told() throws IOException {
        var rows = new ArrayList<Raw>();
        for (var row : EventRows.rows(EventRows.told("told.txt"))) {
            var action = row.action();
            if (action.equals("NONE")) {
                continue;
            }
            boolean sanctions = row.pair().text().matches("(?i).*(sanctions|embargo|blacklist).*");
            var root = action.equals("SANCTION") && sanctions
                    ? "COERCE"
                    : action.equals("CONCEDE") || action.equals("RETREAT") ? PairCoder.YIELD : action;
            rows.add(new Raw(row.pair(), root, -1 - row.line(), OWN_WEIGHT, false));
        }
        return rows;
    }

    static Pair pair(JsonNode node) {
        return new Pair(node.get("text").asText(), span(node.path("source_span")), span(node.path("target_span")));
    }

    private static Optional<Pair.Span> span(JsonNode node) {
        return node.isArray()
                ? Optional.of(new Pair.Span(node.get(0).asInt(), node.get(1).asInt()))
                : Optional.empty();
    }

    private static List<Row> prepared(List<Raw> raws, Encoder encoder) {
        var views = Views.of(raws.stream().map(Raw::pair).toList(), encoder);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < raws.size(); i++) {
            var raw = raws.get(i);
            rows.add(new Row(
                    raw.pair(),
                    raw.label(),
                    raw.fold(),
                    raw.weight(),
                    raw.labelled(),
                    PairFeatures.of(
                            Marked.of(raw.pair(), Statement.of(raw.pair().text(), Syntax.thorough())), true),
                    views.get(i)));
        }
        return rows;
    }

    private static void train(String task, List<Row> rows, int folds, DataOutputStream out) throws IOException {
        var classes =
                new ArrayList<>(new TreeSet<>(rows.stream().map(Row::label).toList()));
        double sharpen = 1;
        double sharpenFast = 1;
        if (folds > 1) {
            var held = new double[rows.size()][];
            var heldFast = new double[rows.size()][];
            for (int fold = 0; fold < folds; fold++) {
                int own = fold;
                IntPredicate test =
                        i -> Math.floorMod(Integer.hashCode(rows.get(i).fold() * 0x9E3779B9), folds) == own;
                var model = fit(rows, i -> !test.test(i), classes);
                for (int i = 0; i < rows.size(); i++) {
                    if (test.test(i) && rows.get(i).labelled()) {
                        held[i] = model.probabilities(
                                rows.get(i).features(), rows.get(i).views());
                        heldFast[i] = model.probabilities(rows.get(i).features(), null);
                    }
                }
            }
            say("%s, %d rows, %d folds", task, rows.size(), folds);
            sharpen = Measures.report("  whole", rows, held, classes);
            sharpenFast = Measures.report("  fast", rows, heldFast, classes);
        }
        var model = fit(rows, i -> true, classes);
        new Classifier(model.classes(), model.sparse(), model.dense(), model.shares(), sharpen, sharpenFast).write(out);
    }

    private static Classifier fit(List<Row> rows, IntPredicate used, List<String> classes) {
        var kept = new ArrayList<Row>();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < rows.size(); i++) {
                // The labelled rows first: they set mean and deviation.
                if (used.test(i) && rows.get(i).labelled() == (pass == 0)) {
                    kept.add(rows.get(i));
                }
            }
        }
        int basis = (int) kept.stream().filter(Row::labelled).count();
        int[] labels =
                kept.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
        double[] weights = kept.stream().mapToDouble(Row::weight).toArray();
        var sparse = Fit.sparse(
                kept.stream().map(row -> row.features().names()).toList(), labels, weights, classes.size(), 3e-5, 120);
        var dense = new ArrayList<DenseHead>();
        for (Views.Choice choice : Views.Choice.values()) {
            dense.add(Fit.dense(
                    choice,
                    kept.stream().map(row -> row.views().of(choice)).toList(),
                    labels,
                    weights,
                    basis,
                    classes.size(),
                    0.05,
                    150));
        }
        return new Classifier(classes, sparse, dense, SHARES, 1, 1);
    }
}
