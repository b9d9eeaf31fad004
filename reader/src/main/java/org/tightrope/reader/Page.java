package org.tightrope.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.event.Cameo;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.time.Dates;
import org.tightrope.reader.time.When;

/// One document being read.
final class Page {
    private final Text text;
    private final ActorBook book;
    private final Lexicon lexicon;
    private final PairCoder pairs;
    private final Language language;
    private final Completion completion;
    private final List<CodedEvent> events = new ArrayList<>();
    private final Unknowns unknown = new Unknowns();
    private int sentences;
    private int repeated;

    /// Finds what a sentence tells beyond whom it names.
    interface Completion {
        /// @param parties whom it names or means
        /// @param discourse before it
        /// @param found between those it names
        List<Finding> of(
                Sentence sentence,
                List<Mention> parties,
                Discourse discourse,
                List<Finding> found,
                Grammar grammar,
                Standing standing);
    }

    Page(Text text, ActorBook book, Lexicon lexicon, Language language, PairCoder pairs, Reader.Repeats repeats) {
        this(text, book, lexicon, language, pairs, repeats, new Unnamed(pairs));
    }

    Page(
            Text text,
            ActorBook book,
            Lexicon lexicon,
            Language language,
            PairCoder pairs,
            Reader.Repeats repeats,
            Completion completion) {
        this.completion = completion;
        this.text = text;
        this.book = book;
        this.lexicon = lexicon;
        this.pairs = pairs;
        this.language = language;
        read(language.sentences(text.body()), repeats);
    }

    List<CodedEvent> events() {
        return events;
    }

    int sentences() {
        return sentences;
    }

    int repeated() {
        return repeated;
    }

    Map<String, Integer> unknown() {
        return unknown.counts();
    }

    private void read(List<Sentence> all, Reader.Repeats repeats) {
        var spoken = book.scan(text.body(), text.published());
        var discourse = new Discourse(spoken);
        var context = spoken.stream().map(mention -> mention.actor().code()).collect(Collectors.toUnmodifiableSet());
        int mark = repeats.mark();
        var judgement = new Judgement(lexicon, pairs);
        var referents = new Referents(lexicon, book, context);
        var namer = new Names(book, text.published(), context);
        var memory = Memory.EMPTY;
        Optional<LocalDate> anchor = Optional.empty();
        Optional<When> carried = Optional.empty();
        Optional<When> era = Optional.empty();
        var before = List.<Finding>of();
        int paragraph = -1;
        for (int i = 0; i < all.size(); i++) {
            var written = all.get(i);
            sentences++;
            if (written.paragraph() != paragraph) {
                paragraph = written.paragraph();
                carried = Optional.empty();
                era = Optional.empty();
                memory = memory.faded();
                before = List.of();
            }
            if (repeats.isRepeat(words(written), mark)) {
                repeated++;
                memory = memory.after(codes(written, context));
                before = List.of();
                continue;
            }
            var dates = Dates.in(written.text(), text.published(), anchor, era);
            var day = dayOf(dates);
            var names = namer.in(written, day, era);
            var asides = namer.asides(written, day, era);
            unknown.count(written, both(names, asides));
            var sentence = written;
            var named = Couple.named(language, book, written, names, memory.pair())
                    .or(() -> Collectives.named(language, written));
            if (named.isPresent()) {
                sentence = named.get();
                dates = Dates.in(sentence.text(), text.published(), anchor, era);
                day = dayOf(dates);
                names = namer.in(sentence, day, era);
                asides = namer.asides(sentence, day, era);
            }
            var mentions = referents.with(names, sentence, memory);
            var units = Chunker.units(lexicon, sentence, mentions);
            var grammar = new Grammar(lexicon, units, sentence.tokens(), memory);
            var standing = new Standing(lexicon, grammar, sentence.tokens());
            var coder = new Coder(lexicon, grammar, standing);
            var parties = both(withPronouns(mentions, sentence, grammar), asides);
            var found = List.<Finding>of();
            if (!Sport.isPlayed(sentence.text())) {
                var about = carried.isPresent() ? carried : era;
                var dating = new EventDates(text, dates);
                found = judgement.findings(sentence, parties, grammar, standing, coder.findings());
                found = Stream.concat(
                                found.stream(),
                                completion.of(sentence, parties, discourse, found, grammar, standing).stream())
                        .toList();
                if (found.isEmpty()) {
                    found = Replies.of(grammar, standing, parties, before);
                }
                for (Finding finding : found) {
                    events.add(event(finding, sentence, written, units, dating, about, i));
                }
            }
            discourse.said(sentence, parties, found);
            memory = memory.after(grammar).about(found);
            before = found;
            var last = dates.stream()
                    .filter(when -> when.precision() != Precision.YEAR && !when.future())
                    .reduce((a, b) -> b);
            if (last.isPresent()) {
                anchor = last.map(When::date);
                carried = last;
            }
            var spokenOf = dates.stream().filter(when -> !when.future()).reduce((a, b) -> b);
            era = spokenOf.isPresent() ? spokenOf : era;
        }
    }

    private List<String> codes(Sentence sentence, Set<String> context) {
        return book.scan(sentence.text(), text.published(), context).stream()
                .map(mention -> mention.actor().code())
                .distinct()
                .toList();
    }

    static List<Mention> both(List<Mention> some, List<Mention> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    /// The names of a sentence, and its pronouns that stand for an actor.
    private List<Mention> withPronouns(List<Mention> names, Sentence sentence, Grammar grammar) {
        var all = new ArrayList<>(names);
        grammar.referring()
                .forEach((at, code) -> book.byCode(code).ifPresent(actor -> {
                    int start = sentence.tokens().get(grammar.unit(at).from()).start() - sentence.start();
                    int end = sentence.tokens().get(grammar.unit(at).to() - 1).end() - sentence.start();
                    all.add(new Mention(
                            start,
                            end,
                            actor,
                            Mention.Role.LEADER,
                            sentence.text().substring(start, end)));
                }));
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    /// Whom a leader's name means depends on the day the sentence speaks of.
    private LocalDate dayOf(List<When> dates) {
        return dates.stream()
                .filter(when -> !when.future() && when.date().isBefore(text.published()))
                .min(Comparator.comparing(When::precision))
                .map(When::date)
                .orElse(text.published());
    }

    private static Set<String> words(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private CodedEvent event(
            Finding finding,
            Sentence sentence,
            Sentence written,
            List<Unit> units,
            EventDates dates,
            Optional<When> carried,
            int number) {
        var because = new ArrayList<>(finding.because());
        var status = finding.status();
        var unit = units.get(finding.at());
        if (sentence.text().stripTrailing().endsWith("?") && status != Status.HYPOTHETICAL) {
            status = Status.HYPOTHETICAL;
            because.add("hypothetical: a question");
        }
        var dated = dates.of(sentence, unit, status, carried, number);
        because.add("date: " + dated.reason());
        if (dated.future() && status.entersHistory()) {
            status = Status.HYPOTHETICAL;
            because.add("hypothetical: lies ahead of publication");
        }
        double confidence = finding.confidence() - dated.doubt();
        confidence = Math.max(0.05, Math.round(confidence * 100) / 100.0);
        Magnitude.of(sentence.text(), finding.action()).forEach(size -> because.add("magnitude: " + size));
        var quote = new Evidence.Quote(
                text.name(), written.start(), written.end(), written.text(), text.published(), confidence);
        var event = new Event(
                "",
                dated.date().isAfter(text.published()) && status.entersHistory() ? text.published() : dated.date(),
                dated.precision(),
                finding.source(),
                finding.target(),
                finding.action(),
                Cameo.goldstein(finding.cameo()).orElse(finding.action().goldstein()),
                status,
                finding.claimedBy(),
                List.of(quote));
        return new CodedEvent(event, finding.cameo(), dated.dating(), confidence, because);
    }
}
