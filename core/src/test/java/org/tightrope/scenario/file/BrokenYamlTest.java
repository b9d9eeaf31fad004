package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenYamlTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aColonInATextNeedsQuotes() {
        strait.replace("scenario.yaml", "title: Eastmere between", "title: Eastmere: between");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:2: This is not YAML: mapping values are not allowed here."
                        + " Maybe a text with a colon needs quotes around it.");
    }

    @Test
    void anUnclosedBracketIsFound() {
        strait.replace("scenario.yaml", "rivals: [XNA, XSO]", "rivals: [XNA, XSO");
        assertThat(strait.problems())
                .containsExactly(
                        "scenario.yaml:6: This is not YAML: while parsing a flow sequence, expected ',' or ']', but got :."
                                + " Maybe a quote, a bracket or a colon is missing here or in the line before.");
    }

    @Test
    void anUnclosedQuoteIsReportedWhereItOpens() {
        strait.replace("scenario.yaml", "question: Can Eastmere", "question: \"Can Eastmere");
        assertThat(strait.problems())
                .containsExactly(
                        "scenario.yaml:3: This is not YAML: while scanning a quoted scalar, found unexpected end of stream."
                                + " Maybe a quote, a bracket or a colon is missing here or in the line before.");
    }

    @Test
    void tabsDoNotIndent() {
        strait.replace("scenario.yaml", "  tie-half-life: 60", "\ttie-half-life: 60");
        assertThat(strait.problems())
                .containsExactly(
                        "scenario.yaml:11: This is not YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)."
                                + " Maybe indent with spaces, not with tabs.");
    }

    @Test
    void aSecondDocumentIsRefused() {
        strait.replace("scenario.yaml", "seed: 7", "seed: 7\n---\nname: other");
        assertThat(strait.problems())
                .containsExactly(
                        "scenario.yaml:13: This is not YAML: expected a single document in the stream, but found another document."
                                + " Maybe delete the line ---.");
    }

    @Test
    void anAliasIsRefused() {
        strait.replace("scenario.yaml", "seed: 7", "seed: *x");
        assertThat(strait.problems())
                .containsExactly("scenario.yaml:12: The alias (*x) has no place in a scenario."
                        + " Maybe write out what it stands for, or put quotes around a text that begins with a star.");
    }

    @Test
    void anEntryThatIsNoMappingIsRefused() {
        strait.append("levers.yaml", "- just a word\n");
        assertThat(strait.problems())
                .containsExactly("levers.yaml:11: The lever must be written as keys with values."
                        + " Maybe a colon after the key is missing, or the indentation is wrong.");
    }
}
