package org.tightrope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Table;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.statistic.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what formulas may name.
@Command(
        name = "effects",
        description = {
            "Lists the effects a formula may name: what each computes, its arguments and who proposed it.",
            "With a NAME (or the name other software uses), all about that one."
        })
public final class EffectsCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One effect only.")
    private Optional<String> name = Optional.empty();

    /// What `--json` prints.
    record Result(List<Entry> effects, String commonArguments) {}

    @Override
    public Integer call() {
        if (name.isPresent()) {
            Entry entry = Entry.find(name.get())
                    .orElseThrow(() -> new Fault("There is no effect %s.%n%s"
                            .formatted(
                                    name.get(),
                                    Nearest.maybe(
                                            name.get(),
                                            Entry.all().stream()
                                                    .flatMap(one -> one.allNames().stream())
                                                    .toList()))));
            console.print(entry, text(entry));
            return 0;
        }
        var table = Table.of("effect", "formula", "meaning", "source");
        Entry.all().forEach(entry -> table.row(entry.name(), entry.formula(), entry.meaning(), entry.source()));
        console.print(
                new Result(Entry.all(), Entry.COMMON),
                "%s%n%na(i,j) is what i has done to j so far, under the lens the arguments give.%n%nArguments all take: %s."
                        .formatted(table.text(), Entry.COMMON));
        return 0;
    }

    private static String text(Entry entry) {
        var text = new StringBuilder("%s: %s%n%n".formatted(entry.name(), entry.meaning()));
        text.append("  formula    %s%n".formatted(entry.formula()));
        if (!entry.aliases().isEmpty()) {
            text.append("  also       %s%n".formatted(String.join(", ", entry.aliases())));
        }
        if (!entry.arguments().isEmpty()) {
            text.append("  arguments  %s%n".formatted(entry.arguments()));
        }
        text.append("  and        %s%n".formatted(Entry.COMMON));
        if (!entry.source().isEmpty()) {
            text.append("  source     %s%n".formatted(entry.source()));
        }
        return text.toString();
    }
}
