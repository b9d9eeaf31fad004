package org.tightrope.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.estimate.Distributions;

/// Weibull and exponential regression: ln T = intercept + x'b + scale W, W of the least extreme value
/// distribution, P(W > w) = exp(-e^w). A covariate stretches time by exp(b); hazards change by
/// exp(-b / scale). The exponential has scale 1.
///
/// Kalbfleisch and Prentice (2002), chapter 3. Without covariates the exponential's rate exp(-intercept)
/// is failures / total time: 3 failures in 60 days give intercept ln 20.
///
/// @param logLikelihood of the times themselves, not of their logarithms
/// @param nullLogLikelihood of the same family without covariates
/// @param logScaleSe standard error of ln scale; 0 for the exponential
/// @param p of the likelihood-ratio test, NaN without covariates
public record AcceleratedLife(
        Family family,
        Coefficient intercept,
        List<Coefficient> coefficients,
        double scale,
        double logScaleSe,
        double nullLogLikelihood,
        double logLikelihood,
        double likelihoodRatio,
        double p,
        int steps,
        boolean converged) {
    public AcceleratedLife {
        coefficients = List.copyOf(coefficients);
    }

    /// The shape of the hazard: a power of time, or constant.
    public enum Family {
        WEIBULL,
        EXPONENTIAL
    }

    /// Empty when the times do not determine the model: nobody failed, a covariate is constant or repeats
    /// others, or for the Weibull all times are equal.
    public static Optional<AcceleratedLife> of(Lifetimes lives, Family family) {
        if (lives.failures() == 0) {
            return Optional.empty();
        }
        var simple = new LifeLikelihood(lives, 0, family == Family.WEIBULL);
        Optional<Peak> none = Peak.of(simple, simple.start());
        if (none.isEmpty() || lives.names().isEmpty()) {
            return none.map(found -> of(lives, family, simple, found, found));
        }
        int covariates = lives.names().size();
        var likelihood = new LifeLikelihood(lives, covariates, family == Family.WEIBULL);
        double[] start = likelihood.start();
        start[0] = none.get().beta()[0];
        if (family == Family.WEIBULL) {
            start[1 + covariates] = none.get().beta()[1];
        }
        return Peak.of(likelihood, start).map(found -> of(lives, family, likelihood, found, none.get()));
    }

    private static AcceleratedLife of(
            Lifetimes lives, Family family, LifeLikelihood likelihood, Peak found, Peak none) {
        int covariates = likelihood.covariates();
        int size = likelihood.size();
        double[] beta = found.beta();
        double[] covariance = found.covariance();
        double shift = 0;
        double[] back = new double[size];
        back[0] = 1;
        var coefficients = new ArrayList<Coefficient>();
        for (int k = 0; k < covariates; k++) {
            double unit = likelihood.unit(k);
            back[1 + k] = -lives.mean(k) / unit;
            shift += back[1 + k] * beta[1 + k];
            coefficients.add(Coefficient.of(lives.names().get(k), beta[1 + k] / unit, found.se(1 + k) / unit));
        }
        double variance = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                variance += back[i] * covariance[i * size + j] * back[j];
            }
        }
        boolean weibull = family == Family.WEIBULL;
        double ratio = Math.max(0, 2 * (found.value() - none.value()));
        return new AcceleratedLife(
                family,
                Coefficient.of("intercept", beta[0] + shift, Math.sqrt(variance)),
                coefficients,
                weibull ? Math.exp(beta[size - 1]) : 1,
                weibull ? found.se(size - 1) : 0,
                none.value(),
                found.value(),
                ratio,
                Distributions.chiSquareTail(ratio, covariates),
                found.steps(),
                found.converged());
    }

    /// The share still going after `time`, for one with covariates `x` in the order of the coefficients:
    /// exp(-exp((ln time - intercept - x'b) / scale)).
    public double after(double time, double... x) {
        double centre = intercept.estimate();
        for (int k = 0; k < coefficients.size(); k++) {
            centre += coefficients.get(k).estimate() * x[k];
        }
        return Math.exp(-Math.exp((Math.log(time) - centre) / scale));
    }
}
