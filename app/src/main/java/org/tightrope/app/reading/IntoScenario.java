package org.tightrope.app.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tightrope.app.run.Writing;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Merge;
import org.tightrope.event.Status;
import org.tightrope.fault.Fault;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.ReadResult;
import org.tightrope.scenario.Scenario;

/// Writes what was read into the chronology of a scenario. What the chronology has already is not written
/// again, so that writing twice changes nothing.
public final class IntoScenario {
    /// What became of the events read.
    ///
    /// @param written how many are new in events.csv
    /// @param confirmed how many the chronology had
    /// @param leftOut how many did not enter, by the reason
    public record Written(int written, int confirmed, Map<String, Integer> leftOut) {}

    private IntoScenario() {}

    /// @param directory of the scenario, whose events.csv gets the new lines at its end
    public static Written write(Scenario scenario, Path directory, ReadResult read) {
        var merged = Merge.asOf(scenario.asOf())
                .of(
                        scenario.events(),
                        read.events().stream().map(CodedEvent::event).toList());
        var known = scenario.events().stream().map(Event::id).collect(Collectors.toSet());
        var fresh = merged.events().stream()
                .filter(event -> !known.contains(event.id()))
                .toList();
        if (!fresh.isEmpty()) {
            append(directory.resolve("events.csv"), fresh, scenario);
        }
        var leftOut = new TreeMap<String, Integer>();
        merged.leftOut().forEach(left -> leftOut.merge(left.reason(), 1, Integer::sum));
        return new Written(fresh.size(), merged.confirmed(), leftOut);
    }

    private static void append(Path file, List<Event> events, Scenario scenario) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            var columns = header(text);
            var lines = new StringWriter();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(lines)) {
                for (Event event : events) {
                    var cells = cells(event, scenario);
                    csv.writeRecord(columns.stream()
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList());
                }
            }
            Writing.write(file, text + (text.endsWith("\n") ? "" : "\n") + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(String text) throws IOException {
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : csv) {
                return record.getFields().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT).replace("\uFEFF", ""))
                        .toList();
            }
        }
        throw new Fault("The chronology events.csv has no header.%nMaybe copy it from another scenario.".formatted());
    }

    private static Map<String, String> cells(Event event, Scenario scenario) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", event.id());
        cells.put("date", event.date().toString());
        cells.put("precision", event.precision().label());
        cells.put("source", event.source());
        cells.put("target", event.target());
        cells.put("action", event.action().name());
        boolean own = event.weight() == event.action().goldstein()
                || event.weight() * event.action().quad().valence() < 0;
        cells.put("goldstein", own ? "" : String.format(Locale.ROOT, "%s", event.weight()));
        cells.put("status", event.status().label());
        cells.put(
                "claimed_by",
                event.status() == Status.CLAIMED
                        ? event.claimedBy().filter(scenario.roster()::contains).orElse("")
                        : "");
        cells.put("certainty", "M");
        cells.put(
                "origin",
                event.evidence().stream()
                        .map(IntoScenario::document)
                        .distinct()
                        .sorted()
                        .limit(5)
                        .collect(Collectors.joining("; ")));
        cells.put("description", event.description().replaceAll("\\s+", " ").strip());
        return cells;
    }

    private static String document(Evidence item) {
        return switch (item) {
            case Evidence.Quote quote -> quote.document();
            case Evidence.Note note -> note.origin();
        };
    }
}
