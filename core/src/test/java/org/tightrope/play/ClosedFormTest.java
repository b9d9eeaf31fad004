package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.fit.Known;
import org.tightrope.fit.RateParameters;
import org.tightrope.model.Model;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.support.SmallWorld;

/// Without effects all that a future can hold follows from a formula: each pair's acts of a day are
/// Poisson with its rate r, independent of other days and pairs; the wait for the first is geometric,
/// P(T > t) = exp(-r t); and of the acts each kind is a Poisson process of its own.
///
/// The bounds are exact quantiles of the binomial or Poisson distribution of each count, so wide that a
/// true engine leaves one of them with probability 1e-8.
final class ClosedFormTest {
    private static final int ACTORS = 4;
    private static final int DAYS = 50;
    private static final int FUTURES = 1000;
    private static final int PAIR_DAYS = FUTURES * DAYS;
    private static final double TAIL = 5e-9;
    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);
    private static final Model NOTHING = new Model(List.of(), List.of());

    private static Scenario world() {
        return new Scenario(
                "closed-form",
                "A world in which nobody looks at anybody",
                "Does it follow its formula?",
                "A0",
                List.of("A1", "A2"),
                AS_OF,
                DAYS,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, 1, FUTURES, 1),
                Roster.of(IntStream.range(0, ACTORS)
                        .mapToObj(i -> Actor.state("A" + i, "Actor " + i))
                        .toList()),
                List.of(),
                List.of(),
                List.of(),
                List.of(outcome("O1", 1), outcome("O3", 3)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Outcome outcome(String id, int times) {
        var clash = SmallWorld.pattern(Set.of("A0"), Set.of("A1"), true, Action.ASSAULT);
        return new Outcome(id, times + " clashes", "clash", new Predicate.Events(clash, times, DAYS));
    }

    /// mu, a, b, g: rates from about a thousandth to less than what the engine cuts a rate to.
    private static double[] parameters(long seed) {
        var random = new Random(seed);
        double[] rate = new double[1 + 2 * ACTORS + ACTORS * ACTORS];
        do {
            rate[0] = -2.5;
            for (int u = 1; u < rate.length; u++) {
                rate[u] = 0.9 * random.nextGaussian();
            }
        } while (DoubleStream.of(rates(rate)).max().orElseThrow() >= Rollout.MOST_PER_DAY);
        return rate;
    }

    private static double[] rates(double[] parameters) {
        double[] base = new RateParameters(0, ACTORS).base(parameters);
        return IntStream.range(0, base.length)
                .mapToDouble(pair -> Math.exp(base[pair]))
                .toArray();
    }

    private static Fit fit(double[] parameters, double[] alpha) {
        return Known.fit(world(), NOTHING, parameters, alpha);
    }

    /// Acts by future, pair and day.
    private static int[][][] counts(Fit fit, long seed) {
        var scenario = world();
        var rollout = new Rollout(
                scenario,
                fit,
                Script.of(scenario, List.of()),
                fit.situation(),
                LeverUse.of(scenario, History.of(List.of())),
                List.of(),
                seed);
        int[][][] counts = new int[FUTURES][ACTORS * ACTORS][DAYS];
        for (int f = 0; f < FUTURES; f++) {
            for (Event event : rollout.replay(f)) {
                int i = scenario.roster().indexOf(event.source());
                int j = scenario.roster().indexOf(event.target());
                counts[f][i * ACTORS + j][(int) ChronoUnit.DAYS.between(AS_OF, event.date()) - 1]++;
            }
        }
        return counts;
    }

    private static void assertFrom(DiscreteDistribution law, int seen, String what, Object... about) {
        assertThat(Math.min(law.cumulativeProbability(seen), law.survivalProbability(seen - 1)))
                .as(what + ": %s seen, %s expected", append(about, seen, law.getMean()))
                .isGreaterThan(TAIL);
    }

    private static Object[] append(Object[] about, Object... more) {
        return IntStream.range(0, about.length + more.length)
                .mapToObj(k -> k < about.length ? about[k] : more[k - about.length])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsOfAPairAndDayArePoisson(long seed) {
        double[] parameters = parameters(seed);
        double[] rates = rates(parameters);
        int[][][] counts = counts(fit(parameters, new double[3]), seed);
        for (int pair = 0; pair < rates.length; pair++) {
            int[] ofSize = new int[6];
            int sum = 0;
            for (int[][] future : counts) {
                for (int count : future[pair]) {
                    ofSize[Math.min(count, 5)]++;
                    sum += count;
                }
            }
            if (pair % (ACTORS + 1) == 0) {
                assertThat(sum).as("nobody acts toward itself").isZero();
                continue;
            }
            assertFrom(PoissonDistribution.of(PAIR_DAYS * rates[pair]), sum, "all acts of pair %s", pair);
            var law = PoissonDistribution.of(rates[pair]);
            for (int size = 0; size < 5; size++) {
                var days = BinomialDistribution.of(PAIR_DAYS, law.probability(size));
                assertFrom(days, ofSize[size], "days with %s acts of pair %s", size, pair);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theWaitForTheFirstActIsGeometric(long seed) {
        double[] parameters = parameters(seed);
        double[] rates = rates(parameters);
        int[][][] counts = counts(fit(parameters, new double[3]), seed);
        for (int pair = 0; pair < rates.length; pair++) {
            for (int days : new int[] {1, 2, 3, 5, 10, 20, 50}) {
                int waiting = 0;
                for (int[][] future : counts) {
                    waiting += IntStream.of(future[pair]).limit(days).allMatch(count -> count == 0) ? 1 : 0;
                }
                if (pair % (ACTORS + 1) != 0) {
                    var law = BinomialDistribution.of(FUTURES, Math.exp(-rates[pair] * days));
                    assertFrom(law, waiting, "pair %s still waiting after %s days", pair, days);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void daysAndPairsAreIndependent(long seed) {
        double[] parameters = parameters(seed);
        double[] rates = rates(parameters);
        int[][][] counts = counts(fit(parameters, new double[3]), seed);
        for (int pair = 0; pair < rates.length; pair++) {
            for (int other = 0; other < rates.length; other++) {
                if (pair % (ACTORS + 1) == 0 || other % (ACTORS + 1) == 0) {
                    continue;
                }
                int together = 0;
                for (int[][] future : counts) {
                    for (int day = 0; day + 1 < DAYS; day += 2) {
                        // the same pair's next day, other pairs' same day
                        int then = pair == other ? day + 1 : day;
                        together += future[pair][day] > 0 && future[other][then] > 0 ? 1 : 0;
                    }
                }
                double both = -Math.expm1(-rates[pair]) * -Math.expm1(-rates[other]);
                var law = BinomialDistribution.of(FUTURES * (DAYS / 2), both);
                assertFrom(law, together, "pairs %s and %s together", pair, other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void outcomesComeWhenTheThinnedProcessBringsThem(long seed) {
        // Assaults between A0 and A1 are Poisson with rate (r01 + r10) P(force) / actions of force; the third comes
        // within t days with P(N >= 3). Without a history all actions of a quad are equally likely.
        double[] parameters = parameters(seed);
        double[] alpha = {0.3, -0.4, 0.8};
        double[] rates = rates(parameters);
        double all = 1 + Math.exp(alpha[0]) + Math.exp(alpha[1]) + Math.exp(alpha[2]);
        long forceful = IntStream.range(0, Action.COUNT)
                .filter(a -> Action.values()[a].quad() == Quad.MATERIAL_CONFLICT)
                .count();
        double assaults = (rates[1] + rates[ACTORS]) * Math.exp(alpha[2]) / all / forceful;
        var player = new Player(world(), History.of(List.of()), fit(parameters, alpha), FUTURES, seed, 2, _ -> {});
        var forecast = player.play(List.of());
        for (int days : new int[] {1, 2, 5, 10, 20, 50}) {
            var law = PoissonDistribution.of(assaults * days);
            double one = forecast.outcome("O1").firstPassage().get(days - 1);
            assertFrom(
                    BinomialDistribution.of(FUTURES, law.survivalProbability(0)),
                    (int) Math.round(one * FUTURES),
                    "a clash within %s days",
                    days);
            double three = forecast.outcome("O3").firstPassage().get(days - 1);
            assertFrom(
                    BinomialDistribution.of(FUTURES, law.survivalProbability(2)),
                    (int) Math.round(three * FUTURES),
                    "three clashes within %s days",
                    days);
        }
    }
}
