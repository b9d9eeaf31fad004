package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.scenario.Scenario;
import org.tightrope.support.SmallWorld;

class BrokerTest {
    private static final List<Event> EVENTS = SmallWorld.randomEvents(120, 200, 23);
    private static final Scenario SCENARIO = SmallWorld.of(EVENTS);
    private static final History HISTORY = History.of(EVENTS);

    private static Fit fit(Model model) {
        if (Fitter.fit(SCENARIO, HISTORY, model) instanceof FitResult.Fitted(var fit)) {
            return fit;
        }
        throw new AssertionError("not fitted");
    }

    private static Broker broker(Fit fit, int futures) {
        String focal = SCENARIO.focal();
        String first = SCENARIO.rivals().get(0);
        String second = SCENARIO.rivals().get(1);
        return Broker.of(SCENARIO, HISTORY, fit, focal, first, second, futures, 5);
    }

    @Test
    void whereNobodyLooksAtAnybodyABrokerChangesNothing() {
        // No effects: what the rivals do to each other depends on them alone, and the random numbers are the same.
        var broker = broker(fit(new Model(List.of(), List.of())), 200);
        assertThat(broker.force()).isPositive();
        assertThat(broker.absences()).isNotEmpty().allSatisfy(absence -> {
            assertThat(absence.more()).isZero();
            assertThat(absence.se()).isZero();
            assertThat(absence.effectiveness()).isZero();
            assertThat(absence.isClear()).isFalse();
        });
    }

    @Test
    void forceIsCountedOverTheFuturesThatArePlayed() {
        var fit = fit(Model.standard());
        var broker = broker(fit, 20);
        var rollout = new Rollout(
                SCENARIO,
                fit,
                Script.of(SCENARIO, List.of()),
                fit.situation(),
                LeverUse.of(SCENARIO, HISTORY),
                List.of(),
                5);
        long count = 0;
        for (int f = 0; f < 20; f++) {
            count += rollout.replay(f).stream()
                    .filter(event -> event.quad() == Quad.MATERIAL_CONFLICT)
                    .filter(event -> List.of(event.source(), event.target()).containsAll(SCENARIO.rivals()))
                    .count();
        }
        assertThat(broker.futures()).isEqualTo(20);
        assertThat(broker.force()).isEqualTo(count / 20.0, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndThePartsAgree() {
        var fit = fit(Model.standard());
        var broker = broker(fit, 100);
        assertThat(broker(fit, 100)).isEqualTo(broker);
        assertThat(broker.absences()).allSatisfy(absence -> {
            assertThat(absence.more()).isEqualTo(absence.force() - broker.force(), within(1e-9));
            assertThat(absence.effectiveness()).isEqualTo(1 - broker.force() / absence.force(), within(1e-9));
        });
        assertThat(broker.explain().text()).contains("effectiveness = 1 - with / without");
    }

    @Test
    void agreementsOnlyDie() {
        var scenario =
                SCENARIO.withAgreements(List.of(SmallWorld.truce(SCENARIO.asOf().minusDays(10))));
        if (!(Fitter.fit(scenario, HISTORY, Model.standard()) instanceof FitResult.Fitted(var fit))) {
            throw new AssertionError("not fitted");
        }
        var lasting = Lasting.of(scenario, HISTORY, fit, 200, 5, 2);
        assertThat(lasting).isNotEmpty().allSatisfy(one -> {
            assertThat(one.alive()).hasSize(SCENARIO.horizon());
            assertThat(one.alive().reversed()).isSorted();
            assertThat(one.alive().getLast()).isEqualTo(1 - one.fails().probability(), within(1e-12));
        });
    }
}
