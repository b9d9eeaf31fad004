package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenDocumentsTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void nothingAppearsAfterAsOf() {
        strait.replace("documents/talks.md", "date: 2024-06-29", "date: 2024-07-29");
        assertThat(strait.problems())
                .containsExactly("documents/talks.md:3: The document (2024-07-29) lies after the as-of date 2024-06-30"
                        + "; nothing later is known."
                        + " Maybe delete it, or move as-of in scenario.yaml.");
    }

    @Test
    void aDocumentHasADate() {
        strait.replace("documents/talks.md", "date: 2024-06-29\n", "");
        assertThat(strait.problems())
                .containsExactly("documents/talks.md:1: The header has no date." + " Maybe add a line: date: ...");
    }

    @Test
    void aMisspeltKeyNamesTheNearest() {
        strait.replace("documents/talks.md", "outlet:", "outlt:");
        assertThat(strait.problems())
                .containsExactly(
                        "documents/talks.md:4: Unknown key (outlt) in the header." + " Maybe you meant outlet.");
    }

    @Test
    void aHeaderIsClosed() {
        strait.replace("documents/talks.md", "---\n\n", "\n\n");
        assertThat(strait.problems())
                .containsExactly(
                        "documents/talks.md:1: The header is not closed."
                                + " Maybe add a line of three hyphens after it.",
                        "documents/talks.md:7: A line of the header (Northland and Southmark met.) must be a key and a value."
                                + " Maybe a colon is missing, or the three hyphens that close the header.");
    }

    @Test
    void markdownHasAHeader() {
        strait.replace("documents/talks.md", "---\ntitle", "title");
        assertThat(strait.problems())
                .containsExactly("documents/talks.md:1: The document has no header."
                        + " Maybe begin it with the lines --- / title: ... / date: ... / outlet: ... / ---.");
    }

    @Test
    void aDocumentHasAText() {
        strait.replace("documents/talks.md", "Northland and Southmark met.", "");
        assertThat(strait.problems())
                .containsExactly(
                        "documents/talks.md:5: There is no text below the header." + " Maybe it was cut off; add it.");
    }

    @Test
    void aKeyStandsOnce() {
        strait.replace("documents/talks.md", "outlet: Strait brief", "date: 2024-06-29");
        assertThat(strait.problems())
                .containsExactly("documents/talks.md:4: The key date stands twice in the header."
                        + " Maybe delete one of the two.");
    }
}
