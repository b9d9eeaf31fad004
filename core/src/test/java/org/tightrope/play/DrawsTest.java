package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void uniformsFillTheUnitInterval() {
        int n = 200_000;
        int[] bins = new int[20];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double u = Draws.uniform(Draws.key(42, k / 100), k % 100);
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            bins[(int) (u * 20)]++;
            sum += u;
        }
        assertThat(sum / n).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * n)));
        double chiSquare = 0;
        for (int bin : bins) {
            chiSquare += Math.pow(bin - n / 20.0, 2) / (n / 20.0);
        }
        assertThat(chiSquare).isLessThan(43.8); // 99.9 % quantile with 19 degrees of freedom
    }

    @Test
    void neighbouringKeysAreUncorrelated() {
        int n = 100_000;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (Draws.uniform(k, 1) - 0.5) * (Draws.uniform(k + 1L, 1) - 0.5);
        }
        assertThat(sum / n * 12).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    @Test
    void poissonInversionHasThePoissonProbabilities() {
        // P(N <= 0) = e^-1.5 = 0.2231, P(N <= 1) = 2.5 e^-1.5 = 0.5578
        assertThat(Draws.poisson(1.5, 0.2231, 20)).isZero();
        assertThat(Draws.poisson(1.5, 0.2232, 20)).isOne();
        assertThat(Draws.poisson(1.5, 0.5578, 20)).isOne();
        assertThat(Draws.poisson(1.5, 0.5579, 20)).isEqualTo(2);
        assertThat(Draws.poisson(0, 0.999999, 20)).isZero();
    }

    @Test
    void alargerMeanNeverGivesFewerFromTheSameNumber() {
        for (int k = 0; k < 1000; k++) {
            double u = Draws.uniform(9, k);
            assertThat(Draws.poisson(0.8, u, 20)).isGreaterThanOrEqualTo(Draws.poisson(0.5, u, 20));
        }
    }

    @Test
    void normalsHaveMeanZeroAndVarianceOne() {
        double[] z = Draws.normals(5, 100_001);
        double sum = 0;
        double squares = 0;
        for (double one : z) {
            sum += one;
            squares += one * one;
        }
        assertThat(z).hasSize(100_001);
        assertThat(sum / z.length).isCloseTo(0, within(0.013));
        assertThat(squares / z.length).isCloseTo(1, within(0.018));
    }
}
