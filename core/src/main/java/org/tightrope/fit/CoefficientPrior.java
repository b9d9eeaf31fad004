package org.tightrope.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.tightrope.effect.Prior;
import org.tightrope.estimate.Cholesky;

/// What is believed of the coefficients of one part of a model before its events are seen: a Gaussian, in
/// which coefficients may hang together.
///
/// @param mean one per effect
/// @param precision inverse of the covariance, `effects x effects`, row-major
record CoefficientPrior(double[] mean, double[] precision) {

    /// Independent beliefs, as theory states them.
    static CoefficientPrior of(List<Prior> theory) {
        int k = theory.size();
        double[] mean = new double[k];
        double[] precision = new double[k * k];
        for (int c = 0; c < k; c++) {
            Prior prior = theory.get(c);
            mean[c] = prior.mean();
            precision[c * k + c] = 1 / (prior.sd() * prior.sd());
        }
        return new CoefficientPrior(mean, precision);
    }

    /// What theory and a background model say together: the product of the two Gaussians. Where series
    /// differ widely the background says little and theory stands. Worked case: theory N(0, 1),
    /// background N(2, 1): N(1, 1/2).
    ///
    /// @param terms of the effects, in the order of `theory`
    static CoefficientPrior of(List<Prior> theory, List<String> terms, Background.Part background) {
        CoefficientPrior prior = of(theory);
        int k = theory.size();
        int[] position = terms.stream()
                .mapToInt(term -> background.terms().indexOf(term))
                .toArray();
        int[] known = IntStream.range(0, k).filter(c -> position[c] >= 0).toArray();
        int m = known.length;
        double[] covariance = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                covariance[a * m + b] = background.covariance(position[known[a]], position[known[b]]);
            }
        }
        double[] inverse = Cholesky.of(covariance, m)
                .orElseThrow(() -> new IllegalArgumentException("""
                        The covariance of the background model is not positive definite.
                        Maybe its file was edited by hand; make it anew with fit --save."""))
                .inverse();
        double[] both = prior.precision.clone();
        double[] pull = new double[k];
        for (int c = 0; c < k; c++) {
            pull[c] = prior.precision[c * k + c] * prior.mean[c];
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                both[known[a] * k + known[b]] += inverse[a * m + b];
                pull[known[a]] += inverse[a * m + b] * background.mean(position[known[b]]);
            }
        }
        return new CoefficientPrior(Cholesky.of(both, k).orElseThrow().solve(pull), both);
    }

    /// Adds this prior to gradient and information of a longer vector and returns its log-density up to a
    /// constant.
    ///
    /// @param from position of the first effect within `beta`
    /// @param stride length of a row of the information
    double add(double[] beta, int from, double[] gradient, double[] information, int stride) {
        int k = mean.length;
        double value = 0;
        for (int c = 0; c < k; c++) {
            double pull = 0;
            for (int d = 0; d < k; d++) {
                pull += precision[c * k + d] * (beta[from + d] - mean[d]);
                information[(from + c) * stride + from + d] += precision[c * k + d];
            }
            value -= 0.5 * pull * (beta[from + c] - mean[c]);
            gradient[from + c] -= pull;
        }
        return value;
    }

    /// Mean and spread of one coefficient, whatever the others are.
    Prior marginal(int c) {
        int k = mean.length;
        double[] covariance = Cholesky.of(precision, k).orElseThrow().inverse();
        return new Prior(mean[c], Math.sqrt(covariance[c * k + c]));
    }
}
