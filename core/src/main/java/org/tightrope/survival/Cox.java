package org.tightrope.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.estimate.Distributions;

/// Proportional hazards: hazard(t, x) = hazard_0(t) exp(x'b), with the baseline left open.
///
/// b maximises the partial likelihood of Cox (1972), by Newton steps; see [PartialLikelihood] for tied
/// failures. Two subjects with x = 1 and 0, the first failing before the second: log-likelihood
/// b - ln(e^b + 1), which at b = 0 is -ln 2.
///
/// @param nullLogLikelihood at b = 0
/// @param likelihoodRatio 2 (logLikelihood - nullLogLikelihood), chi-square with one degree per covariate
/// @param concordance of comparable pairs, the share in which the higher x'b failed first, ties half
/// @param converged false when the likelihood rises without end, as where a covariate separates
public record Cox(
        Ties ties,
        List<Coefficient> coefficients,
        double nullLogLikelihood,
        double logLikelihood,
        double likelihoodRatio,
        double p,
        double concordance,
        int steps,
        boolean converged) {
    public Cox {
        coefficients = List.copyOf(coefficients);
    }

    /// How failures at the same time are counted: Efron (1977), or Breslow (1974).
    public enum Ties {
        EFRON,
        BRESLOW
    }

    /// Empty when the covariates do not determine b: one is constant among those at risk, repeats others,
    /// or nobody failed.
    public static Optional<Cox> of(Lifetimes lives, Ties ties) {
        var likelihood = new PartialLikelihood(lives, ties == Ties.EFRON);
        int size = likelihood.size();
        double none = likelihood.evaluate(new double[size], new double[size], new double[size * size]);
        if (size == 0 || lives.failures() == 0) {
            return Optional.empty();
        }
        return Peak.of(likelihood, new double[size]).map(found -> {
            var coefficients = new ArrayList<Coefficient>();
            for (int k = 0; k < size; k++) {
                double unit = likelihood.unit(k);
                coefficients.add(Coefficient.of(lives.names().get(k), found.beta()[k] / unit, found.se(k) / unit));
            }
            double ratio = Math.max(0, 2 * (found.value() - none));
            return new Cox(
                    ties,
                    coefficients,
                    none,
                    found.value(),
                    ratio,
                    Distributions.chiSquareTail(ratio, size),
                    concordance(lives, likelihood.scores(found.beta())),
                    found.steps(),
                    found.converged());
        });
    }

    /// Harrell, Califf, Pryor, Lee and Rosati (1982). A pair is comparable when the earlier one failed;
    /// of two at the same time, when one failed and the other did not. Order n^2.
    private static double concordance(Lifetimes lives, double[] score) {
        double agree = 0;
        double pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; lives.failed(i) && j < score.length; j++) {
                boolean later = lives.time(j) > lives.time(i) || lives.time(j) == lives.time(i) && !lives.failed(j);
                if (later) {
                    pairs++;
                    agree += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : agree / pairs;
    }
}
