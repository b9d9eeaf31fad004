package org.tightrope.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.tightrope.effect.AgreementRisk;
import org.tightrope.effect.Situation;
import org.tightrope.event.History;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Scenario;

/// Plays a scenario: a baseline and what-ifs, every what-if under the same random numbers as the
/// baseline, so that future number f of both differs only by what the move causes. The result depends on
/// (scenario, fit, futures, seed), not on the threads.
public final class Player {
    private final Scenario scenario;
    private final History history;
    private final Fit fit;
    private final int futures;
    private final long seed;
    private final int threads;
    private final Listener listener;
    private boolean plain;
    private int examples = 2;

    /// Told how many more futures are finished; may be called from any worker.
    @FunctionalInterface
    public interface Listener {
        void advanced(long futures);
    }

    /// @param futures continuations per run, rounded up to full groups of ten
    /// @param threads workers, 1 or more
    public Player(Scenario scenario, History history, Fit fit, int futures, long seed, int threads, Listener listener) {
        if (futures < 1 || threads < 1) {
            throw new IllegalArgumentException("""
                    The number of futures (%s) and of threads (%s) must be positive.
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

    /// The same player computing every pair's rate every day as the formula reads: the same answer,
    /// slowly; what the benchmark compares with.
    public Player plainly() {
        var player = new Player(scenario, history, fit, futures, seed, threads, listener);
        player.plain = true;
        return player;
    }

    /// The same player writing so many futures of the baseline out: a typical one, then extreme ones,
    /// then more typical ones.
    public Player writingOut(int many) {
        var player = new Player(scenario, history, fit, futures, seed, threads, listener);
        player.plain = plain;
        player.examples = many;
        return player;
    }

    /// The baseline and each entry of `whatIfs`, an entry being one or more moves made together.
    public Forecast play(List<List<Move>> whatIfs) {
        List<int[]> pairs = watchedPairs();
        Run base = run(List.of(), pairs);
        var ensemble = new Ensemble(scenario, base.tracks);
        List<OutcomeForecast> baseline = ensemble.outcomes();
        var moves = new ArrayList<MoveForecast>();
        long cut = base.cut;
        for (List<Move> together : whatIfs) {
            Run run = run(together, pairs);
            cut += run.cut;
            moves.add(compare(ensemble, new Ensemble(scenario, run.tracks), together, byItself(together, pairs)));
        }
        return new Forecast(
                futures,
                scenario.horizon(),
                seed,
                baseline,
                ensemble.fans(pairs, fit.situation()),
                moves,
                samples(ensemble, pairs),
                Volume.of(ensemble.acts(), history, fit, scenario.horizon()),
                notes(cut));
    }

    /// One run with these moves made together (none: the baseline), draw by draw.
    public Futures futures(List<Move> together) {
        List<int[]> pairs = watchedPairs();
        Run run = run(together, pairs);
        var ensemble = new Ensemble(scenario, run.tracks);
        var shares = IntStream.range(0, scenario.outcomes().size())
                .mapToObj(o -> Chance.groupShares(ensemble.happened(o), Rollout.FUTURES_PER_DRAW))
                .toList();
        var names = new ArrayList<String>();
        fit.model().rate().forEach(effect -> names.add("rate:" + effect.term()));
        fit.model().type().forEach(effect -> names.add("type:" + effect.term()));
        names.addAll(AgreementRisk.names());
        int draws = futures / Rollout.FUTURES_PER_DRAW;
        double[][] drawn = new double[names.size()][draws];
        var rollout = new Stage(together).rollout(pairs);
        for (int d = 0; d < draws; d++) {
            double[] values = rollout.drawn(d);
            for (int k = 0; k < values.length; k++) {
                drawn[k][d] = values[k];
            }
        }
        return new Futures(scenario.outcomes().stream().map(Outcome::id).toList(), shares, names, List.of(drawn));
    }

    /// Why futures with these moves differ from the same futures without, from the first futures of a
    /// run.
    ///
    /// @param pairs futures to look into, at most as many as are played; rounded up to tens
    public Why why(List<Move> together, int pairs) {
        var base = new Stage(List.of());
        var moved = new Stage(together);
        var watched = watchedPairs();
        int group = Rollout.FUTURES_PER_DRAW;
        int some = Math.min(futures, (pairs + group - 1) / group * group);
        var twins =
                new Twins(scenario, fit, base.rollout(watched), moved.rollout(watched), moved.script.changesStates());
        var because = new Explainer(scenario, watched, twins, some).explain();
        listener.advanced(some);
        return new Why(
                together.stream().map(Move::id).toList(),
                String.join(" + ", together.stream().map(Move::name).toList()),
                some,
                because);
    }

    private Twins twins(Stage moved, List<int[]> watched) {
        return new Twins(
                scenario,
                fit,
                new Stage(List.of()).rollout(watched),
                moved.rollout(watched),
                moved.script.changesStates());
    }

    /// A future in which the moves decide the verdict's outcome, one way or the other, with the acts they
    /// cause or prevent marked; else the first in which they cause most.
    ///
    /// @param pairs futures to look through
    public Example example(List<Move> together, int pairs) {
        var watched = watchedPairs();
        var moved = new Stage(together);
        var twins = twins(moved, watched);
        int verdict = outcomeIndex(scenario.verdict());
        int chosen = 0;
        int most = -1;
        String why = "the first future in which the move changes most";
        for (int future = 0; future < Math.min(pairs, futures); future++) {
            twins.play(future);
            if ((twins.dayWithout[verdict] > 0) != (twins.dayWith[verdict] > 0)) {
                chosen = future;
                why = "the first future in which \"%s\" comes %s"
                        .formatted(
                                scenario.outcomes().get(verdict).name(),
                                twins.dayWith[verdict] > 0 ? "only with the move" : "only without the move");
                break;
            }
            if (twins.found().size() > most) {
                most = twins.found().size();
                chosen = future;
            }
        }
        twins.play(chosen);
        var acts = new Marking(scenario).marked(moved.rollout(watched).replay(chosen), twins.found());
        return new Example(together.stream().map(Move::id).toList(), chosen, why, acts);
    }

    private static MoveForecast compare(Ensemble base, Ensemble with, List<Move> moves, List<String> byItself) {
        List<OutcomeForecast> outcomes = with.outcomes();
        var differences = new ArrayList<Difference>();
        for (int o = 0; o < outcomes.size(); o++) {
            differences.add(Difference.of(base.happened(o), with.happened(o), Rollout.FUTURES_PER_DRAW));
        }
        return new MoveForecast(
                moves.stream().map(Move::id).toList(),
                String.join(" + ", moves.stream().map(Move::name).toList()),
                String.join(" + ", moves.stream().map(Move::shortName).toList()),
                byItself,
                outcomes,
                differences);
    }

    /// Ids of outcomes that the moves bring about even if nobody else acts: true by definition, not by
    /// forecast.
    public List<String> byDefinition(List<Move> moves) {
        return byItself(moves, watchedPairs());
    }

    /// Outcomes that come about in a world where nobody but the moves acts, and would not without them.
    private List<String> byItself(List<Move> moves, List<int[]> pairs) {
        int[] with = silence(moves, pairs);
        int[] without = silence(List.of(), pairs);
        return IntStream.range(0, with.length)
                .filter(o -> with[o] > 0 && without[o] == 0)
                .mapToObj(o -> scenario.outcomes().get(o).id())
                .toList();
    }

    private int[] silence(List<Move> moves, List<int[]> pairs) {
        var tracks = new Tracks(1, scenario.outcomes().size(), pairs, scenario.horizon());
        new Stage(moves).rollout(pairs).playSilence(tracks);
        return tracks.firstDay;
    }

    private List<int[]> watchedPairs() {
        int focal = scenario.roster().indexOf(scenario.focal());
        int first = scenario.roster().indexOf(scenario.rivals().get(0));
        int second = scenario.roster().indexOf(scenario.rivals().get(1));
        return List.of(new int[] {focal, first}, new int[] {focal, second}, new int[] {first, second});
    }

    private record Run(Tracks tracks, long cut) {}

    private record Worked(Tracks part, long cut) {}

    /// Everything futures with these moves start from.
    private final class Stage {
        private final Scenario variant;
        private final Situation start;
        private final Script script;
        private final LeverUse leverUse;

        Stage(List<Move> moves) {
            this.variant = Script.variant(scenario, moves);
            this.start = variant.equals(scenario)
                    ? fit.situation()
                    : Situation.after(variant, history, fit.model().halfLives());
            this.script = Script.of(variant, moves);
            this.leverUse = LeverUse.of(variant, history);
        }

        Rollout rollout(List<int[]> pairs) {
            int n = variant.roster().size();
            Rates rates = plain ? new PlainRates(fit.model(), n) : Rates.of(fit, n, script.logScaling());
            return new Rollout(variant, fit, script, start, leverUse, pairs, seed, rates);
        }
    }

    private Run run(List<Move> moves, List<int[]> pairs) {
        var stage = new Stage(moves);
        var tracks = new Tracks(futures, scenario.outcomes().size(), pairs, scenario.horizon());
        int workers = Math.min(threads, futures);
        long cut = 0;
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var parts = new ArrayList<Future<Worked>>();
            for (int w = 0; w < workers; w++) {
                int from = (int) ((long) futures * w / workers);
                int to = (int) ((long) futures * (w + 1) / workers);
                parts.add(pool.submit(() -> {
                    var worker = stage.rollout(pairs);
                    var part = tracks.part();
                    for (int future = from; future < to; future++) {
                        worker.play(future, part);
                        listener.advanced(1);
                    }
                    return new Worked(part, worker.cut());
                }));
            }
            for (var part : parts) {
                Worked worked = part.get();
                tracks.join(worked.part);
                cut += worked.cut;
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
        var worker = new Stage(List.of()).rollout(pairs);
        int verdict = outcomeIndex(scenario.verdict());
        return new Choice(scenario, ensemble, verdict)
                .chosen(examples).stream()
                        .map(one -> new Sample(one.future(), one.why(), worker.replay(one.future())))
                        .toList();
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
                "On %s pair-days the simulated rate exceeded what any chronology would report and was cut to 5 acts a day: "
                                .formatted(cut)
                        + "a sign that the fitted feedback is too strong in some draws.");
    }
}
