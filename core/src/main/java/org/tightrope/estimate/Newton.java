package org.tightrope.estimate;

import java.util.Optional;

/// Newton's method with step halving, for concave objectives of a few hundred parameters. At the end one
/// more full step is taken: it squares what error is left.
public final class Newton {
    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVINGS = 30;
    private static final double TOLERANCE = 1e-11;

    private Newton() {}

    /// Where it ended.
    ///
    /// @param beta the maximiser, or the best point found
    /// @param value the objective there
    /// @param factor the Cholesky factor of minus the Hessian there
    /// @param converged whether the last Newton decrement was below 1e-11 of the objective
    public record Result(double[] beta, double value, Cholesky factor, int steps, boolean converged) {}

    /// Empty when minus the Hessian is not positive definite anywhere along the way: a prior is missing.
    public static Optional<Result> maximise(Objective objective, double[] start) {
        int p = objective.size();
        double[] beta = start.clone();
        double[] gradient = new double[p];
        double[] information = new double[p * p];
        double value = objective.evaluate(beta, gradient, information);
        for (int step = 0; step < MAX_STEPS; step++) {
            Optional<Cholesky> factor = Cholesky.of(information, p);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            double[] direction = factor.get().solve(gradient);
            double decrement = dot(direction, gradient);
            double noise = TOLERANCE * Math.max(1, Math.abs(value));
            if (decrement < noise) {
                return Optional.of(new Result(along(beta, direction, 1), value, factor.get(), step, true));
            }
            double scale = 1;
            double[] next = beta;
            double nextValue = Double.NEGATIVE_INFINITY;
            for (int halving = 0; halving < MAX_HALVINGS; halving++) {
                next = along(beta, direction, scale);
                nextValue = objective.evaluate(next, gradient, information);
                if (nextValue >= value + 1e-4 * scale * decrement - noise || (halving > 20 && nextValue >= value)) {
                    break;
                }
                scale /= 2;
            }
            if (!(nextValue >= value - noise)) {
                return Optional.of(new Result(beta, value, factor.get(), step, decrement < 1e-6));
            }
            beta = next;
            value = nextValue;
        }
        objective.evaluate(beta, gradient, information);
        double[] last = beta;
        double best = value;
        return Cholesky.of(information, p).map(factor -> new Result(last, best, factor, MAX_STEPS, false));
    }

    private static double[] along(double[] from, double[] direction, double scale) {
        double[] to = new double[from.length];
        for (int k = 0; k < from.length; k++) {
            to[k] = from[k] + scale * direction[k];
        }
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
