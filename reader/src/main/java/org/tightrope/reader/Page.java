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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.event.Cameo;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent.Dating;
import org.tightrope.reader.Dates.When;
import org.tightrope.reader.code.PairCoder;

/// One document being read.
final class Page {
    /// An event without a date in one of the first sentences of a document is taken as its news.
    private static final int LEAD = 3;

    private static final int NEAR_AHEAD = 120;
    private static final Pattern YEAR = Pattern.compile("\\d{4}|last|ago|year");

    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Deputy|Vice|Supreme|High|Former|Chief|General|Minister|Ministers|Ministry"
                    + "|President|Presidents|Premier|Chancellor|Secretary|State|Court|Senate|Congress|Parliament|Government|Cabinet"
                    + "|Council|Committee|Commission|Department|Office|Army|Navy|Air|Force|Forces|Police|Leader|King|Queen|Prince"
                    + "|Mr|Mrs|Ms|Dr|Sir|Lord|Sen|Rep|Gen|Col|Lt|Ambassador|Spokesman|Spokeswoman|Republic|House|Security|National"
                    + "|International|Christmas|God|Internet|English|Muslim|Muslims|Christian|Christians|Islamic|Islamist|Jewish"
                    + "|Arab|Kurdish|Western|Northern|Southern|Eastern|Central|West|North|South|East)\\.?\\s*)+");

    private final Text text;
    private final ActorBook book;
    private final Lexicon lexicon;
    private final PairCoder pairs;
    private final Language language;
    private final List<CodedEvent> events = new ArrayList<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int sentences;
    private int repeated;

    Page(Text text, ActorBook book, Lexicon lexicon, Language language, PairCoder pairs, Reader.Repeats repeats) {
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
        return unknown;
    }

    private void read(List<Sentence> all, Reader.Repeats repeats) {
        var context = book.scan(text.body(), text.published()).stream()
                .map(mention -> mention.actor().code())
                .collect(Collectors.toUnmodifiableSet());
        int mark = repeats.mark();
        var judgement = new Judgement(lexicon, pairs);
        var referents = new Referents(lexicon, book, context);
        var memory = Grammar.Memory.EMPTY;
        Optional<LocalDate> anchor = Optional.empty();
        Optional<When> carried = Optional.empty();
        Optional<When> era = Optional.empty();
        int paragraph = -1;
        for (int i = 0; i < all.size(); i++) {
            var written = all.get(i);
            sentences++;
            if (written.paragraph() != paragraph) {
                paragraph = written.paragraph();
                carried = Optional.empty();
                era = Optional.empty();
                memory = memory.faded();
            }
            if (repeats.isRepeat(words(written), mark)) {
                repeated++;
                memory = memory.after(codes(written, context));
                continue;
            }
            var dates = Dates.in(written.text(), text.published(), anchor);
            var names = names(written, dayOf(dates), era, context);
            countUnknown(written, names);
            var sentence = written;
            var named = Couple.named(language, book, written, names, memory.pair());
            if (named.isPresent()) {
                sentence = named.get();
                dates = Dates.in(sentence.text(), text.published(), anchor);
                names = names(sentence, dayOf(dates), era, context);
            }
            var mentions = referents.with(names, sentence, memory);
            var units = Chunker.units(lexicon, sentence, mentions);
            var grammar = new Grammar(lexicon, units, sentence.tokens(), memory);
            var coder = new Coder(lexicon, grammar, sentence.tokens());
            if (!mentions.isEmpty() && !Sport.isPlayed(sentence.text())) {
                for (Finding finding : judgement.findings(
                        sentence, withPronouns(mentions, sentence, grammar), grammar, coder.findings())) {
                    var about = carried.isPresent() ? carried : era;
                    events.add(event(finding, sentence, written, units, dates, about, i));
                }
            }
            memory = coder.memory(memory);
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

    /// The names of a sentence. Who was in office when the paragraph's story happened is known by that
    /// time too: `In 1995 ... . Gore and Chernomyrdin signed it.`
    private List<Mention> names(Sentence sentence, LocalDate day, Optional<When> era, Set<String> context) {
        var names = book.scan(sentence.text(), day, context);
        if (era.isEmpty() || !era.get().date().isBefore(day)) {
            return names;
        }
        var all = new ArrayList<>(names);
        for (Mention then : book.scan(sentence.text(), era.get().date(), context)) {
            if (then.role() == Mention.Role.LEADER
                    && names.stream().noneMatch(name -> name.start() < then.end() && then.start() < name.end())) {
                all.add(then);
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
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
            List<When> dates,
            Optional<When> carried,
            int number) {
        var because = new ArrayList<>(finding.because());
        var status = finding.status();
        var unit = units.get(finding.at());
        if (sentence.text().stripTrailing().endsWith("?") && status.entersHistory()) {
            status = Status.HYPOTHETICAL;
            because.add("hypothetical: a question");
        }
        boolean background = unit.verb().perfect() || isShortenedRelative(unit, sentence);
        var when = nearest(dates, sentence, unit);
        Dating dating;
        LocalDate date;
        Precision precision;
        double confidence = finding.confidence();
        if (when.isPresent() && !(unit.verb().perfect() && isBounded(when.get(), sentence, unit))) {
            dating = Dating.STATED;
            date = status == Status.HYPOTHETICAL
                    ? ahead(when.get())
                    : when.get().date();
            precision = when.get().precision();
            because.add("date: " + when.get().words());
            if (when.get().future() && status.entersHistory()) {
                status = Status.HYPOTHETICAL;
                because.add("hypothetical: lies ahead of publication");
            }
        } else if (carried.isPresent() && !background) {
            dating = Dating.CARRIED;
            date = carried.get().date();
            precision = carried.get().precision() == Precision.YEAR ? Precision.YEAR : Precision.MONTH;
            confidence -= 0.15;
            because.add("date: carried from \"" + carried.get().words() + "\"");
        } else if (number < LEAD && !background) {
            dating = Dating.PUBLISHED;
            date = text.published();
            precision = Precision.MONTH;
            confidence -= 0.1;
            because.add("date: none given, opens the document");
        } else {
            dating = Dating.UNKNOWN;
            date = text.published();
            precision = Precision.YEAR;
            confidence -= 0.2;
            because.add("date: none given");
        }
        confidence = Math.max(0.05, Math.round(confidence * 100) / 100.0);
        Magnitude.of(sentence.text(), finding.action()).forEach(size -> because.add("magnitude: " + size));
        var quote = new Evidence.Quote(
                text.name(), written.start(), written.end(), written.text(), text.published(), confidence);
        var event = new Event(
                "",
                date.isAfter(text.published()) && status.entersHistory() ? text.published() : date,
                precision,
                finding.source(),
                finding.target(),
                finding.action(),
                Cameo.goldstein(finding.cameo()).orElse(finding.action().goldstein()),
                status,
                finding.claimedBy(),
                List.of(quote));
        return new CodedEvent(event, finding.cameo(), dating, confidence, because);
    }

    /// Of what is to come, a day without a year is the next such day when that is near: `from March 15 they
    /// are to patrol` in a text of March 7.
    private LocalDate ahead(When when) {
        var next = when.date().plusYears(1);
        boolean near =
                next.isAfter(text.published()) && !next.isAfter(text.published().plusDays(NEAR_AHEAD));
        return near && !YEAR.matcher(when.words()).find() ? next : when.date();
    }

    /// The time named nearest to the trigger, one after it before one that lies equally far ahead.
    private static Optional<When> nearest(List<When> dates, Sentence sentence, Unit unit) {
        int start = sentence.tokens().get(unit.from()).start() - sentence.start();
        int end = sentence.tokens().get(unit.to() - 1).end() - sentence.start();
        return dates.stream().min(Comparator.comparingInt(when -> {
            int gap = when.start() >= end ? when.start() - end : Math.max(0, start - when.end());
            return gap * 2 + (when.start() >= end ? 0 : 1) + (isBounded(when, sentence, start, end) ? 60 : 0);
        }));
    }

    /// `the rebels trained by the coalition`: a feature, not news.
    private static boolean isShortenedRelative(Unit unit, Sentence sentence) {
        return unit.verb().bare()
                && unit.to() < sentence.tokens().size()
                && sentence.tokens().get(unit.to()).is("by");
    }

    private static boolean isBounded(When when, Sentence sentence, Unit unit) {
        int start = sentence.tokens().get(unit.from()).start() - sentence.start();
        int end = sentence.tokens().get(unit.to() - 1).end() - sentence.start();
        return isBounded(when, sentence, start, end);
    }

    /// Whether a clause boundary lies between the trigger and the time.
    private static boolean isBounded(When when, Sentence sentence, int start, int end) {
        int from = Math.min(end, when.end());
        int to = Math.max(start, when.start());
        if (from >= to || to > sentence.text().length()) {
            return false;
        }
        return sentence.text()
                .substring(from, to)
                .matches("(?s).*(;|, (which|who|after|before|while|but|when|and)\\b).*");
    }

    private void countUnknown(Sentence sentence, List<Mention> mentions) {
        var tokens = sentence.tokens();
        int i = 1;
        while (i < tokens.size()) {
            int from = i;
            while (i < tokens.size()
                    && !isTime(tokens.get(i).text())
                    && tokens.get(i).tag().equals("PROPN")
                    && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
                i++;
            }
            if (i > from) {
                int start = tokens.get(from).start() - sentence.start();
                int end = tokens.get(i - 1).end() - sentence.start();
                boolean known = mentions.stream().anyMatch(mention -> mention.start() < end && mention.end() > start);
                var name = sentence.text()
                        .substring(start, Math.min(end, sentence.text().length()));
                if (!known && name.length() > 2 && name.length() < 60 && !isTime(name) && !isTitle(name)) {
                    unknown.merge(name, 1, Integer::sum);
                }
            }
            i++;
        }
    }

    /// Whether a name consists of titles and offices only: `Prime Minister`, `Supreme Court`.
    private static boolean isTitle(String name) {
        return TITLE.matcher(name).matches();
    }

    private static boolean isTime(String name) {
        return name.matches("(January|February|March|April|May|June|July|August|September|October|November|December"
                + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday).*");
    }
}
