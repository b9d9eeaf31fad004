package org.tightrope.reader;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent.Dating;
import org.tightrope.reader.time.When;

/// When the events of a sentence happened: the time it names nearest to the event, else what the paragraph spoke
/// of before, else, in the opening of a document, its day; else nobody knows.
final class EventDates {
    /// An event without a date in one of the first sentences of a document is taken as its news.
    private static final int LEAD = 3;

    private static final int NEAR_AHEAD = 120;
    private static final int BEYOND_A_CLAUSE = 60;
    private static final Pattern NEXT_CLAUSE =
            Pattern.compile("(?:;|, (?:and|while|but)(?: then)?)(?: on| in| by)?(?: the)? $");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|last|ago|year");

    /// @param doubt by how much the way of dating lowers the confidence
    /// @param future whether the time lies ahead of publication
    record Dated(LocalDate date, Precision precision, Dating dating, double doubt, boolean future, String reason) {}

    private final LocalDate published;
    private final List<When> dates;

    /// @param dates that the sentence names
    EventDates(Text text, List<When> dates) {
        published = text.published();
        this.dates = dates;
    }

    /// @param unit that triggers the event
    /// @param carried what the paragraph spoke of before
    /// @param number of the sentence in its document, from 0
    Dated of(Sentence sentence, Unit unit, Status status, Optional<When> carried, int number) {
        boolean background = unit.verb().perfect() || isShortenedRelative(unit, sentence);
        var possible = dates.stream()
                .filter(when -> !opensNextClause(when, sentence, unit))
                .toList();
        var stated = nearest(possible, sentence, unit)
                .filter(when -> !(unit.verb().perfect() && isBounded(when, sentence, unit)));
        if (stated.isPresent()) {
            var when = stated.get();
            return new Dated(
                    status == Status.HYPOTHETICAL ? ahead(when) : when.date(),
                    when.precision(),
                    Dating.STATED,
                    0,
                    when.future(),
                    when.words());
        }
        if (carried.isPresent() && !background) {
            var when = carried.get();
            return new Dated(
                    when.date(),
                    when.precision() == Precision.YEAR ? Precision.YEAR : Precision.MONTH,
                    Dating.CARRIED,
                    0.15,
                    false,
                    "carried from \"" + when.words() + "\"");
        }
        return number < LEAD && !background
                ? new Dated(published, Precision.MONTH, Dating.PUBLISHED, 0.1, false, "none given, opens the document")
                : new Dated(published, Precision.YEAR, Dating.UNKNOWN, 0.2, false, "none given");
    }

    /// Of what is to come, a day without a year is the next such day when that is near: `from March 15 they
    /// are to patrol` in a text of March 7.
    private LocalDate ahead(When when) {
        var next = when.date().plusYears(1);
        boolean near = next.isAfter(published) && !next.isAfter(published.plusDays(NEAR_AHEAD));
        return near && !YEAR.matcher(when.words()).find() ? next : when.date();
    }

    /// The time named nearest to the trigger, one after it before one that lies equally far ahead.
    private static Optional<When> nearest(List<When> dates, Sentence sentence, Unit unit) {
        int start = sentence.startOf(unit);
        int end = sentence.endOf(unit);
        return dates.stream().min(Comparator.comparingInt(when -> {
            int gap = when.start() >= end ? when.start() - end : Math.max(0, start - when.end());
            return gap * 2
                    + (when.start() >= end ? 0 : 1)
                    + (isBounded(when, sentence, start, end) ? BEYOND_A_CLAUSE : 0);
        }));
    }

    /// `the rebels trained by the coalition`: a feature, not news.
    private static boolean isShortenedRelative(Unit unit, Sentence sentence) {
        return unit.verb().bare()
                && unit.to() < sentence.tokens().size()
                && sentence.tokens().get(unit.to()).is("by");
    }

    /// `Moscow answered with a ban, and in May Erdogan accused it`: May is of the accusation alone.
    private static boolean opensNextClause(When when, Sentence sentence, Unit unit) {
        int end = sentence.endOf(unit);
        return when.start() > end
                && NEXT_CLAUSE
                        .matcher(sentence.text().substring(end, when.start()))
                        .find();
    }

    private static boolean isBounded(When when, Sentence sentence, Unit unit) {
        int start = sentence.startOf(unit);
        int end = sentence.endOf(unit);
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
}
