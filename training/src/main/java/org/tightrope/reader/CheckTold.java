package org.tightrope.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tightrope.event.Action;

/// Checks sentences somebody wrote in the form of [EventRows]: that every line can be read, that each type
/// is one of PLOVER's, that no actor acts on itself, and that the reader finds every coded pair in a sentence.
///
///     CheckTold SENTENCES.txt
public final class CheckTold {
    private static final Pattern CODE =
            Pattern.compile("([A-Z0-9_]+)(?:>|<>)([A-Z0-9_]+):([A-Z]+)(?:[?!]|@[A-Z0-9_]*)?");

    private final Set<String> known = new HashSet<>();
    private int bad;

    private CheckTold() {}

    public static void main(String[] args) throws IOException {
        var lines = Files.readAllLines(Path.of(args[0])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var self = new CheckTold();
        var readable = new ArrayList<String>();
        for (String line : lines) {
            var wrong = self.wrong(line);
            if (wrong.isEmpty()) {
                readable.add(line);
            } else {
                self.say(line, wrong);
            }
        }
        self.pairs(readable);
        long events = lines.stream().filter(line -> !line.contains(" | - | ")).count();
        System.out.println("%d sentences, %d with events, %d to mend".formatted(lines.size(), events, self.bad));
    }

    private void say(String line, List<String> wrong) {
        bad++;
        System.out.println("%s%n    %s".formatted(line, String.join("; ", wrong)));
    }

    private List<String> wrong(String line) {
        var parts = line.split(" \\| ", 3);
        if (parts.length < 3) {
            return List.of("not `DATE | CODES | SENTENCE`");
        }
        var wrong = new ArrayList<String>();
        try {
            LocalDate.parse(parts[0]);
        } catch (DateTimeException e) {
            wrong.add("no date: " + parts[0]);
        }
        if (!known.add(parts[2])) {
            wrong.add("the sentence stands twice");
        }
        for (String code : parts[1].equals("-") ? new String[0] : parts[1].split(" ; ", -1)) {
            var match = CODE.matcher(code);
            if (!match.matches()) {
                wrong.add("not SOURCE>TARGET:TYPE: " + code);
            } else if (match.group(1).equals(match.group(2))) {
                wrong.add("nobody acts on itself: " + code);
            } else if (Action.parse(match.group(3)).isEmpty()) {
                wrong.add("no type " + match.group(3));
            }
        }
        return wrong;
    }

    /// Names pairs that are coded between no two mentions.
    private void pairs(List<String> lines) {
        var told = EventRows.told(lines);
        Map<Integer, Set<String>> found = new HashMap<>();
        for (var row : EventRows.rows(told)) {
            found.computeIfAbsent(row.line(), line -> new TreeSet<>()).add(row.key());
        }
        for (var one : told) {
            var pairs = found.getOrDefault(one.line(), Set.of());
            var missing = one.actions().keySet().stream()
                    .filter(pair -> !pairs.contains(pair))
                    .map(pair -> "no mentions for %s, only for %s".formatted(pair, pairs))
                    .toList();
            if (!missing.isEmpty()) {
                say(one.text(), missing);
            }
        }
    }
}
