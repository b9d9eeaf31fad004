package org.tightrope.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    @Test
    void aStepIsFoundWhereItIs() {
        assertThat(ChangePoints.of(new double[] {0, 0, 0, 0, 9, 9, 9, 9}, 1, 3 * Math.log(8)))
                .containsExactly(4);
        assertThat(ChangePoints.of(new double[] {0, 0, 0, 0, 1, 1, 1, 1}, 1, 3 * Math.log(8)))
                .isEmpty();
    }

    @Test
    void pruningLosesNothingAgainstAllSegmentations() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int n = 6 + random.nextInt(30);
            double[] x = new double[n];
            double level = 0;
            for (int t = 0; t < n; t++) {
                level = random.nextInt(7) == 0 ? 4 * random.nextGaussian() : level;
                x[t] = level + random.nextGaussian();
            }
            double penalty = 1 + 5 * random.nextDouble();
            double found = cost(x, ChangePoints.of(x, 1, penalty), penalty);
            assertThat(found).as("round %d", round).isEqualTo(plain(x, penalty), within(1e-9));
        }
    }

    /// Optimal partitioning without pruning.
    private static double plain(double[] x, double penalty) {
        double[] best = new double[x.length + 1];
        best[0] = -penalty;
        for (int t = 1; t <= x.length; t++) {
            best[t] = Double.POSITIVE_INFINITY;
            for (int s = 0; s <= t - 3; s++) {
                best[t] = Math.min(best[t], best[s] + penalty + segment(x, s, t));
            }
        }
        return best[x.length];
    }

    private static double cost(double[] x, List<Integer> changes, double penalty) {
        var ends = new ArrayList<>(changes);
        ends.add(x.length);
        double sum = changes.size() * penalty;
        int from = 0;
        for (int end : ends) {
            sum += segment(x, from, end);
            from = end;
        }
        return sum;
    }

    private static double segment(double[] x, int from, int to) {
        double mean = 0;
        for (int t = from; t < to; t++) {
            mean += x[t] / (to - from);
        }
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += (x[t] - mean) * (x[t] - mean);
        }
        return sum;
    }

    @Test
    void aWarIsAChangeInTension() {
        var acts = new Acts.Builder();
        for (int month = 0; month < 24; month++) {
            LocalDate day = LocalDate.of(2001, 1, 15).plusMonths(month);
            acts.add(day, "A", "B", month < 12 ? 5 : -10, 1, Optional.empty());
            acts.add(day.plusDays(3), "B", "A", month < 12 ? 5 : -10, 1, Optional.empty());
        }
        var shifts = ChangePoints.shifts(
                ChangePoints.levels(acts.build(), List.of("A", "B"), LocalDate.of(2002, 12, 31), 10, 5));
        assertThat(shifts).hasSize(1);
        assertThat(shifts.getFirst().from()).isEqualTo("2002-01-01");
        assertThat(shifts.getFirst().before()).isZero();
        assertThat(shifts.getFirst().after()).isEqualTo(20.0 / 30, within(1e-12));
    }
}
