package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.reader.ArticleRows;
import org.tightrope.reader.Articles;
import org.tightrope.reader.Articles.Article;
import org.tightrope.reader.Articles.Part;
import org.tightrope.reader.code.UnnamedCoder.Clue;

/// Trains what finds out who is meant where a sentence leaves somebody out, on [Articles], in steps:
///
///     TrainUnnamed learn OUT.raw held|all EPOCHS [FROM.raw [earlier|later|again|latest]]
///     TrainUnnamed ship IN.raw OUT.bin
///     TrainUnnamed judge IN.raw OUT.bin
///     TrainUnnamed context OUT.csv
///
/// `learn` adapts the encoder that reads names to passages ([AdaptPairs]), from all articles or from all but a fifth:
/// `earlier` does without the later ones, `later` goes on with them and half of the others, `again` does so with other
/// sentences in which nothing happens, `latest` goes on with all but the dense ones. `judge` fits what reads slots,
/// and what weighs guesses by what the encoder thinks of that fifth; `context` says how much the shipped encoder's
/// reading of a passage counts for two whom a sentence names.
public final class TrainUnnamed {
    private static final long SEED = 41;
    private static final double RATE = 2e-4;
    /// Of slots where nothing happens there are many.
    private static final int ONE_EMPTY_OF = 3;
    private static final int HELD = 0;
    private static final List<String> CLASSES = List.of("EVENT", "NONE");
    private static final double L2 = 3e-5;
    private static final int STEPS = 120;

    /// What is learned from at a time.
    ///
    /// @param articles those that are read
    /// @param empty which of the slots where nothing happens, from 0
    private record Lesson(Predicate<Article> articles, int empty) {
        static Lesson of(String name) {
            return switch (name) {
                case "all" -> new Lesson(article -> true, 0);
                case "earlier" -> new Lesson(article -> article.part().compareTo(Part.LATER) < 0, 0);
                case "later", "again" ->
                    new Lesson(
                            article -> article.part() == Part.LATER
                                    || article.part() != Part.LATEST && article.number() % 2 == 0,
                            name.equals("again") ? 1 : 0);
                case "latest" -> new Lesson(article -> article.part() != Part.DENSE, 2);
                default ->
                    throw new IllegalArgumentException(
                            "There are no articles called (%s).%nMaybe latest.".formatted(name));
            };
        }
    }

    private final List<ArticleRows.Row> rows;
    private final List<String> roots;

    private TrainUnnamed(List<ArticleRows.Row> rows, List<String> roots) {
        this.rows = rows;
        this.roots = roots;
    }

    private static List<String> roots() throws IOException {
        try (var in = Classifier.open("roots.bin")) {
            return Classifier.read(in).classes();
        }
    }

    public static void main(String[] args) throws IOException {
        var roots = roots();
        switch (args[0]) {
            case "learn" -> {
                var lesson = Lesson.of(args.length > 5 ? args[5] : "all");
                boolean held = args[2].equals("held");
                var articles = articles(
                        article -> lesson.articles().test(article) && (!held || fold(article.number()) != HELD));
                new TrainUnnamed(ArticleRows.of(articles), roots)
                        .learn(
                                args.length > 4 ? AdaptPairs.read(View.SHOWN, args[4]) : AdaptPairs.before(View.SHOWN),
                                Integer.parseInt(args[3]),
                                lesson,
                                Path.of(args[1]));
            }
            case "ship" ->
                TunePairs.ship(AdaptPairs.adapter(View.SHOWN, args[1], roots.size())::write, Path.of(args[2]));
            case "judge" -> new TrainUnnamed(ArticleRows.of(Articles.all()), roots).judge(args[1], Path.of(args[2]));
            case "context" -> context(Path.of(args[1]));
            default -> throw new IllegalArgumentException("There is no step (%s).%nMaybe learn.".formatted(args[0]));
        }
    }

    private static List<Article> articles(Predicate<Article> used) throws IOException {
        return Articles.all().stream().filter(used).toList();
    }

    private static int fold(ArticleRows.Row row) {
        return fold(row.article());
    }

    private static int fold(int article) {
        return Math.floorMod(article * 0x9E3779B9 >>> 7, PairMaterial.FOLDS);
    }

    private static void context(Path out) throws IOException {
        var plain = articles(article -> article.part() != Part.DENSE && fold(article.number()) == HELD);
        var points = ArticleRows.weighed(plain).stream()
                .map(one ->
                        new Logistic.Point(Context.values(one.own(), one.passage()), one.event(), one.article() % 2))
                .toList();
        report("beside rivals", said(points, new double[] {1, 0, 0}));
        report("in passage", said(points, new double[] {0, 1, 0}));
        report("both, by halves", byHalves(points));
        double[] w = Logistic.fit(points, point -> true);
        TrainPairs.say("fitted %s", Logistic.shown(w));
        // The writers of the articles code less than analysts do: as many shall be found as before.
        long before = points.stream().filter(point -> point.x()[0] >= 0).count();
        double[] sums = points.stream()
                .mapToDouble(point -> -w[0] * point.x()[0] - w[1] * point.x()[1])
                .sorted()
                .toArray();
        w[2] = sums[(int) before];
        report("as many as before", said(points, w));
        Files.writeString(out, String.format(Locale.ROOT, "own,passage,bias%n%.3f,%.3f,%.3f%n", w[0], w[1], w[2]));
    }

    /// What is said of each half by weights from the other.
    private static List<Said> byHalves(List<Logistic.Point> points) {
        var halves = new ArrayList<Said>();
        for (int half = 0; half < 2; half++) {
            int own = half;
            double[] w = Logistic.fit(points, point -> point.fold() != own);
            halves.addAll(
                    said(points.stream().filter(point -> point.fold() == own).toList(), w));
        }
        return halves;
    }

    private static List<Said> said(List<Logistic.Point> points, double[] weights) {
        return points.stream()
                .map(point -> new Said(Logit.p(weights, point.x()), point.event()))
                .toList();
    }

    private static boolean isEvent(ArticleRows.Row row) {
        return !row.action().equals("NONE");
    }

    private static String sentence(ArticleRows.Row row) {
        return row.article() + "." + row.sentence();
    }

    private static String slot(ArticleRows.Row row) {
        return sentence(row) + ":" + row.slot();
    }

    private static String id(ArticleRows.Row row) {
        return "UNNAMED " + slot(row) + ":" + row.key();
    }

    private List<PairMaterial.Row> material(Predicate<ArticleRows.Row> used) {
        return rows.stream()
                .filter(used)
                .map(row -> new PairMaterial.Row(
                        id(row),
                        PairMaterial.Kind.TOLD,
                        row.article(),
                        slot(row) + row.key(),
                        row.whole(),
                        row.statement(),
                        Optional.of(row.action()).filter(name -> isEvent(row)),
                        row.also(),
                        Optional.of(isEvent(row)),
                        row.status(),
                        false,
                        "",
                        false))
                .toList();
    }

    private void learn(Transformer model, int epochs, Lesson lesson, Path out) throws IOException {
        var full = new HashSet<String>();
        rows.stream().filter(TrainUnnamed::isEvent).forEach(row -> full.add(slot(row)));
        var own = material(
                row -> full.contains(slot(row)) || Math.floorMod(slot(row).hashCode(), ONE_EMPTY_OF) == lesson.empty());
        TrainPairs.say("%d of %d guesses", own.size(), rows.size());
        var ready = new TuneRows(model.file(), roots, Encoder.MOST_PIECES);
        new Tuner(model, ready.quads(), SEED, RATE).tune(ready.of(own, List.of(View.PASSAGE), 0), epochs);
        model.save(out);
    }

    /// What an encoder thinks of the guesses held back.
    private Map<String, Opinion> opinions(String file) throws IOException {
        try (var encoder = AdaptPairs.encoder(View.SHOWN, View.PASSAGE, file, roots.size())) {
            return TunePairs.opinions(encoder, material(row -> fold(row) == HELD));
        }
    }

    private void judge(String encoder, Path out) throws IOException {
        rows.removeIf(ArticleRows.Row::isBeside);
        var bySlot = new LinkedHashMap<String, List<ArticleRows.Row>>();
        rows.forEach(row ->
                bySlot.computeIfAbsent(slot(row), key -> new ArrayList<>()).add(row));
        var slots = List.copyOf(bySlot.values());
        var features = slots.stream()
                .map(slot -> UnnamedFeatures.of(
                        Marked.of(slot.getFirst().own(), slot.getFirst().statement()),
                        slot.getFirst().named(),
                        slot.getFirst().found(),
                        true))
                .toList();
        var likely = new LinkedHashMap<String, Double>();
        for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
            int own = fold;
            var head = fit(slots, features, i -> fold(slots.get(i).getFirst()) != own);
            for (int i = 0; i < slots.size(); i++) {
                if (fold(slots.get(i).getFirst()) == fold) {
                    var scores = new double[CLASSES.size()];
                    head.score(features.get(i), scores);
                    likely.put(slot(slots.get(i).getFirst()), Classifier.softmax(scores)[0]);
                }
            }
        }
        var clues = rows.stream()
                .map(row -> row.clue().at(Objects.requireNonNull(likely.get(slot(row)))))
                .toList();
        report(
                "slots",
                slots.stream()
                        .map(slot -> new Said(
                                Objects.requireNonNull(likely.get(slot(slot.getFirst()))),
                                slot.stream().anyMatch(TrainUnnamed::isEvent)))
                        .toList());
        var glances = new ArrayList<Logistic.Point>();
        for (int i = 0; i < clues.size(); i++) {
            glances.add(new Logistic.Point(UnnamedCoder.values(clues.get(i)), isEvent(rows.get(i)), fold(rows.get(i))));
        }
        double[] glance = Logistic.fit(glances, point -> true);
        report(
                "glance",
                glances.stream()
                        .map(point -> new Said(Logit.p(glance, point.x()), point.event()))
                        .toList());
        var points = points(opinions(encoder), clues, glance);
        double[] whole = Logistic.fit(points, point -> true);
        TrainPairs.say("glance %s%nwhole %s", Logistic.shown(glance), Logistic.shown(whole));
        report(
                "encoder",
                points.stream()
                        .map(point -> new Said(1 / (1 + Math.exp(-point.x()[0])), point.event()))
                        .toList());
        report(
                "whole, not held out",
                points.stream()
                        .map(point -> new Said(Logit.p(whole, point.x()), point.event()))
                        .toList());
        report("whole", byHalves(points));
        try (var data = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(out)))) {
            new UnnamedCoder(
                            new Classifier(CLASSES, fit(slots, features, i -> true), Classifier.EVEN, 1, 1),
                            glance,
                            whole)
                    .write(data);
        }
        TrainPairs.say("%s: %.2f MB", out, Files.size(out) / 1e6);
    }

    private SparseHead fit(List<List<ArticleRows.Row>> slots, List<Traits> features, IntPredicate used) {
        var names = new ArrayList<List<String>>();
        var labels = new ArrayList<Integer>();
        for (int i = 0; i < slots.size(); i++) {
            if (used.test(i)) {
                names.add(features.get(i).names());
                labels.add(slots.get(i).stream().anyMatch(TrainUnnamed::isEvent) ? 0 : 1);
            }
        }
        var weights = new double[labels.size()];
        Arrays.fill(weights, 1);
        return Fit.sparse(
                names, labels.stream().mapToInt(Integer::intValue).toArray(), weights, CLASSES.size(), L2, STEPS);
    }

    /// Of the guesses an encoder was asked about; halves of them by article.
    private List<Logistic.Point> points(Map<String, Opinion> opinions, List<Clue> clues, double[] glance) {
        var bySentence = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            if (opinions.containsKey(id(rows.get(i)))) {
                bySentence
                        .computeIfAbsent(sentence(rows.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        var points = new ArrayList<Logistic.Point>();
        for (var same : bySentence.values()) {
            var asked = same.stream()
                    .map(i -> UnnamedCoder.Heard.of(Objects.requireNonNull(opinions.get(id(rows.get(i))))))
                    .toList();
            for (int k = 0; k < same.size(); k++) {
                int i = same.get(k);
                points.add(new Logistic.Point(
                        UnnamedCoder.values(k, clues.get(i), Logit.p(glance, UnnamedCoder.values(clues.get(i))), asked),
                        isEvent(rows.get(i)),
                        rows.get(i).article() % 2));
            }
        }
        return points;
    }

    private record Said(double likely, boolean event) {}

    private static void report(String what, List<Said> all) {
        for (double at : new double[] {0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
            long taken = all.stream().filter(said -> said.likely() >= at).count();
            long right = all.stream()
                    .filter(said -> said.likely() >= at && said.event())
                    .count();
            long events = all.stream().filter(Said::event).count();
            TrainPairs.say(
                    "%s at %.2f: %d of %d taken, precision %.3f recall %.3f of %d",
                    what,
                    at,
                    taken,
                    all.size(),
                    right / (double) Math.max(1, taken),
                    right / (double) Math.max(1, events),
                    events);
        }
    }
}
