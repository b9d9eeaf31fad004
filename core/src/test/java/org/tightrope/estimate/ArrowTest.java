package org.tightrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ArrowTest {
    private static final int HEAD = 5;
    private static final int TAIL = 12;
    private static final int WIDTH = 3;
    private static final int SIZE = HEAD + TAIL;

    private final Random random = new Random(4);
    private final double[] dense = new double[HEAD * HEAD];
    private final int[] at = new int[TAIL * WIDTH];
    private final double[] values = new double[TAIL * WIDTH];
    private final double[] diagonal = new double[TAIL];
    private final double[] whole = new double[SIZE * SIZE];

    ArrowTest() {
        for (int h = 0; h < HEAD; h++) {
            for (int g = 0; g <= h; g++) {
                set(h, g, h == g ? 40 + h : random.nextGaussian());
                dense[h * HEAD + g] = whole[h * SIZE + g];
            }
        }
        for (int t = 0; t < TAIL; t++) {
            diagonal[t] = 2 + random.nextDouble();
            set(HEAD + t, HEAD + t, diagonal[t]);
            int first = random.nextInt(HEAD - WIDTH + 1);
            for (int e = 0; e < WIDTH; e++) {
                at[t * WIDTH + e] = first + e;
                values[t * WIDTH + e] = random.nextGaussian();
                set(HEAD + t, first + e, values[t * WIDTH + e]);
            }
        }
    }

    private void set(int row, int column, double value) {
        whole[row * SIZE + column] = value;
        whole[column * SIZE + row] = value;
    }

    @Test
    void isTheSameMatrixAsTheDenseOne() {
        Arrow arrow = Arrow.of(dense, HEAD, at, values, diagonal).orElseThrow();
        Cholesky cholesky = Cholesky.of(whole, SIZE).orElseThrow();
        double[] b = random.doubles(SIZE).toArray();
        assertThat(arrow.solve(b)).containsExactly(cholesky.solve(b), within(1e-12));
        assertThat(arrow.inverseDiagonal()).containsExactly(cholesky.inverseDiagonal(), within(1e-12));
        assertThat(arrow.logDeterminant()).isCloseTo(cholesky.logDeterminant(), within(1e-10));
    }

    @Test
    void drawsHaveTheInverseAsTheirCovariance() {
        // y = T z with L' y = z, so T T' is the inverse; T's columns are the images of unit vectors.
        Arrow arrow = Arrow.of(dense, HEAD, at, values, diagonal).orElseThrow();
        double[] covariance = new double[SIZE * SIZE];
        for (int k = 0; k < SIZE; k++) {
            double[] unit = new double[SIZE];
            unit[k] = 1;
            double[] column = arrow.backward(unit);
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    covariance[i * SIZE + j] += column[i] * column[j];
                }
            }
        }
        assertThat(covariance)
                .containsExactly(Cholesky.of(whole, SIZE).orElseThrow().inverse(), within(1e-12));
    }

    @Test
    void theWorkedCaseHoldsAndWhatIsNotPositiveDefiniteIsNone() {
        var small = Arrow.of(new double[] {2}, 1, new int[] {0}, new double[] {1}, new double[] {1});
        assertThat(small.orElseThrow().inverse()).containsExactly(1, -1, -1, 2);
        assertThat(Arrow.of(new double[] {1}, 1, new int[] {0}, new double[] {1}, new double[] {1}))
                .isEmpty();
        assertThat(Arrow.of(new double[] {1}, 1, new int[] {0}, new double[] {0}, new double[] {0}))
                .isEmpty();
    }
}
