package org.tightrope.app.command;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long a command has been at work, and when it should come to an end.
final class Clock {
    private final long start = System.nanoTime();
    private final double startCpu = cpu();

    /// Since the command began, in seconds with three decimals.
    double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1000.0;
    }

    /// Computing time of all threads of the process since the command began, in seconds; it does not
    /// count waiting for a busy machine.
    double cpuSeconds() {
        return cpu() - startCpu;
    }

    private static double cpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /// True once so many seconds have passed.
    BooleanSupplier after(double seconds) {
        long end = start + (long) (seconds * 1e9);
        return () -> System.nanoTime() - end > 0;
    }
}
