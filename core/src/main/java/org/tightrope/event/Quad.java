package org.tightrope.event;

import java.util.Locale;
import java.util.Optional;

/// The four kinds of action: words or deeds, with or against.
public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    /// How many there are: the length of every per-quad array.
    public static final int COUNT = values().length;

    public boolean isConflict() {
        return this == VERBAL_CONFLICT || this == MATERIAL_CONFLICT;
    }

    public boolean isMaterial() {
        return this == MATERIAL_COOPERATION || this == MATERIAL_CONFLICT;
    }

    /// +1 for cooperation, -1 for conflict.
    public int valence() {
        return isConflict() ? -1 : 1;
    }

    /// The words used in files and reports, for example `material conflict`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Quad> parse(String text) {
        for (Quad quad : values()) {
            if (quad.label().equals(text.strip().toLowerCase(Locale.ROOT).replace('-', ' '))) {
                return Optional.of(quad);
            }
        }
        return Optional.empty();
    }
}
