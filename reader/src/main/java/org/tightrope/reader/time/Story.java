package org.tightrope.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Precision;

/// The times a text has spoken of so far, by which others are told: `a week later`, `that October`, `in July`.
///
/// @param anchor the last date named before the sentence, at least to the month
/// @param before the time last spoken of before the sentence, be it only a year
/// @param found those of the sentence itself, as they are found
record Story(LocalDate published, Optional<LocalDate> anchor, Optional<When> before, List<When> found) {
    /// The time last spoken of before a place of the sentence.
    Optional<When> spokenOf(int at) {
        return found.stream()
                .filter(when -> when.end() <= at)
                .max(Comparator.comparingInt(When::start))
                .or(() -> before);
    }

    /// The date last named before a place of the sentence, in the sentence.
    Optional<When> near(int at) {
        return found.stream()
                .filter(when -> when.end() <= at && when.precision() != Precision.YEAR)
                .max(Comparator.comparingInt(When::start));
    }

    /// From what `later` and `earlier` count.
    Optional<LocalDate> counted(int at) {
        return near(at).map(When::date).or(this::anchor);
    }

    /// `that October`: the first from the time last spoken of on, or that of the year spoken of; `that summer` from a
    /// day in it on is the same.
    ///
    /// @param around months to either side that count as the same
    Optional<LocalDate> thatMonth(int at, int month, int around) {
        return spokenOf(at)
                .map(when -> {
                    var from = when.date();
                    boolean exact = when.precision() != Precision.YEAR;
                    boolean within = Math.abs(from.getMonthValue() - month) <= around;
                    return within && exact ? from : middle(from, month, exact && month < from.getMonthValue());
                })
                .filter(this::hasCome);
    }

    /// `the following January`: that of the next year at the latest.
    Optional<LocalDate> followingMonth(int at, int month) {
        return spokenOf(at)
                .map(when -> middle(
                        when.date(),
                        month,
                        when.precision() == Precision.YEAR
                                || month <= when.date().getMonthValue()))
                .filter(this::hasCome);
    }

    /// `the following year`.
    Optional<LocalDate> following(int at, ChronoUnit unit) {
        return spokenOf(at).map(when -> when.date().plus(1, unit)).filter(this::hasCome);
    }

    /// `in July` after `In January 2013` is that of 2013, in a text of whatever year: the month that comes next after
    /// the time last spoken of, where that is a month or day of an earlier year than the text's.
    ///
    /// @return its first day
    Optional<LocalDate> month(int at, int month) {
        return spokenOf(at)
                .filter(when -> when.precision() != Precision.YEAR && !when.future())
                .map(When::date)
                .filter(date -> date.getYear() < published.getYear())
                .map(date -> middle(date, month, month < date.getMonthValue()).withDayOfMonth(1))
                .filter(this::hasCome);
    }

    private static LocalDate middle(LocalDate from, int month, boolean next) {
        return from.withDayOfMonth(15).withMonth(month).plusYears(next ? 1 : 0);
    }

    private boolean hasCome(LocalDate date) {
        return !date.isAfter(published);
    }
}
