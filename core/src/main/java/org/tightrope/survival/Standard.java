package org.tightrope.survival;

/// Covariates on one scale, so that Newton steps do not depend on their units.
final class Standard {
    private Standard() {}

    /// Writes covariate k of every subject, centred and divided by its standard deviation.
    ///
    /// @param x out: subjects x columns, row-major
    /// @return the standard deviation; 1 where it is zero
    static double into(double[] x, int columns, int k, Lifetimes lives) {
        double mean = lives.mean(k);
        double squares = 0;
        for (int i = 0; i < lives.size(); i++) {
            squares += (lives.value(k, i) - mean) * (lives.value(k, i) - mean);
        }
        double unit = squares > 0 ? Math.sqrt(squares / lives.size()) : 1;
        for (int i = 0; i < lives.size(); i++) {
            x[i * columns + k] = (lives.value(k, i) - mean) / unit;
        }
        return unit;
    }
}
