package org.tightrope.survival;

import java.util.Optional;
import org.tightrope.estimate.Newton;
import org.tightrope.estimate.Objective;

/// The maximum of a likelihood. Newton's factor belongs to the point before its last step; here value and
/// covariance are those of the maximum itself.
///
/// @param beta the maximiser, length n
/// @param covariance inverse information there, n x n row-major
/// @param converged whether it is a maximum: false where an error per standard deviation of a covariate
/// exceeds 100, which happens only where the likelihood rises without end
record Peak(double[] beta, double value, double[] covariance, int steps, boolean converged) {
    private static final double ENDLESS = 1e4;

    static Optional<Peak> of(Objective objective, double[] start) {
        int n = objective.size();
        return Newton.maximise(objective, start).flatMap(found -> {
            double[] information = new double[objective.informationSize()];
            double value = objective.evaluate(found.beta(), new double[n], information);
            return objective.factor(information).map(factor -> {
                double[] covariance = factor.inverse();
                boolean bounded = true;
                for (int k = 0; k < n; k++) {
                    bounded &= covariance[k * n + k] < ENDLESS;
                }
                return new Peak(found.beta(), value, covariance, found.steps(), found.converged() && bounded);
            });
        });
    }

    double se(int k) {
        return Math.sqrt(covariance[k * beta.length + k]);
    }
}
