package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenMovesTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aMoveComesAfterAsOf() {
        strait.replace("moves.yaml", "at: 3", "at: 0");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:4: The at (0) must lie in 1 to 60." + " Maybe check the sign and the digits.");
    }

    @Test
    void aMoveDatedOnAsOfIsTooEarly() {
        strait.replace("moves.yaml", "at: 2024-07-05", "at: 2024-06-30");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:9: The move is dated 2024-06-30, not after the as-of date 2024-06-30."
                        + " Maybe write the number of days after as-of: at: 1.");
    }

    @Test
    void aMoveBeyondTheHorizonIsNeverMade() {
        strait.replace("moves.yaml", "at: 2024-07-05", "at: 2025-06-30");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:9: The move is dated 2025-06-30, 365 days after as-of and beyond the horizon of 60."
                                + " Maybe choose an earlier date, or a longer horizon in scenario.yaml.");
    }

    @Test
    void aMoveDoesSomething() {
        strait.replace("moves.yaml", "  steps:\n    - lever: {id: LV1, becomes: executed}\n", "");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:1: The move does nothing: it has no steps."
                        + " Maybe add steps: with one entry or more.");
    }

    @Test
    void movesThatIncludeEachOtherAreACircle() {
        strait.replace("moves.yaml", "  by: XNA", "  by: XNA\n  includes: [W2]");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:11: W1 -> W2 -> W1 is a circle of moves that include each other."
                        + " Maybe delete one includes of the circle.");
    }

    @Test
    void anUnknownIncludedMoveNamesTheNearest() {
        strait.replace("moves.yaml", "includes: [W1]", "includes: [W7]");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:10: Unknown move (W7) under includes." + " Maybe you meant W1.");
    }

    @Test
    void cooperationIsNotNegative() {
        strait.replace("moves.yaml", "goldstein: 2", "goldstein: -2");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:13: The weight (-2) contradicts the action CONSULT, which is verbal cooperation."
                                + " Maybe leave it empty to take the action's own weight (1.0).");
    }

    @Test
    void onlyOpenIssuesCanBeClosed() {
        strait.replace("moves.yaml", "closes: [lighthouse]", "closes: [lighthuose]");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:12: Unknown open issue of AG2 (lighthuose) under closes."
                        + " Maybe you meant lighthouse.");
    }

    @Test
    void aPartyCannotJoinAgain() {
        strait.replace("moves.yaml", "adds-parties: [XEA]", "adds-parties: [XSO]");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:12: XSO is a party of AG2 already." + " Maybe another actor was meant.");
    }

    @Test
    void aNewAgreementNeedsANewId() {
        strait.replace("moves.yaml", "id: AG9", "id: AG2");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:18: The agreement AG2 exists already."
                        + " Maybe give the new one another id and write replaces: AG2.");
    }

    @Test
    void aFactorIsANumber() {
        strait.replace("moves.yaml", "times: 0.5", "times: lots");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:15: The times (lots) is no number." + " Maybe write it like -4.5, without units.");
    }

    @Test
    void aMisspeltStepNamesTheNearest() {
        strait.replace("moves.yaml", "removes: {actor: LANE}", "remove: {actor: LANE}");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:16: Unknown key (remove) in the step." + " Maybe you meant removes.");
    }

    @Test
    void nobodyActsTowardHimself() {
        strait.replace("moves.yaml", "to: XSO, action", "to: XNA, action");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:13: The events go from XNA to itself." + " Maybe name another actor under to.");
    }

    @Test
    void anUnknownQuadNamesTheNearest() {
        strait.replace("moves.yaml", "material conflict", "materiel conflict");
        assertThat(strait.problems())
                .containsExactly(
                        "moves.yaml:15: Unknown quad (materiel conflict)." + " Maybe you meant material conflict.");
    }

    @Test
    void settingAndRevisingAreTwoSteps() {
        strait.replace("moves.yaml", "closes: [lighthouse], adds", "becomes: suspended, closes: [lighthouse], adds");
        assertThat(strait.problems())
                .containsExactly("moves.yaml:12: A step either sets the state of an agreement or revises it, not both."
                        + " Maybe write two steps.");
    }
}
