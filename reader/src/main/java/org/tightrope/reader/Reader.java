package org.tightrope.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Roster;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.document.Prose;

/// Reads documents into dated, coded, sourced events. Offline, deterministic, by rules one can look up.
///
///     var result = Reader.of(ActorBook.builtIn()).read(List.of(text));
///     result.events().getFirst().event().source()
///
/// The language models are loaded on first use and kept; use one reader per run and thread.
public final class Reader {
    private final ActorBook book;
    private final Optional<Set<String>> only;
    private final Lexicon lexicon = new Lexicon();
    private final boolean fast;
    private @Nullable Language language;

    private Reader(ActorBook book, Optional<Set<String>> only, boolean fast) {
        this.book = book;
        this.only = only;
        this.fast = fast;
    }

    /// A reader that codes events between all actors of a book.
    public static Reader of(ActorBook book) {
        return new Reader(book, Optional.empty(), false);
    }

    /// A reader of a scenario: its own actor lists win, and only its actors make events.
    public static Reader of(Roster roster) {
        return of(ActorBook.builtIn().with(roster.actors()))
                .among(roster.actors().stream().map(actor -> actor.code()).toList());
    }

    /// The same reader, but only events between these actors.
    public Reader among(Collection<String> codes) {
        return new Reader(book, Optional.of(Set.copyOf(codes)), fast);
    }

    /// The same reader without the sentence encoder: many times as quick, less often right where rules do
    /// not reach.
    public Reader fast() {
        return new Reader(book, only, true);
    }

    /// Another reader with the same settings, for another thread.
    public Reader twin() {
        return new Reader(book, only, fast);
    }

    /// Reads files; those that cannot be read are listed as skipped.
    ///
    /// @param fallback publication date of files that do not say when they appeared
    public ReadResult readFiles(List<Path> files, LocalDate fallback) {
        var texts = new ArrayList<Text>();
        var skipped = new ArrayList<Extraction.Skipped>();
        for (Path file : files) {
            switch (Extraction.of(file, fallback)) {
                case Extraction.Read(var read) -> texts.addAll(read);
                case Extraction.Skipped left -> skipped.add(left);
            }
        }
        return read(texts, skipped);
    }

    /// Reads texts already extracted. The order of the texts does not matter.
    public ReadResult read(List<Text> texts) {
        return read(texts, List.of());
    }

    private ReadResult read(List<Text> texts, List<Extraction.Skipped> skipped) {
        return together(texts.stream().map(this::readAlone).toList(), skipped);
    }

    /// Reads one text by itself. What it gives does not depend on other texts, so texts may be read on
    /// several threads, each with its own reader, and kept until [#together].
    public TextReading readAlone(Text text) {
        if (!fast) {
            // First, since the encoders load while the rest gets ready.
            PairCoder.begin();
        }
        var pairs = PairCoder.builtIn(fast);
        var prose = Prose.of(text.body());
        var readable = new Text(text.name(), text.title(), text.published(), text.outlet(), prose.readable());
        var page = new Page(readable, book, lexicon, language(), pairs, new Repeats());
        return new TextReading(
                text, page.events(), page.sentences(), page.repeated() + prose.repeated(), page.unknown(), prose);
    }

    /// A sentence with its place in the body of its text.
    public record Passage(int start, int end, String text) {}

    /// The sentences of a text that are worth reading: English prose, without furniture and repeats.
    public List<Passage> passages(Text text) {
        return language().sentences(Prose.of(text.body()).readable()).stream()
                .filter(sentence -> !sentence.text().isBlank())
                .map(sentence -> new Passage(sentence.start(), sentence.end(), sentence.text()))
                .toList();
    }

    /// The book of actors it reads by.
    public ActorBook book() {
        return book;
    }

    private Language language() {
        if (language == null) {
            language = new Language(lexicon);
        }
        return language;
    }

    /// Brings texts read alone together: the same event in several of them becomes one. Their order does
    /// not matter.
    ///
    /// @param skipped files that were left out
    public ReadResult together(List<TextReading> readings, List<Extraction.Skipped> skipped) {
        var ordered = readings.stream()
                .sorted(Comparator.comparing(
                                (TextReading reading) -> reading.text().published())
                        .thenComparing(reading -> reading.text().name())
                        .thenComparing(reading -> reading.text().body()))
                .toList();
        var left = new ArrayList<>(skipped);
        var texts = new ArrayList<Text>();
        var events = new ArrayList<CodedEvent>();
        var unknown = new TreeMap<String, Integer>();
        var sentences = new TreeMap<String, Integer>();
        var foreign = new TreeMap<String, Integer>();
        int repeated = 0;
        int furniture = 0;
        for (TextReading reading : ordered) {
            reading.foreign().forEach((tongue, count) -> foreign.merge(tongue, count, Integer::sum));
            if (reading.isForeign()) {
                left.add(new Extraction.Skipped(
                        reading.text().name(),
                        "It is not in English (%s)."
                                .formatted(String.join(", ", reading.foreign().keySet()))));
                continue;
            }
            texts.add(reading.text());
            events.addAll(reading.events());
            sentences.merge(reading.text().name(), reading.sentences(), Integer::sum);
            repeated += reading.repeated();
            furniture += reading.furniture();
            reading.unknown().forEach((name, count) -> unknown.merge(name, count, Integer::sum));
        }
        int all = events.size();
        only.ifPresent(
                codes -> events.removeIf(coded -> !codes.contains(coded.event().source())
                        || !codes.contains(coded.event().target())));
        var notes = new ArrayList<String>();
        if (all > events.size()) {
            notes.add("%s findings between actors outside the list were left out.".formatted(all - events.size()));
        }
        if (!foreign.isEmpty()) {
            notes.add("Paragraphs in other languages were not read: " + counted(foreign) + ".");
        }
        if (furniture > 0) {
            notes.add(
                    "%s paragraphs are no part of an article (credits, invitations to read on).".formatted(furniture));
        }
        var merged = Duplicates.merged(events);
        left.sort(Comparator.comparing(Extraction.Skipped::name).thenComparing(Extraction.Skipped::reason));
        return new ReadResult(merged, texts, sentences, repeated, left, mostFrequent(unknown), notes);
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%s %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> counts) {
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(200)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return java.util.Collections.unmodifiableMap(sorted);
    }

    /// Sentences seen before, by the set of their words.
    static final class Repeats {
        private static final double ALIKE = 0.8;
        /// Sentences looked back on: pull-quotes stand near what they repeat, and long documents must
        /// stay cheap.
        private static final int REACH = 400;

        private final List<Set<String>> seen = new ArrayList<>();

        /// Whether a sentence of the same document says the same again: at least four fifths of the words
        /// are shared.
        boolean isRepeat(Set<String> words, int from) {
            for (int i = Math.max(from, seen.size() - REACH); i < seen.size(); i++) {
                if (alike(seen.get(i), words)) {
                    return true;
                }
            }
            seen.add(words);
            return false;
        }

        int mark() {
            return seen.size();
        }

        static boolean alike(Set<String> left, Set<String> right) {
            if (left.size() < 5 || right.size() < 5) {
                return left.equals(right) && !left.isEmpty();
            }
            int smaller = Math.min(left.size(), right.size());
            int larger = Math.max(left.size(), right.size());
            if (smaller < 0.6 * larger) {
                return false;
            }
            var both = new HashSet<>(left);
            both.retainAll(right);
            return both.size() >= ALIKE * (left.size() + right.size() - both.size());
        }
    }
}
