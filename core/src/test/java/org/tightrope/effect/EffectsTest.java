package org.tightrope.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Quad;
import org.tightrope.scenario.CodedTie;
import org.tightrope.support.SmallWorld;

/// Worked by hand on three actors: A helped B twice and accused C once, B struck C once, all on the last day.
class EffectsTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private static Situation worked() {
        var scenario = SmallWorld.of(
                List.of(),
                List.of(new CodedTie("AA", "BB", 1, "", ""), new CodedTie("BB", "CC", -1, "", "")),
                List.of(SmallWorld.truce(SmallWorld.AS_OF)));
        var now = Situation.empty(scenario, SmallWorld.AS_OF, 30);
        now.add(Event.of("1", SmallWorld.AS_OF, "AA", Action.AID, "BB"));
        now.add(Event.of("2", SmallWorld.AS_OF, "AA", Action.AID, "BB"));
        now.add(Event.of("3", SmallWorld.AS_OF, "AA", Action.ACCUSE, "CC"));
        now.add(Event.of("4", SmallWorld.AS_OF, "BB", Action.ASSAULT, "CC"));
        return now;
    }

    private static double[] rate(Effect effect) {
        double[] x = new double[9];
        effect.fill(worked(), x);
        return x;
    }

    private static double[] type(TypeEffect effect, int i, int j) {
        double[] z = new double[4];
        effect.fill(worked(), i, j, z);
        return z;
    }

    @Test
    void inertiaIsTheLogOfOnesOwnPastActs() {
        assertThat(rate(new Inertia(30))[A * 3 + B]).isCloseTo(Math.log(3), within(1e-12));
        assertThat(rate(new Inertia(30))[B * 3 + A]).isZero();
    }

    @Test
    void reciprocityIsInertiaTurnedRound() {
        assertThat(rate(new Reciprocity(30))[B * 3 + A]).isCloseTo(Math.log(3), within(1e-12));
        assertThat(rate(new Reciprocity(30))[A * 3 + B]).isZero();
    }

    @Test
    void activityAndPopularityCompareWithTheAverageActor() {
        // sent: A 3, B 1, C 0, mean 4/3; received: A 0, B 2, C 2, mean 4/3
        double mean = Math.log(1 + 4.0 / 3);
        assertThat(rate(new Activity(30))[A * 3 + B]).isCloseTo(Math.log(4) - mean, within(1e-12));
        assertThat(rate(new Activity(30))[C * 3 + A]).isCloseTo(-mean, within(1e-12));
        assertThat(rate(new Popularity(30))[A * 3 + C]).isCloseTo(Math.log(3) - mean, within(1e-12));
    }

    @Test
    void sharedTiesMultiplyStrengths() {
        // s_AB = (14 + 10) / 24 = 1, s_AC = -2 / 12, s_BC = (-9 - 10) / 19 = -1: A and B share C, the only third, with
        // 1/6
        assertThat(rate(new SharedTies())[A * 3 + B]).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(rate(new SharedTies())[A * 3 + C]).isCloseTo(1, within(1e-12));
    }

    @Test
    void agreementsCoverTheirPartiesAndBreachesAreFelt() {
        assertThat(rate(new AgreementBinds())[B * 3 + C]).isOne();
        assertThat(rate(new AgreementBinds())[A * 3 + C]).isZero();
        assertThat(rate(new Breaches(true))[B * 3 + C]).isCloseTo(0.9 / 1.9, within(1e-12));
        assertThat(rate(new Breaches(false))[C * 3 + B]).isCloseTo(0.9 / 1.9, within(1e-12));
        assertThat(rate(new Breaches(false))[B * 3 + C]).isZero();
    }

    @Test
    void armedLeversCount() {
        assertThat(rate(new LeverArmed())[B * 3 + C]).isOne();
        assertThat(type(new BreachForce(true), B, C)[3]).isCloseTo(0.9 / 1.9, within(1e-12));
        assertThat(type(new LeverForce(), B, C)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void closureSpeaksForCooperationOrAgainstIt() {
        // A to C: the only third actor is B, A's friend (1) and C's enemy (-1): enemy of a friend, 1
        assertThat(type(new ClosureValence(Closure.ENEMY_OF_FRIEND), A, C)).containsExactly(1, 1, -1, -1);
        assertThat(type(new ClosureValence(Closure.FRIEND_OF_FRIEND), A, C)).containsOnly(0, -0.0);
        // C to A: B is C's enemy and A's friend: friend of an enemy, 1
        assertThat(type(new ClosureValence(Closure.FRIEND_OF_ENEMY), C, A)).containsExactly(1, 1, -1, -1);
        // A to B: C is A's foe (1/6) and B's (1): enemy of an enemy, 1/6
        assertThat(type(new ClosureValence(Closure.ENEMY_OF_ENEMY), A, B)[0]).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void balanceTheoryGivesClosuresTheirExpectedSigns() {
        assertThat(new ClosureValence(Closure.FRIEND_OF_FRIEND).prior().mean()).isPositive();
        assertThat(new ClosureValence(Closure.FRIEND_OF_ENEMY).prior().mean()).isNegative();
        assertThat(new ClosureValence(Closure.ENEMY_OF_FRIEND).prior().mean()).isNegative();
        assertThat(new ClosureValence(Closure.ENEMY_OF_ENEMY).prior().mean()).isPositive();
    }

    @Test
    void habitOfKindLooksAtTheQuad() {
        double[] z = type(new SameQuad(30), A, B);
        assertThat(z[Quad.MATERIAL_COOPERATION.ordinal()]).isCloseTo(Math.log(3), within(1e-12));
        assertThat(z[Quad.VERBAL_CONFLICT.ordinal()]).isZero();
        assertThat(type(new ReturnedQuad(30), B, A)[Quad.MATERIAL_COOPERATION.ordinal()])
                .isCloseTo(Math.log(3), within(1e-12));
    }

    @Test
    void anEventBetweenStrangersChangesNoOnesInertia() {
        var events = SmallWorld.randomEvents(30, 100, 3);
        var scenario = SmallWorld.of(events);
        double[] before = new double[9];
        double[] after = new double[9];
        var now = Situation.empty(scenario, SmallWorld.AS_OF, 30);
        events.forEach(now::add);
        new Inertia(30).fill(now, before);
        now.add(Event.of("x", SmallWorld.AS_OF, "AA", Action.ACCUSE, "BB"));
        new Inertia(30).fill(now, after);
        for (int pair = 0; pair < 9; pair++) {
            if (pair != A * 3 + B) {
                assertThat(after[pair]).isEqualTo(before[pair]);
            }
        }
    }

    @Test
    void swappingNamesSwapsStatistics() {
        var events = SmallWorld.randomEvents(40, 60, 5);
        var swapped = new ArrayList<Event>();
        for (Event event : events) {
            swapped.add(Event.of(event.id(), event.date(), swap(event.source()), event.action(), swap(event.target())));
        }
        var one = Situation.empty(SmallWorld.of(List.of()), SmallWorld.AS_OF, 30);
        var two = Situation.empty(SmallWorld.of(List.of()), SmallWorld.AS_OF, 30);
        events.forEach(one::add);
        swapped.forEach(two::add);
        int[] turned = {B, A, C};
        for (Effect effect : RateEffects.standard(30)) {
            if (effect instanceof LeverArmed) {
                continue; // the lever names its actors
            }
            double[] x = new double[9];
            double[] y = new double[9];
            effect.fill(one, x);
            effect.fill(two, y);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    if (i != j) {
                        assertThat(y[turned[i] * 3 + turned[j]])
                                .as(effect.term())
                                .isCloseTo(x[i * 3 + j], within(1e-12));
                    }
                }
            }
        }
    }

    private static String swap(String code) {
        return switch (code) {
            case "AA" -> "BB";
            case "BB" -> "AA";
            default -> code;
        };
    }
}
