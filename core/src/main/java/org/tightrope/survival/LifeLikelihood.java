package org.tightrope.survival;

import java.util.Arrays;
import org.tightrope.estimate.Objective;

/// Log-likelihood of a Weibull (or, with the scale held at 1, exponential) regression in
/// (intercept, b, ln scale). With w = (ln t - intercept - x'b) / scale:
///
///     sum of -e^w, and for those that failed + w - ln scale - ln t
///
/// Covariates are centred and divided by their standard deviation inside.
final class LifeLikelihood implements Objective {
    private final Lifetimes lives;
    private final int columns;
    private final boolean scaled;
    private final double[] x;
    private final double[] units;

    LifeLikelihood(Lifetimes lives, int covariates, boolean scaled) {
        this.lives = lives;
        this.columns = covariates;
        this.scaled = scaled;
        this.x = new double[lives.size() * covariates];
        this.units = new double[covariates];
        for (int k = 0; k < covariates; k++) {
            units[k] = Standard.into(x, covariates, k, lives);
        }
    }

    int covariates() {
        return columns;
    }

    double unit(int covariate) {
        return units[covariate];
    }

    /// The exponential without covariates: its maximum in closed form.
    double[] start() {
        double total = 0;
        for (double time : lives.times()) {
            total += time;
        }
        double[] start = new double[size()];
        start[0] = Math.log(total / lives.failures());
        return start;
    }

    @Override
    public int size() {
        return 1 + columns + (scaled ? 1 : 0);
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        int size = size();
        double logScale = scaled ? beta[size - 1] : 0;
        double scale = Math.exp(logScale);
        double[] slope = new double[size];
        double value = 0;
        for (int i = 0; i < lives.size(); i++) {
            double logTime = Math.log(lives.time(i));
            double w = logTime - beta[0];
            slope[0] = -1 / scale;
            for (int k = 0; k < columns; k++) {
                w -= x[i * columns + k] * beta[1 + k];
                slope[1 + k] = -x[i * columns + k] / scale;
            }
            w /= scale;
            if (scaled) {
                slope[size - 1] = -w;
            }
            int failed = lives.failed(i) ? 1 : 0;
            double hazard = Math.exp(w);
            value += failed * (w - logScale - logTime) - hazard;
            double first = failed - hazard;
            for (int k = 0; k < size; k++) {
                gradient[k] += first * slope[k];
                for (int m = 0; m <= k; m++) {
                    information[k * size + m] += hazard * slope[k] * slope[m];
                }
            }
            if (scaled) {
                curve(first, slope, failed, gradient, information);
            }
        }
        return value;
    }

    /// What ln scale adds: w falls with it as w does, and so do its slopes.
    private static void curve(double first, double[] slope, int failed, double[] gradient, double[] information) {
        int last = slope.length - 1;
        gradient[last] -= failed;
        for (int k = 0; k <= last; k++) {
            information[last * slope.length + k] += first * slope[k];
        }
    }
}
