package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.effect.Situation;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.ScenarioDirectory;

/// On the bundled scenarios: the same future act for act, however its rates are computed, and the same
/// forecast, however many threads play it.
class SameFutureTest {
    private static Scenario load(String name) {
        return ScenarioDirectory.load(Path.of("../scenarios", name)).orFault();
    }

    private static Fit fit(Scenario scenario) {
        if (Fitter.fit(scenario, scenario.history(), Model.of(scenario)) instanceof FitResult.Fitted(var fit)) {
            return fit;
        }
        throw new AssertionError("not fitted");
    }

    private static Player player(Scenario scenario, Fit fit, int threads) {
        return new Player(scenario, scenario.history(), fit, 40, 11, threads, _ -> {});
    }

    private static Rollout rollout(Scenario scenario, Fit fit, List<Move> moves, Function<Script, Rates> rates) {
        var variant = Script.variant(scenario, moves);
        var script = Script.of(variant, moves);
        return new Rollout(
                variant,
                fit,
                script,
                Situation.after(variant, scenario.history(), fit.model().halfLives()),
                LeverUse.of(variant, scenario.history()),
                List.of(),
                11,
                rates.apply(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idlib-2020", "levant-2020", "washington-2017"})
    void everyEngineGivesTheSameActsWithAndWithoutEachMove(String name) {
        var scenario = load(name);
        var fit = fit(scenario);
        int n = scenario.roster().size();
        int acts = 0;
        for (int m = -1; m < scenario.moves().size(); m++) {
            List<Move> moves = m < 0 ? List.of() : List.of(scenario.moves().get(m));
            var plain = rollout(scenario, fit, moves, _ -> new PlainRates(fit.model(), n));
            var dense = rollout(scenario, fit, moves, _ -> new DenseRates(fit.model(), n));
            var quick = rollout(scenario, fit, moves, script -> new BoundedRates(fit.model(), n, script.logScaling()));
            for (int future : new int[] {0, 1, 17}) {
                var expected = plain.replay(future);
                assertThat(dense.replay(future)).isEqualTo(expected);
                assertThat(quick.replay(future)).isEqualTo(expected);
                acts += expected.size();
            }
            assertThat(dense.cut()).isEqualTo(plain.cut());
            assertThat(quick.cut()).isEqualTo(plain.cut());
        }
        assertThat(acts).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idlib-2020", "levant-2020", "washington-2017"})
    void oneTwoOrEightThreadsGiveTheSameForecastToTheLastDigit(String name) {
        var scenario = load(name);
        var fit = fit(scenario);
        var moves = scenario.moves().subList(0, 2).stream().map(List::of).toList();
        var one = player(scenario, fit, 1).play(moves);
        assertThat(player(scenario, fit, 2).play(moves)).isEqualTo(one).hasToString(one.toString());
        assertThat(player(scenario, fit, 8).play(moves)).isEqualTo(one).hasToString(one.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"idlib-2020", "levant-2020", "washington-2017"})
    void aMoveWithoutStepsLeavesEveryNumberAsItIs(String name) {
        var scenario = load(name);
        var fit = fit(scenario);
        var nothing = new Move("W0", "Nothing", "nothing", Optional.empty(), 1, List.of(), List.of());
        var player = player(scenario, fit, 2);
        var played = player.play(List.of(List.of(nothing))).moves().getFirst();
        assertThat(played.outcomes())
                .isEqualTo(player.play(List.of()).baseline())
                .isNotEmpty();
        assertThat(played.byItself()).isEmpty();
        assertThat(played.differences()).hasSameSizeAs(played.outcomes()).allSatisfy(difference -> {
            assertThat(difference.value()).isZero();
            assertThat(difference.se()).isZero();
            assertThat(difference.changed()).isZero();
            assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
        });
        var base = player.futures(List.of());
        var with = player.futures(List.of(nothing));
        for (String outcome : base.outcomes()) {
            assertThat(with.share(outcome)).containsExactly(base.share(outcome));
        }
        assertThat(rollout(
                                scenario,
                                fit,
                                List.of(nothing),
                                _ -> Rates.of(fit, scenario.roster().size(), none(scenario)))
                        .replay(5))
                .isEqualTo(rollout(
                                scenario,
                                fit,
                                List.of(),
                                _ -> Rates.of(fit, scenario.roster().size(), none(scenario)))
                        .replay(5))
                .isNotEmpty();
    }

    private static double[] none(Scenario scenario) {
        return new double[scenario.roster().size() * scenario.roster().size()];
    }
}
