package org.tightrope.app.command;

import java.util.function.BooleanSupplier;

/// How long a command has been at work, and when it should come to an end.
final class Clock {
    private final long start = System.nanoTime();

    /// Since the command began, in seconds with three decimals.
    double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1000.0;
    }

    /// True once so many seconds have passed.
    BooleanSupplier after(double seconds) {
        long end = start + (long) (seconds * 1e9);
        return () -> System.nanoTime() - end > 0;
    }
}
