package org.tightrope.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tightrope.fault.Fault;

final class SurvivalTest {
    private static final boolean[] FIVE_FAILED = {true, false, true, true, false};

    /// 2, 3+, 4, 4, 5+: S is 4/5 from 2 and 4/5 x 1/3 from 4; g^2 is 1/20, then 1/20 + 2/3.
    @Test
    void fiveLivesByHand() {
        KaplanMeier curve = KaplanMeier.of(Lifetimes.of(new double[] {2, 3, 4, 4, 5}, FIVE_FAILED));
        assertThat(curve.steps()).hasSize(2);
        KaplanMeier.Step last = curve.steps().getLast();
        assertThat(last.survival()).isCloseTo(4 / 15.0, within(1e-12));
        double g = Math.sqrt(1 / 20.0 + 2 / 3.0);
        assertThat(last.se()).isCloseTo(4 / 15.0 * g, within(1e-12));
        assertThat(last.lower()).isCloseTo(4 / 15.0 * Math.exp(-1.959963984540054 * g), within(1e-9));
        assertThat(last.upper()).isEqualTo(1);
        assertThat(curve.median()).hasValue(4);
        assertThat(curve.medianLower()).hasValue(4);
        assertThat(curve.medianUpper()).isEmpty();
        assertThat(curve.after(1.9)).isEqualTo(1);
    }

    @Test
    void halfTheRemissionsLastEightAndTwentyThreeWeeks() throws IOException {
        Lifetimes all = ReferenceTest.remission();
        assertThat(median(all, 0)).isEqualTo(8);
        assertThat(median(all, 1)).isEqualTo(23);
    }

    private static double median(Lifetimes all, double sixmp) {
        int[] those = IntStream.range(0, all.size())
                .filter(i -> all.value(0, i) == sixmp)
                .toArray();
        double[] times = new double[those.length];
        boolean[] failed = new boolean[those.length];
        for (int i = 0; i < those.length; i++) {
            times[i] = all.time(those[i]);
            failed[i] = all.failed(those[i]);
        }
        return KaplanMeier.of(Lifetimes.of(times, failed)).median().orElseThrow();
    }

    /// The agreements' curve is this one in whole days.
    @Test
    void theCurveOfAgreementsAgrees() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            long[] days = random.longs(30, 1, 15).toArray();
            boolean[] failed = new boolean[30];
            for (int i = 0; i < 30; i++) {
                failed[i] = random.nextDouble() < 0.6;
            }
            var agreements = org.tightrope.stand.Survival.of(days, failed);
            KaplanMeier curve = KaplanMeier.of(
                    Lifetimes.of(java.util.Arrays.stream(days).asDoubleStream().toArray(), failed));
            assertThat(curve.steps()).hasSameSizeAs(agreements.steps());
            for (int i = 0; i < curve.steps().size(); i++) {
                assertThat(curve.steps().get(i).survival())
                        .isCloseTo(agreements.steps().get(i).alive(), within(1e-12));
                assertThat(curve.steps().get(i).se())
                        .isCloseTo(agreements.steps().get(i).se(), within(1e-12));
            }
            assertThat(curve.median().isPresent())
                    .isEqualTo(agreements.medianDays().isPresent());
            agreements.medianDays().ifPresent(day -> assertThat(curve.median()).hasValue((double) day));
        }
    }

    /// A fails at 1 and 2, B at 3: E_A = 2/3 + 1/2, V = 2/9 + 1/4.
    @Test
    void threeLivesInTwoGroupsByHand() {
        LogRank test = LogRank.of(
                        Lifetimes.of(new double[] {1, 2, 3}, new boolean[] {true, true, true}), new int[] {0, 0, 1}, 2)
                .orElseThrow();
        assertThat(test.chiSquare()).isCloseTo(25 / 17.0, within(1e-12));
        assertThat(test.groups().getFirst().expected()).isCloseTo(7 / 6.0, within(1e-12));
        assertThat(test.degrees()).isEqualTo(1);
    }

    @Test
    void oneGroupCannotBeCompared() {
        assertThat(LogRank.of(Lifetimes.of(new double[] {1, 2}, new boolean[] {true, true}), new int[2], 1))
                .isEmpty();
    }

    /// Failing order x = 1, 0, 1 (no ties): b - ln(2e^b + 1) + 0 - ln(e^b + 1), whose slope
    /// 1 - 2e^b/(2e^b + 1) - e^b/(e^b + 1) is zero where 2 e^2b = 1.
    @Test
    void threeLivesInCoxByHand() {
        Cox cox = Cox.of(
                        Lifetimes.of(
                                new double[] {1, 2, 3},
                                new boolean[] {true, true, true},
                                Map.of("x", new double[] {1, 0, 1})),
                        Cox.Ties.EFRON)
                .orElseThrow();
        assertThat(cox.coefficients().getFirst().estimate()).isCloseTo(-Math.log(2) / 2, within(1e-9));
        assertThat(cox.nullLogLikelihood()).isCloseTo(-Math.log(6), within(1e-12));
        // pairs (1,2), (1,3), (2,3): x'b is lower for x = 1, so wrong, tied, right
        assertThat(cox.concordance()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void threeFailuresInSixtyDaysGiveARateOfOneInTwenty() {
        AcceleratedLife fit = AcceleratedLife.of(
                        Lifetimes.of(new double[] {10, 15, 20, 15}, new boolean[] {true, true, true, false}),
                        AcceleratedLife.Family.EXPONENTIAL)
                .orElseThrow();
        assertThat(fit.intercept().estimate()).isCloseTo(Math.log(20), within(1e-12));
        assertThat(fit.intercept().se()).isCloseTo(1 / Math.sqrt(3), within(1e-9));
        assertThat(fit.after(20)).isCloseTo(Math.exp(-1), within(1e-12));
    }

    @Test
    void aConstantCovariateHasNoEstimate() {
        Lifetimes lives = Lifetimes.of(
                new double[] {1, 2, 3}, new boolean[] {true, true, true}, Map.of("x", new double[] {4, 4, 4}));
        assertThat(Cox.of(lives, Cox.Ties.EFRON)).isEmpty();
        assertThat(AcceleratedLife.of(lives, AcceleratedLife.Family.WEIBULL)).isEmpty();
    }

    @Test
    void aCovariateThatSeparatesIsNotCalledConverged() {
        Lifetimes lives = Lifetimes.of(
                new double[] {1, 2, 3, 4},
                new boolean[] {true, true, false, false},
                Map.of("x", new double[] {1, 1, 0, 0}));
        assertThat(Cox.of(lives, Cox.Ties.EFRON).map(Cox::converged).orElse(false))
                .isFalse();
    }

    @Test
    void aTimeOfZeroIsRefused() {
        assertThatThrownBy(() -> Lifetimes.of(new double[] {1, 0}, new boolean[2]))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("The lifetime (0.0) of subject 2 must be finite and above 0.");
    }

    /// The units of time and covariates change nothing but the units of the answers.
    @Test
    void unitsDoNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            double[] times = random.doubles(40, 1, 100).map(Math::ceil).toArray();
            double[] x = random.doubles(40, 0, 1).toArray();
            boolean[] failed = new boolean[40];
            for (int i = 0; i < 40; i++) {
                failed[i] = random.nextDouble() < 0.7;
            }
            Lifetimes one = Lifetimes.of(times, failed, Map.of("x", x));
            Lifetimes other = Lifetimes.of(
                    java.util.Arrays.stream(times).map(t -> t * 24).toArray(),
                    failed,
                    Map.of(
                            "x",
                            java.util.Arrays.stream(x).map(v -> 1e6 + 1000 * v).toArray()));
            assertThat(slope(other) * 1000).as("seed %d", seed).isCloseTo(slope(one), within(1e-6));
            AcceleratedLife days = weibull(one);
            AcceleratedLife hours = weibull(other);
            assertThat(hours.scale()).isCloseTo(days.scale(), within(1e-6));
            assertThat(hours.coefficients().getFirst().estimate() * 1000)
                    .isCloseTo(days.coefficients().getFirst().estimate(), within(1e-6));
        }
    }

    private static double slope(Lifetimes lives) {
        return Cox.of(lives, Cox.Ties.EFRON)
                .orElseThrow()
                .coefficients()
                .getFirst()
                .estimate();
    }

    private static AcceleratedLife weibull(Lifetimes lives) {
        return AcceleratedLife.of(lives, AcceleratedLife.Family.WEIBULL).orElseThrow();
    }
}
