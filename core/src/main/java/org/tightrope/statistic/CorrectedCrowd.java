package org.tightrope.statistic;

import org.tightrope.stream.EventStream;

/// Totals corrected by what each event changed: only pairs with the sender or the receiver among them,
/// some 4n of n^2. Summed anew every so often, and whenever a correction takes away most of what was
/// there, so that rounding does not pile up.
final class CorrectedCrowd extends Crowd {
    private static final int CORRECTIONS = 256;
    private static final double LARGEST_RISE = 30;
    private static final double LEAST_LEFT = 1e-4;
    private final EventStream stream;
    private final double[] x;
    private final double[] weight;
    private final double[] fresh;
    private int changedFrom;
    private int sinceSum = CORRECTIONS;

    CorrectedCrowd(Walk walk, EventStream stream, int n, double[] beta) {
        super(walk, n, beta);
        this.stream = stream;
        this.x = new double[n * n * beta.length];
        this.weight = new double[n * n];
        this.fresh = new double[beta.length];
    }

    @Override
    boolean next() {
        changedFrom = walk.from();
        if (!walk.next()) {
            return false;
        }
        boolean anew = walk.presenceChanged() || ++sinceSum >= CORRECTIONS;
        if (!anew) {
            for (int event = changedFrom; event < walk.from() && !anew; event++) {
                anew = !correct(stream.source()[event], stream.target()[event]);
            }
        }
        if (anew) {
            sum();
            sinceSum = 0;
        }
        return true;
    }

    /// Brings all pairs with a or b up to date; false when the totals must be summed anew.
    private boolean correct(int a, int b) {
        double before = totals.s0;
        double taken = 0;
        for (int other = 0; other < n; other++) {
            double one = other == a ? 0 : refresh(a, other) + refresh(other, a);
            double two = other == b || other == a ? 0 : refresh(b, other) + (other == a ? 0 : refresh(other, b));
            if (Double.isNaN(one + two)) {
                return false;
            }
            taken += one + two;
        }
        return totals.s0 > LEAST_LEFT * (before + taken);
    }

    /// Replaces one pair's part of the totals; returns the weight taken away, NaN when the new one is too
    /// large.
    private double refresh(int i, int j) {
        int pair = i * n + j;
        int p = beta.length;
        int at = pair * p;
        walk.read(i, j, fresh);
        boolean same = true;
        for (int k = 0; k < p; k++) {
            same &= fresh[k] == x[at + k];
        }
        if (same) {
            return 0;
        }
        double old = weight[pair];
        if (old != 0) {
            totals.add(-old, x, at);
        }
        System.arraycopy(fresh, 0, x, at, p);
        if (!walk.present()[i] || !walk.present()[j]) {
            return old;
        }
        double eta = dot(at) - totals.shift;
        if (eta > LARGEST_RISE) {
            return Double.NaN;
        }
        weight[pair] = Math.exp(eta);
        totals.add(weight[pair], x, at);
        return old;
    }

    private void sum() {
        int p = beta.length;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    int pair = i * n + j;
                    walk.read(i, j, fresh);
                    System.arraycopy(fresh, 0, x, pair * p, p);
                    boolean here = walk.present()[i] && walk.present()[j];
                    weight[pair] = here ? dot(pair * p) : Double.NEGATIVE_INFINITY;
                    most = Math.max(most, weight[pair]);
                }
            }
        }
        totals.clear();
        totals.shift = most > Double.NEGATIVE_INFINITY ? most : 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    int pair = i * n + j;
                    weight[pair] = Math.exp(weight[pair] - totals.shift);
                    if (weight[pair] != 0) {
                        totals.add(weight[pair], x, pair * p);
                    }
                }
            }
        }
    }

    private double dot(int at) {
        double eta = 0;
        for (int k = 0; k < beta.length; k++) {
            eta += beta[k] * x[at + k];
        }
        return eta;
    }

    @Override
    double eta(int i, int j) {
        return dot((i * n + j) * beta.length);
    }

    @Override
    void row(int i, int j, double[] values) {
        System.arraycopy(x, (i * n + j) * beta.length, values, 0, beta.length);
    }

    @Override
    double weight(int i, int j) {
        return weight[i * n + j];
    }
}
