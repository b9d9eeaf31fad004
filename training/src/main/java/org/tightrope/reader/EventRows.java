package org.tightrope.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tightrope.actor.ActorBook;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.Statement;

/// The sentences we wrote with all that happens between the actors they name, as the reader meets them:
/// every two mentions, with what is coded between them.
///
/// A file has the columns id, kind, date, source, target, action, status, claimedBy, sentence, between
/// tabs; a sentence with several pairs repeats with the same id; one without events has empty cells.
public final class EventRows {
    /// A sentence with its coded pairs.
    ///
    /// @param actions PLOVER names by `source>target`
    public record Told(String id, String kind, LocalDate day, String text, Map<String, String> actions) {}

    /// Two mentions in a sentence.
    ///
    /// @param key `source>target`
    /// @param action what is coded between them, or NONE
    public record Row(String id, String key, Statement statement, Pair pair, String action) {}

    private EventRows() {}

    /// The sentences of a resource beside this class.
    public static List<Told> told(String resource) throws IOException {
        try (var in = Objects.requireNonNull(EventRows.class.getResourceAsStream(resource), resource)) {
            return told(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /// The sentences of the lines of a file.
    public static List<Told> told(List<String> lines) {
        var found = new LinkedHashMap<String, Told>();
        for (String line : lines) {
            var cells = line.split("\t", -1);
            if (cells.length < 9 || cells[0].equals("id")) {
                continue;
            }
            var told = found.computeIfAbsent(
                    cells[0], id -> new Told(id, cells[1], LocalDate.parse(cells[2]), cells[8], new LinkedHashMap<>()));
            if (!cells[3].isEmpty()) {
                told.actions().put(cells[3] + ">" + cells[4], cells[5]);
            }
        }
        return List.copyOf(found.values());
    }

    /// Every two mentions of different actors in them.
    public static List<Row> rows(List<Told> sentences) {
        var lexicon = new Lexicon();
        var language = new Language(lexicon);
        var book = ActorBook.builtIn();
        var rows = new ArrayList<Row>();
        for (Told told : sentences) {
            for (Sentence sentence : language.sentences(told.text())) {
                var mentions = book.scan(sentence.text(), told.day(), Set.of());
                for (var candidate : Candidates.of(lexicon, sentence, mentions)) {
                    rows.add(new Row(
                            told.id(),
                            candidate.key(),
                            sentence.statement(),
                            candidate.pair(),
                            told.actions().getOrDefault(candidate.key(), "NONE")));
                }
            }
        }
        return rows;
    }
}
