package org.tightrope.estimate;

/// What came of an estimation: estimates, or in words why there are none.
public sealed interface EstimationResult {

    record Estimated(Estimates estimates) implements EstimationResult {}

    /// @param why what stands in the way, a sentence that names the effects concerned
    /// @param maybe what to do, beginning with Maybe
    record NotEstimated(String why, String maybe) implements EstimationResult {}
}
