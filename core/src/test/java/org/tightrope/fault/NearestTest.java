package org.tightrope.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NearestTest {
    @Test
    void aSwapCountsOnce() {
        assertThat(Nearest.distance("inertai", "inertia")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }

    @Test
    void noLetterIsEditedTwice() {
        // Unrestricted Damerau-Levenshtein says 2 (swap to AC, insert B between); each letter edited once gives 3.
        assertThat(Nearest.distance("ca", "abc")).isEqualTo(3);
    }

    @Test
    void theNearestNameIsFoundWhateverItsCase() {
        assertThat(Nearest.to("rus", List.of("TUR", "RUS", "SYR"))).contains("RUS");
        assertThat(Nearest.to("Focla", List.of("focal", "rivals"))).contains("focal");
    }

    @Test
    void aStrangerIsNearNobody() {
        assertThat(Nearest.to("zebra", List.of("focal", "rivals", "as-of"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y"))).isEmpty();
        assertThat(Nearest.to("", List.of("focal"))).isEmpty();
        assertThat(Nearest.to("a".repeat(100_000), List.of("focal"))).isEmpty();
    }

    @Test
    void amongEquallyNearNamesTheAlphabetDecides() {
        assertThat(Nearest.to("O3", Set.of("O2", "O1", "O4"))).contains("O1");
    }

    @Test
    void theHintNamesTheNearestOrAllThatAreKnown() {
        assertThat(Nearest.maybe("focl", List.of("focal", "rivals"))).isEqualTo("Maybe you meant focal.");
        assertThat(Nearest.maybe("zebra", List.of("focal", "rivals"))).isEqualTo("Maybe use one of focal, rivals.");
        assertThat(Nearest.maybe("zebra", List.of("focal"))).isEqualTo("Maybe use focal.");
        assertThat(Nearest.maybe("zebra", List.of())).isEqualTo("Maybe there is none yet.");
    }
}
