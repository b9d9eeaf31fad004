package org.tightrope.scenario;

import java.util.Set;
import org.tightrope.event.Quad;

/// What an effect changes.
public sealed interface ActsOn {
    /// How often the one acts toward the other.
    record HowOften() implements ActsOn {}

    /// Which way acts go: for cooperation, against conflict.
    record Valence() implements ActsOn {}

    /// How likely acts are to be of these quads.
    record Kinds(Set<Quad> quads) implements ActsOn {
        public Kinds {
            quads = Set.copyOf(quads);
            if (quads.isEmpty()) {
                throw new IllegalArgumentException(
                        "An effect on no quad does nothing. Maybe name material conflict or another.");
            }
        }
    }
}
