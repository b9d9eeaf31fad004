package org.tightrope.fit;

import org.tightrope.effect.Prior;

/// One estimated coefficient.
///
/// @param part `rate` or `type`
/// @param term the effect as the formula writes it
/// @param se standard error: Laplace, from the curvature of the penalised likelihood
/// @param lower lower end of the 95 % interval
/// @param upper upper end
/// @param prior what theory expected
/// @param meaning what the effect measures, in words
/// @param sentence the estimate in plain words
public record Coefficient(
        String part,
        String term,
        double estimate,
        double se,
        double lower,
        double upper,
        Prior prior,
        String meaning,
        String sentence) {

    /// Standard normal quantile of 97.5 %.
    static final double Z95 = 1.959963984540054;

    public double z() {
        return estimate / se;
    }
}
