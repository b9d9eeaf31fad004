package org.tightrope.scenario;

import java.util.Locale;
import java.util.Optional;

/// How an agreement fares, from best to worst. A breach is not yet a collapse.
public enum AgreementState {
    IN_FORCE,
    STRAINED,
    SUSPENDED,
    COLLAPSED;

    /// Whether it still binds: strained agreements do, suspended and collapsed ones do not.
    public boolean binds() {
        return this == IN_FORCE || this == STRAINED;
    }

    public boolean isAtLeastAsBadAs(AgreementState other) {
        return ordinal() >= other.ordinal();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<AgreementState> parse(String text) {
        for (AgreementState state : values()) {
            if (state.label().equals(text.strip().toLowerCase(Locale.ROOT).replace('-', ' '))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
