package org.tightrope.explore;

import java.util.List;

/// A combination of inputs that leads to an outcome more often than others.
///
/// @param limits the restricted inputs
/// @param mass share of all cases that lie in the box
/// @param density how often the outcome happens in the box
/// @param coverage share of all its occurrences that lie in the box
public record Box(List<Limit> limits, double mass, double density, double coverage) {
    public Box {
        limits = List.copyOf(limits);
    }

    /// `lower <= input <= upper`; an infinite end restricts nothing.
    ///
    /// @param lowerQuantile share of cases below the lower end
    /// @param upperQuantile share of cases at most at the upper end
    public record Limit(String input, double lower, double upper, double lowerQuantile, double upperQuantile) {}
}
