package org.tightrope.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.fault.Fault;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.ScenarioDirectory;

final class WhatIfsTest {
    /// As of 16 March 2020, 90 days.
    private static final Scenario IDLIB =
            ScenarioDirectory.load(Path.of("../scenarios/idlib-2020")).orFault();

    private static Move only(String text) {
        return WhatIfs.named(IDLIB, List.of(text)).getFirst().getFirst();
    }

    @Test
    void aMoveByItsIdIsMadeAsTheScenarioHasIt() {
        assertThat(only("W03")).isEqualTo(IDLIB.move("W03").orElseThrow());
    }

    @Test
    void aPlusMakesMovesTogether() {
        assertThat(WhatIfs.named(IDLIB, List.of("W08 + W09@20", "W03")))
                .satisfiesExactly(
                        two -> assertThat(two).extracting(Move::id).containsExactly("W08", "W09@20"),
                        one -> assertThat(one).extracting(Move::id).containsExactly("W03"));
    }

    @Test
    void aDateOrANumberOfDaysMovesItInTime() {
        assertThat(only("W03@2020-03-20").at()).isEqualTo(4);
        assertThat(only("W03@4").at()).isEqualTo(4);
        assertThat(only("W03@4").name()).endsWith(", from 2020-03-20");
    }

    @Test
    void itCanBeRepeated() {
        assertThat(only("W10x4/7d@10").days()).containsExactly(10, 17, 24, 31);
        assertThat(only("W10x2").days()).containsExactly(1, 2);
    }

    @Test
    void whatCannotBeIsRefusedWithTheRule() {
        assertThatThrownBy(() -> only("W99")).isInstanceOf(Fault.class).hasMessageContaining("no move (W99)");
        assertThatThrownBy(() -> only("W03@2020-03-16"))
                .hasMessageContaining("falls on day 0 after as-of (2020-03-16); it must lie in 1 to 90");
        assertThatThrownBy(() -> only("W03@2020-02-31")).hasMessageContaining("no such day");
        assertThatThrownBy(() -> only("W03x0")).hasMessageContaining("must lie in 1 to 90");
        assertThatThrownBy(() -> only("W24x2")).hasMessageContaining("signs an agreement");
    }
}
