package org.tightrope.stream;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tightrope.fault.Fault;

/// Where a file keeps what, and how a cell is read.
final class StreamColumns {
    /// Per role the names it goes by; where a file has several, the one named first here counts.
    private static final Map<String, List<String>> NAMES = Map.of(
            "time", List.of("time", "date", "day", "timestamp", "event_date"),
            "source", List.of("source", "actor1", "sender", "from", "source_iso3"),
            "target", List.of("target", "actor2", "receiver", "to", "target_iso3"),
            "type", List.of("type", "action", "plover", "event_type"),
            "weight", List.of("weight"),
            "id", List.of("id", "event_id"));
    private static final Set<String> NEEDED = Set.of("time", "source", "target");
    private static final String NO_TYPE = "event";

    private final Map<String, Integer> positions;

    private StreamColumns(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /// @throws Fault when a needed column is missing
    static StreamColumns of(List<String> header) {
        var positions = new TreeMap<String, Integer>();
        List<String> bare = header.stream()
                .map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        NAMES.forEach((role, names) -> {
            for (String name : names) {
                int at = bare.indexOf(name);
                if (at >= 0) {
                    positions.putIfAbsent(role, at);
                }
            }
        });
        for (String needed : NEEDED.stream().sorted().toList()) {
            if (!positions.containsKey(needed)) {
                throw new Fault("Line 1 names no column for the %s; it has %s.".formatted(needed, header) + "\n"
                        + "Maybe name one of them %s.".formatted(needed));
            }
        }
        return new StreamColumns(positions);
    }

    /// Adds a row, or says why it is kept aside.
    Optional<StreamFile.Rejected> add(CsvRecord row, StreamBuilder to) {
        String time = cell(row, "time");
        String source = cell(row, "source");
        String target = cell(row, "target");
        String type = cell(row, "type");
        String weight = cell(row, "weight");
        long line = row.getStartingLineNumber();
        if (source.isEmpty() || target.isEmpty()) {
            return rejected(line, source.isEmpty() ? "source" : "target", "nobody is named");
        }
        if (source.equals(target)) {
            return rejected(line, "target", "source and target are the same (%s)".formatted(source));
        }
        double w = weight.isEmpty() ? 1 : number(weight);
        if (!Double.isFinite(w)) {
            return rejected(line, "weight", "the weight (%s) is not a number".formatted(weight));
        }
        double t = number(time);
        boolean dated = Double.isNaN(t);
        if (dated) {
            t = seconds(time);
        }
        if (!Double.isFinite(t)) {
            return rejected(
                    line, "time", "the time (%s) is neither a number nor a date like 2020-03-05".formatted(time));
        }
        if (!to.add(t, dated, source, target, type.isEmpty() ? NO_TYPE : type, w, id(row, line))) {
            return rejected(
                    line,
                    "time",
                    "the time (%s) is a %s, unlike the rows before".formatted(time, dated ? "date" : "number"));
        }
        return Optional.empty();
    }

    private String id(CsvRecord row, long line) {
        String id = cell(row, "id");
        return id.isEmpty() ? Long.toString(line) : id;
    }

    private static Optional<StreamFile.Rejected> rejected(long line, String column, String why) {
        return Optional.of(new StreamFile.Rejected(line, column, why));
    }

    private String cell(CsvRecord row, String role) {
        Integer at = positions.get(role);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private static double number(String text) {
        if (text.isEmpty() || text.indexOf('-', 1) > 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// Seconds since 1970 of a date or date and time, taken as UTC where no zone is given; NaN when it is
    /// none.
    private static double seconds(String text) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).toEpochDay() * 86_400.0;
            }
            String iso = text.replace(' ', 'T');
            boolean zoned = iso.endsWith("Z") || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
            var instant = zoned
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return instant.getEpochSecond() + instant.getNano() / 1e9;
        } catch (DateTimeException _) {
            return Double.NaN;
        }
    }
}
