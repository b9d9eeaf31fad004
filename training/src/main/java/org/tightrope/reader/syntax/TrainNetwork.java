package org.tightrope.reader.syntax;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Trains the network of `Syntax.thorough()` on a treebank and measures it on another.
///
///     TrainNetwork TRAIN.conllu.gz DEV.conllu.gz VECTORS.json OUT.bin [epochs]
public final class TrainNetwork {
    private static final long SEED = 20260101;
    private static final int WORDS = 45_000;
    private static final int PIECE = 48;
    private static final int LAYERS = 2;
    private static final int UNITS = 140;
    private static final int ARC = 128;
    private static final int LABEL = 96;
    private static final int BATCH = 500;
    private static final float RATE = 0.002f;
    private static final int WARM_UP = 200;
    private static final float DROPPED = 0.33f;
    private static final float INPUT_DROPPED = 0.2f;

    private TrainNetwork() {}

    private static Map<String, Integer> numbers(List<String> names) {
        var numbers = new LinkedHashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    /// Nouns, names, adjectives, verbs, each form apart.
    private static boolean[] open(List<String> tags) {
        var open = new boolean[tags.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = tags.get(i).matches("(NOUN|PROPN|ADJ|VERB) .*");
        }
        return open;
    }

    public static void main(String[] args) throws IOException {
        var train = Treebank.read(Path.of(args[0]));
        var dev = Treebank.read(Path.of(args[1]));
        var out = Path.of(args[3]);
        int epochs = args.length > 4 ? Integer.parseInt(args[4]) : 30;
        var tags = Syntax.builtIn().tagger().tags();
        var relations = train.stream()
                .flatMap(sentence -> sentence.relations().stream())
                .distinct()
                .sorted()
                .toList();
        var random = new Random(SEED);
        var vocabulary = new Vocabulary(train, VectorFile.read(Path.of(args[2]), WORDS), PIECE, random);
        var relationNumbers = numbers(relations);
        var tagNumbers = numbers(tags);
        var examples = train.stream()
                .map(sentence -> Batch.Example.of(sentence, vocabulary, relationNumbers, tagNumbers))
                .toList();
        var kin = new Kin(examples, open(tags));
        var sizes = new Network.Sizes(vocabulary.width(), LAYERS, UNITS, ARC, LABEL, relations.size(), tags.size());
        var parameters = new Parameters();
        var graph = new Graph(sizes, parameters, DROPPED, INPUT_DROPPED, random);
        TrainSyntax.say("%d sentences, %d weights besides the words' vectors", train.size(), parameters.size());
        int step = 0;
        try (var manager = NDManager.newBaseManager()) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                long start = System.nanoTime();
                var batches = Batch.cut(examples, BATCH, random);
                for (var batch : batches) {
                    step++;
                    double left = Math.max(0.02, 1 - step / (double) (batches.size() * epochs));
                    float rate = (float) (RATE * left * Math.min(1, step / (double) WARM_UP));
                    graph.step(
                            manager, Batch.of(batch, vocabulary, kin, random), vocabulary, Adam.corrected(rate, step));
                }
                TrainSyntax.say("epoch %d: %s; %.1f s", epoch, graph.losses(), (System.nanoTime() - start) / 1e9);
                if (epoch % 4 == 3 || epoch == epochs - 1) {
                    try (var stream = Files.newOutputStream(out)) {
                        NetworkFile.write(stream, sizes, relations, vocabulary.lexicon(), parameters::values);
                    }
                    try (var stream = Files.newInputStream(out)) {
                        MeasureSyntax.measure(Syntax.builtIn().with(NetworkFile.read(stream)), dev);
                    }
                }
            }
        }
        System.out.println(String.format(Locale.ROOT, "%s: %.1f MB", out, Files.size(out) / 1e6));
    }
}
