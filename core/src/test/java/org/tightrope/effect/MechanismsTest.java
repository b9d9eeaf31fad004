package org.tightrope.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tightrope.event.Action.ACCUSE;
import static org.tightrope.event.Action.AGREE;
import static org.tightrope.event.Action.AID;
import static org.tightrope.event.Action.ASSAULT;
import static org.tightrope.event.Action.CONCEDE;
import static org.tightrope.event.Action.CONSULT;
import static org.tightrope.event.Action.REQUEST;
import static org.tightrope.event.Action.RETREAT;
import static org.tightrope.event.Action.SANCTION;
import static org.tightrope.event.Action.SUPPORT;
import static org.tightrope.event.Action.THREATEN;
import static org.tightrope.event.Quad.MATERIAL_CONFLICT;
import static org.tightrope.event.Quad.MATERIAL_COOPERATION;
import static org.tightrope.event.Quad.VERBAL_CONFLICT;
import static org.tightrope.event.Quad.VERBAL_COOPERATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tightrope.event.Quad;
import org.tightrope.expression.Expression;
import org.tightrope.scenario.ActsOn;
import org.tightrope.scenario.Attribution;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Mechanism;
import org.tightrope.scenario.Mechanisms;
import org.tightrope.scenario.Scenario;
import org.tightrope.support.World;

/// Every mechanism in a constructed case: a world without its cause beside one with it, and what theory
/// expects of the difference. Where the claim is that there is none, the statistic must differ and the
/// prior must not lean.
final class MechanismsTest {
    private enum Expected {
        RISES,
        FALLS,
        STAYS
    }

    /// What one actor does to another changes when the cause is there.
    private record Claim(
            String id,
            Consumer<World> setting,
            Consumer<World> cause,
            String from,
            String to,
            Expected expected,
            List<Quad> of) {}

    private final List<Claim> claims = new ArrayList<>();

    private void claim(
            String id,
            Consumer<World> setting,
            Consumer<World> cause,
            String from,
            String to,
            Expected expected,
            Quad... of) {
        claims.add(new Claim(id, setting, cause, from, to, expected, List.of(of)));
    }

    @TestFactory
    Stream<DynamicTest> aMechanismMovesWhatTheArticleSaysTheWayItSays() {
        state();
        assertThat(claims.stream().map(Claim::id).distinct())
                .containsExactlyElementsOf(
                        Mechanisms.all().stream().map(Mechanism::id).toList());
        return claims.stream()
                .map(claim -> DynamicTest.dynamicTest(
                        "%s: what %s does to %s".formatted(claim.id(), claim.from(), claim.to()), () -> check(claim)));
    }

    private static void nothing(World world) {}

    private void state() {
        claim(
                "M01",
                w -> w.truce(0, ""),
                w -> w.act("AA", ASSAULT, "BB"),
                "XX",
                "AA",
                Expected.FALLS,
                MATERIAL_CONFLICT);
        claim("M02", w -> w.ties("AA-BB"), w -> w.act("XX", AID, "AA"), "XX", "BB", Expected.RISES, VERBAL_COOPERATION);
        claim("M03", w -> w.ties("AA-BB", "XX+BB"), w -> w.act("XX", AID, "AA"), "BB", "XX", Expected.RISES);
        claim(
                "M04",
                MechanismsTest::nothing,
                w -> w.threat(LeverState.ARMED),
                "AA",
                "BB",
                Expected.FALLS,
                MATERIAL_CONFLICT);
        claim(
                "M05",
                w -> w.threat(LeverState.ARMED),
                w -> w.act("AA", ASSAULT, "BB", 1, 9).act("AA", ASSAULT, "BB", 1, 7),
                "AA",
                "BB",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim("M06", MechanismsTest::nothing, w -> w.act("AA", ASSAULT, "BB"), "BB", "AA", Expected.RISES);
        claim(
                "M07",
                w -> w.ties("UU+AA"),
                w -> w.act("BB", ASSAULT, "AA"),
                "UU",
                "BB",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M08",
                w -> w.ties("UU+AA"),
                w -> w.act("UU", ASSAULT, "BB"),
                "BB",
                "AA",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M09",
                w -> w.ties("XX+AA", "XX+BB").act("AA", ACCUSE, "XX"),
                w -> w.act("AA", ASSAULT, "BB", 12, 2),
                "XX",
                "AA",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M09",
                w -> w.ties("XX+AA", "XX+BB").act("AA", ACCUSE, "XX"),
                w -> w.act("AA", ASSAULT, "BB", 12, 2),
                "XX",
                "BB",
                Expected.RISES,
                MATERIAL_COOPERATION);
        claim("M10", w -> w.ties("XX+AA"), w -> w.ties("AA+KK"), "XX", "KK", Expected.RISES, MATERIAL_COOPERATION);
        claim("M10", w -> w.ties("XX+AA"), w -> w.ties("AA-KK"), "XX", "KK", Expected.RISES, MATERIAL_CONFLICT);
        claim("M10", w -> w.ties("XX-AA"), w -> w.ties("AA-KK"), "XX", "KK", Expected.RISES, MATERIAL_COOPERATION);
        claim(
                "M11",
                w -> w.ties("XX+BB").act("UU", ASSAULT, "BB"),
                w -> w.act("BB", ASSAULT, "UU", 3, 8),
                "XX",
                "UU",
                Expected.FALLS,
                VERBAL_CONFLICT);
        claim(
                "M12",
                w -> w.ties("XX+BB").act("UU", ASSAULT, "BB", 1, 5),
                w -> w.act("UU", ASSAULT, "BB", 9, 3),
                "XX",
                "UU",
                Expected.RISES,
                VERBAL_CONFLICT);
        claim(
                "M13",
                w -> w.ties("UU-XX", "UU+AA"),
                w -> w.act("XX", CONCEDE, "AA"),
                "UU",
                "XX",
                Expected.STAYS,
                VERBAL_COOPERATION);
        claim(
                "M14",
                w -> w.ties("XX+BB", "UU-BB"),
                w -> w.act("XX", CONCEDE, "UU", 2, 200),
                "XX",
                "BB",
                Expected.RISES,
                MATERIAL_COOPERATION);
        claim(
                "M15",
                w -> w.ties("KK+XX", "KK-UU"),
                w -> w.act("XX", AGREE, "UU"),
                "KK",
                "UU",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M15",
                w -> w.ties("KK+XX", "KK-UU", "UU+AA"),
                w -> w.act("UU", AGREE, "XX"),
                "KK",
                "AA",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M16",
                w -> w.ties("XX+KK"),
                w -> w.act("UU", ASSAULT, "KK"),
                "XX",
                "UU",
                Expected.RISES,
                VERBAL_CONFLICT);
        claim(
                "M17",
                w -> w.ties("UU-XX"),
                w -> w.act("XX", ASSAULT, "AA"),
                "UU",
                "XX",
                Expected.FALLS,
                VERBAL_COOPERATION);
        claim(
                "M18",
                w -> w.ties("XX+KK"),
                w -> w.act("UU", REQUEST, "KK"),
                "UU",
                "XX",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim("M19", MechanismsTest::nothing, w -> w.act("BB", ASSAULT, "UU", 2, 0), "UU", "BB", Expected.RISES);
        claim(
                "M20",
                w -> w.covariate("prefers", "XX", "AA", 1).date("election", "AA", 200),
                w -> w.date("election", "AA", 20),
                "XX",
                "AA",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M21",
                w -> w.covariate("holds_national", "KK", "UU", 1),
                w -> w.covariate("holds_national", "XX", "AA", 1),
                "AA",
                "XX",
                Expected.RISES);
        claim(
                "M22",
                w -> w.ties("XX-NN").act("NN", SANCTION, "XX"),
                w -> w.act("AA", SUPPORT, "XX"),
                "XX",
                "AA",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M23",
                w -> w.covariate("stake", "UU", "KK", 1),
                w -> w.covariate("stake", "XX", "AA", 5),
                "XX",
                "AA",
                Expected.FALLS,
                MATERIAL_CONFLICT);
        claim(
                "M24",
                w -> w.covariate("stake", "XX", "AA", 5),
                w -> w.act("AA", ASSAULT, "XX", 3, 60),
                "XX",
                "AA",
                Expected.FALLS,
                MATERIAL_CONFLICT);
        claim(
                "M25",
                w -> w.ties("XX+KK"),
                w -> w.act("UU", ASSAULT, "KK"),
                "XX",
                "KK",
                Expected.RISES,
                MATERIAL_COOPERATION);
        claim(
                "M26",
                w -> w.ties("XX+KK"),
                w -> w.act("KK", ASSAULT, "AA"),
                "XX",
                "AA",
                Expected.STAYS,
                MATERIAL_CONFLICT);
        claim("M27", w -> w.truce(0, "patrols"), w -> w.truce(3, ""), "AA", "BB", Expected.RISES, MATERIAL_CONFLICT);
        claim(
                "M28",
                w -> w.truce(0, "").ties("XX+KK", "KK-AA"),
                w -> w.act("AA", ASSAULT, "BB"),
                "XX",
                "KK",
                Expected.RISES,
                MATERIAL_COOPERATION);
        claim(
                "M29",
                MechanismsTest::nothing,
                w -> w.act("NN", SANCTION, "AA"),
                "AA",
                "XX",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M30",
                w -> w.ties("UU+KK").act("AA", ASSAULT, "KK", 2, 300),
                w -> w.act("UU", THREATEN, "AA"),
                "UU",
                "AA",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M31",
                w -> w.ties("AA+KK"),
                w -> w.act("XX", AGREE, "AA"),
                "XX",
                "KK",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M32",
                w -> w.ties("XX-NN"),
                w -> w.act("NN", SANCTION, "AA"),
                "XX",
                "AA",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M33",
                w -> w.covariate("displaced", "", "", 1).covariate("border", "AA", "", 1),
                w -> w.act("BB", ASSAULT, "KK"),
                "AA",
                "BB",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim("M34", MechanismsTest::nothing, w -> w.act("XX", ASSAULT, "UU"), "XX", "AA", Expected.FALLS);
        claim(
                "M35",
                w -> w.date("leader_lost", "KK", -5),
                w -> w.date("leader_lost", "BB", -20),
                "BB",
                "AA",
                Expected.STAYS);
        claim(
                "M36",
                w -> w.covariate("oil_price", "", "", 0),
                w -> w.covariate("oil_price", "", "", 60),
                "XX",
                "AA",
                Expected.STAYS,
                MATERIAL_CONFLICT);
        claim(
                "M37",
                w -> w.act("AA", ASSAULT, "BB", 1, 6),
                w -> w.act("BB", ASSAULT, "AA", 1, 2),
                "AA",
                "BB",
                Expected.FALLS,
                MATERIAL_CONFLICT);
        claim(
                "M38",
                w -> w.ties("XX+AA"),
                w -> w.act("UU", ASSAULT, "AA"),
                "XX",
                "UU",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M39",
                w -> w.ties("UU+AA"),
                w -> w.act("UU", SANCTION, "XX"),
                "XX",
                "AA",
                Expected.RISES,
                VERBAL_COOPERATION);
        claim(
                "M40",
                w -> w.ties("KK-AA").act("XX", AID, "KK"),
                w -> w.act("XX", CONSULT, "AA"),
                "KK",
                "AA",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M41",
                w -> w.ties("BB+XX", "BB-UU").act("XX", RETREAT, "UU", 2, 400),
                w -> w.act("XX", AGREE, "UU"),
                "BB",
                "UU",
                Expected.RISES,
                MATERIAL_CONFLICT);
        claim(
                "M42",
                w -> w.ties("AA-BB"),
                w -> w.act("BB", RETREAT, "AA", 2, 100),
                "AA",
                "BB",
                Expected.RISES,
                MATERIAL_CONFLICT);
    }

    private static void check(Claim claim) {
        Mechanism mechanism = Mechanisms.find(claim.id()).orElseThrow();
        Scenario without = world(mechanism, claim.setting());
        Scenario with = world(mechanism, claim.setting().andThen(claim.cause()));
        if (claim.expected() == Expected.STAYS) {
            assertThat(mechanism.priorMean()).isZero();
            assertThat(Math.abs(statistic(with, claim) - statistic(without, claim)))
                    .as("the statistic sees the cause, so that the claim can be tested")
                    .isGreaterThan(1e-6);
            return;
        }
        double change = propensity(mechanism, with, claim) - propensity(mechanism, without, claim);
        if (claim.expected() == Expected.RISES) {
            assertThat(change).isGreaterThan(1e-4);
        } else {
            assertThat(change).isLessThan(-1e-4);
        }
    }

    private static Scenario world(Mechanism mechanism, Consumer<World> setting) {
        var world = new World().effect(mechanism.effect());
        setting.accept(world);
        return world.scenario();
    }

    private static Situation now(Scenario scenario) {
        return Situation.after(scenario, scenario.history());
    }

    private static double statistic(Scenario scenario, Claim claim) {
        var own = scenario.assumptions().effects().getFirst();
        int i = scenario.roster().indexOf(claim.from());
        int j = scenario.roster().indexOf(claim.to());
        return Compilation.of(own.formula(), scenario).value(now(scenario), new int[] {i, j, 0, 0});
    }

    /// Log rate, or share of the quads asked for among acts, with the coefficient theory expects and
    /// nothing else.
    private static double propensity(Mechanism mechanism, Scenario scenario, Claim claim) {
        double coefficient = mechanism.priorMean();
        if (mechanism.on() instanceof ActsOn.HowOften) {
            assertThat(claim.of()).as("%s is about how often", claim.id()).isEmpty();
            return coefficient * statistic(scenario, claim);
        }
        int i = scenario.roster().indexOf(claim.from());
        int j = scenario.roster().indexOf(claim.to());
        double[] z = new double[Quad.COUNT];
        OwnEffects.type(scenario).getFirst().fill(now(scenario), i, j, z);
        double all = 0;
        double asked = 0;
        for (Quad quad : Quad.values()) {
            double weight = Math.exp(coefficient * z[quad.ordinal()]);
            all += weight;
            asked += claim.of().contains(quad) ? weight : 0;
        }
        return asked / all;
    }

    @Test
    void whatTheStandardModelHasTheLanguageSaysToo() {
        Scenario scenario = new World()
                .ties("XX+AA", "AA-BB", "XX-UU", "UU+AA")
                .threat(LeverState.ARMED)
                .act("AA", ASSAULT, "BB", 2, 3)
                .act("BB", AID, "XX", 1, 40)
                .effect(Mechanisms.find("M06").orElseThrow().effect())
                .scenario();
        Situation now = now(scenario);
        assertSame(scenario, now, new Inertia(30), "log1p(count(i, j, 30d))");
        assertSame(scenario, now, new Reciprocity(30), "log1p(count(j, i, 30d))");
        assertSame(scenario, now, new LeverArmed(), "sum(l in levers: armed(l) * restrains(l, i, j))");
        assertSame(scenario, now, new SharedTies(), "sum(k: abs(tie(i, k) * tie(k, j))) / 4");
    }

    private static void assertSame(Scenario scenario, Situation now, Effect builtIn, String formula) {
        int n = now.actors();
        double[] x = new double[n * n];
        builtIn.fill(now, x);
        Computation computation = Compilation.of(Expression.parse(formula), scenario);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    assertThat(computation.value(now, new int[] {i, j, 0, 0}))
                            .as("%s, %s to %s", formula, i, j)
                            .isCloseTo(x[i * n + j], org.assertj.core.api.Assertions.within(1e-12));
                }
            }
        }
    }

    @Test
    void aDeniableActIsSharedOutBetweenTheSeenAndTheOneBehind() {
        Scenario scenario = new World()
                .act("KK", ASSAULT, "AA", 1, 0)
                .attribution(new Attribution("KK", "XX", MATERIAL_CONFLICT, 0.25))
                .scenario();
        Situation now = Situation.after(scenario, scenario.history(), 30);
        double afterOneDay = Math.pow(2, -1 / 30.0);
        int n = now.actors();
        int aa = scenario.roster().indexOf("AA");
        assertThat(now.memory(30).count(scenario.roster().indexOf("XX") * n + aa))
                .isCloseTo(0.25 * afterOneDay, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(now.memory(30).count(scenario.roster().indexOf("KK") * n + aa))
                .isCloseTo(0.75 * afterOneDay, org.assertj.core.api.Assertions.within(1e-12));
    }
}
