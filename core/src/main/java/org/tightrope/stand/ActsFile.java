package org.tightrope.stand;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Status;
import org.tightrope.event.Weis;

/// Reads the plain event file of docs/formats/events-csv.md: one event a line, columns found by name. A
/// name ending in `.gz` is unpacked on the way.
public final class ActsFile {
    private static final int MOST_FAULTS = 20;

    /// UCDP lists deadly violence only.
    private static final String FIGHT = "190";

    private static final Map<String, Set<String>> NAMES = Map.of(
            "date", Set.of("date", "time", "day", "event_date"),
            "source", Set.of("source", "from", "sender", "source_iso3"),
            "target", Set.of("target", "to", "receiver", "target_iso3"),
            "weight", Set.of("goldstein", "weight"),
            "action", Set.of("action", "plover", "type"),
            "code", Set.of("cameo", "code"),
            "scheme", Set.of("scheme"),
            "status", Set.of("status"),
            "mutual", Set.of("mutual"));

    private final Sink sink;
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> columns = new TreeMap<>();

    private ActsFile(Sink sink) {
        this.sink = sink;
    }

    /// Takes what a file holds, row by row.
    @FunctionalInterface
    public interface Sink {
        /// @param action empty when only the weight is known
        /// @param goldstein -10..10
        /// @param counts share with which it counts, 0..1
        void act(LocalDate date, String from, String to, Optional<Action> action, double goldstein, double counts);
    }

    /// What a file gave.
    ///
    /// @param notes what was left out, in sentences
    /// @param faults what is wrong, with lines; when there are any the acts are not to be used
    public record Read(Acts acts, List<String> notes, List<String> faults) {
        public Read {
            notes = List.copyOf(notes);
            faults = List.copyOf(faults);
        }
    }

    /// Hands every act to `sink`; the result says what was left out and what is wrong.
    ///
    /// @param states name actors by their states (columns source_iso3, target_iso3) where the file has
    /// those too
    /// @throws IOException when the file cannot be read
    public static Read read(Path file, boolean states, Sink sink) throws IOException {
        try (Reader reader = open(file)) {
            return read(reader, states, new Acts.Builder(), sink);
        }
    }

    /// @throws IOException when the file cannot be read
    public static Read read(Path file) throws IOException {
        try (Reader reader = open(file)) {
            return read(reader);
        }
    }

    private static Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    static Read read(Reader reader) throws IOException {
        var acts = new Acts.Builder();
        return read(
                reader,
                false,
                acts,
                (date, from, to, action, goldstein, counts) ->
                        acts.add(date, from, to, goldstein, counts, action.map(Action::quad)));
    }

    private static Read read(Reader reader, boolean states, Acts.Builder acts, Sink sink) throws IOException {
        var file = new ActsFile(sink);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(reader)) {
            boolean first = true;
            for (NamedCsvRecord row : csv) {
                if (first && !file.understands(row.getHeader(), states)) {
                    break;
                }
                first = false;
                file.add(row);
                if (file.faults.size() >= MOST_FAULTS) {
                    break;
                }
            }
            if (first && file.faults.isEmpty()) {
                file.faults.add("The file has no events.");
            }
        } catch (CsvParseException broken) {
            file.faults.add(
                    "The file is not CSV: %s. Maybe a quotation mark is not closed.".formatted(broken.getMessage()));
        }
        var notes = new ArrayList<String>();
        file.left.forEach((why, count) ->
                notes.add("%d %s left out: %s.".formatted(count, count == 1 ? "event" : "events", why)));
        return new Read(acts.build(), notes, file.faults);
    }

    private boolean understands(List<String> header, boolean states) {
        for (String name : header) {
            String bare = name.strip().toLowerCase(Locale.ROOT).replace("\ufeff", "");
            NAMES.forEach((role, names) -> {
                if (names.contains(bare)) {
                    if (states && bare.endsWith("_iso3")) {
                        columns.put(role, name);
                    } else {
                        columns.putIfAbsent(role, name);
                    }
                }
            });
        }
        for (String needed : List.of("date", "source", "target")) {
            if (!columns.containsKey(needed)) {
                faults.add("The file has no column for the %s; it has %s. Maybe name one of them %s."
                        .formatted(needed, header, needed));
            }
        }
        if (!columns.containsKey("weight") && !columns.containsKey("action") && !columns.containsKey("code")) {
            faults.add("The file has no column for what was done; it has %s. Maybe name one goldstein, action or cameo."
                    .formatted(header));
        }
        return faults.isEmpty();
    }

    private String cell(NamedCsvRecord row, String role) {
        String column = columns.get(role);
        return column == null ? "" : row.findField(column).orElse("").strip();
    }

    private void add(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        String from = cell(row, "source");
        String to = cell(row, "target");
        String action = cell(row, "action");
        String code = cell(row, "code").startsWith("UCDP-") ? FIGHT : cell(row, "code");
        String weight = cell(row, "weight");
        if (from.isEmpty() || to.isEmpty()) {
            leave("nobody is named as source or target");
            return;
        }
        if (from.equals(to)) {
            leave("source and target are the same");
            return;
        }
        boolean weis = cell(row, "scheme").equalsIgnoreCase("weis");
        Optional<Action> done = Action.parse(action).or(() -> weis ? Weis.action(code) : Cameo.action(code));
        Optional<Double> points = weight.isEmpty()
                ? (weis ? Optional.<Double>empty() : Cameo.goldstein(code)).or(() -> done.map(Action::goldstein))
                : number(weight);
        if (points.isEmpty() && weight.isEmpty()) {
            leave("no weight and no known action");
            return;
        }
        Optional<LocalDate> date = date(cell(row, "date"));
        Optional<Status> status =
                cell(row, "status").isEmpty() ? Optional.of(Status.REPORTED) : Status.parse(cell(row, "status"));
        if (date.isEmpty()) {
            faults.add("The date (%s) on line %d must read like 2020-03-05 or 20200305."
                    .formatted(cell(row, "date"), line));
        } else if (points.isEmpty() || Math.abs(points.get()) > 10) {
            faults.add("The weight (%s) on line %d must be a number from -10 to 10.".formatted(weight, line));
        } else if (status.isEmpty()) {
            faults.add("The status (%s) on line %d must be reported, claimed, denied or hypothetical."
                    .formatted(cell(row, "status"), line));
        } else if (!status.get().entersHistory()) {
            leave("only denied or hypothetical");
        } else {
            sink.act(date.get(), from, to, done, points.get(), status.get().weight());
            if (cell(row, "mutual").equalsIgnoreCase("yes")) {
                sink.act(date.get(), to, from, done, points.get(), status.get().weight());
            }
        }
    }

    private void leave(String why) {
        left.merge(why, 1, Integer::sum);
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            if (text.length() == 8) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
