package org.tightrope.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private Progress start(Progress.Style style, long total) {
        return Progress.of(style, new PrintWriter(text), "playing futures", total, now::get);
    }

    private static long seconds(double seconds) {
        return (long) (seconds * 1e9);
    }

    @Test
    void elsewhereThanOnATerminalLinesAreFewAndWhole() {
        try (var progress = start(Progress.Style.PLAIN, 200)) {
            for (int i = 0; i < 200; i++) {
                now.addAndGet(seconds(0.06));
                progress.advance(1);
            }
        }
        assertThat(text).hasToString("""
                playing futures: 84 of 200 (42%)
                playing futures: 168 of 200 (84%)
                playing futures: done in 12.0 s
                """.replace("\n", System.lineSeparator()));
    }

    @Test
    void onATerminalOneLineUpdatesItselfAndLeavesNoRemains() {
        try (var progress = start(Progress.Style.LIVE, 2000)) {
            now.addAndGet(seconds(0.2));
            progress.advance(1000);
        }
        assertThat(text)
                .hasToString("\rplaying futures: 0 of 2000 (0%)"
                        + "\rplaying futures: 1000 of 2000 (50%)"
                        + "\rplaying futures: done in 0.2 s     "
                        + System.lineSeparator());
    }

    @Test
    void anUnknownTotalIsNotMadeUp() {
        try (var progress = start(Progress.Style.PLAIN, 0)) {
            now.addAndGet(seconds(6));
            progress.advance(5);
        }
        assertThat(text.toString()).startsWith("playing futures: 5" + System.lineSeparator());
    }

    @Test
    void silentSaysNothing() {
        try (var progress = start(Progress.Style.SILENT, 2)) {
            now.addAndGet(seconds(60));
            progress.advance(1);
        }
        assertThat(text.toString()).isEmpty();
    }
}
