package org.tightrope.scenario;

import org.tightrope.expression.Expression;

/// One of the mechanisms that come with Tightrope: a claim about why actors act as they do, as a formula
/// a scenario can use under its id.
///
/// @param id `M01` to `M42`
/// @param name a few words
/// @param meaning what the statistic measures, to stand in a sentence
/// @param formula in the language of [Expression]
/// @param on what it changes
/// @param priorMean coefficient theory expects; 0 where the claim is that there is no effect
/// @param priorSd how sure theory is
/// @param how how it comes about: see [How]
/// @param paragraphs where the articles say so: `A1 ¶18-19`
/// @param source of the theory
public record Mechanism(
        String id,
        String name,
        String meaning,
        String formula,
        ActsOn on,
        double priorMean,
        double priorSd,
        How how,
        String paragraphs,
        String source) {

    /// How a mechanism comes into the model.
    public enum How {
        /// The standard model has it; the formula says the same.
        BUILT_IN,
        /// A scenario that names it has it.
        FORMULA,
        /// A scenario that names it has it once it provides the covariates or dates the formula asks for.
        COVARIATE,
        /// Set beside the effects: attributions.csv doubts who did what.
        OBSERVATION
    }

    /// As an effect of a scenario.
    public OwnEffect effect() {
        return new OwnEffect(
                id, Expression.parse(formula), on, priorMean, priorSd, meaning, "%s; %s".formatted(paragraphs, source));
    }
}
