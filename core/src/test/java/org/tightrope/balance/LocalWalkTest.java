package org.tightrope.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalWalkTest {
    @Test
    void inTheTriadEveryoneHasTheWholesIndex() {
        var triad = SignedGraph.undirected(
                List.of("X", "A", "B", "alone"), new int[] {0, 0, 1}, new int[] {1, 2, 2}, new double[] {1, 1, -1});
        double[] walk = LocalWalk.of(triad);
        for (int v = 0; v < 3; v++) {
            assertThat(walk[v]).isEqualTo(0.685788, within(1e-6));
        }
        assertThat(walk[3]).isOne();
    }

    @Test
    void theTracesGiveTheGlobalIndex() {
        // A square with one hostile side has exp(A)_ii = cos-like sums; all four nodes are alike, so each local
        // index is the global one.
        var square = SignedGraph.undirected(
                List.of("A", "B", "C", "D"), new int[] {0, 1, 2, 3}, new int[] {1, 2, 3, 0}, new double[] {1, 1, 1, -1
                });
        double whole = Indices.of(square).walk().orElseThrow();
        for (double local : LocalWalk.of(square)) {
            assertThat(local).isEqualTo(whole, within(1e-10));
        }
        // Eigenvalues of A are sqrt 2 (twice) and -sqrt 2 (twice), of |A| 2, 0, 0, -2.
        assertThat(whole).isEqualTo(2 * Math.cosh(Math.sqrt(2)) / (1 + Math.cosh(2)), within(1e-10));
    }
}
