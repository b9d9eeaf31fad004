package org.tightrope.play;

import java.time.LocalDate;
import java.util.List;

/// One future with a move, written out beside the same future without it.
///
/// @param moves ids
/// @param future its number
/// @param why why it was chosen, in words
public record Example(List<String> moves, int future, String why, List<Act> acts) {
    public Example {
        moves = List.copyOf(moves);
        acts = List.copyOf(acts);
    }

    /// @param mark whether the move made a difference to it
    public record Act(LocalDate date, String source, String action, String target, Mark mark) {}

    /// What the move has to do with an act.
    public enum Mark {
        /// It happens in both futures.
        SAME(""),
        /// The move makes it, or causes it by and by.
        CAUSED("caused by the move"),
        /// It happens without the move only.
        PREVENTED("prevented by the move");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
