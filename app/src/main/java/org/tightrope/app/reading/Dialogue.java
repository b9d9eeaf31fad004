package org.tightrope.app.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tightrope.fault.Fault;

/// A review in the terminal: one line at a time, answered by a letter. Every answer is in the file at
/// once.
public final class Dialogue {
    private static final Map<String, String> COLUMNS =
            Map.of("s", "source", "t", "target", "a", "action", "st", "status", "d", "date", "p", "precision");
    private static final String HELP = """
            y        it is right
            n        there is no such event
            s CODE   the source is CODE; likewise t CODE (target), a ACTION, st STATUS, d DATE, p PRECISION
            Enter    next one
            u        take the last answer back
            q        enough for now""";

    private final Path file;
    private final List<ReviewRow> rows;
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(int index, ReviewRow before) {}

    private Dialogue(Path file) {
        this.file = file;
        this.rows = new ArrayList<>(ReviewFile.read(file));
    }

    /// How many lines were open, and how many of these were answered.
    public record Done(int open, int answered) {}

    /// Goes through the open lines of a review file.
    public static Done hold(Path file, BufferedReader in, PrintWriter out) throws IOException {
        return new Dialogue(file).hold(in, out);
    }

    private Done hold(BufferedReader in, PrintWriter out) throws IOException {
        int open = (int) rows.stream().filter(ReviewRow::isOpen).count();
        int i = 0;
        boolean shown = false;
        while (i < rows.size()) {
            if (!rows.get(i).isOpen() && !shown) {
                i++;
                continue;
            }
            if (!shown) {
                show(i, out);
                shown = true;
            }
            out.print("> ");
            out.flush();
            var line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                break;
            }
            var answer = line.strip();
            if (answer.equals("u")) {
                if (steps.isEmpty()) {
                    out.println("Nothing was answered yet.");
                } else {
                    var last = steps.pop();
                    rows.set(last.index(), last.before());
                    ReviewFile.write(file, rows);
                    i = last.index();
                    shown = false;
                }
            } else if (answer.isEmpty()) {
                i++;
                shown = false;
            } else if (answered(i, answer, out)) {
                boolean decided =
                        answer.equals("y") || answer.equals("n") || rows.get(i).isName();
                shown = !decided;
                i += decided ? 1 : 0;
            }
        }
        long left = rows.stream().filter(ReviewRow::isOpen).count();
        return new Done(open, (int) (open - left));
    }

    private boolean answered(int i, String answer, PrintWriter out) {
        var row = rows.get(i);
        var words = answer.split("\\s+", 2);
        var column = COLUMNS.get(words[0]);
        ReviewRow next;
        if (answer.equals("y") && !row.isName()) {
            next = row.withVerdict(row.verdict().equals("changed") ? "changed" : "right");
        } else if (answer.equals("n")) {
            next = row.isName() ? row.with("source", "-") : row.withVerdict("wrong");
        } else if (column != null && words.length == 2) {
            var value = column.equals("status") || column.equals("precision")
                    ? words[1].toLowerCase(Locale.ROOT)
                    : words[1].toUpperCase(Locale.ROOT);
            next = row.with(column, value);
            next = row.isName() ? next : next.withVerdict("changed");
        } else {
            out.println(HELP);
            return false;
        }
        try {
            ReviewFile.correction(next, "This answer");
        } catch (Fault e) {
            out.println(e.getMessage());
            return false;
        }
        steps.push(new Step(i, row));
        rows.set(i, next);
        ReviewFile.write(file, rows);
        return true;
    }

    private void show(int i, PrintWriter out) {
        var row = rows.get(i);
        out.println();
        if (row.isName()) {
            out.println("%s of %s  Who is %s? (%s)".formatted(i + 1, rows.size(), row.key(), row.why()));
            return;
        }
        out.println("%s of %s  %s %s %s %s, %s, confidence %s (%s)"
                .formatted(
                        i + 1,
                        rows.size(),
                        row.date(),
                        row.source(),
                        row.action(),
                        row.target(),
                        row.status(),
                        row.confidence(),
                        row.why()));
        out.println("    %s: %s".formatted(row.doc(), row.sentence().replaceAll("\\s+", " ")));
    }
}
