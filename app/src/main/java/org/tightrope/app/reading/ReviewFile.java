package org.tightrope.app.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tightrope.actor.Actor;
import org.tightrope.app.run.Writing;
import org.tightrope.event.Action;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;

/// The review as a CSV file an analyst fills in, with any editor or spreadsheet.
public final class ReviewFile {
    private ReviewFile() {}

    static void write(Path file, List<ReviewRow> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(ReviewRow.COLUMNS);
            rows.forEach(row -> csv.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Writing.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a review file; none when there is no such file. Commas or semicolons separate.
    static List<ReviewRow> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        var rows = new ArrayList<ReviewRow>();
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            var header = text.lines().findFirst().orElse("");
            char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
            try (var csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofNamedCsvRecord(text)) {
                for (NamedCsvRecord record : csv) {
                    rows.add(ReviewRow.of(ReviewRow.COLUMNS.stream()
                            .map(column ->
                                    record.findField(column).map(String::strip).orElse(""))
                            .toList()));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new Fault("The review %s cannot be read (%s).%nMaybe a quote is missing; it must be CSV in UTF-8."
                    .formatted(file, String.valueOf(e.getMessage())));
        }
        return rows;
    }

    /// What the analyst has decided in a review file.
    public static List<Correction> corrections(Path file) {
        var found = new ArrayList<Correction>();
        int line = 1;
        for (ReviewRow row : read(file)) {
            line++;
            correction(row, "%s, row %s".formatted(file, line)).ifPresent(found::add);
        }
        return found;
    }

    /// Makes a line undecided again; nothing happens when the file or the line is gone.
    public static void reopen(Path file, String key) {
        var rows = read(file);
        if (rows.stream().noneMatch(row -> isAbout(row, key))) {
            return;
        }
        write(
                file,
                rows.stream()
                        .map(row -> !isAbout(row, key)
                                ? row
                                : row.isName() ? row.withVerdict("").with("source", "") : original(row))
                        .toList());
    }

    private static boolean isAbout(ReviewRow row, String key) {
        return row.isName() ? key.equals("name:" + row.key()) : row.key().equals(key);
    }

    /// Pair and action as the key has them.
    private static ReviewRow original(ReviewRow row) {
        var parts = List.of(row.key().split("[>:]", -1));
        return row.withVerdict("")
                .with("source", parts.get(0))
                .with("target", parts.get(1))
                .with("action", parts.get(2));
    }

    static Optional<Correction> correction(ReviewRow row, String place) {
        if (row.isName()) {
            return name(row, place);
        }
        if (row.key().isEmpty()) {
            return row.sentence().isBlank() ? Optional.empty() : Optional.of(added(row, place));
        }
        return switch (row.verdict().toLowerCase(Locale.ROOT)) {
            case "right", "yes", "y", "ok" ->
                Optional.of(
                        row.isChanged()
                                ? new Correction.Changed(row.key(), row.sentence(), coding(row, place), grounds(row))
                                : new Correction.Right(row.key(), row.sentence(), grounds(row)));
            case "wrong", "no", "n" -> Optional.of(new Correction.Wrong(row.key(), row.sentence(), grounds(row)));
            case "changed", "change" ->
                Optional.of(new Correction.Changed(row.key(), row.sentence(), coding(row, place), grounds(row)));
            case "" ->
                row.isChanged()
                        ? Optional.of(
                                new Correction.Changed(row.key(), row.sentence(), coding(row, place), grounds(row)))
                        : Optional.empty();
            default ->
                throw wrong(
                        place,
                        "The verdict (%s) must be right, wrong or changed, or empty.".formatted(row.verdict()),
                        Nearest.maybe(row.verdict(), List.of("right", "wrong", "changed")));
        };
    }

    private static Optional<Correction> name(ReviewRow row, String place) {
        if (row.source().isBlank()) {
            return Optional.empty();
        }
        var nobody = row.source().equals("-") || row.verdict().equalsIgnoreCase("wrong");
        return Optional.of(new Correction.Named(row.key(), nobody ? "" : code(row.source(), place)));
    }

    private static Correction added(ReviewRow row, String place) {
        var coding = coding(row, place);
        var key = "added:" + Coding.key(coding.source(), coding.action(), coding.target(), row.sentence());
        return new Correction.Added(key, row.sentence(), coding);
    }

    private static Correction.Grounds grounds(ReviewRow row) {
        var because = Stream.of(row.because().split(" \\| ", -1))
                .filter(word -> !word.isBlank())
                .toList();
        try {
            // Learning starts from what the reader itself thought, not from what was learned before.
            var own =
                    because.stream().filter(word -> word.startsWith(Trust.OWN)).findFirst();
            double confidence = Double.parseDouble(
                    own.map(word -> word.substring(Trust.OWN.length())).orElse(row.confidence()));
            return new Correction.Grounds(Math.clamp(confidence, 0, 1), because);
        } catch (NumberFormatException e) {
            return Correction.Grounds.UNKNOWN;
        }
    }

    private static Coding coding(ReviewRow row, String place) {
        var action = Action.parse(row.action())
                .orElseThrow(() -> wrong(
                        place,
                        "Unknown action (%s).".formatted(row.action()),
                        Nearest.maybe(
                                row.action().toUpperCase(Locale.ROOT),
                                Stream.of(Action.values()).map(Action::name).toList())));
        var status = Status.parse(row.status())
                .orElseThrow(() -> wrong(
                        place,
                        "Unknown status (%s).".formatted(row.status()),
                        "Maybe one of reported, claimed, denied, hypothetical."));
        var precision = row.precision().isBlank() || row.precision().equals("unknown")
                ? Precision.DAY
                : Precision.parse(row.precision())
                        .orElseThrow(() -> wrong(
                                place,
                                "Unknown precision (%s).".formatted(row.precision()),
                                "Maybe one of day, month, year."));
        try {
            return new Coding(
                    LocalDate.parse(row.date()),
                    precision,
                    code(row.source(), place),
                    action,
                    code(row.target(), place),
                    status);
        } catch (DateTimeException e) {
            throw wrong(place, "The date (%s) is none.".formatted(row.date()), "Maybe write it like 2020-03-05.");
        } catch (IllegalArgumentException e) {
            throw new Fault("%s: %s".formatted(place, e.getMessage()));
        }
    }

    private static String code(String text, String place) {
        if (!Actor.isCode(text)) {
            throw wrong(
                    place,
                    "The actor code (%s) must be 2 to 8 upper-case letters and digits.".formatted(text),
                    "Maybe use the ISO 3166-1 alpha-3 code of the state.");
        }
        return text;
    }

    private static Fault wrong(String place, String what, String maybe) {
        return new Fault("%s: %s%n%s".formatted(place, what, maybe));
    }
}
