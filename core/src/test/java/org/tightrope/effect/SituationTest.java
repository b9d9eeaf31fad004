package org.tightrope.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.CodedTie;
import org.tightrope.support.SmallWorld;

class SituationTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private static Situation empty() {
        return Situation.empty(SmallWorld.of(List.of()), DAY, 30);
    }

    private static Event event(String source, Action action, String target, double weight, Status status) {
        return new Event("E", DAY, Precision.DAY, source, target, action, weight, status, Optional.empty(), List.of());
    }

    @Test
    void aMemoryHalvesAfterOneHalfLife() {
        // theory: one event of -10, half-life 30 days: 10, 5, 2.5 after 0, 30, 60 days
        var now = empty();
        now.add(event("AA", Action.ASSAULT, "BB", -10, Status.REPORTED));
        var felt = now.memory(30);
        assertThat(felt.negative(A * 3 + B)).isEqualTo(10);
        for (int day = 0; day < 30; day++) {
            now.nextDay();
        }
        assertThat(felt.negative(A * 3 + B)).isCloseTo(5, within(1e-12));
        for (int day = 0; day < 30; day++) {
            now.nextDay();
        }
        assertThat(felt.negative(A * 3 + B)).isCloseTo(2.5, within(1e-12));
        assertThat(felt.negative(B * 3 + A)).isZero();
    }

    @Test
    void aTieWeighsConflictAgainstThePrior() {
        // (0 - 10) / (10 + 10) = -0.5; claimed counts half: (-10 - 5) / (15 + 10) = -0.6
        var now = empty();
        now.add(event("AA", Action.ASSAULT, "BB", -10, Status.REPORTED));
        assertThat(now.tie(A, B)).isCloseTo(-0.5, within(1e-12));
        assertThat(now.tie(B, A)).isCloseTo(-0.5, within(1e-12));
        assertThat(now.tension(A, B)).isCloseTo(0.5, within(1e-12));
        now.add(event("BB", Action.ASSAULT, "AA", -10, Status.CLAIMED));
        assertThat(now.tie(A, B)).isCloseTo(-0.6, within(1e-12));
        assertThat(now.tie(A, C)).isZero();
    }

    @Test
    void aCodedTieIsThePriorOfTheMeasuredOne() {
        var scenario = SmallWorld.of(List.of(), List.of(new CodedTie("AA", "BB", 1, "", "")), List.of());
        var now = Situation.empty(scenario, DAY);
        assertThat(now.tie(A, B)).isEqualTo(1);
        now.add(event("AA", Action.ASSAULT, "BB", -10, Status.REPORTED));
        assertThat(now.tie(A, B)).isZero();
    }

    @Test
    void breachesAddUpAndDecay() {
        var scenario = SmallWorld.of(List.of(), List.of(), List.of(SmallWorld.truce(DAY)));
        var now = Situation.empty(scenario, DAY);
        for (int strike = 1; strike <= 2; strike++) {
            now.add(event("BB", Action.ASSAULT, "CC", -9, Status.REPORTED));
        }
        now.nextDay();
        assertThat(now.agreements().breaches(0, B)).isCloseTo(1.8 * Math.pow(2, -1 / 30.0), within(1e-12));
        assertThat(now.agreements().state(0)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void inTheFutureAStateChangesAsOftenAsItsHazardSays() {
        // in force, nothing open, nobody outside, not monitored, no breach:
        // h = exp(-6.341 - 0.08 * 2.5 - 0.505 + 0.292 / 2) = 0.00101 a day; worse within 200 days in 1 - exp(-0.202)
        var scenario = SmallWorld.of(List.of(), List.of(), List.of(SmallWorld.truce(DAY)));
        var now = Situation.empty(scenario, DAY);
        var start = Situation.empty(scenario, DAY);
        int worse = 0;
        int futures = 4000;
        for (int future = 0; future < futures; future++) {
            now.copyFrom(start);
            now.agreements().leaveTo(AgreementRisk.estimated().in(future));
            boolean changed = false;
            for (int day = 0; day < 200; day++) {
                now.nextDay();
                changed |= now.agreements().state(0) != AgreementState.IN_FORCE;
            }
            worse += changed ? 1 : 0;
        }
        double expected = 1 - Math.exp(-200 * Math.exp(-6.341 - 0.2 - 0.505 + 0.146));
        assertThat(worse / (double) futures)
                .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / futures)));
    }

    @Test
    void breachesOpenIssuesAndOutsidersRaiseTheHazardMonitoringLowersIt() {
        var plain = SmallWorld.truce(DAY);
        var risk = AgreementRisk.estimated();
        assertThat(risk.worse(plain, AgreementState.IN_FORCE, 8))
                .isCloseTo(Math.pow(9, 0.738) * risk.worse(plain, AgreementState.IN_FORCE, 0), within(1e-12));
        var world = new org.tightrope.support.World();
        var watched = world.truce(0, "patrols").scenario().agreements().getFirst();
        var open = new org.tightrope.support.World()
                .truce(3, "patrols")
                .scenario()
                .agreements()
                .getFirst();
        assertThat(risk.worse(open, AgreementState.STRAINED, 1))
                .isGreaterThan(risk.worse(watched, AgreementState.STRAINED, 1));
        assertThat(risk.worse(plain, AgreementState.COLLAPSED, 50)).isZero();
    }

    @Test
    void whatAnAgreementDoesNotForbidIsNoBreach() {
        var scenario = SmallWorld.of(List.of(), List.of(), List.of(SmallWorld.truce(DAY)));
        var now = Situation.empty(scenario, DAY);
        now.add(event("BB", Action.ACCUSE, "CC", -2, Status.REPORTED));
        now.add(event("AA", Action.ASSAULT, "CC", -9, Status.REPORTED));
        assertThat(now.agreements().breaches(0, A)).isZero();
        assertThat(now.agreements().breaches(0, B)).isZero();
    }

    @Test
    void anArmedLeverHoldsItsTargetBackFromWhatTriggersIt() {
        var now = empty();
        assertThat(now.levers().armed(B, C)).isOne();
        assertThat(now.levers().armed(C, B)).isZero();
        assertThat(now.levers().isTriggeredBy(0, B, Action.ASSAULT, C)).isTrue();
        assertThat(now.levers().isTriggeredBy(0, B, Action.ACCUSE, C)).isFalse();
    }

    @Test
    void replayingAHistoryEqualsSummingItByHand() {
        var events = SmallWorld.randomEvents(60, 300, 11);
        var scenario = SmallWorld.of(events);
        var history = History.of(events);
        var now = Situation.after(scenario, history, 30);
        double[] sum = new double[9];
        for (Event event : history.events()) {
            long age = SmallWorld.AS_OF.plusDays(1).toEpochDay() - event.date().toEpochDay();
            int pair = scenario.roster().indexOf(event.source()) * 3
                    + scenario.roster().indexOf(event.target());
            sum[pair] += Math.pow(2, -age / 30.0);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(now.memory(30).count(i, j)).isCloseTo(sum[i * 3 + j], within(1e-9));
            }
        }
    }

    @Test
    void aCopyIsIndependent() {
        var first = empty();
        first.add(event("AA", Action.ASSAULT, "BB", -10, Status.REPORTED));
        var second = empty();
        second.copyFrom(first);
        second.add(event("AA", Action.ASSAULT, "BB", -10, Status.REPORTED));
        assertThat(first.tie(A, B)).isCloseTo(-0.5, within(1e-12));
        assertThat(second.tie(A, B)).isCloseTo(-2.0 / 3, within(1e-12));
    }

    @Test
    void aRemovedActorHasNoTies() {
        var scenario = SmallWorld.of(List.of(), List.of(new CodedTie("AA", "BB", 1, "", "")), List.of());
        var now = Situation.empty(scenario, DAY);
        now.remove(B);
        assertThat(now.tie(A, B)).isZero();
        assertThat(now.isRemoved(B)).isTrue();
    }
}
