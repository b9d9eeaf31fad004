package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.ScenarioDirectory;

final class ReadIntoTest {
    @TempDir
    Path home;

    private Path scenario() throws IOException {
        var copy = home.resolve("idlib-2020");
        var bundled =
                Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("scenarios/idlib-2020");
        try (var walk = Files.walk(bundled)) {
            for (Path path : walk.sorted(Comparator.naturalOrder()).toList()) {
                var target = copy.resolve(bundled.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return copy;
    }

    @Test
    void whatIsReadEntersTheChronologyOnceAndTheScenarioStaysSound() throws IOException {
        var copy = scenario();
        var note = Files.writeString(
                home.resolve("note.txt"),
                "On June 3, 2016 Iran accused Turkey of \"meddling\", \"lies\" and more.\n\n"
                        + "On June 5, 2016 Atlantis bombed Turkey.");
        int before = ScenarioDirectory.load(copy).orFault().events().size();
        var terminal = new Terminal();
        assertThat(terminal.run("read", note.toString(), "--into", copy.toString()))
                .isZero();
        assertThat(terminal.err()).contains("1 events written into");
        var after = ScenarioDirectory.load(copy).orFault();
        assertThat(after.events()).hasSize(before + 1);
        assertThat(after.events().stream()
                        .filter(event -> event.id().equals("R001"))
                        .toList())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.date()).isEqualTo("2016-06-03");
                    assertThat(List.of(event.source(), event.target())).containsExactly("IRN", "TUR");
                    assertThat(event.description())
                            .isEqualTo("On June 3, 2016 Iran accused Turkey of \"meddling\", \"lies\" and more.");
                });
        var file = Files.readString(copy.resolve("events.csv"));
        assertThat(new Terminal().run("read", note.toString(), "--into", copy.toString()))
                .isZero();
        assertThat(Files.readString(copy.resolve("events.csv"))).isEqualTo(file);
    }

    @Test
    void proposalsAreLinesOfTheirOwnKind() throws IOException {
        var note = Files.writeString(
                home.resolve("note.txt"),
                "On March 5 Russia and Turkey signed a ceasefire agreement. Under the deal both sides will patrol.");
        var terminal = new Terminal();
        assertThat(terminal.run("read", note.toString(), "--date", "2020-03-14", "--propose", "--json"))
                .isZero();
        assertThat(terminal.out())
                .contains("{\"kind\":\"agreement\",\"what\":\"ceasefire\",\"parties\":[\"RUS\",\"TUR\"],"
                        + "\"date\":\"2020-03-05\"");
    }

    @Test
    void proposedBlocksFitTheFilesOfAScenario() throws IOException {
        var note = Files.writeString(
                home.resolve("note.txt"),
                "On March 5 Russia and Iran signed a military agreement. Under the \"historic\" deal both sides will cooperate.\n\n"
                        + "On March 6 Russia threatened to impose sanctions on Turkey. Iran has threatened Turkey.");
        var text = new Terminal();
        assertThat(text.run("read", note.toString(), "--date", "2020-03-14", "--propose"))
                .isZero();
        var copy = scenario();
        var agreements =
                text.out().substring(text.out().indexOf("- id: AG1"), text.out().indexOf("\n# proposed for levers"));
        var levers = text.out().substring(text.out().indexOf("- id: LV01"));
        Files.writeString(
                copy.resolve("agreements.yaml"), "\n" + agreements.replace("AG1", "AG77"), StandardOpenOption.APPEND);
        Files.writeString(copy.resolve("levers.yaml"), "\n" + levers.replace("LV0", "LV9"), StandardOpenOption.APPEND);
        var loaded = ScenarioDirectory.load(copy);
        assertThat(loaded).as("%s", loaded.problems()).isInstanceOf(Loaded.Sound.class);
        var scenario = loaded.orFault();
        assertThat(scenario.agreements()).anySatisfy(deal -> {
            assertThat(deal.id()).isEqualTo("AG77");
            assertThat(deal.parties()).containsExactly("IRN", "RUS");
        });
        assertThat(scenario.levers()).anySatisfy(lever -> assertThat(lever.id()).isEqualTo("LV91"));
    }
}
