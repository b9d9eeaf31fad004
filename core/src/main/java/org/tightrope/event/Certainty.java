package org.tightrope.event;

import java.util.Optional;

/// How sure the coder of a chronology is of a fact and its date.
public enum Certainty {
    HIGH("H"),
    MEDIUM("M");

    private final String mark;

    Certainty(String mark) {
        this.mark = mark;
    }

    /// The mark used in files: `H` or `M`.
    public String mark() {
        return mark;
    }

    public static Optional<Certainty> parse(String text) {
        for (Certainty certainty : values()) {
            if (certainty.mark.equals(text.strip())) {
                return Optional.of(certainty);
            }
        }
        return Optional.empty();
    }
}
