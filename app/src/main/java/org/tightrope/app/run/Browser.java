package org.tightrope.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Shows a page to the user, if there is a screen to show it on.
public final class Browser {
    private Browser() {}

    /// @return whether a program was asked to show it
    public static boolean open(Path page) {
        List<String> command = command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
        if (command.isEmpty()) {
            return false;
        }
        var words = new ArrayList<>(command);
        words.add(page.toAbsolutePath().toString());
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // no such program: the path is printed anyway
        }
    }

    private static List<String> command(String system) {
        if (system.contains("mac")) {
            return List.of("open");
        }
        if (system.contains("windows")) {
            return List.of("cmd", "/c", "start", "");
        }
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return screen ? List.of("xdg-open") : List.of();
    }
}
