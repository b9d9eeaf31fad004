package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which of several types an event is, given that it happens (multinomial logit: McFadden 1974; the
/// second part of a two-part relational event model, Brandes, Lerner and Snijders 2009).
///
///     P(type = k | x) = exp(b_k'x) / sum over l of exp(b_l'x),   b_0 = 0
///
/// Type 0 is what the others are compared with; every other type has an intercept and one coefficient per
/// statistic. Worked case: no statistics, counts n_0 and n_1: b_1 = log(n_1 / n_0).
public final class Multinomial implements Likelihood {
    private static final String INTERCEPT = "intercept";
    private final List<String> types;
    private final List<String> statistics;
    private final double[] x;
    private final int[] type;
    private final long[] dyad;
    private final int q;
    private final int p;

    /// @param types names; the first is the reference
    /// @param statistics names of the columns
    /// @param x `events x statistics`, row-major
    /// @param type per event, index into `types`
    /// @param dyad per event sender * actors + receiver
    public Multinomial(List<String> types, List<String> statistics, double[] x, int[] type, long[] dyad) {
        this.types = List.copyOf(types);
        this.statistics = List.copyOf(statistics);
        this.x = x;
        this.type = type;
        this.dyad = dyad;
        this.q = statistics.size() + 1;
        this.p = q * (types.size() - 1);
    }

    @Override
    public int size() {
        return p;
    }

    @Override
    public List<String> names() {
        var names = new ArrayList<String>();
        for (String name : types.subList(1, types.size())) {
            names.add(name + ": " + INTERCEPT);
            statistics.forEach(statistic -> names.add(name + ": " + statistic));
        }
        return names;
    }

    @Override
    public int events() {
        return type.length;
    }

    @Override
    public long rows() {
        return (long) type.length * types.size();
    }

    /// With the best shares of the types and nothing else.
    @Override
    public double nullValue() {
        double[] counts = new double[types.size()];
        for (int t : type) {
            counts[t]++;
        }
        double value = 0;
        for (double count : counts) {
            value += count > 0 ? count * Math.log(count / type.length) : 0;
        }
        return value;
    }

    private double column(int event, int k) {
        return k == 0 ? 1 : x[event * (q - 1) + k - 1];
    }

    /// Probabilities of all types; returns the log of the observed one's.
    private double probabilities(int event, double[] beta, double[] into) {
        double most = 0;
        for (int t = 1; t < into.length; t++) {
            double eta = 0;
            for (int k = 0; k < q; k++) {
                eta += beta[(t - 1) * q + k] * column(event, k);
            }
            into[t] = eta;
            most = Math.max(most, eta);
        }
        into[0] = 0;
        double own = into[type[event]];
        double sum = 0;
        for (int t = 0; t < into.length; t++) {
            into[t] = Math.exp(into[t] - most);
            sum += into[t];
        }
        for (int t = 0; t < into.length; t++) {
            into[t] /= sum;
        }
        return own - most - Math.log(sum);
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double value = 0;
        double[] share = new double[types.size()];
        for (int event = 0; event < type.length; event++) {
            value += probabilities(event, beta, share);
            for (int t = 1; t < share.length; t++) {
                double residual = (type[event] == t ? 1 : 0) - share[t];
                for (int k = 0; k < q; k++) {
                    gradient[(t - 1) * q + k] += residual * column(event, k);
                }
                for (int u = 1; u <= t; u++) {
                    double weight = share[t] * ((t == u ? 1 : 0) - share[u]);
                    for (int k = 0; k < q; k++) {
                        for (int l = 0; l < q; l++) {
                            information[((t - 1) * q + k) * p + (u - 1) * q + l] +=
                                    weight * column(event, k) * column(event, l);
                        }
                    }
                }
            }
        }
        return value;
    }

    /// Here a rank is the observed type's among the types.
    @Override
    public void visit(double[] beta, Visitor visitor) {
        double[] share = new double[types.size()];
        double[] score = new double[p];
        for (int event = 0; event < type.length; event++) {
            probabilities(event, beta, share);
            double own = share[type[event]];
            double rank = 1;
            for (int t = 0; t < share.length; t++) {
                rank += t == type[event] ? 0 : share[t] > own ? 1 : share[t] == own ? 0.5 : 0;
            }
            for (int t = 1; t < share.length; t++) {
                double residual = (type[event] == t ? 1 : 0) - share[t];
                for (int k = 0; k < q; k++) {
                    score[(t - 1) * q + k] = residual * column(event, k);
                }
            }
            visitor.event(event, dyad[event], score, own, rank, share.length);
        }
    }

    /// Who acts is given: every pair is expected to act as often as it did.
    @Override
    public void expect(double[] beta, Expectation sink) {
        for (long pair : dyad) {
            sink.pair(pair, 1);
        }
    }
}
