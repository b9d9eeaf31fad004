package org.tightrope.app.command;

import java.util.List;
import java.util.Optional;
import org.tightrope.app.run.Analysis;
import org.tightrope.app.run.WhatIfs;
import org.tightrope.fit.Fit;
import org.tightrope.play.Forecast;
import org.tightrope.play.Player;
import org.tightrope.scenario.Move;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How futures are played: `@Mixin PlayOptions playing;`.
public final class PlayOptions {
    private static final int MOST_FUTURES = 1_000_000;

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
                    "A move to play against the baseline; W08+W09 for two at once. Repeat for more (default: every"
                            + " move of the scenario).")
    private List<String> whatIfs = List.of();

    @Option(names = "--baseline-only", description = "Play no what-ifs.")
    private boolean baselineOnly;

    /// Plays what the options say.
    Forecast play(Analysis analysis, Fit fit, Console console) {
        var scenario = analysis.scenario();
        int wanted = positive("--futures", futures.orElse(scenario.settings().futures()), MOST_FUTURES);
        int workers = positive("--threads", threads.orElse(Runtime.getRuntime().availableProcessors()), 1024);
        List<List<Move>> moves =
                baselineOnly ? List.of() : whatIfs.isEmpty() ? WhatIfs.all(scenario) : WhatIfs.named(scenario, whatIfs);
        long total = (wanted + 9L) / 10 * 10 * (moves.size() + 1);
        try (var progress = console.progress("playing futures", total)) {
            return new Player(
                            scenario,
                            analysis.history(),
                            fit,
                            wanted,
                            seed.orElse(scenario.settings().seed()),
                            workers,
                            progress::advance)
                    .play(moves);
        }
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
