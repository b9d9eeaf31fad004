package org.tightrope.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.estimate.Cholesky;
import org.tightrope.estimate.Factor;
import org.tightrope.estimate.Newton;
import org.tightrope.estimate.Objective;
import org.tightrope.event.History;
import org.tightrope.model.Model;
import org.tightrope.support.SmallWorld;

class LikelihoodTest {
    private static final Model STANDARD = Model.standard();

    private static Observations observations(Model model) {
        var events = SmallWorld.randomEvents(80, 150, 17);
        var scenario = SmallWorld.of(events, List.of(), List.of(SmallWorld.truce(SmallWorld.AS_OF.minusDays(50))));
        return Observations.of(scenario, History.of(events), model, SmallWorld.AS_OF.minusDays(99));
    }

    @Test
    void thereIsARowPerPairAndDay() {
        var data = observations(STANDARD);
        assertThat(data.rows).isEqualTo(100 * 6);
        double sum = 0;
        for (double count : data.events) {
            sum += count;
        }
        assertThat(sum).isEqualTo(data.typed);
    }

    @Test
    void theGradientOfTheRatePartIsItsSlope() {
        var likelihood = new RateLikelihood(observations(STANDARD), STANDARD, 3, -2);
        likelihood.setSpreads(0.7, 0.8, 0.9);
        assertDerivatives(likelihood);
    }

    @Test
    void theGradientOfTheTypePartIsItsSlope() {
        assertDerivatives(new TypeLikelihood(observations(STANDARD), STANDARD));
    }

    /// Central differences of the value against the gradient, and of the gradient against minus the
    /// information.
    private static void assertDerivatives(Objective objective) {
        int p = objective.size();
        var random = new Random(4);
        double[] beta = random.doubles(p, -0.5, 0.5).toArray();
        double[] gradient = new double[p];
        double[] information = new double[objective.informationSize()];
        objective.evaluate(beta, gradient, information);
        Factor factor = objective.factor(information).orElseThrow();
        double h = 1e-5;
        for (int k = 0; k < p; k++) {
            double[] up = beta.clone();
            double[] down = beta.clone();
            up[k] += h;
            down[k] -= h;
            double[] gradientUp = new double[p];
            double[] gradientDown = new double[p];
            double slope = (objective.evaluate(up, gradientUp, new double[information.length])
                            - objective.evaluate(down, gradientDown, new double[information.length]))
                    / (2 * h);
            assertThat(gradient[k]).isCloseTo(slope, within(1e-4));
            double[] bend = new double[p];
            for (int j = 0; j < p; j++) {
                bend[j] = -(gradientUp[j] - gradientDown[j]) / (2 * h);
            }
            // the information times unit vector k is its row k
            double[] unit = factor.solve(bend);
            for (int j = 0; j < p; j++) {
                assertThat(unit[j]).isCloseTo(j == k ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void withoutEffectsTheRateIsTheMeanRate() {
        // flat but for tiny spreads: exp(mu) = events / rows
        var model = new Model(List.of(), List.of());
        var data = observations(model);
        double centre = Math.log((double) data.typed / data.rows);
        var likelihood = new RateLikelihood(data, model, 3, centre);
        likelihood.setSpreads(1e-4, 1e-4, 1e-4);
        var result = Newton.maximise(likelihood, new double[likelihood.size()]).orElseThrow();
        assertThat(result.converged()).isTrue();
        assertThat(result.beta()[0]).isCloseTo(centre, within(1e-5));
    }

    @Test
    void withoutEffectsTheQuadsHaveTheirShares() {
        var model = new Model(List.of(), List.of());
        var data = observations(model);
        var result =
                Newton.maximise(new TypeLikelihood(data, model), new double[3]).orElseThrow();
        double[] seen = new double[4];
        for (int quad : data.quad) {
            seen[quad]++;
        }
        // the prior N(0, 2) pulls a little: within 2 %
        assertThat(result.beta()[0]).isCloseTo(Math.log(seen[1] / seen[0]), within(0.02));
        assertThat(result.beta()[2]).isCloseTo(Math.log(seen[3] / seen[0]), within(0.02));
    }

    @Test
    void choleskySolvesAndDraws() {
        // A = (4 2; 2 3), b = (2, 1): x = (1/2, 0); det A = 8; A^-1 diagonal = 3/8, 4/8
        double[] a = {4, 0, 2, 3};
        var factor = Cholesky.of(a, 2).orElseThrow();
        assertThat(factor.solve(new double[] {2, 1})).containsExactly(new double[] {0.5, 0}, within(1e-12));
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(8), within(1e-12));
        assertThat(factor.inverseDiagonal()).containsExactly(new double[] {0.375, 0.5}, within(1e-12));
        assertThat(Cholesky.of(new double[] {1, 0, 2, 1}, 2)).isEmpty();
    }

    @Test
    void newtonFindsTheTopOfALogConcaveHill() {
        // f(b) = 3 b - exp(b): top at log 3, curvature 3
        var hill = new Objective() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public double evaluate(double[] beta, double[] gradient, double[] information) {
                gradient[0] = 3 - Math.exp(beta[0]);
                information[0] = Math.exp(beta[0]);
                return 3 * beta[0] - Math.exp(beta[0]);
            }
        };
        var result = Newton.maximise(hill, new double[] {-4}).orElseThrow();
        assertThat(result.converged()).isTrue();
        assertThat(result.beta()[0]).isCloseTo(Math.log(3), within(1e-6));
        assertThat(result.factor().inverseDiagonal()[0]).isCloseTo(1.0 / 3, within(1e-5));
    }

    @Test
    void tooFewEventsAreSaidToBeTooFew() {
        var events = SmallWorld.randomEvents(5, 20, 1);
        var result = Fitter.fit(SmallWorld.of(events), History.of(events), STANDARD);
        assertThat(result)
                .isInstanceOfSatisfying(
                        FitResult.NotFitted.class, not -> assertThat(not.why()).contains("Only 5 events"));
    }

    @Test
    void aFitHasACoefficientPerEffectWithItsInterval() {
        var events = SmallWorld.randomEvents(80, 150, 17);
        var result = Fitter.fit(SmallWorld.of(events), History.of(events), STANDARD);
        assertThat(result).isInstanceOfSatisfying(FitResult.Fitted.class, fitted -> {
            assertThat(fitted.fit().coefficients())
                    .hasSize(STANDARD.rate().size() + STANDARD.type().size())
                    .allSatisfy(c -> {
                        assertThat(c.lower()).isLessThan(c.estimate());
                        assertThat(c.upper()).isGreaterThan(c.estimate());
                        assertThat(c.se()).isLessThanOrEqualTo(c.prior().sd() + 1e-9);
                        assertThat(c.sentence()).isNotBlank();
                    });
            assertThat(fitted.fit().rateLogLik()).isGreaterThan(fitted.fit().rateNullLogLik());
        });
    }
}
