package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tightrope.effect.Situation;
import org.tightrope.event.Action;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.fit.Range;
import org.tightrope.model.Model;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.MadeUp;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;

/// The quick ways to a future give the future that the formula gives.
class RatesTest {
    private static Fit fit(Scenario world) {
        if (Fitter.fit(world, world.history(), Model.standard()) instanceof FitResult.Fitted(var fit)) {
            return fit;
        }
        throw new AssertionError("not fitted");
    }

    private static List<Move> moves(Scenario world, String... ids) {
        return Stream.of(ids).map(id -> world.move(id).orElseThrow()).toList();
    }

    @ParameterizedTest
    @CsvSource({"3, 1.5, 11", "5, 4, 12", "9, 1.5, 13", "14, 3, 14", "20, 0.8, 15"})
    void wholeForecastsAreThoseOfThePlainEngine(int actors, double actsPerDay, long seed) {
        var world = MadeUp.scenario(actors, 70, actsPerDay, seed);
        var whatIfs = List.of(
                moves(world, "W1"),
                moves(world, "W2"),
                moves(world, "W3"),
                moves(world, "W4"),
                moves(world, "W1", "W2", "W4"));
        var player = new Player(world, world.history(), fit(world), 20, seed, 1, _ -> {});
        var quick = player.play(whatIfs);
        assertThat(quick).isEqualTo(player.plainly().play(whatIfs));
        assertThat(quick.samples().getFirst().events()).isNotEmpty();
    }

    @Test
    void aMoveThatChangesNothingGivesTheBaselineWhateverTheWorld() {
        var world = MadeUp.scenario(8, 60, 2, 5);
        var forecast =
                new Player(world, world.history(), fit(world), 100, 5, 2, _ -> {}).play(List.of(moves(world, "W3")));
        assertThat(forecast.moves().getFirst().outcomes()).isEqualTo(forecast.baseline());
        assertThat(forecast.moves().getFirst().differences())
                .allSatisfy(difference -> assertThat(difference.changed()).isZero());
    }

    /// Coefficients of either sign and any size, ranges that bite, acts at random, agreements and levers
    /// that change: a pair that acts is always a candidate, and its rate is the plain one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPairThatActsIsPassedOver(long seed) {
        var random = new Random(seed);
        int n = 4 + random.nextInt(12);
        long width = n;
        var world = MadeUp.scenario(n, 150, 2, seed);
        var model = Model.standard();
        int effects = model.rate().size();
        double[] theta = random.doubles(effects, -3, 3).toArray();
        double[] base = random.doubles(width * n, -7, 0).toArray();
        var ranges = new ArrayList<Range>();
        for (int k = 0; k < effects; k++) {
            ranges.add(new Range(0, random.nextBoolean() ? 10 : 0.4));
        }
        Rates plain = new PlainRates(model, n);
        Rates dense = new DenseRates(model, n);
        Rates quick = new BoundedRates(model, n, new double[n * n]);
        var all = List.of(plain, dense, quick);
        all.forEach(rates -> rates.take(base, theta, ranges));
        var now = Situation.after(world, world.history(), model.halfLives());
        all.forEach(rates -> rates.begin(now));
        int[] candidates = new int[n * n + 1];
        int acts = 0;
        long passedOver = 0;
        for (int day = 1; day <= world.horizon(); day++) {
            if (day % 40 == 0) {
                now.setAgreement("G0", day % 80 == 0 ? AgreementState.IN_FORCE : AgreementState.COLLAPSED);
                now.shiftTie(0, 1, 20 * random.nextGaussian());
                all.forEach(Rates::changed);
            }
            all.forEach(rates -> rates.beginDay(now));
            long dayKey = Draws.key(seed, day);
            int count = quick.candidates(dayKey, candidates);
            var asked = new boolean[n * n];
            for (int c = 0; c < count; c++) {
                asked[candidates[c]] = true;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i == j) {
                        continue;
                    }
                    double rate = plain.rate(now, i, j);
                    assertThat(dense.rate(now, i, j)).isEqualTo(rate);
                    double u = Draws.uniform(dayKey, i * width + j);
                    if (asked[i * n + j] && quick.canAct(now, i, j, u)) {
                        assertThat(quick.rate(now, i, j)).isEqualTo(rate);
                    } else {
                        passedOver++;
                        assertThat(u).isLessThanOrEqualTo(Math.exp(-rate));
                        assertThat(rate).isLessThanOrEqualTo(Rollout.MOST_PER_DAY);
                    }
                    acts += u > Math.exp(-rate) ? 1 : 0;
                }
            }
            for (int e = random.nextInt(5); e > 0; e--) {
                int source = random.nextInt(n);
                int target = (source + 1 + random.nextInt(n - 1)) % n;
                var action = Action.values()[random.nextInt(Action.COUNT)];
                double tieBefore = now.tie(source, target);
                now.add(source, action, target, action.goldstein(), 1);
                all.forEach(rates -> rates.added(now, source, target, tieBefore));
            }
            now.nextDay();
        }
        assertThat(acts).isGreaterThan(100);
        assertThat(passedOver).isGreaterThan(100);
    }
}
