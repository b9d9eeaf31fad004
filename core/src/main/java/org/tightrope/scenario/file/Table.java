package org.tightrope.scenario.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.fault.Nearest;

/// A CSV file with a known header. A row stands in one line: a field that runs over several lines is, in our files, a
/// quote
/// somebody forgot, and taking it for a long field would swallow the rows below.
final class Table {
    private static final int LONGEST_LINE = 20_000;

    private final String file;
    private final List<String> columns;
    private final Problems problems;
    private final Map<String, Integer> position = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, List<String> columns, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /// The rows of a file; empty, with problems, when it has no sound header. Rows that are not sound are left out.
    static Optional<List<Row>> rows(Reading reading, String file, List<String> columns) {
        var table = new Table(file, columns, reading.problems());
        return reading.text(file, Reading.CSV_LIMIT).flatMap(table::read);
    }

    /// One row: its cells by column.
    final class Row {
        private final int line;
        private final List<String> fields;

        private Row(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        Cell cell(String column) {
            int i = position.getOrDefault(column, 0);
            return new Cell(column, fields.get(i).strip(), new Place(file, line, 0), problems);
        }

        int line() {
            return line;
        }
    }

    private Optional<List<Row>> read(String text) {
        var lines = new ArrayList<>(Lines.of(text));
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean sound = isSound(lines.get(i), i + 1);
            if (!headerSeen && !lines.get(i).isBlank()) {
                headerSeen = true;
                if (!sound) {
                    return Optional.empty();
                }
            }
            if (!sound) {
                lines.set(i, ""); // the others keep their line numbers
            }
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(String.join("\n", lines))) {
            for (CsvRecord row : reader) {
                if (position.isEmpty()) {
                    if (!header(row)) {
                        return Optional.empty();
                    }
                } else {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            problems.error(
                    Place.of(file),
                    "This is not CSV: %s.".formatted(Problems.shown(String.valueOf(e.getMessage()))),
                    "Maybe a quote is missing.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(rows);
    }

    private boolean isSound(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            problems.error(
                    new Place(file, number, 0),
                    "The line has %s characters; at most %s are read.".formatted(line.length(), LONGEST_LINE),
                    "Maybe a line break is missing, or this is another kind of file.");
            return false;
        }
        var quotes = Quotes.check(line);
        quotes.ifPresent(
                trouble -> problems.error(new Place(file, number, trouble.column()), trouble.what(), trouble.maybe()));
        return quotes.isEmpty();
    }

    private boolean header(CsvRecord row) {
        int before = problems.errors();
        var misspelt = new HashSet<String>();
        var place = new Place(file, (int) row.getStartingLineNumber(), 0);
        for (int i = 0; i < row.getFieldCount(); i++) {
            var name = row.getField(i).strip();
            if (!columns.contains(name)) {
                Nearest.to(name, columns).ifPresent(misspelt::add);
                problems.error(
                        place, "Unknown column (%s).".formatted(Problems.shown(name)), Nearest.maybe(name, columns));
            } else if (position.putIfAbsent(name, i) != null) {
                problems.error(
                        place,
                        "The column %s stands twice in the header.".formatted(name),
                        "Maybe delete one of the two.");
            }
        }
        for (String column : columns) {
            if (!position.containsKey(column) && !misspelt.contains(column)) {
                problems.error(
                        place,
                        "The column %s is missing.".formatted(column),
                        "Maybe the header should be: %s".formatted(String.join(",", columns)));
            }
        }
        return problems.errors() == before;
    }

    private void row(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != columns.size()) {
            problems.error(
                    new Place(file, line, 0),
                    "The row has %s columns; %s are expected (%s)."
                            .formatted(row.getFieldCount(), columns.size(), String.join(", ", columns)),
                    row.getFieldCount() > columns.size()
                            ? "Maybe a text with a comma needs quotes around it."
                            : "Maybe a comma is missing; empty cells need one too.");
            return;
        }
        rows.add(new Row(line, row.getFields()));
    }
}
