package org.tightrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimationTest {
    /// Strata of `size` rows; the first `cases` of each are events.
    static Rows rows(SplittableRandom random, int strata, int size, int cases, int columns) {
        double[] values = random.doubles((long) strata * size * columns).toArray();
        var observed = new boolean[strata * size];
        double[] weight = new double[strata * size];
        long[] dyad = new long[strata * size];
        int[] starts = new int[strata + 1];
        for (int row = 0; row < observed.length; row++) {
            observed[row] = row % size < cases;
            weight[row] = observed[row] ? 1 : 3.5;
            dyad[row] = random.nextInt(20);
        }
        for (int s = 0; s <= strata; s++) {
            starts[s] = s * size;
        }
        List<String> names = java.util.stream.IntStream.range(0, columns)
                .mapToObj(k -> "x" + k)
                .toList();
        return new Rows(names, values, starts, observed, weight, dyad);
    }

    static Estimates estimates(EstimationResult result) {
        return switch (result) {
            case EstimationResult.Estimated(var estimates) -> estimates;
            case EstimationResult.NotEstimated(var why, var maybe) -> throw new AssertionError(why + " " + maybe);
        };
    }

    @Test
    void oneCaseAndOneControlByHand() {
        var rows = new Rows(
                List.of("x"),
                new double[] {1, 0},
                new int[] {0, 2},
                new boolean[] {true, false},
                new double[0],
                new long[] {0, 1});
        double[] gradient = new double[1];
        double[] information = new double[1];
        double value = new ConditionalLogit(rows, false, false).evaluate(new double[] {0.7}, gradient, information);
        double share = Math.exp(0.7) / (1 + Math.exp(0.7));
        assertThat(value).isCloseTo(Math.log(share), within(1e-14));
        assertThat(gradient[0]).isCloseTo(1 - share, within(1e-14));
        assertThat(information[0]).isCloseTo(share * (1 - share), within(1e-14));
    }

    /// Efron by hand: two cases of weights a, b and a control c: log of ab / ((a+b+c) ((a+b)/2+c)).
    @Test
    void efronsTwoCasesByHand() {
        var rows = new Rows(
                List.of("x"),
                new double[] {1, 2, 0},
                new int[] {0, 3},
                new boolean[] {true, true, false},
                new double[0],
                new long[3]);
        double a = Math.exp(0.3);
        double b = Math.exp(0.6);
        double value =
                new ConditionalLogit(rows, false, true).evaluate(new double[] {0.3}, new double[1], new double[1]);
        assertThat(value).isCloseTo(Math.log(a * b / ((a + b + 1) * ((a + b) / 2 + 1))), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"false, false, 1", "true, false, 1", "false, true, 2", "true, true, 3", "false, false, 2"})
    void derivativesAreThoseOfTheValue(boolean weighted, boolean efron, int cases) {
        var rows = rows(new SplittableRandom(3), 30, 6, cases, 3);
        Differences.check(new ConditionalLogit(rows, weighted, efron), new double[] {0.4, -0.9, 0.2});
    }

    @Test
    void derivativesOfTheTypePart() {
        var random = new SplittableRandom(5);
        int[] type = random.ints(40, 0, 3).toArray();
        var model = new Multinomial(
                List.of("a", "b", "c"), List.of("x", "y"), random.doubles(80).toArray(), type, new long[40]);
        Differences.check(model, new double[] {0.1, 0.5, -0.4, 0.3, -0.2, 0.9});
    }

    @Test
    void theTypePartWithoutStatisticsIsTheShares() {
        var model = new Multinomial(
                List.of("often", "seldom"), List.of(), new double[0], new int[] {0, 0, 0, 1, 0}, new long[5]);
        var estimates = estimates(Estimation.plain().of(model));
        assertThat(estimates.effects().getFirst().estimate()).isCloseTo(Math.log(1.0 / 4), within(1e-8));
        assertThat(estimates.logLik()).isCloseTo(model.nullValue(), within(1e-10));
    }

    @Test
    void aCombinationOfOtherEffectsIsNamed() {
        var made = rows(new SplittableRandom(1), 50, 4, 1, 3);
        for (int row = 0; row < made.size(); row++) {
            made.values()[row * 3 + 2] = 2 * made.values()[row * 3] - 0.5 * made.values()[row * 3 + 1];
        }
        assertThat(Estimation.plain().of(new ConditionalLogit(made, false, false)))
                .isInstanceOfSatisfying(
                        EstimationResult.NotEstimated.class,
                        fault -> assertThat(fault.why())
                                .contains("x2 is a combination of other effects (2 x0 + -0.5 x1)"));
    }

    @Test
    void anEffectThatNeverDiffersAmongThoseAtRiskIsNamed() {
        var made = rows(new SplittableRandom(1), 20, 4, 1, 2);
        for (int row = 0; row < made.size(); row++) {
            made.values()[row * 2 + 1] = row - row % 4;
        }
        assertThat(Estimation.plain().of(new ConditionalLogit(made, false, false)))
                .isInstanceOfSatisfying(
                        EstimationResult.NotEstimated.class,
                        fault -> assertThat(fault.why()).startsWith("x1 never differs"));
    }

    @Test
    void separationIsNamedAndAPriorHelps() {
        var made = rows(new SplittableRandom(1), 40, 4, 1, 2);
        for (int row = 0; row < made.size(); row++) {
            made.values()[row * 2] = made.observed()[row] ? 1 : 0;
        }
        var likelihood = new ConditionalLogit(made, false, false);
        var run = estimates(Estimation.plain().of(likelihood));
        assertThat(run.converged()).isFalse();
        assertThat(run.notes()).anySatisfy(note -> assertThat(note).contains("The coefficient of x0 runs away"));
        var prior = Prior.independent(List.of(0.0, 0.0), List.of(1.0, 1.0));
        var held = estimates(new Estimation(prior, false, 0.95).of(likelihood));
        assertThat(held.converged()).isTrue();
        assertThat(held.effects().getFirst().estimate()).isBetween(1.0, 5.0);
    }

    @Test
    void robustErrorsOfSinglePairsAreWhitesSandwich() {
        var made = rows(new SplittableRandom(9), 60, 5, 1, 1);
        for (int row = 0; row < made.size(); row++) {
            made.dyad()[row] = row;
        }
        var likelihood = new ConditionalLogit(made, false, false);
        var estimates = estimates(new Estimation(Prior.none(), true, 0.95).of(likelihood));
        double[] meat = new double[1];
        likelihood.visit(estimates.coefficients(), (_, _, score, _, _, _) -> meat[0] += score[0] * score[0]);
        double variance = estimates.covariance()[0];
        assertThat(estimates.effects().getFirst().robustSe())
                .isCloseTo(Math.sqrt(variance * meat[0] * variance), within(1e-12));
    }

    /// Where the likelihood is that of a binomial share, the profile ends are where it has fallen by
    /// 1.92.
    @Test
    void profileIntervalsEndWhereTheLikelihoodHasFallenEnough() {
        int[] type = new int[30];
        for (int e = 0; e < 4; e++) {
            type[e] = 1;
        }
        var model = new Multinomial(List.of("a", "b"), List.of(), new double[0], type, new long[30]);
        var estimates = estimates(Estimation.plain().of(model));
        var interval = Profile.of(model, Prior.none(), estimates, 0.95, _ -> {}).getFirst();
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double value = model.evaluate(new double[] {end}, new double[1], new double[1]);
            assertThat(2 * (estimates.logLik() - value)).isCloseTo(3.841459, within(1e-3));
        }
        var effect = estimates.effects().getFirst();
        assertThat(effect.estimate() - interval.lower()).isGreaterThan(interval.upper() - effect.estimate());
    }

    @Test
    void startingFromAnEarlierFitIsFittingBothTogether() {
        var random = new SplittableRandom(12);
        var first = rows(random, 400, 5, 1, 2);
        var second = rows(random, 300, 5, 1, 2);
        var earlier = estimates(Estimation.plain().of(new ConditionalLogit(first, false, false)));
        double[] precision = Cholesky.of(earlier.covariance(), 2).orElseThrow().inverse();
        var prior = new Prior(earlier.coefficients(), precision);
        var updated = estimates(new Estimation(prior, false, 0.95).of(new ConditionalLogit(second, false, false)));
        var both = estimates(Estimation.plain().of(new ConditionalLogit(joined(first, second), false, false)));
        for (int k = 0; k < 2; k++) {
            assertThat(updated.effects().get(k).estimate())
                    .isCloseTo(both.effects().get(k).estimate(), within(0.01));
            assertThat(updated.effects().get(k).se())
                    .isCloseTo(both.effects().get(k).se(), within(0.003));
        }
    }

    private static Rows joined(Rows a, Rows b) {
        double[] values = java.util.stream.DoubleStream.concat(
                        java.util.Arrays.stream(a.values()), java.util.Arrays.stream(b.values()))
                .toArray();
        int[] starts = new int[a.strata() + b.strata() + 1];
        var observed = new boolean[a.size() + b.size()];
        for (int s = 0; s < starts.length; s++) {
            starts[s] = 5 * s;
        }
        for (int row = 0; row < observed.length; row++) {
            observed[row] = row % 5 == 0;
        }
        return new Rows(a.names(), values, starts, observed, new double[0], new long[observed.length]);
    }

    @Test
    void expectedEventsAddUpToTheEvents() {
        var made = rows(new SplittableRandom(4), 25, 6, 2, 2);
        double[] sum = new double[1];
        new ConditionalLogit(made, false, false).expect(new double[] {0.3, -1}, (_, expected) -> sum[0] += expected);
        assertThat(sum[0]).isCloseTo(50, within(1e-10));
    }

    /// Senders differ by N(0, 0.8^2); the spread is found, and small groups are shrunk toward 0.
    @Test
    void theSpreadOfRandomEffectsIsRecovered() {
        var random = new SplittableRandom(31);
        int actors = 60;
        int strata = 6000;
        double[] effect = new double[actors];
        for (int a = 0; a < actors; a++) {
            effect[a] = 0.8 * random.nextGaussian();
        }
        int size = 5;
        double[] values = new double[strata * size];
        var observed = new boolean[strata * size];
        int[] level = new int[strata * size];
        int[] starts = new int[strata + 1];
        for (int s = 0; s < strata; s++) {
            double[] weight = new double[size];
            double sum = 0;
            for (int r = 0; r < size; r++) {
                int row = s * size + r;
                level[row] = random.nextInt(actors);
                values[row] = random.nextGaussian();
                weight[r] = Math.exp(0.5 * values[row] + effect[level[row]]);
                sum += weight[r];
            }
            double at = sum * random.nextDouble();
            int chosen = 0;
            while (chosen < size - 1 && at >= weight[chosen]) {
                at -= weight[chosen++];
            }
            observed[s * size + chosen] = true;
            starts[s + 1] = (s + 1) * size;
        }
        var rows = new Rows(List.of("x"), values, starts, observed, new double[0], new long[strata * size]);
        var fitted = RandomEffects.of(
                        rows, List.of(new RandomEffects.Group("sender", level, actors)), Prior.none(), 0.95)
                .orElseThrow();
        assertThat(fitted.fixed().converged()).isTrue();
        var x = fitted.fixed().effects().getFirst();
        assertThat(x.estimate()).isCloseTo(0.5, within(3 * x.se()));
        var spread = fitted.groups().getFirst();
        assertThat(spread.sd()).isBetween(0.65, 1.0);
        double correlation = correlation(spread.effects(), effect);
        assertThat(correlation).isGreaterThan(0.97);
        var without = estimates(Estimation.plain().of(new ConditionalLogit(rows, false, false)));
        assertThat(fitted.marginal()).isGreaterThan(without.logLik() + 100);
    }

    private static double correlation(double[] a, double[] b) {
        double ma = java.util.Arrays.stream(a).average().orElse(0);
        double mb = java.util.Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
