package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.ScenarioDirectory;

final class NewAndCheckTest {
    @TempDir
    Path home;

    private final Terminal terminal = new Terminal();

    private Path start(String name) {
        assertThat(terminal.run("new", name, "--in", home.toString())).isZero();
        return home.resolve(name);
    }

    @Test
    void whatNewWritesPassesTheCheckWithoutAWarning() {
        var directory = start("strait-2024");
        assertThat(terminal.run("check", directory.toString())).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .isEqualTo("strait-2024 is sound: 4 actors, 48 events (47 enter the history), 1 agreement, 1 lever,"
                        + " 2 outcomes, 2 moves, 1 document; 0 warnings.\n");
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        start("strait-2024");
        try (var beside = Files.list(home)) {
            assertThat(beside).containsExactly(home.resolve("strait-2024"));
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        var directory = start("strait-2024");
        Files.writeString(directory.resolve("events.csv"), "mine");
        assertThat(terminal.run("new", "strait-2024", "--in", home.toString())).isEqualTo(1);
        assertThat(terminal.err())
                .isEqualTo(
                        "The directory (%s) exists already, and nothing is overwritten.\nMaybe choose another name.\n"
                                .formatted(directory));
        assertThat(directory.resolve("events.csv")).hasContent("mine");
    }

    @Test
    void aBadNameOrPlaceIsRefused() {
        assertThat(terminal.run("new", "../Strait", "--in", home.toString())).isEqualTo(1);
        assertThat(terminal.err()).startsWith("The name (../Strait) must be at most 60 lower-case letters");
        assertThat(terminal.run("new", "strait", "--in", home + "/nowhere")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("There is no directory (" + home + "/nowhere) to write into.");
    }

    @Test
    void checkNamesFileLineAndRemedyAndEndsWithOne() throws IOException {
        var directory = start("strait-2024");
        var file = directory.resolve("scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("focal: XEA", "focal: XAE"));
        assertThat(terminal.run("check", directory.toString())).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isEqualTo("""
                        scenario.yaml:6: Unknown actor (XAE) under focal. Maybe you meant XEA.
                        1 error, 0 warnings.
                        """);
    }

    @Test
    void checkAsJsonPrintsJsonAndNothingElse() throws IOException {
        var directory = start("strait-2024");
        Files.delete(directory.resolve("ties.csv"));
        Files.writeString(directory.resolve("notes.txt"), "to do");
        assertThat(terminal.run("check", "--json", directory.toString())).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).isEqualTo("""
                {
                  "scenario": "strait-2024",
                  "sound": true,
                  "errors": 0,
                  "warnings": 1,
                  "problems": [ {
                    "file": "notes.txt",
                    "line": 0,
                    "column": 0,
                    "severity": "warning",
                    "what": "This is not part of a scenario and is not read.",
                    "maybe": "Maybe move it elsewhere."
                  } ]
                }
                """);
    }

    @Test
    void anUnknownScenarioNamesTheNearestBundledOne() throws IOException {
        Files.createDirectories(home.resolve("scenarios/strait-2024"));
        var before = System.setProperty("tightrope.home", home.toString());
        try {
            assertThat(terminal.run("check", "striat-2024")).isEqualTo(1);
            assertThat(terminal.err()).isEqualTo("""
                            There is no scenario (striat-2024): no such directory, and no bundled scenario of that name.
                            Maybe you meant strait-2024.
                            """);
        } finally {
            if (before == null) {
                System.clearProperty("tightrope.home");
            } else {
                System.setProperty("tightrope.home", before);
            }
        }
    }

    @Test
    void aBundledScenarioIsFoundByItsName() {
        start("strait-2024");
        Bundled bundled = new Bundled(home);
        assertThat(bundled.names()).isEqualTo(List.of("strait-2024"));
        assertThat(bundled.find("strait-2024").map(ScenarioDirectory::load).orElseThrow())
                .isInstanceOf(Loaded.Sound.class);
        assertThat(bundled.find("../strait-2024")).isEmpty();
    }
}
