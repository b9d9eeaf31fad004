package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Step;
import org.tightrope.scenario.file.ScenarioDirectory;

/// A move's effect is seen against the same futures without it.
class PairingTest {
    private static final double LEAST_SHARE = 0.02;

    /// Five percent more accusations, one statement, a slight: moves that change little.
    private static List<Move> small(String one, String other) {
        return List.of(
                move("S1", new Step.ScaleRate(Set.of(one), Set.of(other), Set.of(Quad.VERBAL_CONFLICT), 1.05)),
                move("S2", new Step.InsertEvents(one, other, Action.ACCUSE, -2, 1, 7, false)),
                move("S3", new Step.ShiftTie(one, other, -1)));
    }

    private static Move move(String id, Step step) {
        return new Move(id, id, id, Optional.empty(), 1, List.of(step), List.of());
    }

    /// Futures come in groups with one draw of the coefficients; the variance is that of the groups'
    /// shares, against the sum of both runs' variances: what independent runs would give.
    @ParameterizedTest
    @ValueSource(strings = {"idlib-2020", "levant-2020", "washington-2017"})
    void pairingLeavesATenthOfTheVarianceOfASmallMove(String name) {
        Scenario scenario =
                ScenarioDirectory.load(Path.of("../scenarios", name)).orFault();
        if (!(Fitter.fit(scenario, scenario.history(), Model.of(scenario)) instanceof FitResult.Fitted(var fit))) {
            throw new AssertionError("not fitted");
        }
        var player = new Player(scenario, scenario.history(), fit, 1000, 3, 2, _ -> {});
        var base = player.futures(List.of());
        for (Move move : small(scenario.rivals().get(0), scenario.rivals().get(1))) {
            var with = player.futures(List.of(move));
            for (String outcome : base.outcomes()) {
                double[] without = base.share(outcome);
                double[] moved = with.share(outcome);
                if (mean(without) > LEAST_SHARE) {
                    assertThat(variance(difference(moved, without)))
                            .as("%s %s", move.id(), outcome)
                            .isLessThanOrEqualTo((variance(moved) + variance(without)) / 10);
                }
            }
        }
    }

    /// What is left of the variance, draw by draw and future by future: a future's difference is -1, 0 or
    /// 1, so its variance is the share of futures that changed less the square of the difference; two
    /// independent futures would have p (1 - p) + q (1 - q).
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"idlib-2020", "levant-2020", "washington-2017"})
    void theShareOfVarianceThatIsLeftIsPrinted(String name) {
        Scenario scenario =
                ScenarioDirectory.load(Path.of("../scenarios", name)).orFault();
        if (!(Fitter.fit(scenario, scenario.history(), Model.of(scenario)) instanceof FitResult.Fitted(var fit))) {
            throw new AssertionError("not fitted");
        }
        var player = new Player(scenario, scenario.history(), fit, 10_000, 3, 2, _ -> {});
        var base = player.futures(List.of());
        for (Move move : small(scenario.rivals().get(0), scenario.rivals().get(1))) {
            var with = player.futures(List.of(move));
            var forecast = player.play(List.of(List.of(move)));
            double worstDraw = 0;
            double worstFuture = 0;
            int compared = 0;
            for (int o = 0; o < base.outcomes().size(); o++) {
                double[] without = base.share(base.outcomes().get(o));
                double[] moved = with.share(base.outcomes().get(o));
                double p = mean(without);
                double q = mean(moved);
                if (p > LEAST_SHARE && p < 1 - LEAST_SHARE) {
                    double changed =
                            forecast.moves().getFirst().differences().get(o).changed() / 10_000.0;
                    double future = (changed - (q - p) * (q - p)) / (p * (1 - p) + q * (1 - q));
                    double draw = variance(difference(moved, without)) / (variance(moved) + variance(without));
                    worstDraw = Math.max(worstDraw, draw);
                    worstFuture = Math.max(worstFuture, future);
                    compared++;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: largest of %s outcomes: by draw %.4f, by future %.4f%n",
                    name,
                    move.id(),
                    compared,
                    worstDraw,
                    worstFuture);
            assertThat(compared).isPositive();
            assertThat(worstDraw).isLessThanOrEqualTo(0.1);
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        for (int d = 0; d < one.length; d++) {
            difference[d] -= other[d];
        }
        return difference;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }
}
