package org.tightrope.statistic;

import java.util.List;
import java.util.SplittableRandom;
import org.tightrope.stream.EventStream;

/// Streams a model would have made: at each event of the given stream the pair is drawn anew from those
/// at risk, with probability proportional to exp(beta'x), and becomes the past of the next. Times, types
/// and weights stay as they were, and so do events that are not modelled.
public final class Simulation {
    private Simulation() {}

    /// @param coefficients one per statistic of the design
    /// @param seed same seed, same stream
    public static EventStream of(Design design, double[] coefficients, long seed) {
        EventStream given = design.stream();
        var made = new EventStream(
                given.actors(),
                given.types(),
                given.time(),
                given.source().clone(),
                given.target().clone(),
                given.type(),
                given.weight(),
                given.id(),
                given.clock(),
                given.dated());
        int n = given.actors().size();
        var random = new SplittableRandom(seed);
        var walk = new Walk(
                new Design(
                        made,
                        design.statistics(),
                        design.response(),
                        design.riskSet(),
                        design.ties(),
                        design.convention()),
                true);
        double[] weight = new double[n * n];
        double[] column = new double[n * n];
        while (walk.next()) {
            if (walk.hasCases()) {
                double sum = weigh(walk, coefficients, n, weight, column);
                for (int event = walk.from(); event < walk.to(); event++) {
                    if (walk.isCase(event)) {
                        int pair = draw(weight, sum * random.nextDouble());
                        made.source()[event] = pair / n;
                        made.target()[event] = pair % n;
                    }
                }
            }
        }
        return made;
    }

    /// Turns statistics into weights; returns their sum.
    private static double weigh(Walk walk, double[] beta, int n, double[] weight, double[] column) {
        java.util.Arrays.fill(weight, 0);
        for (int k = 0; k < beta.length; k++) {
            walk.readings()[k].fill(column, n);
            for (int pair = 0; pair < weight.length; pair++) {
                weight[pair] += beta[k] * column[pair];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int pair = 0; pair < weight.length; pair++) {
            boolean here = pair / n != pair % n && walk.present()[pair / n] && walk.present()[pair % n];
            weight[pair] = here ? weight[pair] : Double.NEGATIVE_INFINITY;
            most = Math.max(most, weight[pair]);
        }
        double sum = 0;
        for (int pair = 0; pair < weight.length; pair++) {
            weight[pair] = Math.exp(weight[pair] - most);
            sum += weight[pair];
        }
        return sum;
    }

    private static int draw(double[] weight, double at) {
        double left = at;
        int last = 0;
        for (int pair = 0; pair < weight.length; pair++) {
            if (weight[pair] > 0) {
                last = pair;
                left -= weight[pair];
                if (left < 0) {
                    return pair;
                }
            }
        }
        return last;
    }

    /// One feature of a stream as observed and in simulated streams.
    ///
    /// @param low 2.5 % quantile of the simulated values
    /// @param high 97.5 % quantile
    /// @param p two-sided share of simulated values as far out as the observed one
    public record Feature(String name, double observed, double median, double low, double high, double p) {}

    /// Observed against simulated: features of the whole stream the model was not told to match.
    public static List<Feature> compare(Design design, double[] coefficients, int streams, long seed) {
        var names = Portrait.NAMES;
        double[][] simulated = new double[names.size()][streams];
        for (int one = 0; one < streams; one++) {
            double[] portrait = Portrait.of(design, of(design, coefficients, seed + 0x9E3779B97F4A7C15L * (one + 1)));
            for (int f = 0; f < portrait.length; f++) {
                simulated[f][one] = portrait[f];
            }
        }
        double[] observed = Portrait.of(design, design.stream());
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(f -> feature(names.get(f), observed[f], simulated[f]))
                .toList();
    }

    private static Feature feature(String name, double observed, double[] simulated) {
        java.util.Arrays.sort(simulated);
        int m = simulated.length;
        int below = 0;
        int above = 0;
        for (double value : simulated) {
            below += value <= observed ? 1 : 0;
            above += value >= observed ? 1 : 0;
        }
        double p = Math.min(1, 2.0 * (1 + Math.min(below, above)) / (m + 1));
        return new Feature(
                name,
                observed,
                simulated[m / 2],
                simulated[(int) (0.025 * (m - 1))],
                simulated[(int) Math.ceil(0.975 * (m - 1))],
                p);
    }
}
