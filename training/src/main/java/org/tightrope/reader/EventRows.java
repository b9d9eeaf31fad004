package org.tightrope.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Status;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.Statement;

/// The sentences we wrote with all that happens between the actors they name, as the reader meets them:
/// every two mentions, with what is coded between them.
///
/// A line reads `2015-06-15 | TUR>SYR:ASSAULT ; SYR<>RUS:CONSULT | The sentence.`, or `-` for no pairs.
public final class EventRows {
    /// A sentence with its coded pairs.
    ///
    /// @param actions PLOVER names by `source>target`, of several the surest
    /// @param also the next of them
    /// @param statuses how it is known, by `source>target`; empty when the file does not say
    public record Told(
            int line,
            LocalDate day,
            String text,
            Map<String, String> actions,
            Map<String, String> also,
            Map<String, Status> statuses) {}

    /// Two mentions in a sentence.
    ///
    /// @param key `source>target`
    /// @param action what is coded between them, or NONE
    /// @param also what else is
    /// @param status how it is known, where the sentence's author said so
    /// @param ruled whether the rules find an event between them
    /// @param verdict how the rules think it is known
    public record Row(
            int line,
            String key,
            Statement statement,
            Pair pair,
            String action,
            Optional<String> also,
            Optional<Status> status,
            boolean ruled,
            String verdict) {}

    private EventRows() {}

    /// The sentences of a resource beside this class.
    public static List<Told> told(String resource) throws IOException {
        return told(Lines.of(EventRows.class, resource));
    }

    /// The sentences of the lines of a file. After an action stands its status: nothing for what is
    /// reported, `?` for what may happen, `!` for what is denied, `@` and by whom for what is claimed. A file
    /// with the line `# no statuses` leaves them open.
    public static List<Told> told(List<String> lines) {
        var found = new ArrayList<Told>();
        boolean open = lines.contains("# no statuses");
        for (String line : lines) {
            var parts = line.split(" \\| ", 3);
            if (line.startsWith("#") || parts.length < 3) {
                continue;
            }
            var actions = new LinkedHashMap<String, String>();
            var also = new LinkedHashMap<String, String>();
            var statuses = new LinkedHashMap<String, Status>();
            for (String code : parts[1].equals("-") ? new String[0] : parts[1].split(" ; ", -1)) {
                int colon = code.indexOf(':');
                var action = code.substring(colon + 1).replaceAll("[?!@].*", "");
                var status = status(code.substring(colon + 1 + action.length()));
                for (String pair : pairs(code.substring(0, colon))) {
                    var known = statuses.get(pair);
                    if (known == null || status.weight() > known.weight()) {
                        Optional.ofNullable(actions.put(pair, action))
                                .filter(before -> !before.equals(action))
                                .ifPresent(before -> also.put(pair, before));
                        statuses.put(pair, status);
                    } else if (!action.equals(actions.get(pair))) {
                        also.putIfAbsent(pair, action);
                    }
                }
            }
            found.add(new Told(
                    found.size(), LocalDate.parse(parts[0]), parts[2], actions, also, open ? Map.of() : statuses));
        }
        return found;
    }

    private static List<String> pairs(String code) {
        int mark = code.indexOf("<>");
        if (mark < 0) {
            return List.of(code);
        }
        var one = code.substring(0, mark);
        var other = code.substring(mark + 2);
        return List.of(one + ">" + other, other + ">" + one);
    }

    private static Status status(String mark) {
        return mark.startsWith("?")
                ? Status.HYPOTHETICAL
                : mark.startsWith("!") ? Status.DENIED : mark.startsWith("@") ? Status.CLAIMED : Status.REPORTED;
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
                var units = Chunker.units(lexicon, sentence, mentions);
                var grammar = new Grammar(lexicon, units, sentence.tokens(), Memory.EMPTY);
                var standing = new Standing(lexicon, grammar, sentence.tokens());
                var ruled = new Coder(lexicon, grammar, standing)
                        .findings().stream().map(Finding::key).collect(Collectors.toSet());
                var all = new ArrayList<>(mentions);
                all.addAll(book.asides(sentence.text(), told.day(), Set.of()));
                all.sort(Comparator.comparingInt(Mention::start));
                for (var candidate : Candidates.of(lexicon, sentence, all).nearest()) {
                    rows.add(new Row(
                            told.line(),
                            candidate.key(),
                            sentence.statement(),
                            candidate.pair(),
                            told.actions().getOrDefault(candidate.key(), "NONE"),
                            Optional.ofNullable(told.also().get(candidate.key())),
                            Optional.ofNullable(told.statuses().get(candidate.key())),
                            ruled.contains(candidate.key()),
                            verdict(sentence, candidate, told, grammar, standing)));
                }
            }
        }
        return rows;
    }

    private static String verdict(
            Sentence sentence, Candidates.Candidate candidate, Told told, Grammar grammar, Standing standing) {
        var action = told.actions().get(candidate.key());
        if (action == null) {
            return "";
        }
        int at = Believed.unit(grammar, sentence, PairCoder.trigger(sentence.statement(), candidate.pair()));
        var quad = Action.parse(action).orElseThrow().quad();
        return at < 0
                ? ""
                : standing.of(at, candidate.source(), candidate.target(), quad).name();
    }
}
