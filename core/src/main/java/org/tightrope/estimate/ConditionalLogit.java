package org.tightrope.estimate;

import java.util.Arrays;
import java.util.List;

/// The partial likelihood of sampled risk sets: given that one of a stratum's rows is the event, which
/// (Cox 1972; with sampled controls Borgan, Goldstein and Langholz 1995). What `coxph(Surv(1, observed) ~
/// x + strata(stratum))` fits.
///
///     log L = sum over strata of sum over cases c of eta_c - log sum over rows r of exp(eta_r + log v_r)
///
/// with v the sampling weight when the weighted form is asked for, else 1. The unweighted form is
/// consistent for simple random controls; the weighted one stands in for the full risk set (inverse
/// probability weighting, what remstimate does), and the two differ when the model is wrong. Several
/// cases: Breslow's sum for each, or Efron's. Worked case: one case with x = 1 and one control with x =
/// 0: log L = beta - log(e^beta + 1).
public final class ConditionalLogit implements Likelihood {
    private final Rows rows;
    private final boolean weighted;
    private final boolean efron;
    private final int p;

    /// @param weighted whether rows count with their sampling weights
    /// @param efron Efron's treatment of several cases in a stratum instead of Breslow's
    public ConditionalLogit(Rows rows, boolean weighted, boolean efron) {
        this.rows = rows;
        this.weighted = weighted;
        this.efron = efron;
        this.p = rows.columns();
    }

    @Override
    public int size() {
        return p;
    }

    @Override
    public List<String> names() {
        return rows.names();
    }

    @Override
    public int events() {
        int events = 0;
        for (boolean observed : rows.observed()) {
            events += observed ? 1 : 0;
        }
        return events;
    }

    @Override
    public long rows() {
        return rows.size();
    }

    @Override
    public double nullValue() {
        return evaluate(new double[p], new double[p], new double[p * p]);
    }

    private double weight(int row) {
        return weighted && rows.weight().length > 0 ? rows.weight()[row] : 1;
    }

    /// Sums over one stratum; reused from stratum to stratum.
    private final class Sums {
        final double[] w = new double[longest()];
        final double[] s1 = new double[p];
        final double[] s2 = new double[p * p];
        final double[] tied1 = new double[p];
        final double[] tied2 = new double[p * p];
        double s0;
        double tied0;
        double most;
        int cases;

        /// Weights, and what cases add to value and gradient.
        double weigh(int from, int to, double[] beta, double[] gradient) {
            most = Double.NEGATIVE_INFINITY;
            cases = 0;
            double value = 0;
            double[] x = rows.values();
            for (int row = from; row < to; row++) {
                double eta = 0;
                int at = row * p;
                for (int k = 0; k < p; k++) {
                    eta += beta[k] * x[at + k];
                }
                w[row - from] = eta;
                most = Math.max(most, eta);
                if (rows.observed()[row]) {
                    cases++;
                    value += eta;
                    for (int k = 0; k < p; k++) {
                        gradient[k] += x[at + k];
                    }
                }
            }
            return value;
        }

        void add(int from, int to) {
            Arrays.fill(s1, 0);
            Arrays.fill(s2, 0);
            s0 = 0;
            boolean ties = efron && cases > 1;
            if (ties) {
                Arrays.fill(tied1, 0);
                Arrays.fill(tied2, 0);
                tied0 = 0;
            }
            double[] x = rows.values();
            for (int row = from; row < to; row++) {
                double weight = weight(row) * Math.exp(w[row - from] - most);
                w[row - from] = weight;
                s0 += weight;
                moments(x, row * p, weight, s1, s2);
                if (ties && rows.observed()[row]) {
                    tied0 += weight;
                    moments(x, row * p, weight, tied1, tied2);
                }
            }
        }

        private void moments(double[] x, int at, double weight, double[] first, double[] second) {
            for (int k = 0; k < p; k++) {
                double wx = weight * x[at + k];
                first[k] += wx;
                if (wx != 0) {
                    for (int l = 0; l <= k; l++) {
                        second[k * p + l] += wx * x[at + l];
                    }
                }
            }
        }
    }

    private int longest() {
        int longest = 0;
        for (int s = 0; s < rows.strata(); s++) {
            longest = Math.max(longest, rows.starts()[s + 1] - rows.starts()[s]);
        }
        return longest;
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double value = 0;
        var sums = new Sums();
        for (int s = 0; s < rows.strata(); s++) {
            int from = rows.starts()[s];
            int to = rows.starts()[s + 1];
            value += sums.weigh(from, to, beta, gradient);
            sums.add(from, to);
            boolean ties = efron && sums.cases > 1;
            for (int which = 0; which < sums.cases; which++) {
                double share = ties ? (double) which / sums.cases : 0;
                double s0 = sums.s0 - share * sums.tied0;
                value -= Math.log(s0) + sums.most;
                for (int k = 0; k < p; k++) {
                    double mean = (sums.s1[k] - share * sums.tied1[k]) / s0;
                    gradient[k] -= mean;
                    for (int l = 0; l <= k; l++) {
                        double other = (sums.s1[l] - share * sums.tied1[l]) / s0;
                        information[k * p + l] +=
                                (sums.s2[k * p + l] - share * sums.tied2[k * p + l]) / s0 - mean * other;
                    }
                }
            }
        }
        return value;
    }

    @Override
    public void visit(double[] beta, Visitor visitor) {
        var sums = new Sums();
        double[] score = new double[p];
        double[] ignored = new double[p];
        for (int s = 0; s < rows.strata(); s++) {
            int from = rows.starts()[s];
            int to = rows.starts()[s + 1];
            sums.weigh(from, to, beta, ignored);
            sums.add(from, to);
            for (int row = from; row < to; row++) {
                if (rows.observed()[row]) {
                    double own = sums.w[row - from];
                    double rank = 1;
                    for (int other = from; other < to; other++) {
                        if (other != row) {
                            double theirs = sums.w[other - from];
                            rank += theirs > own ? 1 : theirs == own ? 0.5 : 0;
                        }
                    }
                    for (int k = 0; k < p; k++) {
                        score[k] = rows.values()[row * p + k] - sums.s1[k] / sums.s0;
                    }
                    visitor.event(s, rows.dyad()[row], score, own / sums.s0, rank, to - from);
                }
            }
        }
    }
}
