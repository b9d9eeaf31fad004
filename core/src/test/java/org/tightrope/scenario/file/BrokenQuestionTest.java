package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenQuestionTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aMisspeltKeyIsReportedOnceWithTheNearest() {
        strait.replace("scenario.yaml", "focal: XEA", "focl: XEA");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:4: Unknown key (focl) in the scenario." + " Maybe you meant focal.");
    }

    @Test
    void aMissingKeyIsNamed() {
        strait.replace("scenario.yaml", "as-of: 2024-06-30\n", "");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:1: The scenario has no as-of." + " Maybe add a line: as-of: ...");
    }

    @Test
    void aRepeatedKeyNamesBothLines() {
        strait.replace("scenario.yaml", "horizon: 60", "horizon: 60\nhorizon: 90");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:8: The key horizon stands twice in the scenario, first in line 7."
                        + " Maybe delete one of the two.");
    }

    @Test
    void anUnknownFocalActorNamesTheNearest() {
        strait.replace("scenario.yaml", "focal: XEA", "focal: XAE");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:4: Unknown actor (XAE) under focal." + " Maybe you meant XEA.");
    }

    @Test
    void theFocalActorIsNotItsOwnRival() {
        strait.replace("scenario.yaml", "focal: XEA", "focal: XNA");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:5: The focal actor (XNA) cannot be its own rival."
                        + " Maybe name the other side instead.");
    }

    @Test
    void oneRivalIsTooFew() {
        strait.replace("scenario.yaml", "rivals: [XNA, XSO]", "rivals: [XNA]");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:5: There must be exactly two different rivals (XNA)."
                        + " Maybe name the two between whom the focal actor balances.");
    }

    @Test
    void theSameRivalTwiceIsOne() {
        strait.replace("scenario.yaml", "rivals: [XNA, XSO]", "rivals: [XNA, XNA]");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:5: There must be exactly two different rivals (XNA, XNA)."
                        + " Maybe name the two between whom the focal actor balances.");
    }

    @Test
    void aListIsNotASingleValue() {
        strait.replace("scenario.yaml", "rivals: [XNA, XSO]", "rivals: XNA");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:5: The rivals of the scenario must be a list."
                        + " Maybe write brackets around it: rivals: [...].");
    }

    @Test
    void aSingleValueIsNotAList() {
        strait.replace("scenario.yaml", "summary: Two rivals and a strait between them.", "summary: [a, b]");
        assertThat(strait.problems())
                .containsExactly(
                        "scenario.yaml:9: The summary of the scenario must be a single value, and this is a list."
                                + " Maybe a bracket too many, a missing hyphen, or a text with a colon that needs quotes.");
    }

    @Test
    void anEmptyValueIsNoValue() {
        strait.replace("scenario.yaml", "summary: Two rivals and a strait between them.", "summary:");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:9: The summary of the scenario has no value."
                        + " Maybe write one, or delete the line if it is optional.");
    }

    @Test
    void aDateOfTheMiddleAgesIsAbsurd() {
        strait.replace("scenario.yaml", "as-of: 2024-06-30", "as-of: 0202-06-30");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:6: The as-of (0202-06-30) must lie in the years 1900 to 2200."
                        + " Maybe a digit of the year is wrong.");
    }

    @Test
    void theThirtiethOfFebruaryIsNoDay() {
        strait.replace("scenario.yaml", "as-of: 2024-06-30", "as-of: 2024-02-30");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:6: There is no such day (2024-02-30) for as-of."
                        + " Maybe month and day are swapped.");
    }

    @Test
    void otherDateFormatsAreRefused() {
        strait.replace("scenario.yaml", "as-of: 2024-06-30", "as-of: 30.06.2024");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:6: The as-of (30.06.2024) is no ISO date."
                        + " Maybe write it as 2020-03-05: year, month, day.");
    }

    @Test
    void aHorizonOfNoDaysIsRefused() {
        strait.replace("scenario.yaml", "horizon: 60", "horizon: 0");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:7: The horizon (0) must lie in 1 to 1000."
                        + " Maybe check the sign and the digits.");
    }

    @Test
    void aHorizonInWordsIsRefused() {
        strait.replace("scenario.yaml", "horizon: 60", "horizon: sixty");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:7: The horizon (sixty) is no whole number."
                        + " Maybe write it in digits, without units.");
    }

    @Test
    void aVerdictMustNameAnOutcome() {
        strait.replace("scenario.yaml", "verdict: O1", "verdict: O9");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:8: Unknown outcome (O9) under verdict." + " Maybe you meant O1.");
    }

    @Test
    void theNameHasAShape() {
        strait.replace("scenario.yaml", "name: strait", "name: Strait 1");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:1: The name (Strait 1) must be at most 60 "
                        + "lower-case letters, digits and hyphens."
                        + " Maybe write it like idlib-2020.");
    }

    @Test
    void theNameIsThatOfTheDirectory() {
        strait.replace("scenario.yaml", "name: strait", "name: bosporus");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:1: The name (bosporus) differs from that of the directory (strait)."
                        + " Maybe write name: strait, or rename the directory.");
    }

    @Test
    void aNegativeHalfLifeIsRefused() {
        strait.replace("scenario.yaml", "tie-half-life: 60", "tie-half-life: -60");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:11: The tie-half-life (-60) must lie in 0.1 to 36500."
                        + " Maybe check the sign and the decimal point.");
    }

    @Test
    void anInfiniteHalfLifeIsNoNumber() {
        strait.replace("scenario.yaml", "tie-half-life: 60", "tie-half-life: .inf");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:11: The tie-half-life (.inf) is no number."
                        + " Maybe write it like -4.5, without units.");
    }

    @Test
    void anUnknownSettingNamesTheNearest() {
        strait.replace("scenario.yaml", "tie-half-life: 60", "tie-halflife: 60");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:11: Unknown key (tie-halflife) in the settings."
                        + " Maybe you meant tie-half-life.");
    }
}
