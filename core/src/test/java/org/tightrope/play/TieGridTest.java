package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TieGridTest {
    private static final double[] LEVELS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    @Test
    void quantilesAreThoseOfTheValuesToTheGrid() {
        var random = new Random(4);
        for (int size : new int[] {1, 2, 3, 10, 999, 5000}) {
            var grid = new TieGrid(2, 3);
            double[] values = new double[size];
            for (int v = 0; v < size; v++) {
                values[v] = Math.tanh(random.nextGaussian() / (1 + v % 3));
                grid.add(1, 2, values[v]);
            }
            Arrays.sort(values);
            double[] read = grid.quantiles(1, 2, LEVELS);
            for (int level = 0; level < LEVELS.length; level++) {
                assertThat(read[level])
                        .isCloseTo(Quantiles.of(values, LEVELS[level]), within(TieGrid.HALF_BIN + 1e-12));
            }
        }
    }

    @Test
    void valuesOnTheGridGiveTheirQuantilesExactly() {
        var grid = new TieGrid(1, 1);
        grid.add(0, 1, -1);
        grid.add(0, 1, 1);
        grid.add(0, 1, 0.5);
        // sorted: -1, 0.5, 1; a quarter of the way lies halfway between the first two
        assertThat(grid.quantiles(0, 1, new double[] {0, 0.25, 0.5, 1})).containsExactly(-1, -0.25, 0.5, 1);
    }

    @Test
    void partsAddUpToTheWhole() {
        var random = new Random(5);
        var whole = new TieGrid(1, 2);
        var first = new TieGrid(1, 2);
        var second = new TieGrid(1, 2);
        for (int v = 0; v < 500; v++) {
            double tie = random.nextDouble(-1, 1);
            whole.add(0, 1 + v % 2, tie);
            (v % 3 == 0 ? first : second).add(0, 1 + v % 2, tie);
        }
        first.join(second);
        for (int day = 1; day <= 2; day++) {
            assertThat(first.counts(0, day)).isEqualTo(whole.counts(0, day));
        }
    }
}
