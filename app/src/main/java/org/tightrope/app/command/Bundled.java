package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The scenarios that come with Tightrope: the directories in `scenarios` of the installation.
///
/// @param folder the directory they lie in; need not exist
record Bundled(Path folder) {

    /// Those of this installation. The launcher says where that is (`-Dtightrope.home`); without it there are none.
    static Bundled here() {
        return new Bundled(Path.of(System.getProperty("tightrope.home", "nowhere"), "scenarios"));
    }

    Optional<Path> find(String name) {
        return names().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    /// In alphabetical order.
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
