package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReadTest {
    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void everyStageIsCountedAndTimed() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.txt"),
                "Turkey shelled Syrian positions on Friday. It rained. Russia condemned Turkey.");

        assertThat(terminal.run("bench", "read", file.toString(), "--characters", "1", "--json"))
                .isZero();
        assertThat(terminal.out())
                .contains("sentences, words, tags")
                .contains("the encoders alone")
                .contains("all, with the encoder");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        var file = Files.writeString(folder.resolve("b.txt"), "");

        assertThat(terminal.run("bench", "read", file.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("b.txt").contains("Maybe leave it out.");
    }
}
