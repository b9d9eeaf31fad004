package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How well estimates say who acts toward whom, and which events they rest on.
///
/// @param meanRank of the pair that acted among those at risk, the likeliest first, from 1
/// @param medianRank the same in the middle
/// @param meanAtRisk how many were at risk
/// @param inFirst share of events whose pair came first
/// @param inTopTwentieth share of events whose pair was among the first twentieth (recall at 5 %)
/// @param influential events whose removal would move an estimate most
public record Fitness(
        double meanRank,
        double medianRank,
        double meanAtRisk,
        double inFirst,
        double inTopTwentieth,
        List<Influential> influential) {
    private static final int MOST_INFLUENTIAL = 5;
    private static final double TWENTIETH = 0.05;

    public Fitness {
        influential = List.copyOf(influential);
    }

    /// One event's pull (dfbeta: covariance times score; Cain and Lange 1984).
    ///
    /// @param change of the coefficient when the event is left out, in its standard errors, to first
    /// order
    public record Influential(int stratum, long dyad, String effect, double change) {}

    public static Fitness of(Likelihood likelihood, Estimates estimates) {
        int p = likelihood.size();
        double[] beta = estimates.coefficients();
        double[] covariance = estimates.covariance();
        double[] ranks = new double[likelihood.events()];
        double[] sums = new double[4];
        int[] seen = new int[1];
        var pulls = new ArrayList<Influential>();
        likelihood.visit(beta, (stratum, dyad, score, _, rank, atRisk) -> {
            if (seen[0] < ranks.length) {
                ranks[seen[0]++] = rank;
            }
            sums[0] += rank;
            sums[1] += atRisk;
            sums[2] += rank < 1.5 ? 1 : 0;
            sums[3] += rank <= Math.max(1, TWENTIETH * atRisk) ? 1 : 0;
            Influential pull = pull(likelihood.names(), p, covariance, stratum, dyad, score);
            keep(pulls, pull);
        });
        int m = Math.max(1, seen[0]);
        double[] sorted = Arrays.copyOf(ranks, seen[0]);
        Arrays.sort(sorted);
        double median = seen[0] == 0 ? Double.NaN : (sorted[(m - 1) / 2] + sorted[m / 2]) / 2;
        return new Fitness(sums[0] / m, median, sums[1] / m, sums[2] / m, sums[3] / m, pulls);
    }

    private static Influential pull(
            List<String> names, int p, double[] covariance, int stratum, long dyad, double[] score) {
        int largest = 0;
        double most = 0;
        for (int k = 0; k < p; k++) {
            double change = 0;
            for (int l = 0; l < p; l++) {
                change -= covariance[k * p + l] * score[l];
            }
            change /= Math.sqrt(covariance[k * p + k]);
            if (Math.abs(change) > Math.abs(most)) {
                most = change;
                largest = k;
            }
        }
        return new Influential(stratum, dyad, names.get(largest), most);
    }

    private static void keep(List<Influential> pulls, Influential pull) {
        if (pulls.size() == MOST_INFLUENTIAL && Math.abs(pulls.getLast().change()) >= Math.abs(pull.change())) {
            return;
        }
        pulls.add(pull);
        pulls.sort(Comparator.comparingDouble((Influential one) -> -Math.abs(one.change()))
                .thenComparingInt(Influential::stratum));
        if (pulls.size() > MOST_INFLUENTIAL) {
            pulls.removeLast();
        }
    }
}
