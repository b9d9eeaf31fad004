package org.tightrope.scenario;

import java.util.Locale;
import java.util.Optional;

/// How far a lever has been pulled: at hand, threatened, used, used up.
public enum LeverState {
    STANDING,
    ARMED,
    EXECUTED,
    SPENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeverState> parse(String text) {
        for (LeverState state : values()) {
            if (state.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
