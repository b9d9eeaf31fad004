package org.tightrope.statistic;

/// Totals summed anew at every stratum, column by column: for statistics that change as time goes by.
final class SummedCrowd extends Crowd {
    private static final int LANES = 4;
    private final double[][] columns;
    private final double[] weighted;
    private final double[] weight;
    private final boolean[] atRisk;
    private final int size;
    private final boolean always;

    SummedCrowd(Walk walk, int n, double[] beta, boolean always) {
        super(walk, n, beta);
        this.always = always;
        this.size = (n * n + LANES - 1) / LANES * LANES;
        this.columns = new double[beta.length][size];
        this.weighted = new double[size];
        this.weight = new double[size];
        this.atRisk = new boolean[size];
    }

    @Override
    boolean next() {
        if (!walk.next()) {
            return false;
        }
        if (walk.presenceChanged()) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    atRisk[i * n + j] = i != j && walk.present()[i] && walk.present()[j];
                }
            }
        }
        if (always || walk.hasCases()) {
            sum();
        }
        return true;
    }

    private void sum() {
        int p = beta.length;
        java.util.Arrays.fill(weight, 0);
        for (int k = 0; k < p; k++) {
            double[] column = columns[k];
            walk.readings()[k].fill(column, n);
            double b = beta[k];
            for (int pair = 0; pair < size; pair++) {
                weight[pair] += b * column[pair];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int pair = 0; pair < size; pair++) {
            if (atRisk[pair]) {
                most = Math.max(most, weight[pair]);
            }
        }
        double s0 = 0;
        for (int pair = 0; pair < size; pair++) {
            double w = atRisk[pair] ? Math.exp(weight[pair] - most) : 0;
            weight[pair] = w;
            s0 += w;
        }
        totals.s0 = s0;
        totals.shift = most > Double.NEGATIVE_INFINITY ? most : 0;
        int t = 0;
        for (int k = 0; k < p; k++) {
            double[] column = columns[k];
            double s1 = 0;
            for (int pair = 0; pair < size; pair++) {
                weighted[pair] = weight[pair] * column[pair];
            }
            for (int pair = 0; pair < size; pair++) {
                s1 += weighted[pair];
            }
            totals.s1[k] = s1;
            for (int l = 0; l <= k; l++) {
                totals.s2[t++] = dot(weighted, columns[l]);
            }
        }
    }

    /// In four independent sums, which a processor can work on at once.
    private static double dot(double[] a, double[] b) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        for (int at = 0; at < a.length; at += LANES) {
            one += a[at] * b[at];
            two += a[at + 1] * b[at + 1];
            three += a[at + 2] * b[at + 2];
            four += a[at + 3] * b[at + 3];
        }
        return one + two + (three + four);
    }

    @Override
    double eta(int i, int j) {
        double eta = 0;
        for (int k = 0; k < beta.length; k++) {
            eta += beta[k] * columns[k][i * n + j];
        }
        return eta;
    }

    @Override
    void row(int i, int j, double[] values) {
        for (int k = 0; k < beta.length; k++) {
            values[k] = columns[k][i * n + j];
        }
    }

    @Override
    double weight(int i, int j) {
        return weight[i * n + j];
    }
}
