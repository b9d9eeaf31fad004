package org.tightrope.estimate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Tails of the normal and chi-square distributions.
public final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /// Two-sided tail of the standard normal beyond |z|. Worked case: 1.959964 gives 0.05.
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /// Upper tail of chi-square; NaN without degrees of freedom. Worked case: 3.841459 with 1 degree
    /// gives 0.05.
    public static double chiSquareTail(double x, int degrees) {
        return Double.isNaN(x) || degrees <= 0
                ? Double.NaN
                : ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, x));
    }

    /// How many standard deviations hold a share of the standard normal. Worked case: 0.95 gives
    /// 1.959964.
    public static double normalQuantile(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }
}
