package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tightrope.estimate.Likelihood;

/// The interval likelihood over full risk sets: when, too, not only who toward whom. Rates are constant
/// between events (Butts 2008).
///
///     lambda_d(t) = exp(b0 + beta'x_d(t)),
///     log L = sum over events m of ( b0 + beta'x_m - (t_m - t_m-1) sum over d at risk of lambda_d(t_m) )
///
/// Time runs from the event before in the stream (of whatever type); before the first nothing is known,
/// so its waiting time is 0 and it adds only its rate. The first coefficient is the intercept b0, log
/// events per pair and unit of time. Worked case: no effects, m events after the first, D pairs, total
/// time T: b0 = log(m / (D T)).
public final class FullRate implements Likelihood {
    /// Name of the first coefficient.
    public static final String INTERCEPT = "intercept";

    private final Design design;
    private final int n;
    private final int p;
    private final double origin;
    private final FullOrdinal counts;

    /// @param origin when observation began, in the stream's time; NaN to take the first event as given
    public FullRate(Design design, double origin) {
        this.design = design;
        this.origin = origin;
        this.n = design.stream().actors().size();
        this.p = design.statistics().size() + 1;
        this.counts = new FullOrdinal(design);
    }

    @Override
    public int size() {
        return p;
    }

    @Override
    public List<String> names() {
        var names = new ArrayList<String>();
        names.add(INTERCEPT);
        names.addAll(design.names());
        return names;
    }

    @Override
    public int events() {
        return counts.events() - (Double.isNaN(origin) ? 1 : 0);
    }

    @Override
    public long rows() {
        return counts.rows();
    }

    /// With the best constant rate: m log(m / exposure) - m.
    @Override
    public double nullValue() {
        double exposure = 0;
        double previous = origin;
        int events = 0;
        var walk = new Walk(
                new Design(design.stream(), List.of(), design.response(), design.riskSet(), design.ties()), false);
        while (walk.next()) {
            int here = 0;
            for (boolean present : walk.present()) {
                here += present ? 1 : 0;
            }
            double wait = Double.isNaN(previous) ? 0 : walk.time() - previous;
            exposure += wait * here * (here - 1.0);
            if (!Double.isNaN(previous)) {
                for (int event = walk.from(); event < walk.to(); event++) {
                    events += walk.isCase(event) ? 1 : 0;
                }
            }
            previous = walk.time();
        }
        return events * Math.log(events / exposure) - events;
    }

    @Override
    public double evaluate(double[] coefficients, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double intercept = coefficients[0];
        double[] beta = Arrays.copyOfRange(coefficients, 1, p);
        double[] row = new double[p - 1];
        double value = 0;
        double previous = origin;
        Crowd crowd = Crowd.of(design, beta, true);
        while (crowd.next()) {
            boolean beginning = Double.isNaN(previous);
            double wait = beginning ? 0 : crowd.walk.time() - previous;
            previous = crowd.walk.time();
            if (wait > 0) {
                value -= expose(crowd.totals, intercept, wait, gradient, information);
            }
            for (int event = crowd.walk.from(); event < crowd.walk.to(); event++) {
                if (crowd.walk.isCase(event) && !beginning) {
                    int i = design.stream().source()[event];
                    int j = design.stream().target()[event];
                    crowd.row(i, j, row);
                    value += intercept + crowd.eta(i, j);
                    gradient[0] += 1;
                    for (int k = 0; k < row.length; k++) {
                        gradient[1 + k] += row[k];
                    }
                }
            }
        }
        return value;
    }

    /// The expected number of events in a wait; adds its derivatives.
    private double expose(Totals totals, double intercept, double wait, double[] gradient, double[] information) {
        double factor = wait * Math.exp(intercept + totals.shift);
        gradient[0] -= factor * totals.s0;
        information[0] += factor * totals.s0;
        int t = 0;
        for (int k = 0; k < totals.p; k++) {
            gradient[1 + k] -= factor * totals.s1[k];
            information[(1 + k) * p] += factor * totals.s1[k];
            for (int l = 0; l <= k; l++) {
                information[(1 + k) * p + 1 + l] += factor * totals.s2[t++];
            }
        }
        return factor * totals.s0;
    }

    @Override
    public void visit(double[] coefficients, Visitor visitor) {
        double intercept = coefficients[0];
        double[] beta = Arrays.copyOfRange(coefficients, 1, p);
        double[] row = new double[p - 1];
        double[] score = new double[p];
        double previous = origin;
        Crowd crowd = Crowd.of(design, beta, true);
        while (crowd.next()) {
            boolean beginning = Double.isNaN(previous);
            double wait = beginning ? 0 : crowd.walk.time() - previous;
            previous = crowd.walk.time();
            double factor = wait * Math.exp(intercept + crowd.totals.shift);
            for (int event = crowd.walk.from(); event < crowd.walk.to(); event++) {
                if (crowd.walk.isCase(event) && !beginning) {
                    int i = design.stream().source()[event];
                    int j = design.stream().target()[event];
                    crowd.row(i, j, row);
                    score[0] = 1 - factor * crowd.totals.s0;
                    for (int k = 0; k < row.length; k++) {
                        score[1 + k] = row[k] - factor * crowd.totals.s1[k];
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
