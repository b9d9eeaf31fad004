package org.tightrope.scenario;

import org.tightrope.expression.Expression;

/// An effect the analyst adds to the standard model, or takes from the mechanisms that come with
/// Tightrope.
///
/// @param name as formulas and reports print it
/// @param formula what it measures for sender i and receiver j
/// @param priorMean expected coefficient; the sign theory gives it
/// @param priorSd how sure theory is
/// @param meaning in a few plain words
public record OwnEffect(
        String name, Expression formula, ActsOn on, double priorMean, double priorSd, String meaning, String source) {
    public OwnEffect {
        if (!(priorSd > 0) || !Double.isFinite(priorMean)) {
            throw new IllegalArgumentException("The prior of %s (mean %s, sd %s) needs a finite mean and a positive sd."
                    .formatted(name, priorMean, priorSd));
        }
    }
}
