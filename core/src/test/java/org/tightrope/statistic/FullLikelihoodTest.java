package org.tightrope.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.estimate.ConditionalLogit;
import org.tightrope.estimate.Differences;
import org.tightrope.estimate.Estimates;
import org.tightrope.estimate.Estimation;
import org.tightrope.estimate.EstimationResult;
import org.tightrope.estimate.Likelihood;
import org.tightrope.model.Formula;
import org.tightrope.stream.EventStream;

/// What must hold of the likelihoods whatever the data.
class FullLikelihoodTest {
    private static final Formula FORMULA =
            Formula.parse("event ~ inertia(log1p) + reciprocity(log1p) + outdegree_sender(log1p)");
    private static final Formula FORGETFUL =
            Formula.parse("event ~ inertia(20d, log1p) + reciprocity(20d, log1p) + otp(20d, log1p)");
    private static final double[] TRUTH = {0.8, 0.5, -0.2};

    private static Design design(Formula formula, EventStream stream, Ties ties) {
        return Catalogue.design(
                formula, stream, List.of(), RiskSet.always(stream.actors().size()), ties);
    }

    private static Design design(Formula formula, EventStream stream) {
        return design(formula, stream, Ties.EVENT);
    }

    static Estimates estimates(Likelihood likelihood) {
        return switch (Estimation.plain().of(likelihood)) {
            case EstimationResult.Estimated(var estimates) -> estimates;
            case EstimationResult.NotEstimated(var why, var maybe) -> throw new AssertionError(why + " " + maybe);
        };
    }

    /// A stream the ordinal model made.
    private static EventStream made(Formula formula, long seed, int actors, int events) {
        EventStream blank = Streams.random(new SplittableRandom(seed), actors, events);
        return Simulation.of(design(formula, blank), TRUTH, seed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void derivativesAreThoseOfTheValue(boolean forgetful) {
        EventStream stream = Streams.random(new SplittableRandom(8), 6, 50);
        Formula formula = forgetful ? FORGETFUL : FORMULA;
        for (Ties ties : Ties.values()) {
            for (boolean efron : new boolean[] {true, false}) {
                Differences.check(new FullOrdinal(design(formula, stream, ties), efron), new double[] {0.4, -0.3, 0.2});
            }
            Differences.check(new FullRate(design(formula, stream, ties), 0), new double[] {-3, 0.4, -0.3, 0.2});
        }
    }

    /// Two ways of keeping the totals must come to the same: corrected by what changed, and summed anew,
    /// which a statistic of everybody's forces.
    @Test
    void correctingTotalsIsSummingAnew() {
        EventStream stream = Streams.random(new SplittableRandom(2), 9, 700);
        var corrected = new FullOrdinal(design(FORMULA, stream));
        var summed = new FullOrdinal(design(
                Formula.parse("event ~ inertia(1e9, log1p) + reciprocity(1e9, log1p) + outdegree_sender(1e9, log1p)"),
                stream));
        double[] one = new double[3];
        double[] two = new double[3];
        double[] beta = {1.1, -0.7, 0.4};
        assertThat(corrected.evaluate(beta, one, new double[9]))
                .isCloseTo(summed.evaluate(beta, two, new double[9]), within(1e-4));
        assertThat(one).containsExactly(two, within(1e-3));
    }

    @Test
    void noEffectsIsEventsOverExposure() {
        EventStream stream = Streams.random(new SplittableRandom(5), 5, 40);
        var rate = new FullRate(design(new Formula("event", List.of()), stream), 0);
        var estimates = estimates(rate);
        double exposure = stream.time()[39] * 20;
        assertThat(estimates.effects().getFirst().estimate()).isCloseTo(Math.log(40 / exposure), within(1e-8));
        assertThat(estimates.logLik()).isCloseTo(rate.nullValue(), within(1e-8));
    }

    @Test
    void renamingActorsChangesNothing() {
        EventStream stream = made(FORMULA, 4, 8, 300);
        int[] other = {3, 7, 0, 5, 1, 6, 2, 4};
        EventStream renamed = Streams.of(
                8,
                stream.time(),
                Arrays.stream(stream.source()).map(a -> other[a]).toArray(),
                Arrays.stream(stream.target()).map(a -> other[a]).toArray(),
                stream.type(),
                stream.weight());
        var one = estimates(new FullOrdinal(design(FORMULA, stream)));
        var two = estimates(new FullOrdinal(design(FORMULA, renamed)));
        assertThat(two.coefficients()).containsExactly(one.coefficients(), within(1e-9));
        assertThat(two.covariance()).containsExactly(one.covariance(), within(1e-9));
        assertThat(two.logLik()).isCloseTo(one.logLik(), within(1e-7));
    }

    @Test
    void sampledEstimatesConvergeToTheFullOnes() {
        EventStream stream = made(FORMULA, 6, 12, 600);
        Design design = design(FORMULA, stream);
        double[] full = estimates(new FullOrdinal(design)).coefficients();
        double[] distance = new double[3];
        int[] controls = {2, 20, 131};
        for (int c = 0; c < 3; c++) {
            for (int seed = 1; seed <= 4; seed++) {
                var table = new RowTable(design);
                Replay.sampled(design, controls[c], seed, table);
                double[] sampled = estimates(new ConditionalLogit(table.rows(), false, false))
                        .coefficients();
                for (int k = 0; k < full.length; k++) {
                    distance[c] += Math.abs(sampled[k] - full[k]) / 12;
                }
            }
        }
        assertThat(distance[0]).isGreaterThan(2 * distance[1]);
        assertThat(distance[2]).as("everybody is a control").isLessThan(1e-9);
    }

    /// Weighting by one over the probability of having been sampled stands in for the full risk set.
    @Test
    void weightedSamplesConvergeToo() {
        EventStream stream = made(FORMULA, 7, 12, 600);
        Design design = design(FORMULA, stream);
        double[] full = estimates(new FullOrdinal(design)).coefficients();
        var table = new RowTable(design);
        Replay.sampled(design, 60, 1, table);
        double[] weighted =
                estimates(new ConditionalLogit(table.rows(), true, false)).coefficients();
        assertThat(weighted).containsExactly(full, within(0.1));
    }

    /// 200 streams of 300 events: 95 % intervals hold the truth in 92 to 98 % of cases. The chance that
    /// an exact method falls outside is below 1 in 1,000 (600 nearly independent intervals).
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int held = 0;
        int replications = 200;
        for (int seed = 1; seed <= replications; seed++) {
            var estimates = estimates(new FullOrdinal(design(FORMULA, made(FORMULA, seed, 8, 300))));
            for (int k = 0; k < 3; k++) {
                var effect = estimates.effects().get(k);
                held += effect.lower() <= TRUTH[k] && TRUTH[k] <= effect.upper() ? 1 : 0;
            }
        }
        assertThat(held / (3.0 * replications)).isBetween(0.92, 0.98);
    }

    @Test
    void onlyThoseAtRiskCount() {
        EventStream stream = Streams.of(
                3, new double[] {1, 2, 5}, new int[] {0, 1, 2}, new int[] {1, 0, 1}, new int[] {0, 0, 0}, new double[] {
                    1, 1, 1
                });
        var late = new RiskSet(
                new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 4}, new double[] {9, 9, 9});
        var likelihood = new FullOrdinal(new Design(stream, List.of(), Set.of(), late, Ties.EVENT));
        assertThat(likelihood.rows()).isEqualTo(2 + 2 + 6);
        assertThat(likelihood.nullValue()).isCloseTo(-2 * Math.log(2) - Math.log(6), within(1e-12));
    }

    @Test
    void simulatedStreamsLookLikeTheOneThatMadeTheModel() {
        EventStream stream = made(FORMULA, 21, 10, 400);
        Design design = design(FORMULA, stream);
        var features = Simulation.compare(design, TRUTH, 60, 5);
        long outside = features.stream().filter(one -> one.p() < 0.02).count();
        assertThat(outside).isLessThanOrEqualTo(1);
        var wrong = Simulation.compare(design, new double[] {0, 0, 0}, 60, 5);
        assertThat(wrong.stream().filter(one -> one.p() < 0.05).count()).isGreaterThan(3);
    }
}
