package org.tightrope.statistic;

/// Sums over everybody at risk: with w_d = exp(beta'x_d - shift),
///
///     s0 = sum w_d,   s1_k = sum w_d x_dk,   s2_kl = sum w_d x_dk x_dl  (lower triangle, packed by rows)
final class Totals {
    final int p;
    final double[] s1;
    final double[] s2;
    double s0;
    double shift;

    Totals(int p) {
        this.p = p;
        this.s1 = new double[p];
        this.s2 = new double[p * (p + 1) / 2];
    }

    /// Adds weight `w` at row `x[at..at+p)`; negative to take it away.
    void add(double w, double[] x, int at) {
        s0 += w;
        int t = 0;
        for (int k = 0; k < p; k++) {
            double wx = w * x[at + k];
            s1[k] += wx;
            if (wx == 0) {
                t += k + 1;
            } else {
                for (int l = 0; l <= k; l++) {
                    s2[t++] += wx * x[at + l];
                }
            }
        }
    }

    void clear() {
        s0 = 0;
        java.util.Arrays.fill(s1, 0);
        java.util.Arrays.fill(s2, 0);
    }
}
