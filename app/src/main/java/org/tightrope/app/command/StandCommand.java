package org.tightrope.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tightrope.app.output.Table;
import org.tightrope.app.plot.SignedNetworkPlot;
import org.tightrope.app.run.Analysis;
import org.tightrope.balance.Choice;
import org.tightrope.balance.Search;
import org.tightrope.balance.Straddle;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.explain.Explanation;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.stand.Acts;
import org.tightrope.stand.ActsFile;
import org.tightrope.stand.Course;
import org.tightrope.stand.Health;
import org.tightrope.stand.Network;
import org.tightrope.stand.Stand;
import org.tightrope.stand.Tension;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says where everyone stands.
@Command(
        name = "stand",
        description = {
            "Says where everyone stands at a date: signed ties, blocs, what siding would cost, who straddles, tension,",
            "agreements. SOURCE is a scenario (directory or bundled name) or an event file (CSV, may end in .gz)."
        })
public final class StandCommand implements Callable<Integer> {
    /// What `--json` prints. Fields of the measured network come first.
    ///
    /// @param choiceGap null when nobody is asked to choose
    /// @param costOfSiding by rival
    /// @param straddleLoad by actor, everyone's
    /// @param coded the same for the network the analyst coded; null without one
    record Result(
            LocalDate asOf,
            double halfLife,
            double prior,
            double threshold,
            @JsonUnwrapped Position measured,
            List<Pair> tension,
            List<Health> agreements,
            Optional<Position> coded,
            Optional<List<Month>> months,
            Optional<List<Explanation>> explain,
            List<String> notes,
            double seconds) {}

    /// A network and what follows for the actors in it.
    record Position(
            @JsonUnwrapped Balance balance,
            Optional<Number> choiceGap,
            Optional<Map<String, Number>> costOfSiding,
            Optional<Number> forcedChoiceCost,
            Map<String, Double> straddleLoad,
            Map<String, Double> straddleShare) {}

    /// A pair of actors; only pairs of whom anything is felt or coded.
    record Pair(
            String a,
            String b,
            double tension,
            double cooperation,
            double conflict,
            double net,
            double tie,
            Map<String, Double> quads) {}

    /// One month of `--months`.
    record Month(
            LocalDate asOf,
            int edges,
            int negative,
            Number frustration,
            boolean optimal,
            double balance,
            List<List<String>> blocs,
            List<String> moved,
            Optional<String> heaviestStraddler,
            Optional<Number> choiceGap) {}

    @Mixin
    private Console console = new Console();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A scenario or an event file.")
    private String source = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The last day that counts (default: the scenario's, or the last event's).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--focal",
            paramLabel = "X",
            description = "Who has to choose (default: the scenario's focal actor).")
    private Optional<String> focal = Optional.empty();

    @Option(
            names = "--rivals",
            paramLabel = "A,B",
            split = ",",
            description = "Between whom (default: the scenario's rivals).")
    private List<String> rivals = List.of();

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            description = "After how many days an event counts half (default: the scenario's, else 90).")
    private Optional<Double> halfLife = Optional.empty();

    @Option(
            names = "--prior",
            paramLabel = "POINTS",
            description = "What a coded tie weighs, and silence (default: the scenario's, else 10).")
    private Optional<Double> prior = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Signed ties below it in size are none (default: the scenario's, else 0.1).")
    private Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many of the most active actors of an event file to look at (default: 30).")
    private int top = 30;

    @Option(
            names = "--months",
            description = "Also say how the blocs stood at the end of every month, and when they changed.")
    private boolean months;

    @Option(names = "--no-documents", description = "Use a scenario's chronology alone; do not read its documents.")
    private boolean noDocuments;

    @Option(names = "--explain", description = "Say how each figure came about.")
    private boolean explain;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the measured network into this file.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Stop looking for optima after so many seconds (default: 45).")
    private double seconds = 45;

    private final Clock clock = new Clock();
    private final List<String> notes = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        return Files.isRegularFile(Path.of(source)) ? events(Path.of(source)) : scenario();
    }

    private Search search() {
        return Search.untilProven().withStop(clock.after(seconds));
    }

    private int scenario() throws IOException {
        Scenario loaded = ScenarioArgument.of(source).load(console);
        LocalDate date = asOf.orElse(loaded.asOf());
        if (date.isAfter(loaded.asOf())) {
            throw new Fault("""
                    The date (%s) lies after the scenario's as-of (%s); nothing later is known.
                    Maybe choose an earlier one.""".formatted(date, loaded.asOf()));
        }
        Settings old = loaded.settings();
        Scenario scenario = loaded.withSettings(new Settings(
                halfLife.orElse(old.tieHalfLife()),
                prior.orElse(old.tiePrior()),
                threshold.orElse(old.tieThreshold()),
                old.breachHalfLife(),
                old.fitDays(),
                old.futures(),
                old.seed()));
        checkFigures(
                scenario.settings().tieHalfLife(),
                scenario.settings().tiePrior(),
                scenario.settings().tieThreshold());
        History history =
                noDocuments ? scenario.history() : Analysis.of(scenario).history();
        List<String> codes =
                scenario.roster().actors().stream().map(actor -> actor.code()).toList();
        var chooser = chooser(scenario.focal(), scenario.rivals(), codes);
        Stand stand = Stand.of(scenario, history, date, chooser, search());
        var course = course(Acts.of(history), codes, date, scenario.settings(), chooser);
        print(stand, scenario.settings(), course, chooser.getFirst());
        return 0;
    }

    private int events(Path file) throws IOException {
        ActsFile.Read read = ActsFile.read(file);
        if (!read.faults().isEmpty()) {
            throw new Fault("The event file %s cannot be used:%n%s%nMaybe see docs/formats/events-csv.md."
                    .formatted(
                            file,
                            read.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"))));
        }
        read.notes().forEach(this::note);
        Acts acts = read.acts();
        LocalDate last = acts.last()
                .orElseThrow(
                        () -> new Fault("The event file %s has no usable event.\nMaybe see docs/formats/events-csv.md."
                                .formatted(file)));
        LocalDate date = asOf.orElse(last);
        if (top < 1 || top > 400) {
            throw new Fault("The number of actors (%d) must lie in 1..400.\nMaybe leave --top out.".formatted(top));
        }
        var settings = new Settings(halfLife.orElse(90.0), prior.orElse(10.0), threshold.orElse(0.1), 30, 540, 2000, 1);
        checkFigures(settings.tieHalfLife(), settings.tiePrior(), settings.tieThreshold());
        var codes = new ArrayList<>(acts.mostActive(top, date));
        for (String wanted : wanted()) {
            if (!acts.names().contains(wanted)) {
                throw new Fault(
                        "Nobody in %s is called %s.\n%s".formatted(file, wanted, Nearest.maybe(wanted, acts.names())));
            }
            if (!codes.contains(wanted)) {
                codes.add(wanted);
            }
        }
        var chooser = wanted().isEmpty() ? List.<String>of() : chooser("", List.of(), codes);
        Stand stand = Stand.of(
                acts,
                codes,
                date,
                settings.tieHalfLife(),
                settings.tiePrior(),
                settings.tieThreshold(),
                chooser,
                search());
        print(
                stand,
                settings,
                course(acts, codes, date, settings, chooser),
                chooser.isEmpty() ? "" : chooser.getFirst());
        return 0;
    }

    private static void checkFigures(double halfLife, double prior, double threshold) {
        if (!(halfLife > 0) || !(prior >= 0) || !(threshold >= 0 && threshold <= 1)) {
            throw new Fault("""
                    The half-life (%s) must be positive, the prior (%s) not negative, the threshold (%s) in 0..1.
                    Maybe use the defaults: 90, 10, 0.1.""".formatted(halfLife, prior, threshold));
        }
    }

    private List<String> wanted() {
        var wanted = new ArrayList<String>();
        focal.ifPresent(wanted::add);
        wanted.addAll(rivals);
        return wanted;
    }

    private List<String> chooser(String scenarioFocal, List<String> scenarioRivals, List<String> codes) {
        String who = focal.orElse(scenarioFocal);
        List<String> between = rivals.isEmpty() ? scenarioRivals : rivals;
        if (who.isEmpty() || between.size() != 2) {
            throw new Fault("""
                    To choose takes a focal actor and two rivals; given are focal (%s) and rivals %s.
                    Maybe write --focal X --rivals A,B.""".formatted(who, between));
        }
        var three = List.of(who, between.get(0), between.get(1));
        for (String code : three) {
            if (!codes.contains(code)) {
                throw new Fault("Unknown actor (%s).\n%s".formatted(code, Nearest.maybe(code, codes)));
            }
        }
        if (three.stream().distinct().count() < 3) {
            throw new Fault(
                    "Focal actor and rivals %s must be three different actors.\nMaybe check --focal and --rivals."
                            .formatted(three));
        }
        return three;
    }

    private Optional<Course> course(
            Acts acts, List<String> codes, LocalDate date, Settings settings, List<String> chooser) {
        if (!months || acts.size() == 0) {
            return Optional.empty();
        }
        var dates = Course.months(acts.first().orElseThrow(), date).stream()
                .filter(end -> !end.isAfter(date))
                .toList();
        return Optional.of(Course.of(
                dates,
                acts,
                codes,
                settings.tieHalfLife(),
                settings.tiePrior(),
                settings.tieThreshold(),
                chooser,
                search()));
    }

    private void note(String text) {
        notes.add(text);
        console.note(text);
    }

    private void print(Stand stand, Settings settings, Optional<Course> course, String stressed) throws IOException {
        if (svg.isPresent()) {
            Files.writeString(svg.get(), SignedNetworkPlot.file(stand.measured().frustration(), stressed, 1));
            note("Drew %s.".formatted(svg.get()));
        }
        List<Explanation> tree = explain ? explanations(stand) : List.of();
        var result = new Result(
                stand.asOf(),
                settings.tieHalfLife(),
                settings.tiePrior(),
                settings.tieThreshold(),
                position(stand.measured()),
                pairs(stand.tension()),
                stand.agreements(),
                stand.coded().map(StandCommand::position),
                course.map(
                        steps -> steps.steps().stream().map(StandCommand::month).toList()),
                explain ? Optional.of(tree) : Optional.empty(),
                notes,
                clock.seconds());
        console.print(result, text(stand, result, course, tree));
    }

    private static Position position(Network network) {
        Optional<Choice> choice = network.choice();
        return new Position(
                Balance.of(network.frustration(), network.indices(), network.optima()),
                choice.map(c -> Balance.number(c.gap())),
                choice.map(c -> Map.of(
                        c.first(), Balance.number(c.costOfFirst()), c.second(), Balance.number(c.costOfSecond()))),
                choice.map(c -> Balance.number(c.forcedCost())),
                byActor(network.straddles(), false),
                byActor(network.straddles(), true));
    }

    private static Map<String, Double> byActor(List<Straddle> straddles, boolean share) {
        var map = new TreeMap<String, Double>();
        straddles.forEach(straddle -> map.put(straddle.actor(), share ? straddle.share() : straddle.load()));
        return map;
    }

    private static List<Pair> pairs(Tension tension) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < tension.codes().size(); i++) {
            for (int j = i + 1; j < tension.codes().size(); j++) {
                double felt = tension.cooperation(i, j) + tension.conflict(i, j);
                if (felt < 0.005 && tension.tie(i, j) == 0) {
                    continue;
                }
                var quads = new TreeMap<String, Double>();
                for (Quad quad : Quad.values()) {
                    quads.put(quad.label(), tension.acts(quad, i, j));
                }
                pairs.add(new Pair(
                        tension.codes().get(i),
                        tension.codes().get(j),
                        tension.tension(i, j),
                        tension.cooperation(i, j),
                        tension.conflict(i, j),
                        tension.net(i, j),
                        tension.tie(i, j),
                        quads));
            }
        }
        return pairs;
    }

    private static Month month(Course.Step step) {
        return new Month(
                step.asOf(),
                step.ties(),
                step.negative(),
                Balance.number(step.frustration()),
                step.optimal(),
                step.normalised(),
                step.blocs(),
                step.moved(),
                step.straddler().map(Straddle::actor),
                step.choice().map(choice -> Balance.number(choice.gap())));
    }

    private static List<Explanation> explanations(Stand stand) {
        var tree = new ArrayList<>(
                Balance.explain(stand.measured().frustration(), stand.measured().indices()));
        stand.measured().choice().ifPresent(choice -> {
            tree.add(choice.explain());
            tree.add(Explanation.of(
                    choice.forcedCost(),
                    "forced-choice cost: the cheaper side minus frustration without a choice",
                    Explanation.of(Math.min(choice.costOfFirst(), choice.costOfSecond()), "the cheaper side"),
                    Explanation.of(choice.free().index(), "frustration without a choice")));
        });
        stand.measured().straddles().stream()
                .filter(straddle -> straddle.load() > 0)
                .forEach(straddle -> tree.add(straddle.explain()));
        Tension tension = stand.tension();
        for (int i = 0; i < tension.codes().size(); i++) {
            for (int j = i + 1; j < tension.codes().size(); j++) {
                if (Math.abs(tension.tie(i, j)) >= stand.threshold()) {
                    tree.add(tension.explainTie(i, j));
                }
            }
        }
        stand.agreements().forEach(agreement -> tree.add(agreement.explain()));
        return tree;
    }

    private static String text(Stand stand, Result result, Optional<Course> course, List<Explanation> tree) {
        var lines = new ArrayList<String>();
        lines.add("As of %s: ties by events of half-life %s days, prior %s points, threshold %s."
                .formatted(
                        result.asOf,
                        Balance.format(result.halfLife),
                        Balance.format(result.prior),
                        Balance.format(result.threshold)));
        describe(lines, "Measured by events", stand.measured());
        stand.coded().ifPresent(coded -> describe(lines, "As the analyst coded it", coded));
        lines.add("");
        lines.add("Tension (conflict as a share of what is felt), most first:");
        var table = Table.of("pair", "tension", "cooperation", "conflict", "net", "tie");
        result.tension.stream()
                .sorted((one, other) -> Double.compare(other.tension(), one.tension()))
                .limit(20)
                .forEach(pair -> table.row(
                        pair.a() + "-" + pair.b(),
                        decimal(pair.tension()),
                        decimal(pair.cooperation()),
                        decimal(pair.conflict()),
                        decimal(pair.net()),
                        decimal(pair.tie())));
        lines.add(table.text());
        if (!stand.agreements().isEmpty()) {
            lines.add("");
            lines.add("Agreements (breaches still felt, in breaches of Goldstein weight 10):");
            var deals = Table.of("id", "state", "days", "felt", "breaches by", "agreement");
            for (Health deal : stand.agreements()) {
                deals.row(
                        deal.id(),
                        deal.exists() ? deal.state().label() + (deal.judged() ? "" : " (not judged)") : "ended",
                        deal.daysAlive(),
                        decimal(deal.strain()),
                        new TreeMap<>(deal.breachCount())
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + " " + entry.getValue())
                                        .collect(Collectors.joining(", ")),
                        deal.name());
            }
            lines.add(deals.text());
        }
        course.ifPresent(steps -> {
            lines.add("");
            lines.add("Blocs changed in %d of %d months:"
                    .formatted(steps.changes().size(), steps.steps().size()));
            steps.changes()
                    .forEach(step -> lines.add("  %s  %s of %d ties strained; changed sides: %s"
                            .formatted(
                                    step.asOf(),
                                    Balance.format(step.frustration()),
                                    step.ties(),
                                    String.join(", ", step.moved()))));
        });
        tree.forEach(figure -> {
            lines.add("");
            lines.add(figure.text());
        });
        return String.join("\n", lines);
    }

    private static void describe(List<String> lines, String title, Network network) {
        lines.add("");
        lines.add(title + ":");
        lines.add(Balance.of(network.frustration(), network.indices(), network.optima())
                .text());
        network.choice().ifPresent(choice -> {
            lines.add("Siding with %s would strain %s, with %s %s; choice gap %s, forced-choice cost %s."
                    .formatted(
                            choice.first(),
                            Balance.format(choice.costOfFirst()),
                            choice.second(),
                            Balance.format(choice.costOfSecond()),
                            Balance.format(choice.gap()),
                            Balance.format(choice.forcedCost())));
        });
        var straddlers = network.straddles().stream()
                .filter(straddle -> straddle.load() > 0)
                .sorted((one, other) -> Double.compare(other.load(), one.load()))
                .limit(8)
                .map(straddle -> "%s %s of %s"
                        .formatted(
                                straddle.actor(), Balance.format(straddle.load()), Balance.format(straddle.possible())))
                .toList();
        lines.add(
                straddlers.isEmpty()
                        ? "Nobody straddles."
                        : "Pairs of friends at odds: " + String.join(", ", straddlers) + ".");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
