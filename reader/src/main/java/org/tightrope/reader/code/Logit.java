package org.tightrope.reader.code;

/// Log odds, and the probabilities of logistic regressions.
final class Logit {
    private static final double LEAST = 1e-4;

    private Logit() {}

    /// `ln(p / (1 - p))`, of what is surer than 0.0001 or 0.9999 the log odds of that. Worked: of 0.9 it is ln 9.
    static double of(double p) {
        double cut = Math.clamp(p, LEAST, 1 - LEAST);
        return Math.log(cut / (1 - cut));
    }

    /// `1 / (1 + exp(-w . x))`
    ///
    /// @param x as many numbers as `w`
    static double p(double[] w, double[] x) {
        double sum = 0;
        for (int d = 0; d < w.length; d++) {
            sum += w[d] * x[d];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
