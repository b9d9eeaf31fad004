package org.tightrope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenActorsTest {
    @TempDir
    Path home;

    private Strait strait;

    @BeforeEach
    void write() {
        strait = Strait.in(home);
    }

    @Test
    void aCodeThatStandsTwiceNamesBothLines() {
        strait.replace("actors.yaml", "code: XSO", "code: XNA");
        assertThat(strait.problems())
                .containsExactly("actors.yaml:5: The actor code (XNA) stands twice, first in line 3."
                        + " Maybe one of the two is a copy; delete it or give it another code.");
    }

    @Test
    void aCodeHasAShape() {
        strait.replace("actors.yaml", "code: XSO", "code: xso");
        assertThat(strait.problems())
                .containsExactly(
                        "actors.yaml:5: The actor code (xso) must be 2 to 8 upper-case letters and digits, a letter first."
                                + " Maybe use the ISO 3166-1 alpha-3 code of the state, or a short code such as HEZ.");
    }

    @Test
    void anAliasOfTwoActorsNamesBoth() {
        strait.replace("actors.yaml", "lane fighters", "Southmark isles");
        assertThat(strait.problems())
                .containsExactly("actors.yaml:13: The name (Southmark isles) of LANE is also that of XSO in line 5."
                        + " Maybe keep it for one of them, so that a sentence cannot mean both.");
    }

    @Test
    void anUnknownKindNamesTheNearest() {
        strait.replace("actors.yaml", "kind: bloc", "kind: block");
        assertThat(strait.problems()).containsExactly("actors.yaml:16: Unknown kind (block). Maybe you meant bloc.");
    }

    @Test
    void aStrangerNeedsAName() {
        strait.replace("actors.yaml", "  name: Northland\n", "");
        assertThat(strait.problems())
                .containsExactly(
                        "actors.yaml:3: The actor XNA has no name, and the built-in book knows nobody of that code."
                                + " Maybe add a line: name: ...");
    }

    @Test
    void blocsThatAreMembersOfEachOtherAreACircle() {
        strait.replace("actors.yaml", "kind: bloc", "kind: bloc\n  member-of: [LANE]");
        assertThat(strait.problems())
                .containsExactly(
                        "actors.yaml:17: LANE -> PACT -> LANE is a circle of blocs that are members of each other."
                                + " Maybe delete one member-of of the circle.");
    }

    @Test
    void anUnknownHomeNamesTheNearest() {
        strait.replace("actors.yaml", "home: XSO", "home: XSP");
        assertThat(strait.problems())
                .containsExactly("actors.yaml:11: Unknown actor (XSP) under home." + " Maybe you meant XSO.");
    }

    @Test
    void aStateLivesInNoOther() {
        strait.replace("actors.yaml", "  name: Northland", "  name: Northland\n  home: XEA");
        assertThat(strait.problems())
                .containsExactly("actors.yaml:5: A state (XNA) lives in no other." + " Maybe delete the line home.");
    }
}
