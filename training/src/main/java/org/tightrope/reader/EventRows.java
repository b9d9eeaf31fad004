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
/// A line reads `2015-06-15 | TUR>SYR:ASSAULT ; SYR<>RUS:CONSULT | The sentence.`, or `-` for no pairs.
public final class EventRows {
    /// A sentence with its coded pairs.
    ///
    /// @param actions PLOVER names by `source>target`
    public record Told(int line, LocalDate day, String text, Map<String, String> actions) {}

    /// Two mentions in a sentence.
    ///
    /// @param key `source>target`
    /// @param action what is coded between them, or NONE
    public record Row(int line, String key, Statement statement, Pair pair, String action) {}

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
        var found = new ArrayList<Told>();
        for (String line : lines) {
            var parts = line.split(" \\| ", 3);
            if (line.startsWith("#") || parts.length < 3) {
                continue;
            }
            var actions = new LinkedHashMap<String, String>();
            for (String code : parts[1].equals("-") ? new String[0] : parts[1].split(" ; ", -1)) {
                var action = code.substring(code.indexOf(':') + 1);
                var pair = code.substring(0, code.indexOf(':'));
                if (pair.contains("<>")) {
                    int mark = pair.indexOf("<>");
                    actions.put(pair.substring(0, mark) + ">" + pair.substring(mark + 2), action);
                    actions.put(pair.substring(mark + 2) + ">" + pair.substring(0, mark), action);
                } else {
                    actions.put(pair, action);
                }
            }
            found.add(new Told(found.size(), LocalDate.parse(parts[0]), parts[2], actions));
        }
        return found;
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
                            told.line(),
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
