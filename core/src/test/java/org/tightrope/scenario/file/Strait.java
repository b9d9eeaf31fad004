package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A small sound scenario in a directory of its own, to be broken in one place.
final class Strait {
    static final List<String> FILES = List.of(
            "scenario.yaml",
            "actors.yaml",
            "ties.csv",
            "agreements.yaml",
            "levers.yaml",
            "outcomes.yaml",
            "moves.yaml",
            "events.csv",
            "documents/talks.md");

    private final Path directory;

    private Strait(Path directory) {
        this.directory = directory;
    }

    static Strait in(Path parent) {
        var strait = new Strait(parent.resolve("strait"));
        FILES.forEach(file -> strait.write(file, original(file)));
        return strait;
    }

    static byte[] original(String file) {
        try (var stream = Objects.requireNonNull(Strait.class.getResourceAsStream("strait/" + file), file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    Path directory() {
        return directory;
    }

    Strait write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Strait write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Replaces a piece of text that stands in the file exactly once.
    Strait replace(String file, String old, String by) {
        var text = new String(original(file), StandardCharsets.UTF_8);
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
                .as("'%s' stands once in %s", old, file)
                .hasSize(2);
        return write(file, text.replace(old, by));
    }

    Strait append(String file, String more) {
        return write(file, new String(original(file), StandardCharsets.UTF_8) + more);
    }

    Strait delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Loaded load() {
        return ScenarioDirectory.load(directory);
    }

    /// What is wrong, as the user reads it; the scenario must not have been loaded.
    List<String> problems() {
        assertThat(load()).isInstanceOf(Loaded.Broken.class);
        return texts();
    }

    /// What deserves a look, as the user reads it; the scenario must have been loaded.
    List<String> warnings() {
        assertThat(load()).as(() -> "" + texts()).isInstanceOf(Loaded.Sound.class);
        return texts();
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        load().problems().forEach(problem -> texts.add(problem.toString()));
        return texts;
    }
}
