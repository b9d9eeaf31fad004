package org.tightrope.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Background;

class BackgroundFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var part = new Background.Part(
                List.of("a", "b"), List.of(0.1, -2.0), List.of(1.0, 0.25, 0.25, 3.0), List.of(0.0, 1e-9));
        var empty = new Background.Part(List.of(), List.of(), List.of(), List.of());
        var study = new Background.Study("s", "2001-01-01", "2001-02-01", 3, 10, 5, -1.5, -1.25);
        var background = new Background("title", "how \"it\" was made", part, empty, List.of(study));
        Path file = folder.resolve("b.json");
        BackgroundFile.write(file, background);
        assertThat(BackgroundFile.read(file)).isEqualTo(background);
    }

    @Test
    void theBundledOneKnowsTheStandardEffectsAndSaysWhatItWasMadeFrom() {
        var bundled = BackgroundFile.bundled();
        assertThat(bundled.rate().terms()).contains("inertia(30d)", "reciprocity(30d)");
        assertThat(bundled.type().terms()).contains("tie", "same_quad(30d)");
        assertThat(bundled.studies()).hasSizeGreaterThan(10);
        assertThat(bundled.how()).isNotBlank();
    }

    @Test
    void aBrokenFileIsRefusedInWords() throws IOException {
        assertThatThrownBy(() -> BackgroundFile.read(folder.resolve("none.json")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cannot be read");
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"format\": \"tightrope back");
        assertThatThrownBy(() -> BackgroundFile.read(cut))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("line 1");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": \"x\"}");
        assertThatThrownBy(() -> BackgroundFile.read(other))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not a background model");
        Path words = Files.writeString(folder.resolve("words.json"), """
                {"format": "tightrope background 1", "background": {"rate": {"terms": ["a"], "means": ["x"]}}}""");
        assertThatThrownBy(() -> BackgroundFile.read(words))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("A number was expected");
        Path few = Files.writeString(folder.resolve("few.json"), """
                {"format": "tightrope background 1", "background": {"rate": {"terms": ["a"], "means": [1]}}}""");
        assertThatThrownBy(() -> BackgroundFile.read(few))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("needs as many means");
    }
}
