package org.tightrope.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.app.output.Table;
import org.tightrope.event.Quad;
import org.tightrope.expression.BuildingBlock;
import org.tightrope.expression.Function;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Mechanism;
import org.tightrope.scenario.Mechanisms;
import org.tightrope.statistic.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what formulas may name.
@Command(
        name = "effects",
        description = {
            "Lists what models are made of: the statistics a formula of fit may name, the forty-two mechanisms of the "
                    + "source articles, and the building blocks of the formulas in a scenario's effects.yaml.",
            "With a NAME (or the name other software uses, or the id of a mechanism, M01 to M42), all about that one."
        })
public final class EffectsCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One effect only.")
    private Optional<String> name = Optional.empty();

    /// What `--json` prints.
    record Result(
            List<Entry> effects,
            String commonArguments,
            List<Told> mechanisms,
            List<Listed> buildingBlocks,
            List<Listed> functions) {}

    /// A mechanism in words.
    record Told(
            String id,
            String name,
            String meaning,
            String formula,
            String actsOn,
            String expected,
            double priorMean,
            double priorSd,
            String comesAs,
            String paragraphs,
            String source) {
        static Told of(Mechanism one) {
            return new Told(
                    one.id(),
                    one.name(),
                    one.meaning(),
                    one.effect().formula().text(),
                    EffectsCommand.actsOn(one.on()),
                    EffectsCommand.expected(one),
                    one.priorMean(),
                    one.priorSd(),
                    EffectsCommand.comesAs(one),
                    one.paragraphs(),
                    one.source());
        }
    }

    /// @param name how it is written
    record Listed(String name, String meaning) {}

    @Override
    public Integer call() {
        var mechanism = name.map(id -> id.toUpperCase(Locale.ROOT)).flatMap(Mechanisms::find);
        if (mechanism.isPresent()) {
            console.print(Told.of(mechanism.get()), text(Told.of(mechanism.get())));
            return 0;
        }
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
        console.print(
                new Result(
                        Entry.all(),
                        Entry.COMMON,
                        Mechanisms.all().stream().map(Told::of).toList(),
                        blocks(),
                        functions()),
                """
                Statistics, for the formulas of fit --formula:

                %s

                a(i,j) is what i has done to j so far, under the lens the arguments give.

                Arguments all take: %s.

                Mechanisms, for effects.yaml (all about one: tightrope effects M09):

                %s

                Building blocks of formulas in effects.yaml, i acting toward j; a, b are actors, g an agreement, l a lever:

                %s

                Functions:

                %s""".formatted(statistics(), Entry.COMMON, mechanisms(), listed(blocks()), listed(functions())));
        return 0;
    }

    private static String statistics() {
        var table = Table.of("effect", "formula", "meaning", "source");
        Entry.all().forEach(entry -> table.row(entry.name(), entry.formula(), entry.meaning(), entry.source()));
        return table.text();
    }

    private static String mechanisms() {
        var table = Table.of("id", "name", "acts on", "expected", "said in", "source");
        for (Mechanism one : Mechanisms.all()) {
            table.row(one.id(), one.name(), actsOn(one.on()), expected(one), one.paragraphs(), one.source());
        }
        return table.text();
    }

    private static List<Listed> blocks() {
        return Stream.of(BuildingBlock.values())
                .map(block -> new Listed(block.spelling(), block.meaning()))
                .toList();
    }

    private static List<Listed> functions() {
        return Stream.of(Function.values())
                .map(function -> new Listed(
                        "%s(%s)"
                                .formatted(
                                        function.label(),
                                        List.of("x", "x, y", "x, y, z").get(function.arguments() - 1)),
                        function.meaning()))
                .toList();
    }

    private static String listed(List<Listed> all) {
        var table = Table.of("written", "meaning");
        all.forEach(one -> table.row(one.name(), one.meaning()));
        return table.text();
    }

    private static String actsOn(ActsOn on) {
        return switch (on) {
            case ActsOn.HowOften _ -> "how often";
            case ActsOn.Valence _ -> "cooperation, against conflict";
            case ActsOn.Kinds(var quads) ->
                Stream.of(Quad.values())
                        .filter(quads::contains)
                        .map(Quad::label)
                        .collect(Collectors.joining(", "));
        };
    }

    private static String expected(Mechanism mechanism) {
        return mechanism.priorMean() > 0 ? "more" : mechanism.priorMean() < 0 ? "less" : "no change";
    }

    private static String comesAs(Mechanism one) {
        return switch (one.how()) {
            case BUILT_IN -> "part of the standard model; the formula says the same";
            case FORMULA -> "an entry \"- name: %s\" in effects.yaml".formatted(one.id());
            case COVARIATE ->
                "an entry \"- name: %s\" in effects.yaml, with the values it asks for in covariates.csv or dates.csv"
                        .formatted(one.id());
            case OBSERVATION -> "a line in attributions.csv: who may be behind the acts reported of another";
        };
    }

    private static String text(Told one) {
        return """
                %s: %s

                  measures   %s
                  formula    %s
                  acts on    %s
                  prior      %s: mean %s, sd %s
                  comes as   %s
                  said in    %s
                  source     %s
                """.formatted(
                        one.id(),
                        one.name(),
                        one.meaning(),
                        one.formula(),
                        one.actsOn(),
                        one.expected(),
                        one.priorMean(),
                        one.priorSd(),
                        one.comesAs(),
                        one.paragraphs(),
                        one.source());
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
