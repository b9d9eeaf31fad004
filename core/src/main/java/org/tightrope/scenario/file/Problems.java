package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.scenario.file.Problem.Severity;

/// Everything found wrong so far. Keeps the first hundred per file and counts the rest, so that a file of another kind
/// does not drown the others.
final class Problems {
    private static final int MOST_PER_FILE = 100;
    private static final int LONGEST_VALUE = 60;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Integer> found = new HashMap<>();
    private int errors;

    void error(Place place, String what, String maybe) {
        errors++;
        add(place, Severity.ERROR, what, maybe);
    }

    void warn(Place place, String what, String maybe) {
        add(place, Severity.WARNING, what, maybe);
    }

    /// How many errors so far; unchanged between two points means that what lies between them is sound.
    int errors() {
        return errors;
    }

    /// In the order the format document lists the files, then by line and column.
    List<Problem> list() {
        var all = new ArrayList<>(kept);
        found.forEach((file, count) -> {
            if (count > MOST_PER_FILE) {
                all.add(new Problem(
                        file,
                        0,
                        0,
                        Severity.ERROR,
                        "There are %s more problems in this file.".formatted(count - MOST_PER_FILE),
                        "Maybe mend the first ones and check again."));
            }
        });
        all.sort(Comparator.comparingInt((Problem problem) -> Layout.order(problem.file()))
                .thenComparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return all;
    }

    private void add(Place place, Severity severity, String what, String maybe) {
        if (found.merge(place.file(), 1, Integer::sum) <= MOST_PER_FILE) {
            kept.add(new Problem(place.file(), place.line(), place.column(), severity, what, maybe));
        }
    }

    /// A value as messages show it: on one line and not longer than sixty characters.
    static String shown(String value) {
        var text = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_VALUE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(text::appendCodePoint);
        return value.codePointCount(0, value.length()) > LONGEST_VALUE ? text + "..." : text.toString();
    }
}
