package org.tightrope.estimate;

import java.util.Arrays;
import java.util.List;

/// A Gaussian belief about coefficients: mean m and precision P (inverse covariance), or none.
///
///     log density = -1/2 (b - m)' P (b - m) + constant
///
/// Worked case: one coefficient, mean 0, sd 1, b = 2: -2.
///
/// @param mean length p; empty for no belief
/// @param precision `p x p` row-major, symmetric; empty for no belief
public record Prior(double[] mean, double[] precision) {

    public static Prior none() {
        return new Prior(new double[0], new double[0]);
    }

    /// Independent beliefs; an infinite sd says nothing about that coefficient.
    public static Prior independent(List<Double> means, List<Double> sds) {
        int p = means.size();
        double[] precision = new double[p * p];
        for (int k = 0; k < p; k++) {
            precision[k * p + k] = 1 / (sds.get(k) * sds.get(k));
        }
        return new Prior(means.stream().mapToDouble(Double::doubleValue).toArray(), precision);
    }

    public boolean isNone() {
        return mean.length == 0;
    }

    /// The information with the prior's added.
    double[] added(double[] information) {
        double[] all = information.clone();
        for (int at = 0; at < precision.length; at++) {
            all[at] += precision[at];
        }
        return all;
    }

    double logDensity(double[] beta) {
        return add(beta, new double[beta.length], new double[beta.length * beta.length]);
    }

    /// Adds the prior to a log-likelihood's derivatives and returns its own part of the value.
    double add(double[] beta, double[] gradient, double[] information) {
        int p = mean.length;
        double value = 0;
        for (int k = 0; k < p; k++) {
            double pull = 0;
            for (int l = 0; l < p; l++) {
                pull += precision[k * p + l] * (beta[l] - mean[l]);
                information[k * p + l] += precision[k * p + l];
            }
            gradient[k] -= pull;
            value -= 0.5 * pull * (beta[k] - mean[k]);
        }
        return value;
    }

    /// The same belief about some of the coefficients and none about the others.
    ///
    /// @param positions where each of its coefficients stands among all; -1 for one that is not there
    /// @param size how many there are in all
    public Prior among(int[] positions, int size) {
        double[] means = new double[size];
        double[] precisions = new double[size * size];
        int p = mean.length;
        for (int k = 0; k < p; k++) {
            if (positions[k] >= 0) {
                means[positions[k]] = mean[k];
                for (int l = 0; l < p; l++) {
                    if (positions[l] >= 0) {
                        precisions[positions[k] * size + positions[l]] = precision[k * p + l];
                    }
                }
            }
        }
        return new Prior(means, precisions);
    }

    /// The belief a share as strong (power prior: Ibrahim and Chen 2000).
    public Prior weakened(double share) {
        return new Prior(mean, Arrays.stream(precision).map(x -> share * x).toArray());
    }
}
