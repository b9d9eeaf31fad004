package org.tightrope.reader.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day a plain text says at its head that it appeared on: a line that holds nothing else (`5 March
/// 2020`), or a label before the day (`Published: March 5, 2020`, `date 2020-03-05`). Other days in the
/// text are what it tells of.
///
///     Dateline.of("Date: 2020-03-05\n\nMoscow said ...") // 2020-03-05, characters 0 to 16
///
/// @param published the day
/// @param start first character of label and day
/// @param end character after the last
record Dateline(LocalDate published, int start, int end) {
    private static final int MOST_LINES = 6;
    private static final String DAY =
            "(\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.+Z-]{1,30})?|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4})";
    private static final Pattern LABELLED = Pattern.compile("(?i)^\\s{0,20}(?:publication )?"
            + "(?:date|dated|published|posted|updated|last updated)(?: on| at)?[ \t]{0,5}[:|–-]?[ \t]{0,5}"
            + "(?:\\p{L}{3,9}day,? )?" + DAY + "(?![\\p{L}\\d])");
    private static final Pattern ALONE =
            Pattern.compile("(?i)^\\s{0,20}(?:\\p{L}{3,9}day,? )?" + DAY + "[.]?\\s{0,20}$");

    /// Looks for it in the first lines of a text.
    static Optional<Dateline> of(String text) {
        int from = 0;
        for (int seen = 0; seen < MOST_LINES && from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var line = text.substring(from, Math.min(end, from + 200));
            for (Pattern pattern : new Pattern[] {LABELLED, ALONE}) {
                var matcher = pattern.matcher(line);
                if (matcher.find()) {
                    var day = Days.of(matcher.group(1).replace(".", ""));
                    if (day.isPresent()) {
                        return Optional.of(new Dateline(day.get(), from, from + matcher.end(1)));
                    }
                }
            }
            seen += line.isBlank() ? 0 : 1;
            from = end + 1;
        }
        return Optional.empty();
    }
}
