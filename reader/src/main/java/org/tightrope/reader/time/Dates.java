package org.tightrope.reader.time;

import static org.tightrope.reader.time.TimePatterns.AGO;
import static org.tightrope.reader.time.TimePatterns.BARE_MONTH;
import static org.tightrope.reader.time.TimePatterns.DAY_MONTH;
import static org.tightrope.reader.time.TimePatterns.DECADE;
import static org.tightrope.reader.time.TimePatterns.FOLLOWING_MONTH;
import static org.tightrope.reader.time.TimePatterns.ISO;
import static org.tightrope.reader.time.TimePatterns.MAYBE;
import static org.tightrope.reader.time.TimePatterns.MONTH_DAY;
import static org.tightrope.reader.time.TimePatterns.MONTH_YEAR;
import static org.tightrope.reader.time.TimePatterns.NAMED;
import static org.tightrope.reader.time.TimePatterns.PART_OF_MONTH;
import static org.tightrope.reader.time.TimePatterns.RELATIVE;
import static org.tightrope.reader.time.TimePatterns.SEASON;
import static org.tightrope.reader.time.TimePatterns.THAT_MONTH;
import static org.tightrope.reader.time.TimePatterns.THAT_SEASON;
import static org.tightrope.reader.time.TimePatterns.WEEKDAY;
import static org.tightrope.reader.time.TimePatterns.YEAR;
import static org.tightrope.reader.time.TimePatterns.YEARS;
import static org.tightrope.reader.time.TimePatterns.YEARS_AGO_THIS;
import static org.tightrope.reader.time.TimeWords.count;
import static org.tightrope.reader.time.TimeWords.month;
import static org.tightrope.reader.time.TimeWords.season;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Precision;

/// The times a sentence speaks of, resolved against the day of publication and the last date named before.
///
///     published 2020-03-14: "on March 5" 2020-03-05, "last November" 2019-11, "on Thursday" 2020-03-12,
///     "in the spring of 2018" 2018-04 (month), and after "March 5": "a week later" 2020-03-12
///
/// A day without a year is the last such day before publication.
public final class Dates {
    private static final int MOST_YEARS_AHEAD = 20;

    private final LocalDate published;
    private final String text;
    private final List<When> found = new ArrayList<>();
    private final Story story;

    private Dates(String text, LocalDate published, Optional<LocalDate> anchor, Optional<When> story) {
        this.text = text;
        this.published = published;
        this.story = new Story(published, anchor, story, found);
    }

    /// In the order of the sentence.
    ///
    /// @param anchor the last date named before the sentence, from which `later` and `earlier` count
    /// @param story the time last spoken of before it, be it only a year, in which `that October` lies
    public static List<When> in(String text, LocalDate published, Optional<LocalDate> anchor, Optional<When> story) {
        var dates = new Dates(text, published, anchor, story);
        if (MAYBE.matcher(text).find()) {
            dates.run();
        }
        dates.found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return dates.found;
    }

    private void run() {
        each(ISO, m -> day(m, number(m, 1), number(m, 2), number(m, 3)));
        each(MONTH_DAY, m -> monthDay(m, month(m.group(1)), number(m, 2), year(m)));
        each(DAY_MONTH, m -> monthDay(m, month(m.group(2)), number(m, 1), year(m)));
        each(PART_OF_MONTH, m -> {
            int dayOfMonth = switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "early", "the beginning of", "the start of" -> 5;
                case "late", "the end of", "the close of" -> 26;
                default -> 15;
            };
            monthOf(m, month(m.group(2)), m.group(3), dayOfMonth);
        });
        each(MONTH_YEAR, m -> monthOf(m, month(m.group(1)), m.group(2), 15));
        each(THAT_MONTH, m -> told(m, story.thatMonth(m.start(), month(m.group(1)), 0), Precision.MONTH));
        each(FOLLOWING_MONTH, m -> told(m, story.followingMonth(m.start(), month(m.group(1))), Precision.MONTH));
        each(THAT_SEASON, m -> told(m, story.thatMonth(m.start(), season(m.group(1)), 1), Precision.MONTH));
        each(BARE_MONTH, m -> {
            if (m.group(1).equalsIgnoreCase("next")) {
                add(m, published.plusMonths(1), Precision.MONTH, true);
            } else {
                monthOf(m, month(m.group(2)), null, 15);
            }
        });
        each(SEASON, m -> {
            int month = season(m.group(2));
            if (m.group(3) != null
                    || m.group(1).equalsIgnoreCase("last")
                    || m.group(1).equalsIgnoreCase("this")) {
                monthOf(m, month, m.group(3), 15);
            }
        });
        each(YEARS_AGO_THIS, m -> add(m, published.minusYears(count(m.group(1))), Precision.MONTH, false));
        each(AGO, this::span);
        each(RELATIVE, this::relative);
        each(WEEKDAY, m -> {
            var weekday = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
            boolean next = "next".equalsIgnoreCase(m.group(1));
            var date = next
                    ? published.with(TemporalAdjusters.next(weekday))
                    : published.with(TemporalAdjusters.previousOrSame(weekday));
            add(m, date, Precision.DAY, next);
        });
        each(YEARS, m -> year(m, number(m, 1)));
        each(DECADE, m -> year(m, number(m, 1) * 10 + 5));
        each(YEAR, m -> year(m, number(m, 1)));
    }

    private void year(Matcher m, int year) {
        if (year <= published.getYear() + MOST_YEARS_AHEAD) {
            var middle = LocalDate.of(year, 7, 1);
            add(m, middle.isAfter(published) ? published : middle, Precision.YEAR, year > published.getYear());
        }
    }

    private void each(Pattern pattern, Consumer<Matcher> use) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isFree(matcher.start(), matcher.end()) && !namesSomething(matcher.start())) {
                use.accept(matcher);
            }
        }
    }

    /// `the lines of September 2018`, `the memorandum of 2017`: the time belongs to a noun, not to the deed.
    private boolean namesSomething(int start) {
        return NAMED.matcher(text.substring(Math.max(0, start - 30), Math.min(text.length(), start + 3)))
                .find();
    }

    private boolean isFree(int start, int end) {
        return found.stream().allMatch(when -> when.end() <= start || when.start() >= end);
    }

    private void add(Matcher m, LocalDate date, Precision precision, boolean future) {
        found.add(new When(m.start(), m.end(), date, precision, future, m.group()));
    }

    private void told(Matcher m, Optional<LocalDate> date, Precision precision) {
        date.ifPresent(known -> add(m, known, precision, false));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /// `, 2019`, `of this year`, `of that year`; empty when no year is named.
    private Optional<Integer> year(Matcher m) {
        if (m.group(3) != null) {
            return Optional.of(number(m, 3));
        }
        return switch (String.valueOf(m.group(4))) {
            case "this" -> Optional.of(published.getYear());
            case "last" -> Optional.of(published.getYear() - 1);
            case "that" -> story.spokenOf(m.start()).map(when -> when.date().getYear());
            default -> Optional.empty();
        };
    }

    private void day(Matcher m, int year, int month, int dayOfMonth) {
        try {
            var date = LocalDate.of(year, month, dayOfMonth);
            add(m, date, Precision.DAY, date.isAfter(published));
        } catch (DateTimeException e) {
            // 2019-02-31 is no date, and no reason to stop reading.
        }
    }

    private void monthDay(Matcher m, int month, int dayOfMonth, Optional<Integer> year) {
        if (year.isPresent()) {
            day(m, year.get(), month, dayOfMonth);
            return;
        }
        if (m.group(4) != null) {
            return;
        }
        // Without a year: the next such day in the story being told, else the last one before publication.
        int likely = published.getYear();
        try {
            var told = story.month(m.start(), month);
            if (told.isPresent()) {
                add(m, told.get().withDayOfMonth(dayOfMonth), Precision.DAY, false);
                return;
            }
            var date = LocalDate.of(likely, month, dayOfMonth);
            boolean soon = date.isAfter(published) && ChronoUnit.DAYS.between(published, date) < 60 && isAhead(m);
            add(
                    m,
                    date.isAfter(published) && !soon ? LocalDate.of(likely - 1, month, dayOfMonth) : date,
                    Precision.DAY,
                    soon);
        } catch (DateTimeException e) {
            // February 30th: skip.
        }
    }

    private boolean isAhead(Matcher m) {
        var before = text.substring(Math.max(0, m.start() - 40), m.start());
        return before.matches("(?s).*\\b(will|would|scheduled|planned|due|expected|until|before|by)\\b.*");
    }

    private void monthOf(Matcher m, int month, @Nullable String year, int dayOfMonth) {
        int of = year != null ? Integer.parseInt(year) : published.getYear();
        if (of < 1000) {
            return;
        }
        var told = year == null && !m.group().toLowerCase(Locale.ROOT).matches("(last|this) .*")
                ? story.month(m.start(), month)
                : Optional.<LocalDate>empty();
        if (told.isPresent()) {
            add(m, told.get().withDayOfMonth(dayOfMonth), Precision.MONTH, false);
            return;
        }
        var date = LocalDate.of(of, month, dayOfMonth);
        var first = date.withDayOfMonth(1);
        if (year == null
                && (first.isAfter(published)
                        || (m.group().toLowerCase(Locale.ROOT).startsWith("last")
                                && month == published.getMonthValue()))) {
            date = date.minusYears(1);
            first = first.minusYears(1);
        }
        boolean future = first.isAfter(published);
        add(m, !future && date.isAfter(published) ? published : date, Precision.MONTH, future);
    }

    private void span(Matcher m) {
        int count = count(m.group(1));
        var way = m.group(3).toLowerCase(Locale.ROOT);
        boolean back = way.equals("ago") || way.equals("earlier") || way.equals("before");
        var before = story.near(m.start());
        var base = way.equals("ago") ? Optional.of(published) : story.counted(m.start());
        if (base.isEmpty()) {
            return;
        }
        boolean coarse = before.isPresent() && before.get().precision() != Precision.DAY
                || Set.of("some", "several", "a few").contains(m.group(1).toLowerCase(Locale.ROOT));
        var unit = switch (m.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> ChronoUnit.DAYS;
            case "week", "fortnight" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
        int units = m.group(2).equalsIgnoreCase("fortnight") ? 2 * count : count;
        var date = base.get().plus(back ? -units : units, unit);
        var precision = switch (unit) {
            case DAYS, WEEKS -> coarse && !way.equals("ago") ? Precision.MONTH : Precision.DAY;
            case MONTHS -> Precision.MONTH;
            default -> Precision.YEAR;
        };
        add(m, date.isAfter(published) && !back ? published : date, precision, false);
    }

    private void relative(Matcher m) {
        var words = m.group(1).toLowerCase(Locale.ROOT);
        switch (words) {
            case "yesterday", "last night" -> add(m, published.minusDays(1), Precision.DAY, false);
            case "today", "tonight" -> add(m, published, Precision.DAY, false);
            case "tomorrow" -> add(m, published.plusDays(1), Precision.DAY, true);
            case "last week" -> add(m, published.minusWeeks(1), Precision.MONTH, false);
            case "last month" -> add(m, published.minusMonths(1), Precision.MONTH, false);
            case "last year" -> add(m, LocalDate.of(published.getYear() - 1, 7, 1), Precision.YEAR, false);
            case "this year", "earlier this year" -> add(m, published, Precision.YEAR, false);
            case "next week", "next month", "next year" -> add(m, published.plusWeeks(1), Precision.MONTH, true);
            case "the next day",
                    "the following day",
                    "the next morning",
                    "the next night",
                    "the next evening",
                    "the following morning",
                    "the following night",
                    "the following evening" -> anchor(m, 1);
            case "the previous day", "the day before", "the evening before", "the night before" -> anchor(m, -1);
            case "the same day", "that day" -> anchor(m, 0);
            case "the next week", "the following week" ->
                told(m, story.following(m.start(), ChronoUnit.WEEKS), Precision.MONTH);
            case "the next month", "the following month" ->
                told(m, story.following(m.start(), ChronoUnit.MONTHS), Precision.MONTH);
            case "the next year", "the following year" ->
                told(m, story.following(m.start(), ChronoUnit.YEARS), Precision.YEAR);
            case "the same month", "that month" -> told(m, story.anchor(), Precision.MONTH);
            case "the same year", "that year" -> told(m, story.anchor(), Precision.YEAR);
            default -> add(m, published, Precision.MONTH, false);
        }
    }

    private void anchor(Matcher m, int days) {
        var before = found.stream().filter(when -> when.end() <= m.start()).reduce((a, b) -> b);
        if (before.isPresent() && before.get().precision() != Precision.DAY) {
            add(m, before.get().date(), before.get().precision(), false);
        } else {
            var base = before.map(When::date).or(story::anchor);
            told(m, base.map(date -> date.plusDays(days)), Precision.DAY);
        }
    }
}
