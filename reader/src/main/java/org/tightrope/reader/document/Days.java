package org.tightrope.reader.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day a document says it appeared on, in the spellings files use: ISO 8601, RFC 1123 (`Thu, 5 Mar
/// 2020 10:00:00 GMT`) and `March 5, 2020`. The day is that of the writer's own clock.
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6},?\\s+");
    private static final List<DateTimeFormatter> SPELLINGS = List.of(
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
    private static final Pattern RFC = Pattern.compile("(\\d{1,2} \\p{L}{3,9} \\d{4})\\b.*", Pattern.DOTALL);

    private Days() {}

    static Optional<LocalDate> of(String text) {
        var given = text.strip();
        var iso = ISO.matcher(given);
        if (iso.matches()) {
            return parse(iso.group(1), DateTimeFormatter.ISO_LOCAL_DATE);
        }
        var compact = COMPACT.matcher(given);
        if (compact.matches()) {
            return parse(
                    "%s-%s-%s".formatted(compact.group(1), compact.group(2), compact.group(3)),
                    DateTimeFormatter.ISO_LOCAL_DATE);
        }
        var bare = WEEKDAY.matcher(given).replaceFirst("").replaceAll("\\s+", " ");
        var rfc = RFC.matcher(bare);
        var words = rfc.matches() ? rfc.group(1) : bare;
        for (DateTimeFormatter spelling : SPELLINGS) {
            var day = parse(words, spelling);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter spelling) {
        try {
            return Optional.of(LocalDate.parse(text, spelling));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
