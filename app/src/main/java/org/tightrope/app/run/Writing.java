package org.tightrope.app.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files whole or not at all.
public final class Writing {
    private Writing() {}

    /// What writes the bytes.
    @FunctionalInterface
    public interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /// Writes UTF-8 text beside the target and moves it into place; makes the folders needed.
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes bytes beside the target and moves them into place; makes the folders needed.
    public static void write(Path target, Filling filling) throws IOException {
        prepare(target, draft -> {
            try (OutputStream out = Files.newOutputStream(draft)) {
                filling.into(out);
            }
        });
    }

    /// What makes a file.
    @FunctionalInterface
    public interface Making {
        void at(Path draft) throws IOException;
    }

    /// Lets a draft be made beside the target and moves it into place; makes the folders needed.
    public static void prepare(Path target, Making making) throws IOException {
        Path whole = target.toAbsolutePath();
        if (Files.exists(whole) && !Files.isRegularFile(whole) && !Files.isDirectory(whole)) {
            making.at(whole); // a pipe or a device: there is nothing to replace
            return;
        }
        Path folder = whole.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            making.at(draft);
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
