package org.tightrope.reader;

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
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.time.When;

/// One document being read.
final class Page {
    private final Text text;
    private final ActorBook book;
    private final Lexicon lexicon;
    private final PairCoder pairs;
    private final Language language;
    private final Weighing weighing;
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

    /// Weighs the claims of a sentence again by what was said before it.
    interface Weighing {
        /// @param parties whom it names or means
        /// @param discourse before it
        /// @param asked its claims, by `source>target`
        Map<String, Asked> of(Sentence sentence, List<Mention> parties, Discourse discourse, Map<String, Asked> asked);
    }

    Page(Text text, ActorBook book, Lexicon lexicon, Language language, PairCoder pairs, Reader.Repeats repeats) {
        this(text, book, lexicon, language, pairs, repeats, new InPassage(pairs), new Unnamed(pairs));
    }

    Page(
            Text text,
            ActorBook book,
            Lexicon lexicon,
            Language language,
            PairCoder pairs,
            Reader.Repeats repeats,
            Weighing weighing,
            Completion completion) {
        this.weighing = weighing;
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
        var discourse = new Discourse(book.scan(text.body(), text.published()));
        var shares = discourse.shares();
        var context = Set.copyOf(shares.keySet());
        int mark = repeats.mark();
        var judgement = new Judgement(lexicon, pairs, weighing);
        var referents = new Referents(lexicon, book, shares);
        var namer = new Names(book, text.published(), context);
        var times = new Timeline(text.published());
        var memory = Memory.EMPTY;
        var before = List.<Finding>of();
        int paragraph = -1;
        for (int i = 0; i < all.size(); i++) {
            var written = all.get(i);
            sentences++;
            if (written.paragraph() != paragraph) {
                paragraph = written.paragraph();
                times.newParagraph();
                memory = memory.faded();
                before = List.of();
            }
            if (repeats.isRepeat(words(written), mark)) {
                repeated++;
                memory = memory.after(codes(written, context));
                before = List.of();
                continue;
            }
            var asWritten = Named.of(written, namer, times);
            unknown.count(written, both(asWritten.names(), asWritten.asides()));
            var named = instead(written, asWritten.names(), memory, discourse)
                    .map(other -> Named.of(other, namer, times))
                    .orElse(asWritten);
            var sentence = named.sentence();
            var mentions = referents.with(named.names(), sentence, memory);
            var units = Chunker.units(lexicon, sentence, mentions);
            var grammar = new Grammar(lexicon, units, sentence.tokens(), memory);
            var standing = new Standing(lexicon, grammar, sentence.tokens());
            var parties = both(withPronouns(mentions, sentence, grammar), named.asides());
            var found = new ArrayList<Finding>();
            if (!Sport.isPlayed(sentence.text())) {
                var ruled = new Coder(lexicon, grammar, standing).findings();
                found.addAll(judgement.findings(sentence, parties, discourse, grammar, standing, ruled));
                if (found.isEmpty()) {
                    found.addAll(Replies.of(grammar, standing, parties, before));
                }
                found.addAll(completion.of(sentence, parties, discourse, List.copyOf(found), grammar, standing));
                found.addAll(Presupposed.of(sentence, grammar, parties, found));
            }
            var recorder = new Recorder(
                    text, sentence, written, units, new EventDates(text, named.dates()), times.carried(), i);
            found.stream().map(recorder::event).forEach(events::add);
            discourse.said(sentence, parties, found);
            memory = memory.after(grammar).about(found);
            before = List.copyOf(found);
            times.said(named.dates());
        }
    }

    /// The sentence with those named whom it means by other words; empty where it means nobody so.
    private Optional<Sentence> instead(Sentence written, List<Mention> names, Memory memory, Discourse discourse) {
        return Couple.named(language, book, written, names, memory.pair(), discourse.states())
                .or(() -> Collectives.named(language, written))
                .or(() -> Company.named(language, written, names));
    }

    /// A sentence with the times and actors it names.
    ///
    /// @param asides actors meant without being named
    private record Named(Sentence sentence, List<When> dates, List<Mention> names, List<Mention> asides) {
        /// Who was in office when an earlier paragraph's story happened is asked only where fewer than two are named.
        static Named of(Sentence sentence, Names namer, Timeline times) {
            var dates = times.in(sentence);
            var day = times.dayOf(dates);
            var names = namer.in(sentence, day, times.era());
            boolean earlier = !times.last().equals(times.era());
            if (earlier && names.stream().map(Mention::actor).distinct().count() < 2) {
                names = namer.in(sentence, day, times.last());
            }
            return new Named(sentence, dates, names, namer.asides(sentence, day, times.era()));
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
                    int start = sentence.startOf(grammar.unit(at));
                    int end = sentence.endOf(grammar.unit(at));
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

    private static Set<String> words(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
