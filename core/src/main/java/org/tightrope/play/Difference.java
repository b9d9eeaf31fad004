package org.tightrope.play;

/// What a move does to the probability of an outcome: move minus baseline, future by future under the same random
/// numbers.
///
///     difference = mean over groups of (share with move - share without)
///     se         = sd of the group differences / sqrt(groups)
///
/// Groups of futures share one draw of the coefficients, so the interval covers Monte Carlo error and its part
/// of the parameter uncertainty. Exactly zero, with a zero interval, when the move changed no future.
///
/// @param changed futures in which the outcome came out otherwise
public record Difference(double value, double se, Interval interval, int changed) {

    static Difference of(boolean[] base, boolean[] move, int groupSize) {
        double[] without = Chance.groupShares(base, groupSize);
        double[] with = Chance.groupShares(move, groupSize);
        int changed = 0;
        for (int f = 0; f < base.length; f++) {
            changed += base[f] != move[f] ? 1 : 0;
        }
        int groups = with.length;
        double mean = 0;
        for (int g = 0; g < groups; g++) {
            mean += (with[g] - without[g]) / groups;
        }
        double variance = 0;
        for (int g = 0; g < groups; g++) {
            double away = with[g] - without[g] - mean;
            variance += away * away;
        }
        double se = groups > 1 ? Math.sqrt(variance / (groups - 1) / groups) : 0;
        double half = 1.959963984540054 * se;
        return new Difference(mean, se, new Interval(mean - half, mean + half), changed);
    }

    /// Whether it is more than noise: the interval leaves out zero.
    public boolean isClear() {
        return interval.lower() > 0 || interval.upper() < 0;
    }
}
