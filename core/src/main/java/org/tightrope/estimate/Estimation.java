package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maximises a likelihood and says how sure the answer is.
///
/// Columns are scaled to comparable size inside (statistics may count thousands or fractions); everything
/// is reported on the raw scale. Robust errors are White's sandwich with scores summed by pair (Lin and
/// Wei 1989):
///
///     V = I^-1 ( sum over pairs of u_d u_d' ) I^-1,   u_d = sum of the scores of the events of pair d
///
/// @param priors one per coefficient, or empty for maximum likelihood
/// @param robust whether to compute the sandwich
/// @param level of the intervals, 0.95
public record Estimation(List<GaussianPrior> priors, boolean robust, double level) {
    /// Beyond so many standard deviations of a statistic's effect an estimate is taken to run away.
    private static final double RUNAWAY = 30;

    public Estimation {
        priors = List.copyOf(priors);
    }

    /// A belief about one coefficient.
    public record GaussianPrior(double mean, double sd) {}

    public static Estimation plain() {
        return new Estimation(List.of(), false, 0.95);
    }

    public EstimationResult of(Likelihood likelihood) {
        int p = likelihood.size();
        if (likelihood.events() == 0) {
            return new EstimationResult.NotEstimated(
                    "There are no events to explain.", "Maybe check the left side of the formula.");
        }
        if (p == 0) {
            return done(likelihood, Optional.empty(), new double[0]);
        }
        double[] information = new double[p * p];
        likelihood.evaluate(new double[p], new double[p], information);
        Optional<EstimationResult> fault = Collinearity.of(likelihood.names(), withPriors(information, p), p);
        if (fault.isPresent()) {
            return fault.get();
        }
        double[] scale = new double[p];
        for (int k = 0; k < p; k++) {
            scale[k] = Math.sqrt(information[k * p + k] / likelihood.events());
            scale[k] = scale[k] > 0 ? scale[k] : 1;
        }
        var objective = new Scaled(likelihood, priors, scale);
        Optional<Newton.Result> result = Newton.maximise(objective, new double[p]);
        return done(likelihood, result, scale);
    }

    private double[] withPriors(double[] information, int p) {
        double[] all = information.clone();
        for (int k = 0; k < priors.size(); k++) {
            all[k * p + k] += 1 / (priors.get(k).sd() * priors.get(k).sd());
        }
        return all;
    }

    /// The likelihood of coefficients measured per standard deviation of their statistic, with priors.
    private record Scaled(Likelihood raw, List<GaussianPrior> priors, double[] scale) implements Objective {
        @Override
        public int size() {
            return raw.size();
        }

        double[] raw(double[] beta) {
            double[] unscaled = new double[beta.length];
            for (int k = 0; k < beta.length; k++) {
                unscaled[k] = beta[k] / scale[k];
            }
            return unscaled;
        }

        @Override
        public double evaluate(double[] beta, double[] gradient, double[] information) {
            double[] unscaled = raw(beta);
            int p = beta.length;
            double value = raw.evaluate(unscaled, gradient, information);
            for (int k = 0; k < priors.size(); k++) {
                GaussianPrior prior = priors.get(k);
                double precision = 1 / (prior.sd() * prior.sd());
                double away = unscaled[k] - prior.mean();
                value -= 0.5 * precision * away * away;
                gradient[k] -= precision * away;
                information[k * p + k] += precision;
            }
            for (int k = 0; k < p; k++) {
                gradient[k] /= scale[k];
                for (int l = 0; l <= k; l++) {
                    information[k * p + l] /= scale[k] * scale[l];
                }
            }
            return value;
        }
    }

    private EstimationResult done(Likelihood likelihood, Optional<Newton.Result> found, double[] scale) {
        int p = likelihood.size();
        if (p > 0 && found.isEmpty()) {
            return new EstimationResult.NotEstimated(
                    "The likelihood has no curvature where the search went: the data cannot tell the effects apart there.",
                    "Maybe leave out an effect, transform it (log1p), or give a prior with --prior-sd.");
        }
        double[] beta = new double[p];
        double[] covariance = new double[p * p];
        if (found.isPresent()) {
            double[] inverse = found.get().factor().inverse();
            for (int k = 0; k < p; k++) {
                beta[k] = found.get().beta()[k] / scale[k];
                for (int l = 0; l < p; l++) {
                    covariance[k * p + l] = inverse[k * p + l] / (scale[k] * scale[l]);
                }
            }
        }
        double value = p == 0 ? likelihood.nullValue() : likelihood.evaluate(beta, new double[p], new double[p * p]);
        double penalised = value;
        for (int k = 0; k < priors.size(); k++) {
            double away = (beta[k] - priors.get(k).mean()) / priors.get(k).sd();
            penalised -= 0.5 * away * away;
        }
        double[] sandwich = robust && p > 0 ? sandwich(likelihood, beta, covariance) : new double[0];
        var notes = new ArrayList<String>();
        boolean converged = p == 0 || found.isPresent() && found.get().converged();
        for (int k = 0; k < p; k++) {
            if (Math.abs(beta[k] * scale[k]) > RUNAWAY) {
                converged = false;
                notes.add(
                        "The coefficient of %s runs away (%.3g): it separates the events from the others completely, or "
                                        .formatted(likelihood.names().get(k), beta[k])
                                + "nearly. Maybe leave it out, or give it a prior with --prior-sd.");
            }
        }
        if (!converged && notes.isEmpty()) {
            notes.add("The search had not come to rest after %d steps. Maybe transform the statistics (log1p)."
                    .formatted(found.map(Newton.Result::steps).orElse(0)));
        }
        return new EstimationResult.Estimated(new Estimates(
                effects(likelihood.names(), beta, covariance, sandwich),
                covariance,
                sandwich,
                value,
                penalised,
                likelihood.nullValue(),
                likelihood.events(),
                likelihood.rows(),
                found.map(Newton.Result::steps).orElse(0),
                converged,
                notes));
    }

    private List<Estimates.Effect> effects(List<String> names, double[] beta, double[] covariance, double[] sandwich) {
        int p = beta.length;
        double quantile = Distributions.normalQuantile(level);
        var effects = new ArrayList<Estimates.Effect>();
        for (int k = 0; k < p; k++) {
            double se = Math.sqrt(covariance[k * p + k]);
            double robustSe = sandwich.length == 0 ? Double.NaN : Math.sqrt(sandwich[k * p + k]);
            double used = sandwich.length == 0 ? se : robustSe;
            effects.add(new Estimates.Effect(
                    names.get(k),
                    beta[k],
                    se,
                    robustSe,
                    beta[k] - quantile * used,
                    beta[k] + quantile * used,
                    beta[k] / used,
                    Distributions.normalTwoSided(beta[k] / used)));
        }
        return effects;
    }

    private static double[] sandwich(Likelihood likelihood, double[] beta, double[] covariance) {
        int p = beta.length;
        Map<Long, double[]> clusters = new HashMap<>();
        likelihood.visit(beta, (_, dyad, score, _, _, _) -> {
            double[] sum = clusters.computeIfAbsent(dyad, _ -> new double[p]);
            for (int k = 0; k < p; k++) {
                sum[k] += score[k];
            }
        });
        double[] meat = new double[p * p];
        clusters.keySet().stream().sorted().forEach(dyad -> {
            double[] u = clusters.getOrDefault(dyad, new double[p]);
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    meat[k * p + l] += u[k] * u[l];
                }
            }
        });
        return multiply(multiply(covariance, meat, p), covariance, p);
    }

    private static double[] multiply(double[] a, double[] b, int p) {
        double[] c = new double[p * p];
        Arrays.fill(c, 0);
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < p; k++) {
                for (int j = 0; j < p; j++) {
                    c[i * p + j] += a[i * p + k] * b[k * p + j];
                }
            }
        }
        return c;
    }
}
