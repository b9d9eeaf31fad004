package org.tightrope.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The triads and the three systems of the articles, values worked out independently (edge lists coded from the
/// articles).
class SmallGraphTest {
    private static final List<String> S1 = List.of("RUS", "ISR", "IRN", "SYR", "HEZ", "USA");
    private static final List<String> S2 = List.of("RUS", "TUR", "SYR", "IRN", "OPP", "USA", "EU");
    private static final List<String> S3 = List.of("RUS", "SYR", "IRN", "USA", "SDF", "EU", "KSA");

    private static double[] ties(List<String> names, String positive, String negative) {
        int n = names.size();
        double[] ties = new double[n * n];
        fill(names, ties, positive, 1);
        fill(names, ties, negative, -1);
        return ties;
    }

    private static void fill(List<String> names, double[] ties, String edges, int sign) {
        for (String edge : edges.split(" ", -1)) {
            int a = names.indexOf(edge.split("-", -1)[0]);
            int b = names.indexOf(edge.split("-", -1)[1]);
            ties[a * names.size() + b] = sign;
            ties[b * names.size() + a] = sign;
        }
    }

    private static double[] s1() {
        return ties(
                S1,
                "RUS-ISR RUS-IRN RUS-SYR IRN-SYR IRN-HEZ SYR-HEZ USA-ISR",
                "ISR-IRN ISR-SYR ISR-HEZ USA-IRN USA-SYR USA-RUS");
    }

    private static double[] s2() {
        return ties(
                S2,
                "RUS-TUR RUS-SYR IRN-SYR RUS-IRN TUR-OPP USA-TUR EU-TUR EU-USA",
                "TUR-SYR SYR-OPP RUS-OPP USA-RUS USA-SYR USA-IRN EU-RUS");
    }

    private static double[] s3() {
        return ties(
                S3, "RUS-SYR RUS-IRN IRN-SYR USA-SDF EU-USA USA-KSA", "SYR-SDF USA-SYR USA-IRN USA-RUS EU-RUS KSA-IRN");
    }

    private static void assertSystem(
            List<String> names,
            double[] ties,
            int edges,
            int frustration,
            int optima,
            String a,
            int costA,
            String b,
            int costB) {
        var graph = SmallGraph.of(ties, names.size(), 0.5);
        assertThat(graph.ties()).isEqualTo(edges);
        assertThat(graph.solve().frustration()).isEqualTo(frustration);
        assertThat(graph.solve().splits()).hasSize(optima);
        int rus = names.indexOf("RUS");
        assertThat(graph.costOfSiding(rus, names.indexOf(a), names.indexOf(b))).isEqualTo(costA);
        assertThat(graph.costOfSiding(rus, names.indexOf(b), names.indexOf(a))).isEqualTo(costB);
    }

    @Test
    void theThreeSystemsHaveTheirPublishedFrustrationAndCosts() {
        assertSystem(S1, s1(), 13, 1, 1, "IRN", 1, "ISR", 3);
        assertSystem(S2, s2(), 15, 1, 1, "SYR", 1, "TUR", 5);
        assertSystem(S3, s3(), 12, 0, 1, "IRN", 0, "USA", 4);
    }

    @Test
    void triadsWithAnOddNumberOfNegativeTiesHaveThreeOptima() {
        for (double last : new double[] {1, -1}) {
            double[] ties = {0, last, last, last, 0, -1, last, -1, 0};
            var solution = SmallGraph.of(ties, 3, 0.5).solve();
            assertThat(solution.frustration()).isOne();
            assertThat(solution.splits()).hasSize(3);
        }
    }

    @Test
    void theBlocsOfTheSecondSystemSetTurkeyApartFromRussia() {
        var solution = SmallGraph.of(s2(), 7, 0.5).solve();
        assertThat(solution.together(S2.indexOf("RUS"), S2.indexOf("SYR"))).isTrue();
        assertThat(solution.together(S2.indexOf("RUS"), S2.indexOf("IRN"))).isTrue();
        assertThat(solution.together(S2.indexOf("RUS"), S2.indexOf("TUR"))).isFalse();
        assertThat(solution.together(S2.indexOf("TUR"), S2.indexOf("OPP"))).isTrue();
    }

    @Test
    void turkeyIsTheHeavierStraddlerOfTheSecondSystem() {
        // of Russia's three pairs of friends one is at odds, of Turkey's six three
        var graph = SmallGraph.of(s2(), 7, 0.5);
        assertThat(graph.straddle(S2.indexOf("RUS"), s2())).isEqualTo(new SmallGraph.Straddle(1, 1.0 / 3));
        assertThat(graph.straddle(S2.indexOf("TUR"), s2())).isEqualTo(new SmallGraph.Straddle(3, 0.5));
        var first = SmallGraph.of(s1(), 6, 0.5);
        assertThat(first.straddle(0, s1()).load()).isEqualTo(2);
        assertThat(first.straddle(0, s1()).share()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(SmallGraph.of(s3(), 7, 0.5).straddle(0, s3()).load()).isZero();
    }

    @Test
    void grayCodeEqualsTryingEverySplitPlainly() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int n = 2 + random.nextInt(8);
            double[] ties = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    double tie = random.nextInt(3) - 1.0;
                    ties[i * n + j] = tie;
                    ties[j * n + i] = tie;
                }
            }
            assertThat(SmallGraph.of(ties, n, 0.5).solve().frustration())
                    .as("seed %d", seed)
                    .isEqualTo(plainly(ties, n));
        }
    }

    private static int plainly(double[] ties, int n) {
        int least = Integer.MAX_VALUE;
        for (int split = 0; split < 1 << n; split++) {
            int frustration = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    boolean together = ((split >> i) & 1) == ((split >> j) & 1);
                    frustration += (ties[i * n + j] > 0 && !together) || (ties[i * n + j] < 0 && together) ? 1 : 0;
                }
            }
            least = Math.min(least, frustration);
        }
        return least;
    }

    @Test
    void actorsWithoutTiesDoNotMultiplyOptima() {
        double[] ties = new double[25];
        ties[1] = ties[5] = -1;
        assertThat(SmallGraph.of(ties, 5, 0.5).solve().splits()).hasSize(1);
        assertThat(Arrays.stream(ties).filter(t -> t != 0).count()).isEqualTo(2);
    }
}
