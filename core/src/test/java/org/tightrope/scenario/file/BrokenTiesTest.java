package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenTiesTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aMisspeltColumnIsReportedOnce() {
        strait.replace("ties.csv", "from,to,sign,basis,source", "from,to,sgn,basis,source");
        assertThat(strait.problems()).containsExactly("ties.csv:1: Unknown column (sgn). Maybe you meant sign.");
    }

    @Test
    void aRepeatedColumnIsReported() {
        strait.replace("ties.csv", "from,to,sign,basis,source", "from,to,sign,basis,from");
        assertThat(strait.problems())
                .containsExactly(
                        "ties.csv:1: The column from stands twice in the header." + " Maybe delete one of the two.",
                        "ties.csv:1: The column source is missing."
                                + " Maybe the header should be: from,to,sign,basis,source");
    }

    @Test
    void aTextWithACommaNeedsQuotes() {
        strait.replace("ties.csv", "gas contract", "gas, contract");
        assertThat(strait.problems())
                .containsExactly("ties.csv:2: The row has 6 columns; 5 are expected (from, to, sign, basis, source)."
                        + " Maybe a text with a comma needs quotes around it.");
    }

    @Test
    void anUnclosedQuoteDoesNotSwallowTheRest() {
        strait.replace("ties.csv", "\"quarrel, old\"", "\"quarrel, old");
        assertThat(strait.problems())
                .containsExactly(
                        "ties.csv:3: A quote is opened and not closed in this line." + " Maybe add the closing quote.");
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsReported() {
        strait.replace("ties.csv", "\"quarrel, old\"", "quarrel \"old\"");
        assertThat(strait.problems())
                .containsExactly("ties.csv:3: There is a quote inside an unquoted field."
                        + " Maybe quote the whole field, and double the quotes inside it.");
    }

    @Test
    void textAfterAClosingQuoteIsReported() {
        strait.replace("ties.csv", "\"quarrel, old\"", "\"quarrel, old\" indeed");
        assertThat(strait.problems())
                .containsExactly("ties.csv:3: There is text after a closing quote."
                        + " Maybe a quote inside the text should be doubled, or a comma is missing.");
    }

    @Test
    void aSignIsPlusOrMinus() {
        strait.replace("ties.csv", ",+,", ",x,");
        assertThat(strait.problems())
                .containsExactly("ties.csv:2: The sign (x) must be + or -." + " Maybe + for friends, - for foes.");
    }

    @Test
    void tiesHaveNoDirection() {
        strait.replace("ties.csv", "XEA,XNA,+", "XSO,XNA,+");
        assertThat(strait.problems())
                .containsExactly("ties.csv:3: The pair XNA, XSO stands twice, first in line 2; ties have no direction."
                        + " Maybe keep the better founded of the two.");
    }

    @Test
    void aTieNeedsTwoActors() {
        strait.replace("ties.csv", "XEA,XNA,+", "XNA,XNA,+");
        assertThat(strait.problems())
                .containsExactly(
                        "ties.csv:2: A tie needs two actors, and this has one (XNA)." + " Maybe the other was meant.");
    }

    @Test
    void aTieNeedsASource() {
        strait.replace("ties.csv", "gas contract,analyst", "gas contract,");
        assertThat(strait.problems()).containsExactly("ties.csv:2: The source is empty. Maybe it was forgotten.");
    }
}
