package org.tightrope.balance;

import java.util.function.BooleanSupplier;

/// How hard to look.
///
/// @param seed of local search; without a stop the answer is exact whatever it is
/// @param stop asked now and then; once true, the search ends with bounds instead of a proof
public record Search(long seed, BooleanSupplier stop) {
    /// Until the optimum is proven.
    public static Search untilProven() {
        return new Search(1, () -> false);
    }

    public Search withSeed(long other) {
        return new Search(other, stop);
    }

    public Search withStop(BooleanSupplier other) {
        return new Search(seed, other);
    }
}
