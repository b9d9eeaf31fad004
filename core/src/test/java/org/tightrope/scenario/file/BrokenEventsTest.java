package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenEventsTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void nothingHappensAfterAsOf() {
        strait.replace("events.csv", "2024-01-18", "2024-07-01");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: The event (2024-07-01) lies after the as-of date 2024-06-30"
                        + "; nothing later is known."
                        + " Maybe delete it, or move as-of in scenario.yaml.");
    }

    @Test
    void aDateOfTheMiddleAgesIsAbsurd() {
        strait.replace("events.csv", "2024-01-18", "1202-01-18");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: The date (1202-01-18) must lie in the years 1900 to 2200."
                        + " Maybe a digit of the year is wrong.");
    }

    @Test
    void nobodyActsTowardHimself() {
        strait.replace("events.csv", ",XEA,XNA,COOPERATE", ",XNA,XNA,COOPERATE");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: Source and target are the same (XNA)."
                        + " Maybe it is domestic; Tightrope codes what actors do to each other.");
    }

    @Test
    void anUnknownActorNamesTheNearest() {
        strait.replace("events.csv", ",XEA,XNA,COOPERATE", ",XEA,XNO,COOPERATE");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: Unknown actor (XNO) under target." + " Maybe you meant XNA.");
    }

    @Test
    void anUnknownActionNamesTheNearest() {
        strait.replace("events.csv", "COOPERATE", "COPERATE");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: Unknown action (COPERATE)." + " Maybe you meant COOPERATE.");
    }

    @Test
    void aCodeThatLostItsZeroIsReported() {
        strait.replace("events.csv", ",061,", ",61,");
        assertThat(strait.problems())
                .containsExactly(
                        "events.csv:3: Unknown CAMEO code (61)." + " Maybe you meant 061; its leading zero was lost.");
    }

    @Test
    void anUnknownCodeIsReported() {
        strait.replace("events.csv", ",061,", ",9999,");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: Unknown CAMEO code (9999)."
                        + " Maybe a digit is wrong; leave it empty when unsure.");
    }

    @Test
    void aCodeOfAnotherActionNamesThatAction() {
        strait.replace("events.csv", ",061,", ",190,");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: The CAMEO code 190 does not belong to the action COOPERATE."
                        + " Maybe the action is ASSAULT.");
    }

    @Test
    void conflictIsNotPositive() {
        strait.replace("events.csv", "-9.5", "9.5");
        assertThat(strait.problems())
                .containsExactly(
                        "events.csv:4: The weight (9.5) contradicts the action ASSAULT, which is material conflict."
                                + " Maybe leave it empty to take the action's own weight (-9.0).");
    }

    @Test
    void aWeightLiesWithinTen() {
        strait.replace("events.csv", "-9.5", "-11");
        assertThat(strait.problems())
                .containsExactly("events.csv:4: The goldstein (-11) must lie in -10 to 10."
                        + " Maybe check the sign and the decimal point.");
    }

    @Test
    void anIdThatStandsTwiceNamesBothLines() {
        strait.replace("events.csv", "E2,", "E1,");
        assertThat(strait.problems())
                .containsExactly("events.csv:3: The event id (E1) stands twice, first in line 2."
                        + " Maybe one of the two is a copy; delete it or give it another id.");
    }

    @Test
    void onlyClaimedEventsHaveAClaimant() {
        strait.replace("events.csv", ",claimed,XSO", ",reported,XSO");
        assertThat(strait.problems())
                .containsExactly("events.csv:4: Somebody (XSO) claims an event whose status is reported."
                        + " Maybe its status is claimed, or claimed_by should be empty.");
    }

    @Test
    void anUnknownStatusListsTheKnownOnes() {
        strait.replace("events.csv", ",denied,", ",rumoured,");
        assertThat(strait.problems())
                .containsExactly("events.csv:6: Unknown status (rumoured)."
                        + " Maybe use one of reported, claimed, denied, hypothetical.");
    }

    @Test
    void anUnknownPrecisionListsTheKnownOnes() {
        strait.replace("events.csv", ",month,", ",week,");
        assertThat(strait.problems())
                .containsExactly("events.csv:5: Unknown precision (week)." + " Maybe use one of day, month, year.");
    }

    @Test
    void mutualIsYesOrEmpty() {
        strait.replace("events.csv", ",yes,", ",both,");
        assertThat(strait.problems())
                .containsExactly(
                        "events.csv:2: The value (both) of mutual must be yes or empty." + " Maybe leave it empty.");
    }

    @Test
    void aCellIsMissing() {
        strait.replace("events.csv", "E2,2024-01-18,,", "E2,2024-01-18,");
        assertThat(strait.problems())
                .containsExactly(
                        "events.csv:3: The row has 13 columns; 14 are expected (id, date, precision, source, target, action, cameo, goldstein, mutual, status, claimed_by, certainty, origin, description)."
                                + " Maybe a comma is missing; empty cells need one too.");
    }

    @Test
    void anEventNeedsAnOrigin() {
        strait.replace("events.csv", ",customs,", ",,");
        assertThat(strait.problems()).containsExactly("events.csv:3: The origin is empty. Maybe it was forgotten.");
    }

    @Test
    void anEventNeedsAnId() {
        strait.replace("events.csv", "E4,", ",");
        assertThat(strait.problems()).containsExactly("events.csv:5: The id is empty. Maybe it was forgotten.");
    }

    @Test
    void certaintyIsNeeded() {
        strait.replace("events.csv", ",H,speech", ",,speech");
        assertThat(strait.problems()).containsExactly("events.csv:5: The certainty is empty. Maybe use one of H, M.");
    }
}
