package org.tightrope.fit;

import org.tightrope.estimate.Factor;

/// A Gaussian around the penalised maximum: what is known of a vector of coefficients after the data
/// (Laplace approximation).
public final class Posterior {
    private final double[] mode;
    private final Factor factor;

    Posterior(double[] mode, Factor factor) {
        this.mode = mode.clone();
        this.factor = factor;
    }

    public int size() {
        return mode.length;
    }

    /// The penalised maximum, a copy.
    public double[] mode() {
        return mode.clone();
    }

    /// Covariance of `count` coefficients from position `from` on, `count x count` row-major.
    double[] covariance(int from, int count) {
        double[] covariance = new double[count * count];
        for (int c = 0; c < count; c++) {
            double[] unit = new double[mode.length];
            unit[from + c] = 1;
            System.arraycopy(factor.solve(unit), from, covariance, c * count, count);
        }
        return covariance;
    }

    /// The same spread around another point: coefficient k moved by so many of its standard deviations.
    public Posterior shifted(int k, double sds) {
        double[] moved = mode.clone();
        moved[k] += sds * Math.sqrt(covariance(k, 1)[0]);
        return new Posterior(moved, factor);
    }

    /// The draw that standard normal numbers `z` (length [#size()]) stand for.
    public double[] draw(double[] z) {
        double[] away = factor.backward(z);
        for (int k = 0; k < away.length; k++) {
            away[k] += mode[k];
        }
        return away;
    }
}
