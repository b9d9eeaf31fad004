package org.tightrope.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tightrope.estimate.Cholesky;
import org.tightrope.estimate.Distributions;

/// Whether groups fail at the same rate.
///
///     expected_g = sum over failure times of failed atRisk_g / atRisk
///     V_gh = sum of failed (atRisk - failed) / (atRisk - 1) p_g (1[g = h] - p_h), p_g = atRisk_g /
///     atRisk
///     chi-square = (O - E)' V^-1 (O - E) over all groups but the last; degrees of freedom groups - 1
///
/// Mantel (1966), Peto and Peto (1972). Two of group A fail at 1 and 2, one of B at 3: E_A = 2/3 + 1/2,
/// V = 2/9 + 1/4, chi-square (2 - 7/6)^2 / (17/36) = 25/17.
///
/// @param p upper tail of chi-square
public record LogRank(double chiSquare, int degrees, double p, List<Group> groups) {
    public LogRank {
        groups = List.copyOf(groups);
    }

    /// @param expected failures if all groups failed alike
    public record Group(int subjects, int observed, double expected) {}

    /// @param group of each subject, 0 to groups - 1
    /// @return empty when a comparison is impossible: fewer than two groups, or no failure while two were
    /// at risk
    public static Optional<LogRank> of(Lifetimes lives, int[] group, int groups) {
        int[] atRisk = new int[groups];
        int[] observed = new int[groups];
        double[] expected = new double[groups];
        double[] variance = new double[groups * groups];
        for (int g : group) {
            atRisk[g]++;
        }
        int[] subjects = atRisk.clone();
        int[] order = lives.order();
        for (int i = 0; i < order.length; ) {
            double time = lives.time(order[i]);
            int all = order.length - i;
            int failed = 0;
            int end = i;
            for (; end < order.length && lives.time(order[end]) == time; end++) {
                if (lives.failed(order[end])) {
                    failed++;
                    observed[group[order[end]]]++;
                }
            }
            add(failed, all, atRisk, expected, variance);
            for (; i < end; i++) {
                atRisk[group[order[i]]]--;
            }
        }
        return chiSquare(observed, expected, variance)
                .map(chi -> new LogRank(
                        chi,
                        groups - 1,
                        Distributions.chiSquareTail(chi, groups - 1),
                        java.util.stream.IntStream.range(0, groups)
                                .mapToObj(g -> new Group(subjects[g], observed[g], expected[g]))
                                .toList()));
    }

    private static void add(int failed, int all, int[] atRisk, double[] expected, double[] variance) {
        int groups = atRisk.length;
        double spread = all > 1 ? failed * (double) (all - failed) / (all - 1) : 0;
        for (int g = 0; g < groups; g++) {
            double share = atRisk[g] / (double) all;
            expected[g] += failed * share;
            for (int h = 0; h < groups; h++) {
                variance[g * groups + h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / (double) all);
            }
        }
    }

    private static Optional<Double> chiSquare(int[] observed, double[] expected, double[] variance) {
        int groups = observed.length;
        int free = groups - 1;
        if (free < 1) {
            return Optional.empty();
        }
        double[] difference = new double[free];
        double[] part = new double[free * free];
        for (int g = 0; g < free; g++) {
            difference[g] = observed[g] - expected[g];
            System.arraycopy(variance, g * groups, part, g * free, free);
        }
        if (Arrays.stream(part).allMatch(value -> value == 0)) {
            return Optional.empty();
        }
        return Cholesky.of(part, free).map(factor -> {
            double[] solved = factor.solve(difference);
            double chi = 0;
            for (int g = 0; g < free; g++) {
                chi += difference[g] * solved[g];
            }
            return chi;
        });
    }
}
