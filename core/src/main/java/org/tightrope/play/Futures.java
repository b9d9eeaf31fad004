package org.tightrope.play;

import java.util.List;

/// What became of every future of one run, by draw of the coefficients: each draw serves ten futures in a
/// row.
///
/// @param outcomes ids
/// @param shares share of a draw's futures in which an outcome happened, `outcomes x draws`
/// @param inputs names of what was uncertain: coefficients
/// @param drawn their values, `inputs x draws`
public record Futures(List<String> outcomes, List<double[]> shares, List<String> inputs, List<double[]> drawn) {
    public Futures {
        outcomes = List.copyOf(outcomes);
        shares = List.copyOf(shares);
        inputs = List.copyOf(inputs);
        drawn = List.copyOf(drawn);
    }

    public int draws() {
        return shares.getFirst().length;
    }

    /// Shares of one outcome by draw.
    public double[] share(String outcome) {
        int o = outcomes.indexOf(outcome);
        if (o < 0) {
            throw new IllegalArgumentException("Unknown outcome (%s).".formatted(outcome));
        }
        return shares.get(o).clone();
    }

    /// Mean over draws of `sum over outcomes of weight * share`, for weights in the order of the
    /// outcomes, and per draw.
    public double[] worth(double[] weights) {
        double[] worth = new double[draws()];
        for (int o = 0; o < weights.length; o++) {
            for (int d = 0; d < worth.length; d++) {
                worth[d] += weights[o] * shares.get(o)[d];
            }
        }
        return worth;
    }

    /// The paired difference of two values per draw, with the interval over draws.
    public static Difference difference(double[] without, double[] with) {
        int changed = 0;
        double mean = 0;
        for (int d = 0; d < with.length; d++) {
            changed += with[d] != without[d] ? 1 : 0;
            mean += (with[d] - without[d]) / with.length;
        }
        double variance = 0;
        for (int d = 0; d < with.length; d++) {
            double away = with[d] - without[d] - mean;
            variance += away * away;
        }
        double se = with.length > 1 ? Math.sqrt(variance / (with.length - 1) / with.length) : 0;
        double half = 1.959963984540054 * se;
        return new Difference(mean, se, new Interval(mean - half, mean + half), changed);
    }
}
