package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.reader.code.PairCoder;

/// How long the reader takes, stage by stage on one thread, then as a whole on several.
///
///     MeasureSpeed FOLDER-OF-TEXTS PUBLISHED [threads]
///
/// Each stage runs over all sentences, twice; the second, warm time is printed. The encoder's stage is
/// also what embedding alone costs: its limit.
public final class MeasureSpeed {
    private static final int ROUNDS = 2;

    private final ActorBook book = ActorBook.builtIn();
    private final Lexicon lexicon = new Lexicon();
    private final Language language = new Language(lexicon);
    private final List<Text> texts;

    private MeasureSpeed(List<Text> texts) {
        this.texts = texts;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws Exception {
        var texts = new ArrayList<Text>();
        var day = LocalDate.parse(args[1]);
        try (var files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                texts.add(text(file, day));
            }
        }
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        var self = new MeasureSpeed(texts);
        for (int round = 0; round < ROUNDS; round++) {
            self.stages(round == ROUNDS - 1);
        }
        self.whole("whole, fast", Reader.of(self.book).fast(), threads);
        self.whole("whole, with the encoder", Reader.of(self.book), threads);
    }

    private static Text text(Path file, LocalDate day) throws IOException {
        return Text.of(file.getFileName().toString(), day, Files.readString(file));
    }

    private record Met(Sentence sentence, List<Candidates.Candidate> candidates) {}

    private void stages(boolean print) {
        var watch = new Watch(print);
        var sentences = new ArrayList<Sentence>();
        texts.forEach(text -> sentences.addAll(language.sentences(text.body())));
        watch.stop("sentences, words, tags", sentences.size());

        var mentions = new ArrayList<List<Mention>>();
        sentences.forEach(sentence ->
                mentions.add(book.scan(sentence.text(), texts.getFirst().published(), Set.of())));
        watch.stop("actors", sentences.size());

        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var units = Chunker.units(lexicon, sentence, mentions.get(i));
            var grammar = new Grammar(lexicon, units, sentence.tokens(), Grammar.Memory.EMPTY);
            new Coder(lexicon, grammar, sentence.tokens()).findings();
        }
        watch.stop("rules", sentences.size());

        var met = new ArrayList<Met>();
        for (int i = 0; i < sentences.size(); i++) {
            var candidates = Candidates.of(lexicon, sentences.get(i), mentions.get(i));
            if (!candidates.isEmpty()) {
                met.add(new Met(sentences.get(i), candidates));
            }
        }
        watch.stop("pairs", met.size());
        sift(met);
        watch.stop("trees and sifting", met.size());
        var promising = sift(met);
        watch.stop("sifting alone", met.size());
        code(promising, PairCoder.builtIn(true));
        watch.stop("words and syntax of likely pairs", promising.size());
        code(promising, PairCoder.builtIn(false));
        int pairs = promising.stream().mapToInt(one -> one.candidates().size()).sum();
        watch.stop("the same with the encoder (%d pairs)".formatted(pairs), promising.size());
    }

    /// The pairs that are worth a closer look.
    private static List<Met> sift(List<Met> met) {
        var found = new ArrayList<Met>();
        for (Met one : met) {
            var pairs =
                    one.candidates().stream().map(Candidates.Candidate::pair).toList();
            double[] promise = PairCoder.builtIn(true).promise(one.sentence().statement(), pairs);
            var kept = new ArrayList<Candidates.Candidate>();
            for (int i = 0; i < promise.length; i++) {
                if (promise[i] >= Learned.PROMISING) {
                    kept.add(one.candidates().get(i));
                }
            }
            if (!kept.isEmpty()) {
                found.add(new Met(one.sentence(), kept));
            }
        }
        return found;
    }

    private static void code(List<Met> met, PairCoder coder) {
        met.forEach(one -> coder.code(
                one.sentence().statement(),
                one.candidates().stream().map(Candidates.Candidate::pair).toList()));
    }

    private void whole(String name, Reader reader, int threads) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var sentences = new AtomicInteger();
            var events = new AtomicInteger();
            var watch = new Watch(round == ROUNDS - 1);
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var next = new AtomicInteger();
                for (int t = 0; t < threads; t++) {
                    pool.execute(() -> {
                        var own = reader.twin();
                        for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                            var reading = own.readAlone(texts.get(i));
                            sentences.addAndGet(reading.sentences());
                            events.addAndGet(reading.events().size());
                        }
                    });
                }
            }
            watch.stop("%s, %d threads, %d findings".formatted(name, threads, events.get()), sentences.get());
        }
    }

    /// Seconds since the last stop.
    private static final class Watch {
        private final boolean print;
        private long since = System.nanoTime();

        Watch(boolean print) {
            this.print = print;
        }

        void stop(String what, int sentences) {
            double seconds = (System.nanoTime() - since) / 1e9;
            if (print) {
                say("%-60s %6d sentences %7.2f s %8.0f a second", what, sentences, seconds, sentences / seconds);
            }
            since = System.nanoTime();
        }
    }
}
