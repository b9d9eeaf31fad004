package org.tightrope.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lines of the material beside a class.
public final class Lines {
    private Lines() {}

    /// @param name of the file in the package of the class
    public static List<String> of(Class<?> beside, String name) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
