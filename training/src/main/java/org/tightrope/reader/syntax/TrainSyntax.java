package org.tightrope.reader.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;

/// Trains tagger, lemmatizer and parser on a treebank and measures them on another.
///
///     TrainSyntax TRAIN.conllu.gz DEV.conllu.gz CLUSTERS.txt|- OUT.bin [passes]
public final class TrainSyntax {
    private static final long SEED = 20260101;
    private static final int FOLDS = 5;
    /// Share of the features hidden from each decision while the parser learns, lest it lean on rare ones
    /// (Srivastava et al. 2014).
    private static final double DROPPED = 0.3;

    private final List<Treebank.Sentence> train;
    private final List<Treebank.Sentence> dev;
    private final Words clusters;
    private final List<String> tags;
    private final List<String> relations;

    private TrainSyntax(List<Treebank.Sentence> train, List<Treebank.Sentence> dev, Words clusters) {
        this.train = train;
        this.dev = dev;
        this.clusters = clusters;
        tags = distinct(train.stream().flatMap(s -> s.tags().stream()).toList(), 1);
        relations = distinct(train.stream().flatMap(s -> s.relations().stream()).toList(), 1);
    }

    private static List<String> distinct(List<String> all, int least) {
        var counts = new HashMap<String, Integer>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.keySet().stream()
                .filter(one -> known(counts, one) >= least)
                .sorted()
                .toList();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws IOException {
        var words = args[2].equals("-") ? Words.NONE : clusters(Path.of(args[2]));
        var self = new TrainSyntax(Treebank.read(Path.of(args[0])), Treebank.read(Path.of(args[1])), words);
        int passes = args.length > 4 ? Integer.parseInt(args[4]) : 12;
        self.run(Path.of(args[3]), passes);
    }

    /// A line a word: the word, a blank, the number of its class.
    private static Words clusters(Path file) throws IOException {
        var rows = new java.util.TreeMap<Integer, Short>();
        for (String line : Files.readAllLines(file)) {
            int space = line.lastIndexOf(' ');
            rows.putIfAbsent(
                    Weights.key(Features.hash(line.substring(0, space))), Short.parseShort(line.substring(space + 1)));
        }
        var keys = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        var values = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = rows.getOrDefault(keys[i], (short) 0);
        }
        return new Words(keys, values);
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), String.valueOf(key));
    }

    private void run(Path out, int passes) throws IOException {
        say("%d sentences to learn from, %d to measure on", train.size(), dev.size());
        var tagger = trainTagger(train, 8, dev);
        var lemmaEdits = distinct(
                train.stream()
                        .flatMap(s -> java.util.stream.IntStream.range(0, s.size())
                                .mapToObj(i ->
                                        Lemmas.edit(s.words().get(i), s.lemmas().get(i))))
                        .toList(),
                3);
        lemmaEdits = lemmaEdits.stream().limit(250).toList();
        var lemmas = trainLemmas(lemmaEdits);
        // The parser must learn from tags as wrong as those it will meet: each fold is tagged by the others.
        var tagged = new HashMap<Treebank.Sentence, int[]>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var others = new ArrayList<Treebank.Sentence>();
            var own = new ArrayList<Treebank.Sentence>();
            for (int i = 0; i < train.size(); i++) {
                (i % FOLDS == fold ? own : others).add(train.get(i));
            }
            var part = new Tagger(tags, trainTagger(others, 5, List.of()), clusters);
            own.forEach(sentence -> tagged.put(sentence, part.tag(sentence.words())));
        }
        var parser = trainParser(tagged, passes, new Tagger(tags, tagger, clusters));
        var parts = new Syntax.Parts(clusters, tags, tagger, lemmaEdits, lemmas, relations, parser);
        try (var stream = Files.newOutputStream(out)) {
            parts.write(stream);
        }
        say("%s: %.1f MB", out, Files.size(out) / 1e6);
        try (var stream = Files.newInputStream(out)) {
            report(Syntax.read(stream));
        }
    }

    private Weights trainTagger(List<Treebank.Sentence> sentences, int passes, List<Treebank.Sentence> measure) {
        var perceptron = new Perceptron(tags.size());
        var number = numbers(tags);
        var order = new ArrayList<>(sentences);
        var random = new Random(SEED);
        var features = new Features();
        var scores = new float[tags.size()];
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (Treebank.Sentence sentence : order) {
                var context = new Tagger.Context(sentence.words(), clusters);
                int before = -1;
                int beforeThat = -1;
                for (int i = 0; i < sentence.size(); i++) {
                    perceptron.tick();
                    context.features(i, before, beforeThat, features);
                    perceptron.score(features, scores);
                    int said = Tagger.best(scores, tags.size());
                    int right = known(number, sentence.tags().get(i));
                    if (said != right) {
                        perceptron.update(features, right, said);
                    }
                    beforeThat = before;
                    before = said;
                }
            }
        }
        var weights = perceptron.averaged(0.05f);
        if (!measure.isEmpty()) {
            var tagger = new Tagger(tags, weights, clusters);
            int right = 0;
            int all = 0;
            for (Treebank.Sentence sentence : measure) {
                int[] said = tagger.tag(sentence.words());
                for (int i = 0; i < sentence.size(); i++) {
                    all++;
                    right += tags.get(said[i]).equals(sentence.tags().get(i)) ? 1 : 0;
                }
            }
            say("tagger: %.4f of UPOS and XPOS together, %d features", right / (double) all, weights.size());
        }
        return weights;
    }

    private static Map<String, Integer> numbers(List<String> names) {
        var numbers = new LinkedHashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private Weights trainLemmas(List<String> edits) {
        var perceptron = new Perceptron(edits.size());
        var number = numbers(edits);
        var tag = numbers(tags);
        var features = new Features();
        var scores = new float[edits.size()];
        var order = new ArrayList<>(train);
        var random = new Random(SEED);
        for (int pass = 0; pass < 5; pass++) {
            Collections.shuffle(order, random);
            for (Treebank.Sentence sentence : order) {
                for (int i = 0; i < sentence.size(); i++) {
                    var right = number.get(Lemmas.edit(
                            sentence.words().get(i), sentence.lemmas().get(i)));
                    if (right == null) {
                        continue;
                    }
                    perceptron.tick();
                    Lemmas.features(
                            sentence.words().get(i), known(tag, sentence.tags().get(i)), features);
                    perceptron.score(features, scores);
                    int said = Tagger.best(scores, edits.size());
                    if (said != right) {
                        perceptron.update(features, right, said);
                    }
                }
            }
        }
        return perceptron.averaged(0.05f);
    }

    private Weights trainParser(Map<Treebank.Sentence, int[]> tagged, int passes, Tagger tagger) {
        int classes = Arcs.FIRST_ARC + 2 * relations.size();
        var perceptron = new Perceptron(classes);
        var number = numbers(relations);
        var random = new Random(SEED);
        var order = new ArrayList<>(train);
        var scores = new float[classes];
        var cost = new int[classes];
        var features = new Features();
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            int slips = 0;
            for (Treebank.Sentence sentence : order) {
                var context = new ParseContext(sentence.words(), known(tagged, sentence), clusters);
                var gold = new int[sentence.size()];
                var relation = new int[sentence.size()];
                for (int i = 0; i < gold.length; i++) {
                    gold[i] = sentence.heads()[i] < 0 ? sentence.size() : sentence.heads()[i];
                    relation[i] = known(number, sentence.relations().get(i));
                }
                var oracle = new Oracle(gold, relation, relations.size());
                var arcs = new Arcs(sentence.size());
                while (!arcs.isDone()) {
                    perceptron.tick();
                    context.features(arcs, features);
                    features.drop(random, DROPPED);
                    perceptron.score(features, scores);
                    int said = Parser.best(arcs, scores, relations.size());
                    int least = oracle.costs(arcs, cost);
                    int right = -1;
                    for (int move = 0; move < classes; move++) {
                        if (arcs.may(move, relations.size())
                                && cost[move] == least
                                && (right < 0 || scores[move] > scores[right])) {
                            right = move;
                        }
                    }
                    if (cost[said] > least) {
                        perceptron.update(features, right, said);
                        slips++;
                    }
                    // From the second pass on it follows its own steps, to learn to go on after a wrong one.
                    boolean own = pass >= 1 && random.nextInt(10) < 9;
                    arcs.move(own ? said : right, relations.size());
                }
            }
            if (pass % 3 == 2 || pass == passes - 1) {
                var parser = new Parser(relations, perceptron.averaged(0f));
                var result = measure(parser, tagger::tag);
                say(
                        "pass %d: %d slips; dev UAS %.4f LAS %.4f (with subtypes %.4f)",
                        pass, slips, result[0], result[1], result[2]);
            }
        }
        for (float least : new float[] {0f, 0.2f, 0.4f, 0.8f}) {
            var weights = perceptron.averaged(least);
            var result = measure(new Parser(relations, weights), tagger::tag);
            say("weights from %.2f: %d features, LAS %.4f", least, weights.size(), result[1]);
        }
        return perceptron.averaged(0.8f);
    }

    private double[] measure(Parser parser, java.util.function.Function<List<String>, int[]> tagging) {
        int all = 0;
        int heads = 0;
        int plain = 0;
        int full = 0;
        for (Treebank.Sentence sentence : dev) {
            var tree = parser.parse(new ParseContext(sentence.words(), tagging.apply(sentence.words()), clusters));
            for (int i = 0; i < tree.size(); i++) {
                all++;
                if (tree.head(i) == sentence.heads()[i]) {
                    heads++;
                    var gold = sentence.relations().get(i);
                    plain += tree.is(i, gold.replaceAll(":.*", "")) ? 1 : 0;
                    full += tree.relation(i).equals(gold) ? 1 : 0;
                }
            }
        }
        return new double[] {heads / (double) all, plain / (double) all, full / (double) all};
    }

    /// Everything on the sentences not learned from, with the model as it will be shipped.
    private void report(Syntax syntax) {
        var right = new HashMap<String, Integer>();
        BiConsumer<String, Boolean> count = (what, yes) -> right.merge(what, yes ? 1 : 0, Integer::sum);
        int all = 0;
        for (Treebank.Sentence sentence : dev) {
            var parsed = syntax.parse(sentence.words());
            for (int i = 0; i < sentence.size(); i++) {
                all++;
                var tag = sentence.tags().get(i).split(" ", -1);
                count.accept("UPOS", parsed.tags().get(i).equals(tag[0]));
                count.accept("XPOS", parsed.fineTags().get(i).equals(tag[1]));
                count.accept(
                        "lemma",
                        parsed.lemmas().get(i).equals(sentence.lemmas().get(i).toLowerCase(Locale.ROOT)));
                boolean head = parsed.tree().head(i) == sentence.heads()[i];
                count.accept("UAS", head);
                count.accept(
                        "LAS",
                        head && parsed.tree().is(i, sentence.relations().get(i).replaceAll(":.*", "")));
                count.accept(
                        "LAS with subtypes",
                        head
                                && parsed.tree()
                                        .relation(i)
                                        .equals(sentence.relations().get(i)));
            }
        }
        for (String what : new java.util.TreeSet<>(right.keySet())) {
            say("%s %.4f", what, known(right, what) / (double) all);
        }
        var gold = numbers(tags);
        var byWords = new HashMap<List<String>, int[]>();
        for (Treebank.Sentence sentence : dev) {
            var classes = new int[2 * sentence.size()];
            for (int i = 0; i < classes.length; i++) {
                classes[i] = gold.getOrDefault(sentence.tags().get(i % sentence.size()), 0);
            }
            byWords.put(sentence.words(), classes);
        }
        var result = measure(syntax.parser(), words -> known(byWords, words));
        say("with gold tags: UAS %.4f LAS %.4f (with subtypes %.4f)", result[0], result[1], result[2]);
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            dev.forEach(sentence -> syntax.parse(sentence.words()));
            say("%.0f sentences/s by the clock", dev.size() / ((System.nanoTime() - start) / 1e9));
        }
    }
}
