package org.tightrope.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.reading.Correction;
import org.tightrope.app.reading.Corrections;
import org.tightrope.app.reading.Dialogue;
import org.tightrope.app.reading.ReviewFile;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goes through what the reader was unsure of, and remembers the answers.
@Command(
        name = "review",
        description = {
            "Goes through what the reader was unsure of, one sentence at a time, and remembers what you say. The file is",
            "made by read --review FILE; it may be edited in a spreadsheet instead. The next read applies your answers."
        })
public final class ReviewCommand implements Callable<Integer> {
    /// One remembered answer, as `--list --json` prints it.
    record Line(int number, String key, String verdict, String about) {}

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "FILE", description = "A review file made by read --review.")
    private Path file = Path.of("review.csv");

    @Option(names = "--corrections", paramLabel = "FILE", description = "Where answers are remembered.")
    private @Nullable Path corrections;

    @Option(names = "--list", description = "Show what is remembered, oldest first.")
    private boolean list;

    @Option(
            names = "--undo",
            paramLabel = "KEY",
            description = "Forget one answer, by its number or key in --list, or the last one.")
    private @Nullable String undo;

    @Override
    public Integer call() throws IOException {
        var memory = corrections != null ? corrections : file.toAbsolutePath().resolveSibling("corrections.jsonl");
        var known = Corrections.read(memory);
        if (undo != null) {
            var gone = chosen(undo, known);
            known.without(gone.key()).write(memory);
            ReviewFile.reopen(file, gone.key());
            console.note("Forgotten: %s.".formatted(about(gone)));
            return 0;
        }
        if (list) {
            print(known);
            return 0;
        }
        if (!Files.exists(file)) {
            throw new Fault("There is no review (%s).%nMaybe make one: tightrope read FILES --review %s."
                    .formatted(file, file));
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var done = Dialogue.hold(file, in, console.out());
        var all = known.with(ReviewFile.corrections(file));
        all.write(memory);
        console.note("%s of %s lines answered; %s answers are remembered in %s."
                .formatted(done.answered(), done.open(), all.all().size(), memory));
        return 0;
    }

    private void print(Corrections known) {
        var lines = new ArrayList<Line>();
        for (Correction each : known.all()) {
            lines.add(new Line(lines.size() + 1, each.key(), verdict(each), about(each)));
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append("%4s  %-8s %s%n".formatted(line.number(), line.verdict(), line.about())));
        console.print(
                lines,
                text.isEmpty() ? "Nothing is remembered." : text.toString().stripTrailing());
    }

    private static Correction chosen(String wanted, Corrections known) {
        var all = known.all();
        if (all.isEmpty()) {
            throw new Fault("Nothing is remembered that could be undone.%nMaybe name --corrections.".formatted());
        }
        if (wanted.equals("last")) {
            return all.getLast();
        }
        if (wanted.matches("\\d{1,6}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= all.size()) {
            return all.get(Integer.parseInt(wanted) - 1);
        }
        return known.find(wanted)
                .orElseThrow(() -> new Fault("No answer has the key (%s).%n%s"
                        .formatted(
                                wanted,
                                Nearest.maybe(
                                        wanted,
                                        all.stream().map(Correction::key).toList()))));
    }

    private static String verdict(Correction correction) {
        return switch (correction) {
            case Correction.Right _ -> "right";
            case Correction.Wrong _ -> "wrong";
            case Correction.Changed _ -> "changed";
            case Correction.Added _ -> "added";
            case Correction.Named _ -> "named";
        };
    }

    private static String about(Correction correction) {
        return switch (correction) {
            case Correction.Right(var key, var sentence, var _) -> described(key, sentence);
            case Correction.Wrong(var key, var sentence, var _) -> described(key, sentence);
            case Correction.Changed(var key, var sentence, var _, var _) -> described(key, sentence);
            case Correction.Added(var key, var sentence, var _) -> described(key, sentence);
            case Correction.Named(var name, var code) -> code.isEmpty() ? name + " is nobody" : name + " is " + code;
        };
    }

    private static String described(String key, String sentence) {
        return List.of(key.split(":")).stream()
                        .limit(2)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(key) + ": " + sentence.replaceAll("\\s+", " ");
    }
}
