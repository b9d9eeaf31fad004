package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Profile-likelihood intervals: the values of one coefficient that the data would not reject when all
/// others do their best (Cox and Oakes 1984, section 3.3).
///
///     { b : 2 (l_max - max over the others of l(b)) <= chi-square quantile }
///
/// They need not be symmetric, and stay honest where the curvature at the maximum misleads. With a prior
/// the penalised likelihood is profiled.
public final class Profile {
    private static final int MOST_STEPS = 40;
    private static final double CLOSE = 1e-4;
    private static final double FURTHEST = 1e3;

    private Profile() {}

    /// @param lower minus infinity when the likelihood does not fall far enough on that side
    public record Interval(double lower, double upper) {}

    /// @param done told each coefficient whose interval is ready
    public static List<Interval> of(
            Likelihood likelihood, Prior prior, Estimates estimates, double level, IntConsumer done) {
        double quantile = Distributions.normalQuantile(level);
        double wanted = estimates.penalised() - quantile * quantile / 2;
        double[] beta = estimates.coefficients();
        var intervals = new ArrayList<Interval>();
        for (int k = 0; k < beta.length; k++) {
            double step = quantile * Math.sqrt(estimates.covariance()[k * beta.length + k]);
            intervals.add(new Interval(
                    side(likelihood, prior, beta, k, -step, wanted), side(likelihood, prior, beta, k, step, wanted)));
            done.accept(k);
        }
        return intervals;
    }

    /// Walks outward until the profile has fallen below what is wanted, then halves.
    private static double side(Likelihood likelihood, Prior prior, double[] beta, int k, double step, double wanted) {
        double[] others = beta.clone();
        double near = 0;
        double far = 1;
        double at = 1;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Newton.Result> found =
                    Newton.maximise(new Held(likelihood, prior, k, beta[k] + at * step), without(others, k));
            if (found.isEmpty()) {
                return step < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            double excess = found.get().value() - wanted;
            others = with(found.get().beta(), k, beta[k]);
            if (Math.abs(excess) < CLOSE) {
                return beta[k] + at * step;
            }
            if (excess > 0) {
                near = at;
                if (far <= at) {
                    far = 2 * at;
                    if (far > FURTHEST) {
                        return step < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                    }
                    at = far;
                    continue;
                }
            } else {
                far = at;
            }
            at = (near + far) / 2;
        }
        return beta[k] + at * step;
    }

    /// The penalised likelihood of the others, one coefficient held fast.
    private record Held(Likelihood likelihood, Prior prior, int k, double value) implements Objective {
        @Override
        public int size() {
            return likelihood.size() - 1;
        }

        @Override
        public double evaluate(double[] others, double[] gradient, double[] information) {
            int p = likelihood.size();
            double[] beta = with(others, k, value);
            double[] slope = new double[p];
            double[] curvature = new double[p * p];
            double result = likelihood.evaluate(beta, slope, curvature) + prior.add(beta, slope, curvature);
            int row = 0;
            for (int a = 0; a < p; a++) {
                if (a != k) {
                    gradient[row] = slope[a];
                    int column = 0;
                    for (int b = 0; b <= a; b++) {
                        if (b != k) {
                            information[row * (p - 1) + column++] = curvature[a * p + b];
                        }
                    }
                    row++;
                }
            }
            return result;
        }
    }

    private static double[] with(double[] others, int k, double value) {
        double[] all = new double[others.length + 1];
        System.arraycopy(others, 0, all, 0, k);
        all[k] = value;
        System.arraycopy(others, k, all, k + 1, others.length - k);
        return all;
    }

    private static double[] without(double[] all, int k) {
        double[] others = new double[all.length - 1];
        System.arraycopy(all, 0, others, 0, k);
        System.arraycopy(all, k + 1, others, k, others.length - k);
        return others;
    }
}
