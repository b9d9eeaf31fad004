package org.tightrope.effect;

import java.util.List;

/// The effects of the rate part that come with Tightrope.
public final class RateEffects {
    private RateEffects() {}

    /// The standard set, in the order reports print them.
    ///
    /// @param halfLifeDays of the counts
    public static List<Effect> standard(double halfLifeDays) {
        return List.of(
                new Inertia(halfLifeDays),
                new Reciprocity(halfLifeDays),
                new Activity(halfLifeDays),
                new Popularity(halfLifeDays),
                new SharedTies(),
                new AgreementBinds(),
                new Breaches(true),
                new Breaches(false),
                new LeverArmed());
    }
}
