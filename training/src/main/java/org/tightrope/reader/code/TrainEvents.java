package org.tightrope.reader.code;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.reader.EventRows;
import org.tightrope.reader.syntax.Syntax;

/// Trains what says whether anything happens between two names of a sentence, and measures it by
/// cross-validation.
///
///     TrainEvents LABELLED.jsonl OUT.bin FOLDS [more.tsv ...]
///
/// It learns from the sentences we wrote with all their pairs (`told.tsv` and files given), from those
/// made by `news.txt`, from labelled pairs and from the same the wrong way round.
public final class TrainEvents {
    private static final List<String> CLASSES = List.of("EVENT", "NONE");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE", "SUPPORT");
    private static final long SEED = 7;
    private static final int PER_TEMPLATE = 6;
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    private enum Kind {
        TOLD,
        MADE,
        LABELLED,
        TURNED
    }

    private record Row(
            Kind kind, String group, String key, Pair pair, Statement statement, boolean event, double weight) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Traits> features = new ArrayList<>();
    private List<Views> views = List.of();

    private TrainEvents() {}

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws IOException {
        var self = new TrainEvents();
        self.told(EventRows.told("told.txt"));
        for (int i = 3; i < args.length; i++) {
            self.told(EventRows.told(Files.readAllLines(Path.of(args[i]))));
        }
        self.labelled(Path.of(args[0]));
        self.made();
        for (Row row : self.rows) {
            self.features.add(EventFeatures.of(Marked.of(row.pair(), row.statement()), true));
        }
        try (var encoder = new Encoder(2)) {
            self.views = Views.of(self.rows.stream().map(Row::pair).toList(), encoder);
        }
        for (Kind kind : Kind.values()) {
            var own = self.rows.stream().filter(row -> row.kind() == kind).toList();
            say(
                    "%s: %d pairs, %d with an event",
                    kind, own.size(), own.stream().filter(Row::event).count());
        }
        int folds = Integer.parseInt(args[2]);
        if (folds > 1) {
            self.measure(folds);
        }
        try (var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            self.fit(i -> true).write(out);
        }
        say("%s: %.2f MB", args[1], Files.size(Path.of(args[1])) / 1e6);
    }

    private void told(List<EventRows.Told> sentences) {
        for (var row : EventRows.rows(sentences)) {
            boolean event = !row.action().equals("NONE");
            rows.add(new Row(
                    Kind.TOLD, "t" + row.line(), row.line() + row.key(), row.pair(), row.statement(), event, 2));
        }
    }

    private void labelled(Path file) throws IOException {
        var json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            var node = json.readTree(line);
            var raw = TrainPairs.pair(node);
            if (raw.source().isEmpty() || raw.target().isEmpty()) {
                continue;
            }
            var statement = Statement.of(raw.text(), Syntax.thorough());
            var group = "l" + node.get("group").asInt();
            rows.add(new Row(Kind.LABELLED, group, line, raw, statement, true, 0.5));
            if (!MUTUAL.contains(node.get("root").asText())) {
                var turned = new Pair(raw.text(), raw.target(), raw.source());
                rows.add(new Row(Kind.TURNED, group, line, turned, statement, false, 0.5));
            }
        }
    }

    private void made() throws IOException {
        var news = new News(SEED);
        var made = new ArrayList<News.Made>();
        for (int t = 0; t < news.templates(); t++) {
            for (int k = 0; k < PER_TEMPLATE; k++) {
                made.add(news.make(t));
            }
        }
        var random = new Random(SEED);
        for (int i = 0; i < made.size(); i++) {
            var one = made.get(i);
            var group = "m" + one.template();
            boolean event = !one.action().equals("NONE");
            add(group, one.pair(), event, event ? 0.2 : 0.4);
            if (event && !MUTUAL.contains(one.action()) && i % 3 == 0) {
                add(
                        group,
                        new Pair(
                                one.pair().text(),
                                one.pair().target(),
                                one.pair().source()),
                        false,
                        0.2);
            }
            for (Pair.Span place : news.cities(one.pair().text())) {
                var at = Optional.of(place);
                add(group, new Pair(one.pair().text(), one.pair().source(), at), false, 0.2);
                add(group, new Pair(one.pair().text(), at, one.pair().target()), false, 0.2);
            }
            var other = made.get(random.nextInt(made.size()));
            if (event && other.template() != one.template() && i % 3 == 1) {
                for (var joined : Clauses.joined(one, other, random)) {
                    add(group, joined.pair(), joined.label().equals("EVENT"), 0.2);
                }
            }
        }
    }

    private void add(String group, Pair pair, boolean event, double weight) {
        rows.add(new Row(
                Kind.MADE, group, pair.text(), pair, Statement.of(pair.text(), Syntax.thorough()), event, weight));
    }

    private Classifier fit(IntPredicate used) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (used.test(i)) {
                kept.add(i);
            }
        }
        int[] labels = kept.stream().mapToInt(i -> rows.get(i).event() ? 0 : 1).toArray();
        double[] weights = kept.stream().mapToDouble(i -> rows.get(i).weight()).toArray();
        var sparse =
                Fit.sparse(kept.stream().map(i -> features.get(i).names()).toList(), labels, weights, 2, 3e-5, 120);
        var dense = new ArrayList<DenseHead>();
        for (Views.Choice choice : Views.Choice.values()) {
            dense.add(Fit.dense(
                    choice,
                    kept.stream().map(i -> views.get(i).of(choice)).toList(),
                    labels,
                    weights,
                    labels.length,
                    2,
                    0.05,
                    150));
        }
        return new Classifier(CLASSES, sparse, dense, SHARES, 1, 1);
    }

    private void measure(int folds) {
        var held = new double[rows.size()];
        var heldFast = new double[rows.size()];
        for (int fold = 0; fold < folds; fold++) {
            int own = fold;
            IntPredicate test = i -> Math.floorMod(rows.get(i).group().hashCode() * 0x9E3779B9 >>> 8, folds) == own;
            var model = fit(i -> !test.test(i));
            for (int i = 0; i < rows.size(); i++) {
                if (test.test(i)) {
                    held[i] = model.probabilities(features.get(i), views.get(i))[0];
                    heldFast[i] = model.probabilities(features.get(i), null)[0];
                }
            }
        }
        wrong(held);
        for (double at : new double[] {0.4, 0.5, 0.6}) {
            report("whole", held, at);
            report("fast", heldFast, at);
        }
    }

    /// The told pairs that would be judged wrongly, so that one sees what is lacking.
    private void wrong(double[] held) {
        for (int i = 0; i < held.length; i++) {
            var row = rows.get(i);
            if (row.kind() == Kind.TOLD && row.event() != held[i] >= 0.5) {
                say(
                        "  %s %.2f %s: %s",
                        row.event() ? "missed" : "made up",
                        held[i],
                        row.key(),
                        row.pair().text());
            }
        }
    }

    /// Pairs of the told sentences by their likeliest two mentions; shares of the other kinds taken for
    /// events.
    private void report(String name, double[] held, double at) {
        var best = new HashMap<String, Integer>();
        var taken = new int[Kind.values().length][2][2];
        for (int i = 0; i < held.length; i++) {
            var row = rows.get(i);
            if (row.kind() == Kind.TOLD) {
                int own = i;
                best.merge(row.key(), own, (a, b) -> held[a] >= held[b] ? a : b);
            } else {
                taken[row.kind().ordinal()][row.event() ? 1 : 0][held[i] >= at ? 1 : 0]++;
            }
        }
        int[][] counts = new int[2][2];
        best.values().forEach(i -> counts[rows.get(i).event() ? 1 : 0][held[i] >= at ? 1 : 0]++);
        say(
                "%-5s at %.1f: told precision %.3f recall %.3f (%d events); made precision %.3f recall %.3f; labelled found %.3f; turned taken %.3f",
                name,
                at,
                counts[1][1] / (double) Math.max(1, counts[1][1] + counts[0][1]),
                counts[1][1] / (double) Math.max(1, counts[1][0] + counts[1][1]),
                counts[1][0] + counts[1][1],
                precision(taken[Kind.MADE.ordinal()]),
                recall(taken[Kind.MADE.ordinal()]),
                recall(taken[Kind.LABELLED.ordinal()]),
                taken[Kind.TURNED.ordinal()][0][1]
                        / (double)
                                Math.max(1, taken[Kind.TURNED.ordinal()][0][0] + taken[Kind.TURNED.ordinal()][0][1]));
    }

    private static double precision(int[][] counts) {
        return counts[1][1] / (double) Math.max(1, counts[1][1] + counts[0][1]);
    }

    private static double recall(int[][] counts) {
        return counts[1][1] / (double) Math.max(1, counts[1][1] + counts[1][0]);
    }
}
