package org.tightrope.scenario.file;

import java.util.Optional;
import org.tightrope.event.Action;

/// Goldstein weights in files.
final class Weights {
    private Weights() {}

    /// A weight of -10 to 10 whose sign agrees with the action: cooperation is not negative, conflict not positive.
    static Optional<Double> goldstein(Cell cell, Action action) {
        return cell.number(-10, 10).filter(weight -> {
            boolean contradicts = weight * action.quad().valence() < 0;
            if (contradicts) {
                cell.wrong(
                        "The weight (%s) contradicts the action %s, which is %s."
                                .formatted(cell.shown(), action, action.quad().label()),
                        "Maybe leave it empty to take the action's own weight (%s).".formatted(action.goldstein()));
            }
            return !contradicts;
        });
    }
}
