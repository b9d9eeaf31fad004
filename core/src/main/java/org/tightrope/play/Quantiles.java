package org.tightrope.play;

/// Quantiles of sorted numbers, linear between order statistics (Hyndman and Fan 1996, type 7).
final class Quantiles {
    private Quantiles() {}

    /// @param sorted ascending, at least one
    static double of(double[] sorted, double q) {
        double position = q * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
