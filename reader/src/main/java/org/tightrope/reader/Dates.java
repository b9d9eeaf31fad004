package org.tightrope.reader;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
final class Dates {
    /// A time.
    ///
    /// @param start first character in the sentence
    /// @param end character after the last
    /// @param future whether it lies after publication by its own words (`next week`)
    record When(int start, int end, LocalDate date, Precision precision, boolean future, String words) {}

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("a few", 3),
            Map.entry("some", 3),
            Map.entry("several", 4),
            Map.entry("a couple of", 2));
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 4, "summer", 7, "autumn", 10, "fall", 10, "winter", 1);

    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
    private static final String DAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String NUMBER =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|some|several|a couple of|\\d{1,3})";

    private static final String OF_YEAR = "(?:,? (\\d{4})| (?:of )?(this|last|that) year)?";

    /// What every date holds some of; most sentences hold none.
    private static final Pattern MAYBE = Pattern.compile(
            "\\d|day|week|fortnight|month|year|night|morrow|morning|evening|recent|spring|summer|autumn|fall|winter"
                    + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + OF_YEAR + "\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + OF_YEAR + "\\b");
    private static final Pattern PART_OF_MONTH = Pattern.compile(
            "\\b(?i:(early|mid|late|the end of|the beginning of|the start of|the middle of|the close of))[- ]" + MONTH
                    + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",? (?:of )?(\\d{4})\\b");
    private static final Pattern BARE_MONTH = Pattern.compile(
            "\\b(?i:(last|this|next|in|since|during|until|by|of|from|throughout))(?: this| last)? (January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)");
    private static final String NOT_SAID =
            "(?<!\\b(?:sa(?:y|id|ys|ying)|claim(?:ed|s)?|warn(?:ed|s)?|add(?:ed|s)?|hope[ds]?|believe[ds]?"
                    + "|think[s]?|thought|kn[eo]w[ns]?|fear(?:ed|s)?|insist(?:ed|s)?|announced?|agreed?|promised?|so) )";
    private static final Pattern THAT_MONTH = Pattern.compile(NOT_SAID + "\\b[Tt]hat " + MONTH + "\\b");
    private static final Pattern FOLLOWING_MONTH = Pattern.compile("\\b[Tt]he (?:following|next) " + MONTH + "\\b");
    private static final Pattern THAT_SEASON =
            Pattern.compile(NOT_SAID + "\\b[Tt]hat (spring|summer|autumn|fall|winter)\\b");
    private static final Pattern YEARS_AGO_THIS = Pattern.compile(
            "\\b" + NUMBER + " years? ago (?:today|this week|this month|to the day)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS =
            Pattern.compile("\\b(?i:between|from) ((?:19|20)\\d{2}) (?:and|to|until) (?:19|20)\\d{2}\\b");
    private static final Pattern DECADE = Pattern.compile("\\b(?i:in|during|since) the ((?:19|20)\\d)0s\\b");
    private static final Pattern SEASON = Pattern.compile(
            "\\b(?i:(last|this|in the|the|during the|since the|early|late)) (spring|summer|autumn|fall|winter)(?: of)?(?: (\\d{4}))?\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(?i:(last|next|this|on|late|early|since) )?" + DAY + "\\b(?:'s)?");
    private static final Pattern AGO = Pattern.compile(
            "\\b" + NUMBER + " (day|week|fortnight|month|year)s? (ago|later|earlier|before|after)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(yesterday|today|tonight|tomorrow|earlier this week|earlier this month|earlier this year|last week|last month|last year|last night|this week|this month|this year|next week|next month|next year|the next day|the following day|the (?:next|following) (?:week|month|year)|the previous day|the day before|the (?:evening|night) before|the (?:next|following) (?:morning|night|evening)|the same day|that day|the same month|that month|the same year|that year|recently|in recent days|in recent weeks|in recent months)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile(
            "\\b(?i:in|since|from|during|of|by|until|after|before|early|mid|late)[- ](?:(?:early|mid|late)[- ])?((?:19|20)\\d{2})\\b(?!\\.\\d|,\\d|-\\d|s)");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:lines|agreements?|deal|memorandum|accords?|protocol|treaty|war|law|elections?|levels|borders) of(?: \\p{L}{0,3})?$");

    private static final int MOST_YEARS_AHEAD = 20;

    private final LocalDate published;
    private final Optional<LocalDate> anchor;
    private final Optional<When> story;
    private final String text;
    private final List<When> found = new ArrayList<>();

    private Dates(String text, LocalDate published, Optional<LocalDate> anchor, Optional<When> story) {
        this.text = text;
        this.published = published;
        this.anchor = anchor;
        this.story = story;
    }

    /// @param anchor the last date named before the sentence, from which `later` and `earlier` count
    /// @param story the time last spoken of before it, be it only a year, in which `that October` lies
    static List<When> in(String text, LocalDate published, Optional<LocalDate> anchor, Optional<When> story) {
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
        each(THAT_MONTH, m -> next(m, month(m.group(1)), 0));
        each(FOLLOWING_MONTH, this::followingMonth);
        each(THAT_SEASON, m -> next(m, season(m.group(1)), 1));
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

    private void each(Pattern pattern, java.util.function.Consumer<Matcher> use) {
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

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int season(String name) {
        return java.util.Objects.requireNonNull(SEASONS.get(name));
    }

    private static int count(String words) {
        Integer named = NUMBERS.get(words.toLowerCase(Locale.ROOT));
        return named != null ? named : Integer.parseInt(words);
    }

    /// `, 2019`, `of this year`, `of that year`; empty when no year is named.
    private Optional<Integer> year(Matcher m) {
        if (m.group(3) != null) {
            return Optional.of(number(m, 3));
        }
        return switch (String.valueOf(m.group(4))) {
            case "this" -> Optional.of(published.getYear());
            case "last" -> Optional.of(published.getYear() - 1);
            case "that" -> spokenOf(m).map(when -> when.date().getYear());
            default -> Optional.empty();
        };
    }

    /// The time last spoken of before a place of this sentence.
    private Optional<When> spokenOf(Matcher m) {
        return found.stream()
                .filter(when -> when.end() <= m.start())
                .max(Comparator.comparingInt(When::start))
                .or(() -> story);
    }

    /// `that October`: the first from the time last spoken of on, or that of the year spoken of; `that summer`
    /// from a day in it on is the same.
    private void next(Matcher m, int month, int around) {
        spokenOf(m).ifPresent(when -> {
            var from = when.date();
            boolean within = Math.abs(from.getMonthValue() - month) <= around;
            boolean past = month < from.getMonthValue() && when.precision() != Precision.YEAR;
            var date = within && when.precision() != Precision.YEAR
                    ? from
                    : from.withDayOfMonth(15).withMonth(month).plusYears(past ? 1 : 0);
            if (!date.isAfter(published)) {
                add(m, date, Precision.MONTH, false);
            }
        });
    }

    /// `the following January`: that of the next year at the latest.
    private void followingMonth(Matcher m) {
        int month = month(m.group(1));
        spokenOf(m).ifPresent(when -> {
            var from = when.date();
            boolean same = when.precision() != Precision.YEAR && month > from.getMonthValue();
            var date = from.withDayOfMonth(15).withMonth(month).plusYears(same ? 0 : 1);
            if (!date.isAfter(published)) {
                add(m, date, Precision.MONTH, false);
            }
        });
    }

    /// `the following year`, counted from the time last spoken of.
    private void following(Matcher m, ChronoUnit unit, Precision precision) {
        spokenOf(m)
                .map(when -> when.date().plus(1, unit))
                .filter(date -> !date.isAfter(published))
                .ifPresent(date -> add(m, date, precision, false));
    }

    private static int month(String name) {
        var start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalStateException(name);
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
            var told = inStory(m, month);
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

    /// `in July` after `In January 2013` is that of 2013, in a text of whatever year: the month that comes next after
    /// the time last spoken of, where that is a month or day of an earlier year than the text's.
    private Optional<LocalDate> inStory(Matcher m, int month) {
        return spokenOf(m)
                .filter(when -> when.precision() != Precision.YEAR && !when.future())
                .map(When::date)
                .filter(date -> date.getYear() < published.getYear())
                .map(date -> date.withDayOfMonth(1).withMonth(month).plusYears(month < date.getMonthValue() ? 1 : 0))
                .filter(date -> !date.isAfter(published));
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
                ? inStory(m, month)
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
        var before = near(m);
        var base = way.equals("ago")
                ? Optional.of(published)
                : before.map(When::date).or(() -> anchor);
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

    /// The date last named before a place of this sentence.
    private Optional<When> near(Matcher m) {
        return found.stream()
                .filter(when -> when.end() <= m.start() && when.precision() != Precision.YEAR)
                .max(Comparator.comparingInt(When::start));
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
            case "the next week", "the following week" -> following(m, ChronoUnit.WEEKS, Precision.MONTH);
            case "the next month", "the following month" -> following(m, ChronoUnit.MONTHS, Precision.MONTH);
            case "the next year", "the following year" -> following(m, ChronoUnit.YEARS, Precision.YEAR);
            case "the same month", "that month" -> anchor.ifPresent(date -> add(m, date, Precision.MONTH, false));
            case "the same year", "that year" -> anchor.ifPresent(date -> add(m, date, Precision.YEAR, false));
            default -> add(m, published, Precision.MONTH, false);
        }
    }

    private void anchor(Matcher m, int days) {
        var before = found.stream().filter(when -> when.end() <= m.start()).reduce((a, b) -> b);
        if (before.isPresent() && before.get().precision() != Precision.DAY) {
            add(m, before.get().date(), before.get().precision(), false);
        } else {
            before.map(When::date)
                    .or(() -> anchor)
                    .ifPresent(date -> add(m, date.plusDays(days), Precision.DAY, false));
        }
    }
}
