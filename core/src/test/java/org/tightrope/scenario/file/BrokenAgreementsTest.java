package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenAgreementsTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void oneActorAgreesWithNobody() {
        strait.replace("agreements.yaml", "  parties: [XNA, XSO]\n  guarantors", "  parties: [XNA]\n  guarantors");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:13: An agreement needs two parties or more, and this has one (XNA)."
                                + " Maybe who is bound without signing stands under non-signatories; a party is missing here.",
                        "agreements.yaml:19: warning: The term binds XSO, who is neither party nor guarantor nor non-signatory."
                                + " Maybe add it to the non-signatories.");
    }

    @Test
    void anUnknownGuarantorNamesTheNearest() {
        strait.replace("agreements.yaml", "guarantors: [XEA]", "guarantors: [XAE]");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:14: Unknown actor (XAE) under guarantors." + " Maybe you meant XEA.");
    }

    @Test
    void aPartyIsNoNonSignatory() {
        strait.replace("agreements.yaml", "guarantors: [XEA]", "guarantors: [XEA]\n  non-signatories: [XNA]");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:15: The party (XNA) cannot be a non-signatory too."
                        + " Maybe delete it in one of the two lists.");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        strait.replace("agreements.yaml", "  signed: 2020-05-01", "  signed: 2020-05-01\n  ended: 2019-05-01");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:5: It cannot have ended (2019-05-01) before it was in force: it was signed on 2020-05-01."
                                + " Maybe the two dates are swapped.");
    }

    @Test
    void nothingIsSignedAfterAsOf() {
        strait.replace("agreements.yaml", "signed: 2023-03-10", "signed: 2025-03-10");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:15: The signature (2025-03-10) lies after the as-of date 2024-06-30"
                        + "; nothing later is known."
                        + " Maybe delete it, or move as-of in scenario.yaml.");
    }

    @Test
    void nothingIsJudgedBeforeItIsSigned() {
        strait.replace("agreements.yaml", "{from: 2024-04-21, state: strained}", "{from: 2023-02-21, state: strained}");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:23: It cannot be judged on 2023-02-21, before it was signed on 2023-03-10."
                                + " Maybe a year is wrong.");
    }

    @Test
    void nothingIsJudgedAfterAsOf() {
        strait.replace("agreements.yaml", "{from: 2024-04-21, state: strained}", "{from: 2024-08-21, state: strained}");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:23: The judgement (2024-08-21) lies after the as-of date 2024-06-30"
                        + "; nothing later is known."
                        + " Maybe delete it, or move as-of in scenario.yaml.");
    }

    @Test
    void judgementsAreInOrderOfTime() {
        strait.replace("agreements.yaml", "{from: 2024-04-21, state: strained}", "{from: 2023-03-10, state: strained}");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:23: The states are not in order of time: 2023-03-10 comes after 2023-03-10."
                                + " Maybe sort them, oldest first, one a day.");
    }

    @Test
    void anUnknownStateListsTheKnownOnes() {
        strait.replace("agreements.yaml", "{from: 2024-04-21, state: strained}", "{from: 2024-04-21, state: broken}");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:23: Unknown state (broken)."
                        + " Maybe use one of in force, strained, suspended, collapsed.");
    }

    @Test
    void twoThatForbidTheSameAtOnceOverlap() {
        strait.replace("agreements.yaml", "  replaces: AG1\n", "");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:11: The agreements AG1 and AG2 overlap: same parties, both in force on 2023-03-10, both forbidding ASSAULT."
                                + " Maybe one replaces the other (replaces: AG1), or ended earlier.");
    }

    @Test
    void anUnknownPredecessorNamesTheNearest() {
        strait.replace("agreements.yaml", "replaces: AG1", "replaces: AG3");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:16: Unknown agreement (AG3) under replaces." + " Maybe you meant AG1.");
    }

    @Test
    void nothingReplacesItself() {
        strait.replace("agreements.yaml", "replaces: AG1", "replaces: AG2");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:16: AG2 -> AG2 is a circle of agreements that replace each other."
                        + " Maybe delete one replaces of the circle.");
    }

    @Test
    void twoThatReplaceEachOtherAreACircle() {
        strait.replace("agreements.yaml", "signed: 2020-05-01", "signed: 2020-05-01\n  replaces: AG2");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:17: AG1 -> AG2 -> AG1 is a circle of agreements that replace each other."
                                + " Maybe delete one replaces of the circle.");
    }

    @Test
    void nothingReplacesWhatComesLater() {
        strait.replace("agreements.yaml", "signed: 2020-05-01", "signed: 2024-05-01");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:11: The agreement AG2 (2023-03-10) replaces AG1, which was signed no earlier (2024-05-01)."
                                + " Maybe the two are swapped, or a date is wrong.");
    }

    @Test
    void aTermNeedsActions() {
        strait.replace("agreements.yaml", "forbids: [ASSAULT]\n", "forbids: []\n");
        assertThat(strait.problems())
                .containsExactly(
                        "agreements.yaml:6: The list forbids of the term is empty." + " Maybe name at least one.");
    }

    @Test
    void anUnknownActionNamesTheNearest() {
        strait.replace("agreements.yaml", "forbids: [ASSAULT]\n", "forbids: [ASSUALT]\n");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:6: Unknown action (ASSUALT)." + " Maybe you meant ASSAULT.");
    }

    @Test
    void aTermForbidsOrPromises() {
        strait.replace("agreements.yaml", "- forbids: [ASSAULT]\n", "- promises: [AID]\n      forbids: [ASSAULT]\n");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:6: The term holds more than one of forbids, promises."
                        + " Maybe write exactly one of forbids, promises.");
    }

    @Test
    void anAgreementNeedsATerm() {
        strait.replace(
                "agreements.yaml",
                "  terms:\n    - forbids: [ASSAULT]\n      from: [XNA, XSO]\n      to: [XNA, XSO]\n",
                "  terms: []\n");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:5: An agreement needs at least one term."
                        + " Maybe say what it forbids or promises.");
    }

    @Test
    void anIdThatStandsTwiceNamesBothLines() {
        strait.replace("agreements.yaml", "id: AG2", "id: AG1");
        assertThat(strait.problems())
                .containsExactly("agreements.yaml:11: The agreement id (AG1) stands twice, first in line 1."
                        + " Maybe one of the two is a copy; delete it or give it another id.");
    }

    @Test
    void aTermThatBindsAStrangerDeservesALook() {
        strait.replace(
                "agreements.yaml",
                "forbids: [ASSAULT, COERCE]\n      from: [XNA, XSO]",
                "forbids: [ASSAULT, COERCE]\n      from: [LANE]");
        assertThat(strait.warnings())
                .containsExactly(
                        "agreements.yaml:19: warning: The term binds LANE, who is neither party nor guarantor nor non-signatory."
                                + " Maybe add it to the non-signatories.");
    }
}
