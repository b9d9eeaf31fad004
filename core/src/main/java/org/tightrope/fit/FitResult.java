package org.tightrope.fit;

/// What came of an estimation. Failure is news for the reader, not a stack trace.
public sealed interface FitResult {

    record Fitted(Fit fit) implements FitResult {}

    /// @param why what stood in the way, in one sentence
    /// @param maybe what to do about it
    record NotFitted(String why, String maybe) implements FitResult {}
}
