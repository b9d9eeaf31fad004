package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// How long reading takes, stage by stage on one thread, then as a whole on several. Every stage runs
/// over all sentences, twice; the second, warm time counts.
public final class Stages {
    private static final int ROUNDS = 2;
    /// Rounds are short without the encoder, and the compiler is still busy in the first.
    private static final int ROUNDS_FAST = 5;

    /// @param name what was done
    /// @param sentences over how many
    /// @param seconds of wall time
    public record Stage(String name, int sentences, double seconds) {
        public double perSecond() {
            return sentences / seconds;
        }
    }

    private record Met(Sentence sentence, List<Candidates.Candidate> candidates) {
        List<Pair> pairs() {
            return candidates.stream().map(Candidates.Candidate::pair).toList();
        }
    }

    private final ActorBook book = ActorBook.builtIn();
    private final Lexicon lexicon = new Lexicon();
    private final Language language = new Language(lexicon);
    private final List<Text> texts;
    private final LongSupplier nanos;
    private final List<Stage> stages = new ArrayList<>();
    private long since;

    private Stages(List<Text> texts, LongSupplier nanos) {
        this.texts = texts;
        this.nanos = nanos;
    }

    /// Measures reading of texts.
    ///
    /// @param threads of the runs as a whole
    /// @param nanos a clock, such as `System::nanoTime`
    public static List<Stage> of(List<Text> texts, int threads, LongSupplier nanos) {
        var self = new Stages(texts, nanos);
        for (int round = 0; round < ROUNDS; round++) {
            self.stages.clear();
            self.oneByOne();
        }
        self.whole(
                "all, fast, %d threads".formatted(threads), Reader.of(self.book).fast(), threads, ROUNDS_FAST);
        self.whole("all, with the encoder, %d threads".formatted(threads), Reader.of(self.book), threads, ROUNDS);
        return List.copyOf(self.stages);
    }

    private void start() {
        since = nanos.getAsLong();
    }

    private void stop(String name, int sentences) {
        stages.add(new Stage(name, sentences, (nanos.getAsLong() - since) / 1e9));
        start();
    }

    private void oneByOne() {
        start();
        var sentences = new ArrayList<Sentence>();
        texts.forEach(text -> sentences.addAll(language.sentences(text.body())));
        stop("sentences, words, tags", sentences.size());

        var mentions = new ArrayList<List<Mention>>();
        var day = texts.getFirst().published();
        var parties = new ArrayList<List<Mention>>();
        for (Sentence sentence : sentences) {
            var scan = book.all(sentence.text(), day, Set.of());
            mentions.add(scan.mentions());
            parties.add(Page.both(scan.mentions(), scan.asides()));
        }
        stop("actors", sentences.size());

        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var units = Chunker.units(lexicon, sentence, mentions.get(i));
            var grammar = new Grammar(lexicon, units, sentence.tokens(), Memory.EMPTY);
            new Coder(lexicon, grammar, new Standing(lexicon, grammar, sentence.tokens())).findings();
        }
        stop("rules", sentences.size());

        var met = new ArrayList<Met>();
        for (int i = 0; i < sentences.size(); i++) {
            var candidates =
                    Candidates.of(lexicon, sentences.get(i), parties.get(i)).nearest();
            if (!candidates.isEmpty()) {
                met.add(new Met(sentences.get(i), candidates));
            }
        }
        stop("pairs of actors", met.size());
        met.forEach(
                one -> PairCoder.trigger(one.sentence().statement(), one.pairs().getFirst()));
        stop("trees of sentences with pairs", met.size());
        var likely = met.stream()
                .map(Stages::likely)
                .filter(one -> !one.candidates().isEmpty())
                .toList();
        stop("which pairs are likely", met.size());
        likely.forEach(one -> PairCoder.builtIn(true).code(one.sentence().statement(), one.pairs()));
        stop("words and syntax of likely pairs", likely.size());
        int pairs = likely.stream().mapToInt(one -> one.candidates().size()).sum();
        likely.forEach(one -> PairCoder.builtIn(false).embed(one.pairs()));
        stop("the encoders alone on %d pairs".formatted(pairs), likely.size());
    }

    private static Met likely(Met met) {
        var coder = PairCoder.builtIn(false);
        var glances = coder.glance(met.sentence().statement(), met.pairs());
        var kept = new ArrayList<Candidates.Candidate>();
        for (int i = 0; i < glances.size(); i++) {
            if (glances.get(i).event() >= coder.promising()) {
                kept.add(met.candidates().get(i));
            }
        }
        return new Met(met.sentence(), kept);
    }

    private void whole(String name, Reader reader, int threads, int rounds) {
        int sentences = 0;
        for (int round = 0; round < rounds; round++) {
            start();
            sentences = read(reader, threads);
        }
        stop(name, sentences);
    }

    private int read(Reader reader, int threads) {
        var next = new AtomicInteger();
        var sentences = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                pool.execute(() -> {
                    var own = reader.twin();
                    for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                        sentences.addAndGet(own.readAlone(texts.get(i)).sentences());
                    }
                });
            }
        }
        return sentences.get();
    }
}
