package org.tightrope.event;

import java.util.Locale;
import java.util.Optional;

/// How an event is known. Only reported and claimed events enter a history; claimed ones count half.
public enum Status {
    REPORTED(1.0),
    CLAIMED(0.5),
    DENIED(0.0),
    HYPOTHETICAL(0.0);

    private final double weight;

    Status(double weight) {
        this.weight = weight;
    }

    /// What share of an event with this status counts in a history, 0..1.
    public double weight() {
        return weight;
    }

    public boolean entersHistory() {
        return weight > 0;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> parse(String text) {
        for (Status status : values()) {
            if (status.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
