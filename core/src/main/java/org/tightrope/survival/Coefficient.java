package org.tightrope.survival;

import org.tightrope.estimate.Distributions;

/// What one covariate does.
///
/// @param se standard error from the observed information
/// @param z estimate / se
/// @param p two-sided normal tail beyond z
/// @param ratio exp(estimate): of hazards in Cox's model, of times in a Weibull or exponential one
public record Coefficient(String name, double estimate, double se, double z, double p, double ratio) {
    static Coefficient of(String name, double estimate, double se) {
        double z = estimate / se;
        return new Coefficient(name, estimate, se, z, Distributions.normalTwoSided(z), Math.exp(estimate));
    }
}
