package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;
import org.tightrope.support.SmallWorld;

class PlayerTest {
    private static final List<Event> EVENTS = SmallWorld.randomEvents(120, 200, 23);
    private static final Scenario SCENARIO = SmallWorld.of(EVENTS);
    private static final History HISTORY = History.of(EVENTS);

    private static Fit fit(Model model) {
        if (Fitter.fit(SCENARIO, HISTORY, model) instanceof FitResult.Fitted(var fit)) {
            return fit;
        }
        throw new AssertionError("not fitted");
    }

    private static Forecast play(Fit fit, int futures, int threads, List<List<Move>> whatIfs) {
        return new Player(SCENARIO, HISTORY, fit, futures, 5, threads, _ -> {}).play(whatIfs);
    }

    private static Move move(String id) {
        return SCENARIO.move(id).orElseThrow();
    }

    @Test
    void threadsDoNotChangeTheFuture() {
        var fit = fit(Model.standard());
        var moves = List.of(List.of(move("W1")));
        var one = play(fit, 200, 1, moves);
        assertThat(play(fit, 200, 2, moves)).isEqualTo(one);
        assertThat(play(fit, 200, 8, moves)).isEqualTo(one);
        assertThat(play(fit, 200, 1, moves)).isEqualTo(one);
    }

    @Test
    void aFutureDoesNotDependOnHowManyArePlayed() {
        var fit = fit(Model.standard());
        var few = play(fit, 50, 1, List.of());
        var sample = few.samples().getFirst();
        var again = new Player(SCENARIO, HISTORY, fit, 400, 5, 2, _ -> {}).play(List.of());
        assertThat(again.samples().stream()
                        .filter(s -> s.future() == sample.future())
                        .map(Sample::events))
                .allSatisfy(events -> assertThat(events).isEqualTo(sample.events()));
        assertThat(sample.events()).isNotEmpty();
    }

    @Test
    void aMoveThatDoesNothingChangesNothing() {
        var forecast = play(fit(Model.standard()), 200, 2, List.of(List.of(move("W2"))));
        assertThat(forecast.moves().getFirst().differences()).allSatisfy(difference -> {
            assertThat(difference.value()).isZero();
            assertThat(difference.changed()).isZero();
            assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
        });
        assertThat(forecast.moves().getFirst().outcomes()).isEqualTo(forecast.baseline());
    }

    @Test
    void anInsertedStrikeIsAClash() {
        var forecast = play(fit(Model.standard()), 100, 2, List.of(List.of(move("W1"))));
        var clash = forecast.moves().getFirst().outcomes().getFirst();
        assertThat(clash.chance().probability()).isOne();
        assertThat(clash.firstPassage().get(2)).isOne(); // the move comes on day 3
        assertThat(clash.firstPassage().get(1)).isLessThan(1);
        assertThat(forecast.moves().getFirst().byItself()).containsExactly("O1");
    }

    @Test
    void firstPassageCurvesOnlyRise() {
        var forecast = play(fit(Model.standard()), 200, 2, List.of());
        for (var outcome : forecast.baseline()) {
            assertThat(outcome.firstPassage()).isSorted().hasSize(20);
            assertThat(outcome.firstPassage().getLast())
                    .isEqualTo(outcome.chance().probability());
        }
    }

    @Test
    void withoutEffectsClashesFollowThePoissonClock() {
        // No effects: rates are constant, so P(no clash in 20 days) = mean over draws of exp(-20 r), with r the rate of
        // assaults
        // between A and B. The reference integrates over the same draws of the coefficients, without simulating
        // anything.
        var fit = fit(new Model(List.of(), List.of()));
        int futures = 4000;
        var clash = play(fit, futures, 2, List.of()).outcome("O1");
        double expected = 0;
        int draws = futures / Rollout.FUTURES_PER_DRAW;
        long seedKey = Draws.key(0, 5);
        for (int d = 0; d < draws; d++) {
            long key = Draws.key(Draws.key(seedKey, -2), d);
            double[] rate =
                    fit.rate().draw(Draws.normals(Draws.key(key, 0), fit.rate().size()));
            double[] type =
                    fit.type().draw(Draws.normals(Draws.key(key, -1), fit.type().size()));
            double sum = 1 + Math.exp(type[0]) + Math.exp(type[1]) + Math.exp(type[2]);
            double force = Math.exp(type[2]) / sum;
            double assaults = 0;
            for (int[] pair : new int[][] {{0, 1}, {1, 0}}) {
                int p = pair[0] * 3 + pair[1];
                double log = rate[0] + rate[1 + pair[0]] + rate[4 + pair[1]] + rate[7 + p];
                assaults += Math.exp(log) * force * fit.mix().probability(p, Action.ASSAULT);
            }
            expected += (1 - Math.exp(-20 * assaults)) / draws;
        }
        double se = Math.sqrt(expected * (1 - expected) / futures);
        assertThat(clash.chance().probability()).isCloseTo(expected, within(4 * se));
    }
}
