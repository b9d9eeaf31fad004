package org.tightrope.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.support.SmallWorld;

final class ChoiceTest {
    private static final List<int[]> PAIRS = List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 2});

    private static Tracks random(int futures) {
        var random = new Random(8);
        var tracks = new Tracks(futures, 2, PAIRS, 20);
        for (int f = 0; f < futures; f++) {
            for (int p = 0; p < 3; p++) {
                tracks.setTie(f, p, 20, random.nextDouble(-1, 1));
            }
            if (random.nextBoolean()) {
                tracks.holds(f, 0, 1 + random.nextInt(20));
            }
            tracks.acts[f] = random.nextInt(50);
            tracks.conflicts[f] = random.nextInt(50);
        }
        return tracks;
    }

    private static Choice choice(Tracks tracks) {
        var scenario = SmallWorld.of(List.of());
        return new Choice(scenario, new Ensemble(scenario, tracks), 0);
    }

    @Test
    void theMedoidIsNearestToAllOthersByBruteForce() {
        var tracks = random(60);
        double[][] x = new double[5][60];
        for (int f = 0; f < 60; f++) {
            x[0][f] = tracks.firstDay(f, 0) > 0 ? tracks.firstDay(f, 0) : 21;
            for (int p = 0; p < 3; p++) {
                x[1 + p][f] = tracks.lastTie(f, p);
            }
            x[4][f] = Math.log1p(tracks.acts[f]);
        }
        double[] sums = new double[60];
        for (double[] feature : x) {
            double mean = 0;
            double squares = 0;
            for (double value : feature) {
                mean += value / 60;
            }
            for (double value : feature) {
                squares += (value - mean) * (value - mean) / 60;
            }
            for (int f = 0; f < 60; f++) {
                for (int g = 0; g < 60; g++) {
                    sums[f] += Math.abs(feature[f] - feature[g]) / Math.sqrt(squares);
                }
            }
        }
        int best = 0;
        for (int f = 1; f < 60; f++) {
            best = sums[f] < sums[best] ? f : best;
        }
        assertThat(choice(tracks).byDistance()[0]).isEqualTo(best);
    }

    @Test
    void extremesAreExtreme() {
        var tracks = random(60);
        var chosen = choice(tracks).chosen(5);
        int soonest = chosen.get(1).future();
        int latest = chosen.get(2).future();
        int fiercest = chosen.get(3).future();
        for (int f = 0; f < 60; f++) {
            if (tracks.firstDay(f, 0) > 0) {
                assertThat(tracks.firstDay(soonest, 0)).isLessThanOrEqualTo(tracks.firstDay(f, 0));
                assertThat(tracks.firstDay(latest, 0)).isGreaterThanOrEqualTo(tracks.firstDay(f, 0));
            }
            assertThat(tracks.conflicts[fiercest]).isGreaterThanOrEqualTo(tracks.conflicts[f]);
        }
        assertThat(chosen).extracting(Choice.Chosen::future).doesNotHaveDuplicates();
        assertThat(choice(tracks).chosen(12)).hasSize(12);
    }
}
