package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.fault.Nearest;

/// The header of a document: lines of `key: value` between two lines of three hyphens. A value is taken as it
/// stands, so that a title may contain a colon.
record Header(String title, LocalDate date, String outlet) {
    private static final String FENCE = "---";
    private static final List<String> KEYS = List.of("title", "date", "outlet");
    private static final int LONGEST = 50;

    static boolean isThere(String text) {
        return text.lines().findFirst().map(String::strip).orElse("").equals(FENCE);
    }

    /// The header; empty, with problems, when anything is wrong with it.
    static Optional<Header> read(String text, String file, Frame frame, Problems problems) {
        int before = problems.errors();
        var lines = text.lines().limit(LONGEST).map(String::strip).toList();
        Map<String, Cell> cells = new HashMap<>();
        int end = 0;
        for (int i = 1; i < lines.size() && end == 0; i++) {
            if (lines.get(i).equals(FENCE)) {
                end = i;
            } else if (!lines.get(i).isEmpty()) {
                take(lines.get(i), new Place(file, i + 1, 0), cells, problems);
            }
        }
        if (end == 0) {
            problems.error(
                    new Place(file, 1, 0), "The header is not closed.", "Maybe add a line of three hyphens after it.");
            return Optional.empty();
        }
        if (text.lines().skip(end + 1L).allMatch(String::isBlank)) {
            problems.error(
                    new Place(file, end + 1, 0), "There is no text below the header.", "Maybe it was cut off; add it.");
        }
        var title = need(cells, "title", file, problems).flatMap(Cell::words);
        var dateCell = need(cells, "date", file, problems);
        var date = dateCell.flatMap(Cell::date).filter(day -> frame.isKnown(day, dateCell.get(), "The document"));
        var outlet = Optional.ofNullable(cells.get("outlet")).map(Cell::text).orElse("");
        return problems.errors() == before && title.isPresent() && date.isPresent()
                ? Optional.of(new Header(title.get(), date.get(), outlet))
                : Optional.empty();
    }

    private static void take(String line, Place place, Map<String, Cell> cells, Problems problems) {
        int colon = line.indexOf(':');
        var key = colon < 0 ? line : line.substring(0, colon).strip();
        if (colon < 0) {
            problems.error(
                    place,
                    "A line of the header (%s) must be a key and a value.".formatted(Problems.shown(line)),
                    "Maybe a colon is missing, or the three hyphens that close the header.");
        } else if (!KEYS.contains(key)) {
            problems.error(
                    place, "Unknown key (%s) in the header.".formatted(Problems.shown(key)), Nearest.maybe(key, KEYS));
        } else if (cells.putIfAbsent(
                        key, new Cell(key, unquoted(line.substring(colon + 1).strip()), place, problems))
                != null) {
            problems.error(
                    place, "The key %s stands twice in the header.".formatted(key), "Maybe delete one of the two.");
        }
    }

    private static Optional<Cell> need(Map<String, Cell> cells, String key, String file, Problems problems) {
        var cell = Optional.ofNullable(cells.get(key));
        if (cell.isEmpty()) {
            problems.error(
                    new Place(file, 1, 0),
                    "The header has no %s.".formatted(key),
                    "Maybe add a line: %s: ...".formatted(key));
        }
        return cell;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
