package org.tightrope.app.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far a long task is, on standard error. Close it when the task is done. Any thread may call [#advance].
///
///     try (var progress = console.progress("playing futures", 2000)) {
///         ... progress.advance(1); ...
///     }
///
/// On a terminal one line updates itself; elsewhere a plain line is written every few seconds and one at the end.
public final class Progress implements AutoCloseable {
    /// How progress is shown.
    public enum Style {
        /// One line that updates itself.
        LIVE,
        /// Whole lines, seldom.
        PLAIN,
        /// Nothing.
        SILENT
    }

    private static final long LIVE_GAP = 100_000_000L;
    private static final long PLAIN_GAP = 5_000_000_000L;

    private final Style style;
    private final PrintWriter err;
    private final String task;
    private final long total;
    private final LongSupplier nanos;
    private final long started;
    private long lastShown;
    private long done;
    private int width;

    private Progress(Style style, PrintWriter err, String task, long total, LongSupplier nanos) {
        this.style = style;
        this.err = err;
        this.task = task;
        this.total = total;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.lastShown = started;
    }

    public static Progress of(Style style, PrintWriter err, String task, long total) {
        return of(style, err, task, total, System::nanoTime);
    }

    static Progress of(Style style, PrintWriter err, String task, long total, LongSupplier nanos) {
        var progress = new Progress(style, err, task, total, nanos);
        if (style == Style.LIVE) {
            progress.show();
        }
        return progress;
    }

    /// Live on a terminal, plain elsewhere. The launcher knows which it is: Java can only tell for standard output.
    public static Style styleOfStandardError() {
        return Boolean.getBoolean("tightrope.terminal") ? Style.LIVE : Style.PLAIN;
    }

    /// So many more steps are done.
    public synchronized void advance(long steps) {
        done += steps;
        long gap = style == Style.LIVE ? LIVE_GAP : PLAIN_GAP;
        if (style != Style.SILENT && nanos.getAsLong() - lastShown >= gap) {
            show();
        }
    }

    /// Says how long it took.
    @Override
    public synchronized void close() {
        if (style != Style.SILENT) {
            write("%s: done in %s s".formatted(task, seconds()));
            if (style == Style.LIVE) {
                err.println();
                err.flush();
            }
        }
    }

    private void show() {
        lastShown = nanos.getAsLong();
        write(
                total > 0
                        ? "%s: %s of %s (%s%%)".formatted(task, done, total, Math.min(100, 100 * done / total))
                        : done > 0 ? "%s: %s".formatted(task, done) : task + " ...");
    }

    private void write(String line) {
        if (style == Style.LIVE) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f", (nanos.getAsLong() - started) / 1e9);
    }
}
