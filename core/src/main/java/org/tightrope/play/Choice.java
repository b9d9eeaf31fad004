package org.tightrope.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tightrope.scenario.Scenario;

/// Which futures to write out: typical ones and extreme ones.
///
/// Typical is the medoid: the future whose distance to all others is least in sum. A future is described
/// by the day of each outcome (the day after the horizon if never), the watched ties at the end and the
/// log of the number of acts, each divided by its standard deviation; distances are city-block, so that
/// the sum over all others splits by feature and needs only sorted values (no quadratic work).
final class Choice {
    /// A future's number and why it was chosen.
    record Chosen(int future, String why) {}

    private final Scenario scenario;
    private final Tracks tracks;
    private final int verdict;

    Choice(Scenario scenario, Ensemble ensemble, int verdict) {
        this.scenario = scenario;
        this.tracks = ensemble.tracks();
        this.verdict = verdict;
    }

    List<Chosen> chosen(int many) {
        var chosen = new ArrayList<Chosen>();
        Integer[] byDistance = byDistance();
        add(chosen, byDistance[0], "a typical future: the one least far from all others");
        String name = scenario.outcomes().get(verdict).name();
        addExtreme(
                chosen,
                f -> tracks.firstDay(f, verdict) > 0 ? -tracks.firstDay(f, verdict) : Double.NaN,
                "the future in which \"%s\" comes soonest".formatted(name));
        addExtreme(
                chosen,
                f -> tracks.firstDay(f, verdict) > 0 ? tracks.firstDay(f, verdict) : Double.NaN,
                "the future in which \"%s\" comes latest".formatted(name));
        addExtreme(chosen, f -> tracks.conflicts[f - tracks.first], "the future with the most acts of conflict");
        addExtreme(chosen, f -> -tracks.conflicts[f - tracks.first], "the future with the fewest acts of conflict");
        for (int next = 1; next < byDistance.length && chosen.size() < many; next++) {
            add(chosen, byDistance[next], "another typical future");
        }
        return chosen.subList(0, Math.min(many, chosen.size()));
    }

    private static void add(List<Chosen> chosen, int future, String why) {
        if (chosen.stream().noneMatch(one -> one.future() == future)) {
            chosen.add(new Chosen(future, why));
        }
    }

    /// The future with the largest value, the first of equals; futures without a value are left out.
    private void addExtreme(List<Chosen> chosen, IntToDoubleFunction value, String why) {
        int best = -1;
        for (int f = tracks.first; f < tracks.first + tracks.futures; f++) {
            double mine = value.applyAsDouble(f);
            if (!Double.isNaN(mine) && (best < 0 || mine > value.applyAsDouble(best))) {
                best = f;
            }
        }
        if (best >= 0) {
            add(chosen, best, why);
        }
    }

    /// Futures by the sum of their distances to all others, least first.
    Integer[] byDistance() {
        double[] distance = new double[tracks.futures];
        for (int o = 0; o < tracks.outcomes; o++) {
            int outcome = o;
            add(distance, f -> tracks.firstDay(f, outcome) > 0 ? tracks.firstDay(f, outcome) : tracks.days + 1.0);
        }
        for (int p = 0; p < tracks.pairs; p++) {
            int pair = p;
            add(distance, f -> tracks.lastTie(f, pair));
        }
        add(distance, f -> Math.log1p(tracks.acts[f - tracks.first]));
        return IntStream.range(0, tracks.futures)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(f -> distance[f]).thenComparing(f -> f))
                .map(f -> f + tracks.first)
                .toArray(Integer[]::new);
    }

    /// Adds the mean distance of each future to all in one feature: with values sorted and S_r the sum of
    /// the first r, `sum over others |x - y| = x (2r - n) + S_n - 2 S_r`.
    private void add(double[] distance, IntToDoubleFunction feature) {
        int n = distance.length;
        double[] x = new double[n];
        for (int f = 0; f < n; f++) {
            x[f] = feature.applyAsDouble(f + tracks.first);
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] sums = new double[n + 1];
        for (int r = 0; r < n; r++) {
            sums[r + 1] = sums[r] + sorted[r];
        }
        double mean = sums[n] / n;
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(squares / n);
        if (sd == 0) {
            return;
        }
        for (int f = 0; f < n; f++) {
            int r = Arrays.binarySearch(sorted, x[f]);
            double sum = x[f] * (2.0 * r - n) + sums[n] - 2 * sums[r];
            distance[f] += sum / n / sd;
        }
    }
}
