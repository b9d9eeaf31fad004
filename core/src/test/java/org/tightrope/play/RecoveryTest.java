package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.effect.Effect;
import org.tightrope.effect.Prior;
import org.tightrope.effect.TypeEffect;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.fit.Known;
import org.tightrope.fit.RateParameters;
import org.tightrope.model.Model;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;

/// Worlds are made from coefficients drawn from the priors, played by the engine until 2,000 events have
/// happened, and fitted: intervals must cover the truth as often as they say, and the truth's place in
/// its posterior must be uniform (simulation-based calibration, Talts et al. 2018).
class RecoveryTest {
    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final int ACTORS = 10;
    private static final int EVENTS = 2000;
    private static final int HORIZON = 5000;
    private static final double SPREAD = 0.4;
    private static final int BINS = 10;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final Model MODEL = new Model(
            Model.standard().rate().subList(0, 5), Model.standard().type().subList(0, 4));

    private static Scenario world(LocalDate asOf, int horizon, int fitDays, List<Event> events) {
        return new Scenario(
                "known",
                "A world of which the truth is known",
                "What made it?",
                "A0",
                List.of("A1", "A2"),
                asOf,
                horizon,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, fitDays, 100, 1),
                Roster.of(IntStream.range(0, ACTORS)
                        .mapToObj(i -> Actor.state("A" + i, "Actor " + i))
                        .toList()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                events,
                List.of());
    }

    /// One world: its true coefficients and its fit.
    private record Replication(double[] truth, Fit fit) {
        /// Where coefficient k's truth stands in its posterior, 0 to 1.
        double place(int k) {
            var estimate = fit.coefficients().get(k);
            return NORMAL.cumulativeProbability((truth[k] - estimate.estimate()) / estimate.se());
        }
    }

    private static double drawn(Prior prior, Random random) {
        return prior.mean() + prior.sd() * random.nextGaussian();
    }

    private static Optional<Replication> replication(long seed) {
        var random = new Random(seed);
        int effects = MODEL.rate().size();
        double[] rate = new double[1 + effects + 2 * ACTORS + ACTORS * ACTORS];
        double feedback;
        do {
            feedback = 0;
            for (int k = 0; k < effects; k++) {
                Effect effect = MODEL.rate().get(k);
                rate[1 + k] = drawn(effect.prior(), random);
                feedback += rate[1 + k] * effect.elasticity();
            }
        } while (feedback > 0.8);
        rate[0] = -5;
        for (int u = 1 + effects; u < rate.length; u++) {
            rate[u] = SPREAD * random.nextGaussian();
        }
        int intercepts = Quad.COUNT - 1;
        double[] type = new double[intercepts + MODEL.type().size()];
        for (int k = 0; k < MODEL.type().size(); k++) {
            TypeEffect effect = MODEL.type().get(k);
            type[intercepts + k] = drawn(effect.prior(), random);
        }
        var played = played(rate, type, seed);
        if (played.isEmpty()) {
            return Optional.empty();
        }
        var events = played.get();
        var last = events.getLast().date();
        var scenario = world(last, 1, (int) ChronoUnit.DAYS.between(START, last), events);
        var fit = ((FitResult.Fitted) Fitter.fit(scenario, History.of(events), MODEL)).fit();
        double[] truth = new double[effects + MODEL.type().size()];
        System.arraycopy(new RateParameters(effects, ACTORS).theta(rate), 0, truth, 0, effects);
        System.arraycopy(type, intercepts, truth, effects, MODEL.type().size());
        return Optional.of(new Replication(truth, fit));
    }

    /// Whole days of a future, until there are events enough; nothing when the engine had to cut a rate,
    /// which the model does not know of.
    private static Optional<List<Event>> played(double[] rate, double[] type, long seed) {
        var origin = world(START, HORIZON, 1, List.of());
        var fit = Known.fit(origin, MODEL, rate, type);
        var rollout = new Rollout(
                origin,
                fit,
                Script.of(origin, List.of()),
                fit.situation(),
                LeverUse.of(origin, History.of(List.of())),
                List.of(),
                seed);
        var all = rollout.replay(0);
        if (rollout.cut() > 0) {
            return Optional.empty();
        }
        if (all.size() <= EVENTS) {
            return Optional.of(all);
        }
        var until = all.get(EVENTS).date();
        return Optional.of(
                all.stream().filter(event -> event.date().isBefore(until)).toList());
    }

    private record Calibration(double[] coverage, double[] chiSquare, double allCoverage) {}

    private static Calibration calibration(int replications) {
        int all = MODEL.rate().size() + MODEL.type().size();
        int[][] bins = new int[all][BINS];
        double[] covered = new double[all];
        double sum = 0;
        var worlds = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RecoveryTest::replication)
                .flatMap(Optional::stream)
                .limit(replications)
                .toList();
        for (var one : worlds) {
            for (int k = 0; k < all; k++) {
                double place = one.place(k);
                bins[k][Math.min(BINS - 1, (int) (place * BINS))]++;
                covered[k] += place > 0.025 && place < 0.975 ? 1.0 / replications : 0;
            }
        }
        double[] chiSquare = new double[all];
        for (int k = 0; k < all; k++) {
            double expected = replications / (double) BINS;
            for (int count : bins[k]) {
                chiSquare[k] += (count - expected) * (count - expected) / expected;
            }
            sum += covered[k] / all;
        }
        return new Calibration(covered, chiSquare, sum);
    }

    @Test
    void intervalsCoverTheTruth() {
        var calibration = calibration(12);
        // 108 intervals; with true coverage 95 % fewer than 92 successes have probability below 1e-4
        assertThat(calibration.allCoverage()).isGreaterThan(0.85);
    }

    @Test
    @Tag("long")
    void twoHundredReplicationsAreCalibrated() {
        var calibration = calibration(200);
        var names = new ArrayList<String>();
        MODEL.rate().forEach(effect -> names.add(effect.term()));
        MODEL.type().forEach(effect -> names.add(effect.term()));
        for (int k = 0; k < names.size(); k++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-30s coverage %.3f  chi-square(9) %.1f%n",
                    names.get(k),
                    calibration.coverage()[k],
                    calibration.chiSquare()[k]);
        }
        assertThat(calibration.allCoverage()).isBetween(0.9, 0.98);
        for (double share : calibration.coverage()) {
            assertThat(share).isBetween(0.9, 0.98);
        }
        // 99.9 % point of chi-square with 9 degrees of freedom
        for (double value : calibration.chiSquare()) {
            assertThat(value).isLessThan(27.88);
        }
    }
}
