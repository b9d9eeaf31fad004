package org.tightrope.scenario;

import java.util.List;

/// What the analyst adds to the standard model: effects, values and dates from outside the stream of
/// events, doubts about who did what, and what outcomes are worth to whom. All lists may be empty.
public record Assumptions(
        List<OwnEffect> effects,
        List<Covariate> covariates,
        List<KeyDate> dates,
        List<Attribution> attributions,
        List<Interest> interests) {
    public static final Assumptions NONE = new Assumptions(List.of(), List.of(), List.of(), List.of(), List.of());

    public Assumptions {
        effects = List.copyOf(effects);
        covariates = List.copyOf(covariates);
        dates = List.copyOf(dates);
        attributions = List.copyOf(attributions);
        interests = List.copyOf(interests);
    }

    /// The same with other effects.
    public Assumptions withEffects(List<OwnEffect> other) {
        return new Assumptions(other, covariates, dates, attributions, interests);
    }
}
