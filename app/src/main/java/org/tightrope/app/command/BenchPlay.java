package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tightrope.app.output.Table;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.play.Player;
import org.tightrope.scenario.MadeUp;
import org.tightrope.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures playing: a made-up world, the standard model fitted to it, a baseline and one move.
@Command(
        name = "play",
        description = {
            "Measures playing futures: makes a world up, fits the standard model to it and plays a baseline and one "
                    + "move; then some futures again by the plain computation (every pair, every effect, every day).",
            "With --scaling, a table over actors, futures and threads."
        })
public final class BenchPlay implements Callable<Integer> {
    /// Each way is played again on one thread until this much time has passed.
    private static final double WARM_SECONDS = 3;
    private static final int QUICK_FUTURES = 1000;
    private static final int PLAIN_FUTURES = 50;

    private static final long SEED = 1;

    /// What `--json` prints.
    ///
    /// @param seconds wall time of playing baseline and move
    /// @param cpuSeconds computing time of all threads for the same
    /// @param perFutureDay microseconds of computing for one day of one future
    /// @param warmPerFutureDay the same on one thread once the machine is warm, best of some rounds
    /// @param plainPerFutureDay the same for the plain computation, measured in the same way
    /// @param ratio plainPerFutureDay / warmPerFutureDay
    record Result(
            int actors,
            int pairs,
            int days,
            int futures,
            int runs,
            int effects,
            int threads,
            double actsPerFuture,
            double fitSeconds,
            double seconds,
            double cpuSeconds,
            double futuresPerSecond,
            double perFutureDay,
            double warmPerFutureDay,
            double plainPerFutureDay,
            double ratio) {}

    @Mixin
    private Console console = new Console();

    @Option(names = "--actors", paramLabel = "N", description = "Actors (default: ${DEFAULT-VALUE}).")
    private int actors = 30;

    @Option(names = "--days", paramLabel = "D", description = "Days of each future (default: ${DEFAULT-VALUE}).")
    private int days = 90;

    @Option(names = "--futures", paramLabel = "N", description = "Futures per run (default: ${DEFAULT-VALUE}).")
    private int futures = 10_000;

    @Option(
            names = "--acts",
            paramLabel = "A",
            description = "Acts a day in the world's past (default: a sixth of the number of actors).")
    private double acts;

    @Option(names = "--threads", paramLabel = "T", description = "Threads (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--scaling",
            description = "Measure 10, 30 and 100 actors, a tenth of the futures, and each thread count.")
    private boolean scaling;

    @Override
    public Integer call() {
        var results = new ArrayList<Result>();
        if (scaling) {
            for (int size : List.of(10, 30, 100)) {
                for (int some : List.of(Math.max(10, futures / 10), futures)) {
                    results.add(measure(size, some, threads));
                }
            }
            for (int workers = 1; workers < threads; workers *= 2) {
                results.add(measure(actors, futures, workers));
            }
        } else {
            results.add(measure(actors, futures, threads));
        }
        console.print(scaling ? results : results.getFirst(), text(results));
        return 0;
    }

    private Result measure(int size, int some, int workers) {
        Scenario world = MadeUp.scenario(size, days, acts > 0 ? acts : size / 6.0, SEED);
        var fitting = new Clock();
        Fit fit = switch (Fitter.fit(world, world.history(), Model.standard())) {
            case FitResult.Fitted fitted -> fitted.fit();
            case FitResult.NotFitted not -> throw new Fault(not.why() + "\n" + not.maybe());
        };
        double fitSeconds = fitting.seconds();
        var playing = new Clock();
        try (var progress = console.progress("playing futures", 2L * some)) {
            var player = new Player(world, world.history(), fit, some, SEED, workers, progress::advance);
            var forecast = player.play(List.of(List.of(world.moves().getFirst())));
            double seconds = playing.seconds();
            double cpuSeconds = playing.cpuSeconds();
            double perFutureDay = cpuSeconds * 1e6 / (2.0 * some * days);
            double warm = warm(alone(world, fit, QUICK_FUTURES), QUICK_FUTURES);
            double plain = warm(alone(world, fit, PLAIN_FUTURES).plainly(), PLAIN_FUTURES);
            return new Result(
                    size,
                    size * (size - 1),
                    days,
                    some,
                    2,
                    fit.model().rate().size() + fit.model().type().size(),
                    workers,
                    forecast.volume().median(),
                    fitSeconds,
                    seconds,
                    cpuSeconds,
                    2 * some / seconds,
                    perFutureDay,
                    warm,
                    plain,
                    plain / warm);
        }
    }

    /// Microseconds of a future's day on one thread, the best of some rounds; the first ones only warm
    /// the machine up.
    private double warm(Player player, int some) {
        var whole = new Clock();
        double best = Double.POSITIVE_INFINITY;
        do {
            var clock = new Clock();
            player.play(List.of());
            best = Math.min(best, clock.cpuSeconds() * 1e6 / (some * (double) days));
        } while (whole.seconds() < WARM_SECONDS);
        return best;
    }

    private Player alone(Scenario world, Fit fit, int some) {
        return new Player(world, world.history(), fit, some, SEED, 1, _ -> {});
    }

    private static String text(List<Result> results) {
        var table = Table.of(
                "actors",
                "days",
                "futures",
                "threads",
                "acts each",
                "seconds",
                "CPU s",
                "futures/s",
                "us/future-day",
                "warm",
                "plain",
                "ratio");
        for (Result r : results) {
            table.row(
                    "" + r.actors(),
                    "" + r.days(),
                    "2 x " + r.futures(),
                    "" + r.threads(),
                    number("%.0f", r.actsPerFuture()),
                    number("%.2f", r.seconds()),
                    number("%.2f", r.cpuSeconds()),
                    number("%.0f", r.futuresPerSecond()),
                    number("%.1f", r.perFutureDay()),
                    number("%.1f", r.warmPerFutureDay()),
                    number("%.0f", r.plainPerFutureDay()),
                    number("%.1f", r.ratio()));
        }
        return table.text()
                + "\n\nseconds: playing a baseline and one move. us/future-day: microseconds of computing for one day of "
                + "one future;\nwarm: the same on one thread after warming up, plain: likewise when every pair's rate is computed "
                + "every day\nas the formula reads; ratio: plain / warm.";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
