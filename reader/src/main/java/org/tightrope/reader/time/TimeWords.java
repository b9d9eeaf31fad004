package org.tightrope.reader.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Numbers that words of time stand for.
public final class TimeWords {
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

    private TimeWords() {}

    /// Whether a word in small letters names a month; `may` does.
    public static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    /// @param name of a month, or its abbreviation
    /// @return 1 to 12
    static int month(String name) {
        var start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalStateException(name);
    }

    /// The middle month of a season, 1 to 12.
    static int season(String name) {
        return Objects.requireNonNull(SEASONS.get(name));
    }

    /// `two`, `a couple of`, `40`.
    static int count(String words) {
        Integer named = NUMBERS.get(words.toLowerCase(Locale.ROOT));
        return named != null ? named : Integer.parseInt(words);
    }
}
