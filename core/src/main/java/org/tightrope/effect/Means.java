package org.tightrope.effect;

/// What an actor is compared with.
final class Means {
    private Means() {}

    /// `log(1 + mean of the values)`.
    static double logOfMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.log(1 + sum / values.length);
    }
}
