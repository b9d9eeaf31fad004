package org.tightrope.reader;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

/// An article's events as a person coded them.
///
/// Columns of the file: `id,date_from,date_to,source,target,plover,status,claimed_by,quote,note`; source and target
/// both
/// `A-B` mean every two of them both ways.
final class Coding {
    /// @param pairs `A>B` of what counts once
    /// @param quote words of the sentence that tells it
    record Row(
            String article,
            String id,
            List<String> pairs,
            Action action,
            Status status,
            String from,
            String to,
            String quote) {}

    private Coding() {}

    static List<Row> rows(String article, Path file) throws IOException {
        var found = new ArrayList<Row>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                var action = Action.parse(row.getField("plover").equals("DEMAND") ? "REQUEST" : row.getField("plover"));
                var status = Status.parse(row.getField("status"));
                if (action.isEmpty() || status.isEmpty()) {
                    System.out.println("left out: " + row);
                    continue;
                }
                found.add(new Row(
                        article,
                        row.getField("id"),
                        pairs(row.getField("source"), row.getField("target")),
                        action.get(),
                        status.get(),
                        row.getField("date_from"),
                        row.getField("date_to"),
                        row.getField("quote")));
            }
        }
        return found;
    }

    /// `A>B` of a row; of `A-B` to the same, every two of them both ways.
    private static List<String> pairs(String source, String target) {
        if (!source.equals(target)) {
            return List.of(code(source) + ">" + code(target));
        }
        var parties = source.split("-", -1);
        var found = new ArrayList<String>();
        for (String one : parties) {
            for (String other : parties) {
                if (!one.equals(other)) {
                    found.add(code(one) + ">" + code(other));
                }
            }
        }
        return found;
    }

    /// The reader's code of an actor: Syria's opposition is OPP there, parties are their state.
    private static String code(String written) {
        return written.equals("SYR-OPP") ? "OPP" : written.replaceAll("-(POL|GOV|MIL|CIV).*|\\(.*", "");
    }

    /// The rows as if a reader had found them, to measure one coder by another: an event each way, with the sentence
    /// that
    /// holds the quote.
    static List<CodedEvent> events(List<Row> rows, Text text, Language language) {
        var sentences = language.sentences(text.body());
        var found = new ArrayList<CodedEvent>();
        for (Row row : rows) {
            var said = sentences.stream()
                    .filter(sentence -> folded(sentence.text()).contains(folded(row.quote())))
                    .findFirst();
            for (String pair : row.pairs()) {
                var parties = pair.split(">", -1);
                var date = day(row.from(), text.published());
                found.add(new CodedEvent(
                        new Event(
                                row.id(),
                                date,
                                Precision.DAY,
                                parties[0],
                                parties[1],
                                row.action(),
                                row.action().goldstein(),
                                row.status(),
                                Optional.empty(),
                                said.stream()
                                        .<Evidence>map(sentence -> new Evidence.Quote(
                                                text.name(),
                                                sentence.start(),
                                                sentence.end(),
                                                sentence.text(),
                                                text.published(),
                                                1))
                                        .toList()),
                        "",
                        CodedEvent.Dating.STATED,
                        1,
                        List.of("coded: " + row.id())));
            }
        }
        return found;
    }

    /// `2015`, `2015-09` or `2015-09-30`, but not after publication.
    private static LocalDate day(String written, LocalDate published) {
        var day = LocalDate.parse((written + "-01-01").substring(0, 10));
        return day.isAfter(published) ? published : day;
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
