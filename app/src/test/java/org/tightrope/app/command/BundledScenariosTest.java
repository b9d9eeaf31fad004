package org.tightrope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.ScenarioDirectory;

final class BundledScenariosTest {
    private final Bundled bundled = new Bundled(Path.of("..", "scenarios"));

    @Test
    void theThreeCasesAreThere() {
        assertThat(bundled.names()).contains("idlib-2020", "levant-2020", "washington-2017");
    }

    @Test
    void eachIsSound() {
        for (String name : bundled.names()) {
            var loaded = ScenarioDirectory.load(bundled.find(name).orElseThrow());
            assertThat(loaded.problems())
                    .as(name)
                    .filteredOn(problem -> problem.isError())
                    .isEmpty();
            assertThat(loaded).as(name).isInstanceOf(Loaded.Sound.class);
        }
    }
}
