package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenLeversTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void nobodyIsTheTargetOfHisOwnLever() {
        strait.replace("levers.yaml", "target: XEA", "target: XNA");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:4: The holder of a lever (XNA) cannot be its own target."
                        + " Maybe name whom it is meant to move.");
    }

    @Test
    void noStateBeginsAfterAsOf() {
        strait.replace("levers.yaml", "since: 2024-05-14", "since: 2024-07-14");
        assertThat(strait.problems())
                .containsExactly(
                        "levers.yaml:7: The date of the state armed (2024-07-14) lies after the as-of date 2024-06-30"
                                + "; nothing later is known."
                                + " Maybe delete it, or move as-of in scenario.yaml.");
    }

    @Test
    void anUnknownStateListsTheKnownOnes() {
        strait.replace("levers.yaml", "state: armed", "state: loaded");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:6: Unknown state (loaded)."
                        + " Maybe use one of standing, armed, executed, spent.");
    }

    @Test
    void aLeverDoesSomething() {
        strait.replace("levers.yaml", "  does: {action: SANCTION}\n", "");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:1: The lever does nothing."
                        + " Maybe add a line: does: {action: SANCTION, toward: ...}, the event it makes when used.");
    }

    @Test
    void aLeverDoesAnAction() {
        strait.replace("levers.yaml", "does: {action: SANCTION}", "does: {}");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:5: The use has no action." + " Maybe add a line: action: ...");
    }

    @Test
    void aTriggerThatNothingMatchesIsRefused() {
        strait.replace("levers.yaml", "to: [XSO]", "to: [XEA]");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:8: Nothing can match: from and to are both only XEA."
                        + " Maybe name somebody else in one of them; an actor does nothing to itself.");
    }

    @Test
    void certaintyIsHOrM() {
        strait.replace("levers.yaml", "certainty: H", "certainty: high");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:10: Unknown certainty (high)." + " Maybe use one of H, M.");
    }

    @Test
    void anExecutedLeverHasADate() {
        strait.replace("levers.yaml", "state: armed\n  since: 2024-05-14", "state: executed");
        assertThat(strait.warnings())
                .containsExactly("levers.yaml:6: warning: The lever is executed, and nobody says since when."
                        + " Maybe add a line: since: YYYY-MM-DD.");
    }
}
