package org.tightrope.play;

import java.util.List;

/// Why futures with a move differ from the same futures without it.
///
/// @param moves ids of the moves made together
/// @param name the moves in words
/// @param futures pairs of futures looked into
/// @param because what differs by more than noise, outcomes first
public record Why(List<String> moves, String name, int futures, List<Because> because) {
    public Why {
        moves = List.copyOf(moves);
        because = List.copyOf(because);
    }

    /// One difference and what carried it.
    ///
    /// @param kind outcome, tie or agreement
    /// @param id of the outcome or agreement, or the two codes of the tie, like AA-BB
    /// @param without mean without the move: probability of the outcome, tie at the horizon, probability
    /// that the agreement does not bind at the horizon
    /// @param with the same with it
    /// @param difference paired, over groups of futures that share coefficients
    /// @param toward futures that differ in the direction of the difference
    /// @param against futures that differ the other way; they are not explained
    /// @param carriers effects that carried it in the last step, largest first; shares add up to one
    /// @param chains whole ways from the move, largest first, and the share of each; together at most one
    /// @param sentences the same in words
    public record Because(
            String kind,
            String id,
            String name,
            double without,
            double with,
            Difference difference,
            int toward,
            int against,
            List<Carrier> carriers,
            List<Chain> chains,
            List<String> sentences) {
        public Because {
            carriers = List.copyOf(carriers);
            chains = List.copyOf(chains);
            sentences = List.copyOf(sentences);
        }
    }

    /// @param effect term of the model, or what else carried it
    public record Carrier(String effect, double share) {}

    /// @param steps from the move on
    public record Chain(double share, List<String> steps) {
        public Chain {
            steps = List.copyOf(steps);
        }
    }
}
