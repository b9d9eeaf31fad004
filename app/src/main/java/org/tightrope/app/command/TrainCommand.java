package org.tightrope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.reading.Corrections;
import org.tightrope.app.reading.Trust;
import org.tightrope.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Learns from what the analyst corrected.
@Command(
        name = "train",
        description = {
            "Learns from your verdicts on past readings how far each cue is to be trusted. The next read beside the",
            "corrections takes it into account: what you keep finding wrong falls below the line, what holds rises."
        })
public final class TrainCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    private Console console = new Console();

    @Option(names = "--corrections", paramLabel = "FILE", description = "The verdicts (default: corrections.jsonl).")
    private Path corrections = Path.of("corrections.jsonl");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write what was learned (default: trained.json beside the corrections).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var target = out != null ? out : corrections.toAbsolutePath().resolveSibling(BatchOptions.TRAINED);
        return switch (Trust.learn(Corrections.read(corrections))) {
            case Trust.Outcome.TooLittle(var reason) ->
                throw new Fault("%s%nMaybe go on with: tightrope review.".formatted(reason));
            case Trust.Outcome.Trained(var trust) -> {
                if (trust.after() >= trust.before()) {
                    throw new Fault(String.format(
                            Locale.ROOT,
                            "What was learned from %d verdicts judges the held-out ones no better (log loss %.3f, before %.3f);"
                                    + " nothing is written.%nMaybe review more.",
                            trust.examples(),
                            trust.after(),
                            trust.before()));
                }
                trust.write(target);
                console.print(trust, text(trust));
                console.note("Written to %s.".formatted(target));
                yield 0;
            }
        };
    }

    private static String text(Trust trust) {
        var lines = new StringBuilder(String.format(
                Locale.ROOT,
                "%d verdicts; log loss on held-out ones %.3f, before %.3f (the lower the better).%n",
                trust.examples(),
                trust.after(),
                trust.before()));
        var sorted = trust.weights().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        append(
                lines,
                "less trusted",
                sorted.stream()
                        .filter(each -> each.getValue() < -0.1)
                        .limit(SHOWN)
                        .toList());
        append(
                lines,
                "more trusted",
                sorted.reversed().stream()
                        .filter(each -> each.getValue() > 0.1)
                        .limit(SHOWN)
                        .toList());
        return lines.toString().stripTrailing();
    }

    private static void append(StringBuilder lines, String title, List<Map.Entry<String, Double>> entries) {
        if (!entries.isEmpty()) {
            lines.append(title).append(System.lineSeparator());
        }
        entries.forEach(
                each -> lines.append(String.format(Locale.ROOT, "  %+.2f  %s%n", each.getValue(), each.getKey())));
    }
}
