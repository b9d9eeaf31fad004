package org.tightrope.statistic;

import java.util.Arrays;
import java.util.List;
import org.tightrope.estimate.Likelihood;

/// The ordinal likelihood over full risk sets: given that someone acts toward someone, who toward whom
/// (Cox 1972; Butts 2008; Perry and Wolfe 2013). One pass over the stream per evaluation, no rows are
/// kept.
///
///     log L = sum over events m of beta'x_m - log sum over pairs d at risk of exp(beta'x_d)
///
/// Several events in a stratum: Breslow's sum for each, or Efron's, where each next one finds a share
/// less of the others' weight. Worked case: two actors, one statistic that is 1 for the pair that acts
/// and 0 for the other: one event gives beta - log(e^beta + 1).
public final class FullOrdinal implements Likelihood {
    private final Design design;
    private final boolean efron;
    private final int n;
    private final int p;
    private int events = -1;
    private long rows;
    private double nullValue;

    public FullOrdinal(Design design) {
        this(design, false);
    }

    /// @param efron Efron's treatment of tied events instead of Breslow's
    public FullOrdinal(Design design, boolean efron) {
        this.design = design;
        this.efron = efron;
        this.n = design.stream().actors().size();
        this.p = design.statistics().size();
    }

    @Override
    public int size() {
        return p;
    }

    @Override
    public List<String> names() {
        return design.names();
    }

    @Override
    public int events() {
        count();
        return events;
    }

    @Override
    public long rows() {
        count();
        return rows;
    }

    @Override
    public double nullValue() {
        count();
        return nullValue;
    }

    /// Events, rows and the null value need no statistics.
    private void count() {
        if (events >= 0) {
            return;
        }
        events = 0;
        var walk = new Walk(
                new Design(design.stream(), List.of(), design.response(), design.riskSet(), design.ties()), false);
        while (walk.next()) {
            int cases = 0;
            for (int event = walk.from(); event < walk.to(); event++) {
                cases += walk.isCase(event) ? 1 : 0;
            }
            if (cases > 0) {
                int here = 0;
                for (boolean present : walk.present()) {
                    here += present ? 1 : 0;
                }
                long pairs = (long) here * (here - 1);
                rows += pairs;
                events += cases;
                for (int tied = 0; tied < cases; tied++) {
                    nullValue -= Math.log((double) (efron ? pairs - tied : pairs));
                }
            }
        }
    }

    @Override
    public double evaluate(double[] coefficients, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double value = 0;
        double[] row = new double[p];
        Crowd crowd = Crowd.of(design, coefficients, false);
        var tied = new Totals(p);
        while (crowd.next()) {
            int cases = 0;
            tied.clear();
            for (int event = crowd.walk.from(); event < crowd.walk.to(); event++) {
                if (crowd.walk.isCase(event)) {
                    int i = design.stream().source()[event];
                    int j = design.stream().target()[event];
                    crowd.row(i, j, row);
                    value += crowd.eta(i, j);
                    for (int k = 0; k < p; k++) {
                        gradient[k] += row[k];
                    }
                    tied.add(crowd.weight(i, j), row, 0);
                    cases++;
                }
            }
            for (int which = 0; which < cases; which++) {
                double share = efron ? (double) which / cases : 0;
                value += subtract(crowd.totals, tied, share, gradient, information);
            }
        }
        return value;
    }

    /// One event's normalising term; adds to the derivatives, returns its part of the value.
    private double subtract(Totals all, Totals tied, double share, double[] gradient, double[] information) {
        double s0 = all.s0 - share * tied.s0;
        int t = 0;
        for (int k = 0; k < p; k++) {
            double mean = (all.s1[k] - share * tied.s1[k]) / s0;
            gradient[k] -= mean;
            for (int l = 0; l <= k; l++) {
                double other = (all.s1[l] - share * tied.s1[l]) / s0;
                information[k * p + l] += (all.s2[t] - share * tied.s2[t]) / s0 - mean * other;
                t++;
            }
        }
        return -(Math.log(s0) + all.shift);
    }

    @Override
    public void visit(double[] coefficients, Visitor visitor) {
        double[] score = new double[p];
        Crowd crowd = Crowd.of(design, coefficients, false);
        while (crowd.next()) {
            for (int event = crowd.walk.from(); event < crowd.walk.to(); event++) {
                if (crowd.walk.isCase(event)) {
                    int i = design.stream().source()[event];
                    int j = design.stream().target()[event];
                    crowd.row(i, j, score);
                    for (int k = 0; k < p; k++) {
                        score[k] -= crowd.totals.s1[k] / crowd.totals.s0;
                    }
                    visitor.event(
                            crowd.walk.stratum(),
                            (long) i * n + j,
                            score,
                            crowd.weight(i, j) / crowd.totals.s0,
                            crowd.rank(i, j),
                            crowd.atRisk());
                }
            }
        }
    }
}
