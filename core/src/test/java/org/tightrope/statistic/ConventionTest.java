package org.tightrope.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.model.Formula;
import org.tightrope.stream.EventStream;

class ConventionTest {
    /// Cooperation 0 > 1 at 10; cooperation 1 > 2 and conflict 2 > 0 at 30.
    private static final EventStream STREAM = Streams.of(
            3, new double[] {10, 30, 30}, new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {0, 0, 1}, new double[] {
                1, 1, 1
            });

    private static List<String> rows(Convention convention) {
        Design design = Catalogue.design(
                        Formula.parse("cooperation ~ inertia(20d)"),
                        STREAM,
                        List.of(),
                        RiskSet.always(3),
                        Ties.TIME_POINT)
                .as(convention);
        var rows = new ArrayList<String>();
        Replay.full(design, (stratum, _, _, i, j, _, _, values) -> {
            if (stratum == 1) {
                rows.add("%d>%d %.4f".formatted(i, j, values[0]));
            }
        });
        return rows;
    }

    @Test
    void hereATieFadesUntilTheEventItself() {
        assertThat(rows(Convention.TIGHTROPE)).hasSize(6).contains("0>1 0.5000", "2>0 0.0000");
    }

    @Test
    void remstatsFeelsDecayAsOfTheEventBefore() {
        assertThat(rows(Convention.REMSTATS)).hasSize(6).contains("0>1 1.0000");
    }

    @Test
    void eventnetLeavesOutPairsWithOtherEventsAtTheSameTime() {
        assertThat(rows(Convention.EVENTNET)).hasSize(5).doesNotContain("2>0 0.0000");
        double[] weights = new double[1];
        Replay.sampled(
                Catalogue.design(
                                Formula.parse("cooperation ~ inertia"),
                                STREAM,
                                List.of(),
                                RiskSet.always(3),
                                Ties.TIME_POINT)
                        .as(Convention.EVENTNET),
                2,
                1,
                (stratum, _, observed, _, _, _, weight, _) -> weights[0] += stratum == 1 && !observed ? weight : 0);
        assertThat(weights[0]).as("controls stand for the four others").isCloseTo(4, within(1e-12));
    }
}
