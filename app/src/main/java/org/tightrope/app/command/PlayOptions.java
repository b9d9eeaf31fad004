package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.app.report.Report;
import org.tightrope.app.run.Analysis;
import org.tightrope.app.run.WhatIfs;
import org.tightrope.explore.Discovery;
import org.tightrope.explore.Options;
import org.tightrope.explore.Tornado;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.fit.Fit;
import org.tightrope.play.Example;
import org.tightrope.play.Forecast;
import org.tightrope.play.Player;
import org.tightrope.play.Why;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How futures are played: `@Mixin PlayOptions playing;`.
public final class PlayOptions {
    private static final int MOST_FUTURES = 1_000_000;

    /// Ten to a draw, half of them to judge: fewer would find what is not there.
    private static final int FEWEST_TO_DISCOVER = 6_000;

    /// Futures played beside those of a move to see why they differ.
    private static final int TWINS = 200;

    private static final int USUAL_EXAMPLES = 2;
    private static final int MOST_EXAMPLES = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "Futures per run, rounded up to tens (default: the scenario's, usually 2000).")
    private Optional<Integer> futures = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The number all randomness comes from (default: the scenario's). Same seed, same answer.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads to use (default: all). They change the time it takes, never the answer.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--what-if",
            paramLabel = "MOVE",
            description =
                    "A move to play against the baseline; W08+W09 for two at once, W09@2020-04-01 or W09@16 (days after"
                            + " as-of) at another time, W10x4/7d four times, seven days apart. Repeat for more"
                            + " (default: every move of the scenario).")
    private List<String> whatIfs = List.of();

    @Option(names = "--baseline-only", description = "Play no what-ifs.")
    private boolean baselineOnly;

    @Option(
            names = "--tornado",
            description =
                    "Also what sways the verdict's outcome: every move, and every coefficient one standard deviation"
                            + " down and up.")
    private boolean tornado;

    @Option(
            names = "--discover",
            description =
                    "Also which combinations of uncertain coefficients lead to the outcome (PRIM, on 6000 futures or more).")
    private boolean discover;

    @Option(
            names = "--actors",
            description =
                    "Also what each actor could do for its own ends (interests.yaml), and how others would answer.")
    private boolean actors;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description = "The outcome --tornado and --discover are about (default: the verdict's).")
    private Optional<String> outcome = Optional.empty();

    @Option(
            names = "--why",
            description =
                    "Also why each move's futures differ from those without it: the effects that carried it, in words.")
    private boolean why;

    @Option(
            names = "--examples",
            paramLabel = "K",
            description =
                    "Print K futures of the baseline as dated lists, typical and extreme ones, and one future of each"
                            + " move with what it causes marked.")
    private Optional<Integer> examples = Optional.empty();

    private List<List<Move>> moves(Scenario scenario) {
        return baselineOnly ? List.of() : whatIfs.isEmpty() ? WhatIfs.all(scenario) : WhatIfs.named(scenario, whatIfs);
    }

    /// Whether futures are to be printed as lists.
    boolean wantsExamples() {
        return examples.isPresent();
    }

    /// Plays what the options say.
    Forecast play(Analysis analysis, Fit fit, Console console) {
        var scenario = analysis.scenario();
        List<List<Move>> moves = moves(scenario);
        long total = (wanted(scenario) + 9L) / 10 * 10 * (moves.size() + 1);
        try (var progress = console.progress("playing futures", total)) {
            return player(analysis, fit, progress::advance)
                    .writingOut(positive("--examples", examples.orElse(USUAL_EXAMPLES), MOST_EXAMPLES))
                    .play(moves);
        }
    }

    /// Explores what the options say.
    ///
    /// @throws Fault when the outcome is unknown, or nobody's interests are stated
    Report.Explored explore(Analysis analysis, Fit fit, Console console) {
        var scenario = analysis.scenario();
        String about = outcome.orElse(scenario.verdict());
        if (scenario.outcome(about).isEmpty()) {
            throw new Fault("The scenario %s has no outcome (%s).%n%s"
                    .formatted(
                            scenario.name(),
                            about,
                            Nearest.maybe(
                                    about,
                                    scenario.outcomes().stream()
                                            .map(Outcome::id)
                                            .toList())));
        }
        if (actors && scenario.assumptions().interests().isEmpty()) {
            throw new Fault("""
                    The scenario %s says nobody's interests.
                    Maybe add interests.yaml; see docs/formats/scenario.md.""".formatted(scenario.name()));
        }
        Optional<Tornado> swaying = Optional.empty();
        if (tornado) {
            long runs = 1L + scenario.moves().size() + 2L * fit.coefficients().size();
            try (var progress = console.progress("playing for the tornado", runs * wanted(scenario))) {
                swaying = Optional.of(Tornado.of(
                        scenario, analysis.history(), fit, about, with -> player(analysis, with, progress::advance)));
            }
        }
        Optional<Discovery> found = Optional.empty();
        if (discover) {
            int many = Math.max(wanted(scenario), FEWEST_TO_DISCOVER);
            try (var progress = console.progress("looking for combinations", many)) {
                var drawn = player(analysis, fit, many, progress::advance).futures(List.of());
                found = Optional.of(Discovery.of(drawn, about));
            }
        }
        List<Options> options = List.of();
        if (actors) {
            try (var progress = console.progress("trying everybody's moves", 0)) {
                options = Options.of(scenario, player(analysis, fit, progress::advance), () -> {});
            }
        }
        var because = new ArrayList<Why>();
        if (why) {
            var moves = moves(scenario);
            long pairs = (long) moves.size() * Math.min(TWINS, wanted(scenario));
            try (var progress = console.progress("asking why", pairs)) {
                var player = player(analysis, fit, progress::advance);
                moves.forEach(together -> because.add(player.why(together, TWINS)));
            }
        }
        var written = new ArrayList<Example>();
        if (examples.isPresent()) {
            var player = player(analysis, fit, _ -> {});
            moves(scenario).forEach(together -> written.add(player.example(together, TWINS)));
        }
        return new Report.Explored(swaying, found, options, because, written);
    }

    private int wanted(Scenario scenario) {
        return positive("--futures", futures.orElse(scenario.settings().futures()), MOST_FUTURES);
    }

    private Player player(Analysis analysis, Fit fit, Player.Listener listener) {
        return player(analysis, fit, wanted(analysis.scenario()), listener);
    }

    private Player player(Analysis analysis, Fit fit, int many, Player.Listener listener) {
        var scenario = analysis.scenario();
        int workers = positive("--threads", threads.orElse(Runtime.getRuntime().availableProcessors()), 1024);
        return new Player(
                scenario,
                analysis.history(),
                fit,
                many,
                seed.orElse(scenario.settings().seed()),
                workers,
                listener);
    }

    private int positive(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(command.commandLine(), """
                    The value (%s) of %s must lie between 1 and %s.
                    Maybe leave it out to take the default.""".formatted(value, option, most));
        }
        return value;
    }
}
