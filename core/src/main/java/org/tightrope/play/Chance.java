package org.tightrope.play;

import java.util.Arrays;

/// The probability of an outcome over an ensemble, with its two uncertainties apart.
///
/// Futures come in groups that share one draw of the coefficients. With p_d the share in group d, R futures a group, D
/// groups:
///
///     p              = mean of p_d
///     parameter var  = max(0, var(p_d) - mean(p_d (1 - p_d)) / (R - 1))
///     Monte Carlo    = Wilson interval with the effective number of futures N p(1-p) / (R var(p_d)), at most N
///     parameter      = 2.5 % and 97.5 % quantiles of p_d pulled toward p by sqrt(parameter var / var(p_d))
///
/// The Monte Carlo interval says how far p would move if more futures were played; the parameter interval how
/// far the probability itself could be elsewhere, given what the events leave open about the coefficients.
/// Neither covers that the model may be wrong. Worked case: two groups of two, (1, 1) and (0, 0): p = 0.5,
/// var(p_d) = 0.5, parameter var = 0.5.
///
/// @param futures how many were played
/// @param held in how many the outcome happened
/// @param futuresNeeded how many it takes for a Monte Carlo interval of +-1 percentage point
public record Chance(
        double probability, Interval monteCarlo, Interval parameter, int futures, int held, int futuresNeeded) {

    private static final double Z = 1.959963984540054;

    /// @param happened one entry per future, in order
    /// @param groupSize futures per draw of the coefficients
    static Chance of(boolean[] happened, int groupSize) {
        int n = happened.length;
        double[] shares = groupShares(happened, groupSize);
        int held = 0;
        for (boolean one : happened) {
            held += one ? 1 : 0;
        }
        double p = (double) held / n;
        int groups = shares.length;
        double between = 0;
        double within = 0;
        for (double share : shares) {
            between += (share - p) * (share - p);
            within += share * (1 - share);
        }
        between = groups > 1 ? between / (groups - 1) : 0;
        within = groupSize > 1 ? within / groups / (groupSize - 1) : 0;
        double parameterVariance = Math.max(0, between - within);
        double binomial = p * (1 - p) / groupSize;
        double design = binomial > 0 ? Math.max(1, between / binomial) : 1;
        double pull = between > 0 ? Math.sqrt(parameterVariance / between) : 0;
        Arrays.sort(shares);
        var parameter = new Interval(
                pulled(Quantiles.of(shares, 0.025), p, pull), pulled(Quantiles.of(shares, 0.975), p, pull));
        int needed = (int) Math.ceil(p * (1 - p) * design * Z * Z / (0.01 * 0.01));
        return new Chance(p, wilson(p, n / design), parameter, n, held, needed);
    }

    /// The chance that it does not happen.
    public Chance complement() {
        return new Chance(
                1 - probability,
                new Interval(1 - monteCarlo.upper(), 1 - monteCarlo.lower()),
                new Interval(1 - parameter.upper(), 1 - parameter.lower()),
                futures,
                futures - held,
                futuresNeeded);
    }

    /// The interval that covers both uncertainties: the wider end on each side.
    public Interval both() {
        return new Interval(
                Math.min(monteCarlo.lower(), parameter.lower()), Math.max(monteCarlo.upper(), parameter.upper()));
    }

    private static double pulled(double share, double p, double pull) {
        return Math.clamp(p + (share - p) * pull, 0, 1);
    }

    static double[] groupShares(boolean[] happened, int groupSize) {
        int groups = (happened.length + groupSize - 1) / groupSize;
        double[] shares = new double[groups];
        for (int group = 0; group < groups; group++) {
            int from = group * groupSize;
            int to = Math.min(from + groupSize, happened.length);
            int held = 0;
            for (int f = from; f < to; f++) {
                held += happened[f] ? 1 : 0;
            }
            shares[group] = (double) held / (to - from);
        }
        return shares;
    }

    /// Wilson (1927): the interval of a share p among n tries.
    static Interval wilson(double p, double n) {
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Interval(p == 0 ? 0 : Math.max(0, centre - half), p == 1 ? 1 : Math.min(1, centre + half));
    }
}
