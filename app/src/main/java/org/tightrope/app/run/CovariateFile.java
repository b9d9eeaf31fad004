package org.tightrope.app.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.statistic.Covariate;
import org.tightrope.stream.Clock;
import org.tightrope.stream.EventStream;

/// Reads a covariate: `actor,value` or `source,target,value`, and optionally `time`, from which the value
/// holds. Actors that are not in the stream are left out.
public final class CovariateFile {
    private CovariateFile() {}

    private record Change(double time, long key, double value) {}

    /// @throws Fault when a cell makes no sense, with its line
    public static Covariate read(String name, Path file, EventStream stream) throws IOException {
        int n = stream.actors().size();
        var changes = new ArrayList<Change>();
        boolean pairs = false;
        boolean first = true;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (first) {
                    pairs = row.getHeader().contains("source");
                    require(
                            file,
                            row.getHeader(),
                            pairs ? List.of("source", "target", "value") : List.of("actor", "value"));
                    first = false;
                }
                long i = stream.actors()
                        .indexOf(row.getField(pairs ? "source" : "actor").strip());
                long j = pairs ? stream.actors().indexOf(row.getField("target").strip()) : 0;
                if (i < 0 || j < 0) {
                    continue;
                }
                changes.add(new Change(time(file, row, stream.clock()), pairs ? i * n + j : i, number(file, row)));
            }
        }
        if (first) {
            throw new Fault("%s is empty.%nMaybe the wrong file was named.".formatted(file));
        }
        changes.sort(Comparator.comparingDouble(Change::time));
        return new Covariate(
                name,
                pairs,
                changes.stream().mapToDouble(Change::time).toArray(),
                changes.stream().mapToLong(Change::key).toArray(),
                changes.stream().mapToDouble(Change::value).toArray());
    }

    private static void require(Path file, List<String> header, List<String> needed) {
        for (String column : needed) {
            if (!header.contains(column)) {
                throw new Fault("%s, line 1: there is no column %s.%n%s"
                        .formatted(file, column, Nearest.maybe(column, header)));
            }
        }
    }

    private static double number(Path file, NamedCsvRecord row) {
        String text = row.getField("value").strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Fault("%s, line %d: the value (%s) is not a number.%nMaybe a column is shifted."
                .formatted(file, row.getStartingLineNumber(), text));
    }

    private static double time(Path file, NamedCsvRecord row, Clock clock) {
        String text = row.findField("time").orElse("").strip();
        if (text.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            try {
                double days = LocalDate.parse(text).toEpochDay();
                return clock == Clock.DAYS ? days : days * 86_400;
            } catch (DateTimeException _) {
                throw new Fault("%s, line %d: the time (%s) is neither a number nor a date.%nMaybe write 2020-03-05."
                        .formatted(file, row.getStartingLineNumber(), text));
            }
        }
    }
}
