package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tightrope.app.plot.SignedNetworkPlot;
import org.tightrope.app.report.CoursePage;
import org.tightrope.app.run.Analysis;
import org.tightrope.balance.Search;
import org.tightrope.event.History;
import org.tightrope.explain.Explanation;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.fit.Fit;
import org.tightrope.play.Broker;
import org.tightrope.play.Lasting;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.stand.Acts;
import org.tightrope.stand.ActsFile;
import org.tightrope.stand.ChangePoints;
import org.tightrope.stand.Course;
import org.tightrope.stand.Stand;
import org.tightrope.stand.Survival;
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
    private static final int MOST_PAIRS = 200;
    private static final int MOST_FUTURES = 100_000;

    @Mixin
    private Console console = new Console();

    @Mixin
    private PowerOptions weights = new PowerOptions();

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
            description =
                    "Also say how the blocs stood at the end of every month (and on the last day), and when they changed.")
    private boolean months;

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "Also fit a scenario's model and play so many futures: how effective the focal actor is as a "
                    + "broker between the rivals, and how long agreements last.")
    private int futures;

    @Option(names = "--explain", description = "Say how each figure came about.")
    private boolean explain;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the measured network into this file.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the months as a page with a slider into this file; it needs no network.")
    private Optional<Path> html = Optional.empty();

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
        Analysis analysis = reading.read(scenario, console);
        History history = analysis.history();
        List<String> codes =
                scenario.roster().actors().stream().map(actor -> actor.code()).toList();
        var chooser = chooser(scenario.focal(), scenario.rivals(), codes);
        Stand stand = Stand.of(scenario, history, date, chooser, search());
        Acts acts = Acts.of(history);
        print(
                stand,
                scenario.settings(),
                course(acts, codes, date, scenario.settings(), chooser),
                chooser.getFirst(),
                ChangePoints.levels(acts, codes, date, scenario.settings().tiePrior(), MOST_PAIRS),
                scenario.agreements().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Survival.untilFailure(scenario.agreements(), date)),
                played(analysis, date, chooser));
        return 0;
    }

    /// What only playing can tell.
    private record Played(Broker broker, List<Lasting> agreements) {}

    private Optional<Played> played(Analysis analysis, LocalDate date, List<String> chooser) {
        if (futures == 0) {
            return Optional.empty();
        }
        Scenario scenario = analysis.scenario();
        if (futures < 0 || futures > MOST_FUTURES || date.isBefore(scenario.asOf())) {
            throw new Fault("""
                    The futures (%d) must be 1 to %d, and start on the scenario's as-of (%s), not on %s.
                    Maybe leave --as-of out and use --futures 400.""".formatted(futures, MOST_FUTURES, scenario.asOf(), date));
        }
        Fit fit = Steps.fit(analysis, console);
        long seed = scenario.settings().seed();
        try (var progress = console.progress("playing futures", 0)) {
            progress.advance(0);
            return Optional.of(new Played(
                    Broker.of(
                            scenario,
                            analysis.history(),
                            fit,
                            chooser.get(0),
                            chooser.get(1),
                            chooser.get(2),
                            futures,
                            seed),
                    Lasting.of(
                            scenario,
                            analysis.history(),
                            fit,
                            futures,
                            seed,
                            Runtime.getRuntime().availableProcessors())));
        }
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
                chooser.isEmpty() ? "" : chooser.getFirst(),
                ChangePoints.levels(acts, codes, date, settings.tiePrior(), MOST_PAIRS),
                Optional.empty(),
                Optional.empty());
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
        if ((!months && html.isEmpty()) || acts.size() == 0) {
            return Optional.empty();
        }
        var dates = new ArrayList<>(Course.months(acts.first().orElseThrow(), date).stream()
                .filter(end -> !end.isAfter(date))
                .toList());
        if (dates.isEmpty() || dates.getLast().isBefore(date)) {
            dates.add(date);
        }
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

    private void print(
            Stand stand,
            Settings settings,
            Optional<Course> course,
            String stressed,
            List<ChangePoints.Level> levels,
            Optional<Survival> survival,
            Optional<Played> played)
            throws IOException {
        if (svg.isPresent()) {
            Files.writeString(svg.get(), SignedNetworkPlot.file(stand.measured().frustration(), stressed, 1));
            note("Drew %s.".formatted(svg.get()));
        }
        if (html.isPresent() && course.isPresent()) {
            Files.writeString(html.get(), page(stand, settings, course.get(), levels));
            note("Wrote %s.".formatted(html.get()));
        }
        Optional<Power> power = weights.power();
        StandResult.Position measured = StandResult.position(stand.measured());
        var bare = new StandResult(
                stand.asOf(),
                settings.tieHalfLife(),
                settings.tiePrior(),
                settings.tieThreshold(),
                measured,
                StandResult.pairs(stand.tension()),
                ChangePoints.shifts(levels),
                stand.agreements(),
                survival,
                stand.coded().map(StandResult::position),
                power,
                played.map(Played::broker),
                played.map(Played::agreements),
                course.map(
                        steps -> steps.steps().stream().map(StandResult::month).toList()),
                Optional.empty(),
                notes,
                0);
        List<Explanation> tree = explain ? StandExplain.of(stand, bare) : List.of();
        StandResult result = bare.with(explain ? Optional.of(tree) : Optional.empty(), clock.seconds());
        console.print(result, StandText.of(stand, result, months ? course : Optional.empty(), tree));
    }

    private String page(Stand stand, Settings settings, Course course, List<ChangePoints.Level> levels) {
        return CoursePage.html(
                "Where everyone stood, month by month: " + Path.of(source).getFileName(),
                "Ties by events of half-life %s days, prior %s points, threshold %s; %d actors, %d months."
                        .formatted(
                                Balance.format(settings.tieHalfLife()),
                                Balance.format(settings.tiePrior()),
                                settings.tieThreshold(),
                                stand.tension().codes().size(),
                                course.steps().size()),
                stand.measured()
                        .choice()
                        .map(choice ->
                                "%s between %s and %s".formatted(choice.focal(), choice.first(), choice.second()))
                        .orElse(""),
                course,
                levels);
    }
}
