package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenOutcomesTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aPredicateIsAMapping() {
        strait.replace("outcomes.yaml", "lever: {id: LV1, becomes: executed}", "");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:13: The predicate must be written as keys with values."
                        + " Maybe a colon after the key is missing, or the indentation is wrong.");
    }

    @Test
    void aMisspeltPredicateNamesTheNearest() {
        strait.replace("outcomes.yaml", "    lever: {id", "    levr: {id");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:14: Unknown key (levr) in the predicate." + " Maybe you meant lever.");
    }

    @Test
    void aPredicateIsOneThing() {
        strait.replace(
                "outcomes.yaml",
                "    lever: {id: LV1, becomes: executed}",
                "    lever: {id: LV1, becomes: executed}\n    agreement: {id: AG1, reaches: collapsed}");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:14: The predicate holds more than one of agreement, lever."
                        + " Maybe write exactly one of events, unanswered, tie, tension, agreement, lever, all, any.");
    }

    @Test
    void aPredicateIsSomething() {
        strait.replace("outcomes.yaml", "  when:\n    lever: {id: LV1, becomes: executed}", "  when: {}");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:13: The predicate says nothing."
                        + " Maybe write exactly one of events, unanswered, tie, tension, agreement, lever, all, any.");
    }

    @Test
    void aSignedTieLiesWithinOne() {
        strait.replace("outcomes.yaml", "below: -0.2", "below: -2");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:5: The below (-2) must lie in -1 to 1."
                        + " Maybe check the sign and the decimal point.");
    }

    @Test
    void aThresholdHasOneSide() {
        strait.replace("outcomes.yaml", "below: -0.2", "below: -0.2, above: 1");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:5: The tie holds more than one of below, above."
                        + " Maybe write exactly one of below, above.");
    }

    @Test
    void noDaysAreNotEnough() {
        strait.replace("outcomes.yaml", "within-days: 30", "within-days: 0");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:10: The within-days (0) must lie in 1 to 60."
                        + " Maybe check the sign and the digits.");
    }

    @Test
    void actionsOrQuadsButNotBoth() {
        strait.replace("outcomes.yaml", "actions: [ASSAULT]", "actions: [ASSAULT], quads: [verbal conflict]");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:10: The event pattern holds more than one of actions, quads."
                        + " Maybe write exactly one of actions, quads.");
    }

    @Test
    void whatAlwaysHoldsIsNoOutcome() {
        strait.replace("outcomes.yaml", "reaches: collapsed", "reaches: in force");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:6: This always holds: in force is the first of its states."
                        + " Maybe name a later one.");
    }

    @Test
    void aPairIsTwo() {
        strait.replace("outcomes.yaml", "between: [XEA, XNA]", "between: [XEA, XEA]");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:5: A pair is two different actors." + " Maybe write between: [A, B].");
    }

    @Test
    void anIdThatStandsTwiceNamesBothLines() {
        strait.replace("outcomes.yaml", "id: O3", "id: O1");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:11: The outcome id (O1) stands twice, first in line 1."
                        + " Maybe one of the two is a copy; delete it or give it another id.");
    }

    @Test
    void anUnknownLeverNamesTheNearest() {
        strait.replace("outcomes.yaml", "id: LV1", "id: LV2");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:14: Unknown lever (LV2) under id." + " Maybe you meant LV1.");
    }

    @Test
    void aShortNameFitsAChart() {
        strait.replace(
                "outcomes.yaml",
                "  name: Valve closed",
                "  name: Valve closed\n  short: A name for charts that is much too long");
        assertThat(strait.problems())
                .containsExactly(
                        "outcomes.yaml:13: The short name (A name for charts that is much too long) has 39 characters; charts have room for 30."
                                + " Maybe keep who and what, and drop the rest.");
    }

    @Test
    void anEmptyListOfPredicatesIsRefused() {
        strait.replace("outcomes.yaml", "    lever: {id: LV1, becomes: executed}", "    all: []");
        assertThat(strait.problems())
                .containsExactly("outcomes.yaml:14: The list all is empty." + " Maybe write at least two predicates.");
    }
}
