package org.tightrope.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.tightrope.effect.Situation;
import org.tightrope.event.History;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Scenario;

/// Plays a scenario: a baseline and what-ifs, every what-if under the same random numbers as the baseline, so that
/// future number f
/// of both differs only by what the move causes. The result depends on (scenario, fit, futures, seed), not on the
/// threads.
public final class Player {
    private final Scenario scenario;
    private final History history;
    private final Fit fit;
    private final int futures;
    private final long seed;
    private final int threads;
    private final Listener listener;

    /// Told after every hundred or so futures; may be called from any worker.
    @FunctionalInterface
    public interface Listener {
        /// @param done futures finished in all runs together
        /// @param all futures to play in all runs together
        void progressed(long done, long all);
    }

    /// @param futures continuations per run, rounded up to full groups of ten
    /// @param threads workers, 1 or more
    public Player(Scenario scenario, History history, Fit fit, int futures, long seed, int threads, Listener listener) {
        if (futures < 1 || threads < 1) {
            throw new IllegalArgumentException("""
                    The number of futures (%d) and of threads (%d) must be positive.
                    Maybe use 2000 futures.""".formatted(futures, threads));
        }
        this.scenario = scenario;
        this.history = history;
        this.fit = fit;
        int group = Rollout.FUTURES_PER_DRAW;
        this.futures = (futures + group - 1) / group * group;
        this.seed = seed;
        this.threads = threads;
        this.listener = listener;
    }

    /// The baseline and each entry of `whatIfs`, an entry being one or more moves made together.
    public Forecast play(List<List<Move>> whatIfs) {
        var progress = new Progress(listener, (long) futures * (whatIfs.size() + 1));
        List<int[]> pairs = watchedPairs();
        Run base = run(List.of(), pairs, progress);
        var ensemble = new Ensemble(scenario, base.tracks);
        List<OutcomeForecast> baseline = ensemble.outcomes();
        var moves = new ArrayList<MoveForecast>();
        long cut = base.cut;
        for (List<Move> together : whatIfs) {
            Run run = run(together, pairs, progress);
            cut += run.cut;
            moves.add(compare(ensemble, new Ensemble(scenario, run.tracks), together));
        }
        return new Forecast(
                futures,
                scenario.horizon(),
                seed,
                baseline,
                ensemble.fans(pairs, fit.situation()),
                moves,
                samples(ensemble, pairs),
                notes(cut));
    }

    private static MoveForecast compare(Ensemble base, Ensemble with, List<Move> moves) {
        List<OutcomeForecast> outcomes = with.outcomes();
        var differences = new ArrayList<Difference>();
        for (int o = 0; o < outcomes.size(); o++) {
            differences.add(Difference.of(base.happened(o), with.happened(o), Rollout.FUTURES_PER_DRAW));
        }
        return new MoveForecast(
                moves.stream().map(Move::id).toList(),
                String.join(" + ", moves.stream().map(Move::name).toList()),
                String.join(" + ", moves.stream().map(Move::shortName).toList()),
                outcomes,
                differences);
    }

    private List<int[]> watchedPairs() {
        int focal = scenario.roster().indexOf(scenario.focal());
        int first = scenario.roster().indexOf(scenario.rivals().get(0));
        int second = scenario.roster().indexOf(scenario.rivals().get(1));
        return List.of(new int[] {focal, first}, new int[] {focal, second}, new int[] {first, second});
    }

    private record Run(Tracks tracks, long cut) {}

    private Run run(List<Move> moves, List<int[]> pairs, Progress progress) {
        Scenario variant = Script.variant(scenario, moves);
        Situation start = variant.equals(scenario)
                ? fit.situation()
                : Situation.after(variant, history, fit.model().halfLives());
        var script = Script.of(variant, moves);
        var tracks = new Tracks(futures, variant.outcomes().size(), pairs, variant.horizon());
        var leverUse = LeverUse.of(variant, history);
        int workers = Math.min(threads, futures);
        long cut = 0;
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var parts = new ArrayList<Future<Long>>();
            for (int w = 0; w < workers; w++) {
                int from = (int) ((long) futures * w / workers);
                int to = (int) ((long) futures * (w + 1) / workers);
                parts.add(pool.submit(() -> {
                    var worker = new Rollout(variant, fit, script, start, leverUse, pairs, seed);
                    for (int future = from; future < to; future++) {
                        worker.play(future, tracks);
                        progress.step();
                    }
                    return worker.cut();
                }));
            }
            for (var part : parts) {
                cut += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Playing was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A future could not be played: " + e.getCause(), e);
        }
        return new Run(tracks, cut);
    }

    private List<Sample> samples(Ensemble ensemble, List<int[]> pairs) {
        var worker = new Rollout(
                scenario,
                fit,
                Script.of(scenario, List.of()),
                fit.situation(),
                LeverUse.of(scenario, history),
                pairs,
                seed);
        var samples = new ArrayList<Sample>();
        int typical = ensemble.typical();
        samples.add(new Sample(
                typical,
                "a middling future: half of all futures end with a better tie between %s and %s, half with a worse one"
                        .formatted(
                                scenario.roster().name(scenario.focal()),
                                scenario.roster().name(scenario.rivals().getFirst())),
                worker.replay(typical)));
        int verdict = outcomeIndex(scenario.verdict());
        int earliest = ensemble.earliest(verdict);
        if (earliest >= 0) {
            Outcome outcome = scenario.outcomes().get(verdict);
            samples.add(new Sample(
                    earliest,
                    "the future in which \"%s\" comes soonest".formatted(outcome.name()),
                    worker.replay(earliest)));
        }
        return samples;
    }

    private int outcomeIndex(String id) {
        for (int o = 0; o < scenario.outcomes().size(); o++) {
            if (scenario.outcomes().get(o).id().equals(id)) {
                return o;
            }
        }
        throw new IllegalArgumentException("Unknown outcome (%s).".formatted(id));
    }

    private static List<String> notes(long cut) {
        if (cut == 0) {
            return List.of();
        }
        return List.of(
                "On %d pair-days the simulated rate exceeded what any chronology would report and was cut to 5 acts a day: "
                                .formatted(cut)
                        + "a sign that the fitted feedback is too strong in some draws.");
    }

    /// Counts finished futures and tells the listener now and then.
    private static final class Progress {
        private final Listener listener;
        private final long all;
        private final AtomicLong done = new AtomicLong();

        Progress(Listener listener, long all) {
            this.listener = listener;
            this.all = all;
        }

        void step() {
            long now = done.incrementAndGet();
            if (now % 100 == 0 || now == all) {
                listener.progressed(now, all);
            }
        }
    }
}
