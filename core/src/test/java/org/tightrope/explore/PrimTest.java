package org.tightrope.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tightrope.play.Futures;

final class PrimTest {
    /// Six inputs, uniform in 0..1; the outcome is likely where the first is above 0.7 and the third
    /// below 0.4.
    private static Futures planted(int draws, long seed, double inside, double outside) {
        var random = new Random(seed);
        double[][] x = new double[6][draws];
        double[] y = new double[draws];
        for (int d = 0; d < draws; d++) {
            for (double[] input : x) {
                input[d] = random.nextDouble();
            }
            double p = x[0][d] > 0.7 && x[2][d] < 0.4 ? inside : outside;
            int happened = 0;
            for (int future = 0; future < 10; future++) {
                happened += random.nextDouble() < p ? 1 : 0;
            }
            y[d] = happened / 10.0;
        }
        return new Futures(List.of("O"), List.of(y), List.of("a", "b", "c", "d", "e", "f"), List.of(x));
    }

    @Test
    void theCornerThatWasPlantedIsFound() {
        var found = Discovery.of(planted(1000, 1, 0.9, 0.05), "O");
        assertThat(found.held().limits()).extracting(Box.Limit::input).contains("a", "c");
        var a = limit(found, "a");
        var c = limit(found, "c");
        assertThat(a.lower()).isBetween(0.6, 0.75);
        assertThat(c.upper()).isBetween(0.35, 0.5);
        assertThat(found.held().density()).isGreaterThan(0.7);
        assertThat(found.held().coverage()).isGreaterThan(0.6);
        assertThat(found.inWords()).startsWith("When a is at least 0.").contains("instead of");
    }

    private static Box.Limit limit(Discovery found, String input) {
        return found.held().limits().stream()
                .filter(one -> one.input().equals(input))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereThereIsNothingToFindTheHeldOutHalfSaysSo() {
        double gain = 0;
        for (int seed = 0; seed < 20; seed++) {
            var found = Discovery.of(planted(200, seed, 0.3, 0.3), "O");
            gain += found.held().density() - found.overall();
        }
        assertThat(gain / 20).isBetween(-0.03, 0.03);
    }

    @Test
    void densityCoverageAndMassAreThoseOfTheBoxCountedByHand() {
        // two hundred draws of one input 0..199; it happens in all futures of the fifty highest and in none of the
        // others
        double[] x = new double[200];
        double[] y = new double[200];
        for (int d = 0; d < 200; d++) {
            x[d] = d;
            y[d] = d >= 150 ? 1 : 0;
        }
        var found = Discovery.of(new Futures(List.of("O"), List.of(y), List.of("x"), List.<double[]>of(x)), "O");
        assertThat(found.overall()).isEqualTo(25 / 100.0);
        assertThat(found.held().density()).isEqualTo(1);
        assertThat(found.held().coverage()).isEqualTo(25 / 25.0);
        assertThat(found.held().mass()).isEqualTo(25 / 100.0);
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() {
        var futures = planted(300, 5, 0.8, 0.1);
        double[][] x = futures.drawn().toArray(double[][]::new);
        double[] y = futures.share("O");
        double[][] box = Prim.box(x, y);
        double[][] turned = Arrays.stream(x).map(PrimTest::reversed).toArray(double[][]::new);
        double[][] again = Prim.box(turned, reversed(y));
        assertThat(again[0]).containsExactly(box[0]);
        assertThat(again[1]).containsExactly(box[1]);
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int v = 0; v < values.length; v++) {
            reversed[v] = values[values.length - 1 - v];
        }
        return reversed;
    }
}
