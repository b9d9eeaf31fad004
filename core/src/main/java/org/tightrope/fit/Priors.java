package org.tightrope.fit;

/// Independent Gaussian priors on a vector of coefficients.
final class Priors {
    private Priors() {}

    /// Adds the prior's part to gradient and information and returns its log-density up to a constant:
    /// `-1/2 sum precision (beta - mean)^2`.
    static double add(double[] beta, double[] mean, double[] precision, double[] gradient, double[] information) {
        int size = beta.length;
        double value = 0;
        for (int p = 0; p < size; p++) {
            double away = beta[p] - mean[p];
            value -= 0.5 * precision[p] * away * away;
            gradient[p] -= precision[p] * away;
            information[p * size + p] += precision[p];
        }
        return value;
    }
}
