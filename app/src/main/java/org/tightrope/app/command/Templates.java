package org.tightrope.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The files `new` writes; they lie in the jar beside this class.
final class Templates {
    private Templates() {}

    static String text(String file) {
        var name = "scenario/" + file;
        try (var stream = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name + " is in the jar")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
