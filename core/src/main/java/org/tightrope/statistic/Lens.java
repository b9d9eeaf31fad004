package org.tightrope.statistic;

import java.util.Set;

/// Which past events a statistic looks at and how it forgets them.
///
///     felt weight of an event of weight w at age u = w 2^(-u / halfLife) while u <= window, then 0
///
/// @param types the event types that count; empty for all
/// @param halfLife in units of the stream's clock; infinite for no forgetting
/// @param window in units of the stream's clock; infinite for none
/// @param weighted whether an event counts with its weight (its absolute value) instead of 1
public record Lens(Set<String> types, double halfLife, double window, boolean weighted) {
    public Lens {
        types = Set.copyOf(types);
        if (!(halfLife > 0) || !(window > 0)) {
            throw new IllegalArgumentException("""
                    The half-life (%s) and the window (%s) must be positive.
                    Maybe leave them out for a past that is never forgotten.""".formatted(halfLife, window));
        }
    }

    /// All events, each counting one, never forgotten.
    public static Lens everything() {
        return new Lens(Set.of(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false);
    }

    public Lens withHalfLife(double other) {
        return new Lens(types, other, window, weighted);
    }

    public Lens withTypes(Set<String> other) {
        return new Lens(other, halfLife, window, weighted);
    }

    boolean isForgetful() {
        return Double.isFinite(halfLife) || Double.isFinite(window);
    }
}
