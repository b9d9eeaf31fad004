package org.tightrope.app.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.survival.Lifetimes;

/// The rows of a file of lifetimes that have every value asked for.
///
/// @param missing how many rows were left out: an empty cell or NA
record SurvivalRows(List<Row> rows, List<String> covariates, int missing) {

    /// @param group empty without `--by`
    record Row(double time, boolean failed, String group, double[] x) {}

    private record Cells(Path file, NamedCsvRecord row) {
        boolean lacks(String column) {
            String text = text(column);
            return text.isEmpty() || text.toUpperCase(Locale.ROOT).equals("NA");
        }

        String text(String column) {
            return row.findField(column).orElse("").strip();
        }

        double number(String column) {
            try {
                double value = Double.parseDouble(text(column));
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw refuse(column, "is not a number", "leave the cell empty where it is missing.");
        }

        Fault refuse(String column, String what, String maybe) {
            return new Fault("%s, line %d, column %s: the value (%s) %s.%nMaybe %s"
                    .formatted(file, row.getStartingLineNumber(), column, text(column), what, maybe));
        }
    }

    /// @throws Fault when a cell makes no sense, with its line and column
    static SurvivalRows read(Path file, String time, String event, Optional<String> by, List<String> covariates)
            throws IOException {
        var needed = new ArrayList<>(List.of(time, event));
        by.ifPresent(needed::add);
        needed.addAll(covariates);
        var kept = new ArrayList<Cells>();
        int missing = 0;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                require(file, row.getHeader(), needed);
                var cells = new Cells(file, row);
                if (needed.stream().anyMatch(cells::lacks)) {
                    missing++;
                } else {
                    kept.add(cells);
                }
            }
        } catch (CsvParseException broken) {
            throw new Fault(
                    "%s is not CSV (%s).%nMaybe a quotation mark is not closed.".formatted(file, broken.getMessage()));
        }
        if (kept.isEmpty()) {
            throw new Fault("%s has no row (%d left out) with a value in each of %s.%nMaybe the wrong file was named."
                    .formatted(file, missing, String.join(", ", needed)));
        }
        boolean oneAndTwo = kept.stream().anyMatch(cells -> cells.number(event) == 2);
        var rows = new ArrayList<Row>();
        for (Cells cells : kept) {
            double lived = cells.number(time);
            if (lived <= 0) {
                throw cells.refuse(time, "is not above 0", "count from the day before, or leave the row out.");
            }
            double ended = cells.number(event);
            double failure = oneAndTwo ? 2 : 1;
            if (ended != failure && ended != failure - 1) {
                throw cells.refuse(
                        event,
                        oneAndTwo ? "is neither 1 nor 2, as in the other rows" : "is neither 0 nor 1",
                        "write 0 for still going and 1 for failed (or 1 and 2 throughout).");
            }
            rows.add(new Row(
                    lived,
                    ended == failure,
                    by.map(cells::text).orElse(""),
                    covariates.stream().mapToDouble(cells::number).toArray()));
        }
        return new SurvivalRows(List.copyOf(rows), List.copyOf(covariates), missing);
    }

    private static void require(Path file, List<String> header, List<String> needed) {
        for (String column : needed) {
            if (!header.contains(column)) {
                throw new Fault("%s, line 1: there is no column %s.%n%s"
                        .formatted(file, column, Nearest.maybe(column, header)));
            }
        }
    }

    /// The groups, in alphabetical order.
    List<String> groups() {
        return List.copyOf(new TreeSet<>(rows.stream().map(Row::group).toList()));
    }

    int[] groupOfEach() {
        List<String> groups = groups();
        return rows.stream().mapToInt(row -> groups.indexOf(row.group())).toArray();
    }

    Lifetimes lives() {
        return lives(rows);
    }

    Lifetimes lives(String group) {
        return lives(rows.stream().filter(row -> row.group().equals(group)).toList());
    }

    private Lifetimes lives(List<Row> some) {
        boolean[] failed = new boolean[some.size()];
        for (int i = 0; i < failed.length; i++) {
            failed[i] = some.get(i).failed();
        }
        var columns = new LinkedHashMap<String, double[]>();
        for (int k = 0; k < covariates.size(); k++) {
            int column = k;
            columns.put(
                    covariates.get(k),
                    some.stream().mapToDouble(row -> row.x()[column]).toArray());
        }
        return Lifetimes.of(some.stream().mapToDouble(Row::time).toArray(), failed, columns);
    }
}
