package org.tightrope.event;

import java.util.Locale;
import java.util.Optional;

/// How exactly the date of an event is known.
public enum Precision {
    DAY(0),
    MONTH(31),
    YEAR(366);

    private final int days;

    Precision(int days) {
        this.days = days;
    }

    /// By how many days the true date may differ from the written one.
    public int days() {
        return days;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Precision> parse(String text) {
        for (Precision precision : values()) {
            if (precision.label().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(precision);
            }
        }
        return Optional.empty();
    }
}
