package org.tightrope.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parity with published networks and independently computed figures; see README.md beside the data.
final class ReferenceTest {
    // The reference is printed to six decimals.
    private static final Offset<Double> SIX = within(1e-6);

    static List<String> networks() {
        return Graphs.lines("reference.csv").stream().skip(1).toList();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyNetworkAgreesWithTheReference(String line) {
        String[] row = line.split(",", -1);
        SignedGraph graph = Graphs.read(row[0]);
        assertThat(graph.nodes()).isEqualTo(Integer.parseInt(row[1]));
        assertThat(graph.ties()).isEqualTo(Integer.parseInt(row[2]));
        assertThat(graph.negative()).isEqualTo(Integer.parseInt(row[3]));
        var frustration = Frustration.of(graph);
        assertThat(frustration.isOptimal()).isTrue();
        assertThat(frustration.index()).isEqualTo(Double.parseDouble(row[4]));
        assertThat(frustration.lowerBound()).isEqualTo(frustration.index());
        assertThat(Frustration.cost(graph, frustration.sides())).isEqualTo(frustration.index());
        assertThat(frustration.normalised()).isCloseTo(Double.parseDouble(row[5]), SIX);
        var indices = Indices.of(graph);
        assertThat(indices.triangles()).isEqualTo(Long.parseLong(row[6]));
        assertThat(indices.balanced()).isEqualTo(Long.parseLong(row[7]));
        assertThat(indices.triangleIndex()).isCloseTo(Double.parseDouble(row[8]), SIX);
        assertThat(indices.walk()).hasValueCloseTo(Double.parseDouble(row[9]), SIX);
        assertThat(indices.lambdaMin()).hasValueCloseTo(Double.parseDouble(row[10]), SIX);
    }

    @Test
    void theTribesFallIntoThreeClustersWithTwoTiesAstray() {
        SignedGraph tribes = Graphs.read("tribes");
        double[] expected = {29, 7, 2, 2, 2};
        for (int k = 1; k <= 5; k++) {
            var clusters = Clusters.of(tribes, k, Search.untilProven());
            assertThat(clusters.isOptimal()).isTrue();
            assertThat(clusters.index()).as("k = %d", k).isEqualTo(expected[k - 1]);
        }
    }

    @Test
    void anUnbalancedTriangleHasTheKnownIndices() {
        for (SignedGraph triangle : List.of(Graphs.TRIAD, Graphs.ENEMIES)) {
            var indices = Indices.of(triangle);
            assertThat(Frustration.of(triangle).index()).isEqualTo(1);
            assertThat(Frustration.of(triangle).normalised()).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(Optima.of(triangle, 10).count()).hasValue(3);
            assertThat(Optima.of(triangle, 10).divisions()).hasSize(3);
            assertThat(indices.triangleIndex()).isZero();
            assertThat(indices.walk()).hasValueCloseTo(0.685788, SIX);
            assertThat(indices.lambdaMin()).hasValueCloseTo(1.0, SIX);
        }
    }

    @Test
    void aBalancedTriangleIsBalancedByEveryMeasure() {
        var friends = SignedGraph.of("X + A", "X - B", "A - B");
        var indices = Indices.of(friends);
        assertThat(Frustration.of(friends).index()).isZero();
        assertThat(indices.triangleIndex()).isEqualTo(1);
        assertThat(indices.walk()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(indices.lambdaMin()).hasValueCloseTo(0.0, within(1e-12));
    }

    @Test
    void theThreeSystemsOfTheArticlesHaveTheKnownIndices() {
        system(Graphs.S1, 1, .846154, 10, 13, .621149, .510711, List.of("RUS", "IRN", "SYR", "HEZ"));
        system(Graphs.S2, 1, .866667, 9, 13, .580930, .453789, List.of("RUS", "SYR", "IRN"));
        system(Graphs.S3, 0, 1, 7, 7, 1, 0, List.of("RUS", "SYR", "IRN"));
    }

    private static void system(
            SignedGraph graph,
            double index,
            double normalised,
            long balanced,
            long triangles,
            double walk,
            double lambda,
            List<String> bloc) {
        var frustration = Frustration.of(graph);
        var indices = Indices.of(graph);
        assertThat(frustration.index()).isEqualTo(index);
        assertThat(frustration.normalised()).isCloseTo(normalised, SIX);
        assertThat(indices.balanced()).isEqualTo(balanced);
        assertThat(indices.triangles()).isEqualTo(triangles);
        assertThat(indices.walk()).hasValueCloseTo(walk, SIX);
        assertThat(indices.lambdaMin()).hasValueCloseTo(lambda, SIX);
        assertThat(Optima.of(graph, 10).count()).hasValue(1);
        assertThat(frustration.blocs())
                .anySatisfy(names -> assertThat(names).containsExactlyInAnyOrderElementsOf(bloc));
    }

    @Test
    void sidingCostsWhatTheArticlesSystemsSay() {
        choice(Graphs.TRIAD, "X", "A", "B", 1, 1, 0);
        choice(Graphs.S1, "RUS", "ISR", "IRN", 3, 1, 0);
        choice(Graphs.S2, "RUS", "TUR", "SYR", 5, 1, 0);
        choice(Graphs.S3, "RUS", "USA", "IRN", 4, 0, 0);
    }

    private static void choice(
            SignedGraph graph, String x, String a, String b, double first, double second, double forced) {
        var choice = Choice.of(graph, x, a, b);
        assertThat(choice.costOfFirst()).isEqualTo(first);
        assertThat(choice.costOfSecond()).isEqualTo(second);
        assertThat(choice.gap()).isEqualTo(first - second);
        assertThat(choice.forcedCost()).isEqualTo(forced);
        assertThat(choice.explain().value()).isEqualTo(choice.gap());
        assertThat(choice.withFirst().explain().parts().stream()
                        .mapToDouble(part -> part.value())
                        .sum())
                .isEqualTo(first);
    }

    @Test
    void onlyABreakWithOneRivalRemovesAllStrainAndAThawWithWashingtonClosesTheGap() {
        var s1 = Flips.of(Graphs.S1, "RUS", "ISR", "IRN");
        assertThat(s1.stream().filter(Flips.Flip::removesAllFrustration).map(Flips.Flip::text))
                .containsExactly("RUS + ISR");
        assertThat(s1.stream().filter(flip -> flip.gap() == 0).map(Flips.Flip::text))
                .containsExactlyInAnyOrder("USA - RUS", "RUS + IRN", "RUS + SYR");
        assertThat(Flips.leastSets(Graphs.S1, 5)).containsExactly(List.of("RUS + ISR"));
        assertThat(Flips.of(Graphs.S2, "RUS", "TUR", "SYR").stream()
                        .filter(Flips.Flip::removesAllFrustration)
                        .map(Flips.Flip::text))
                .containsExactly("RUS + TUR");
    }

    @Test
    void turkeyStraddlesMoreThanRussiaInIdlib() {
        straddle(Graphs.S1, "RUS", 2, 3);
        straddle(Graphs.S2, "RUS", 1, 3);
        straddle(Graphs.S2, "TUR", 3, 6);
        straddle(Graphs.S3, "RUS", 0, 1);
    }

    private static void straddle(SignedGraph graph, String actor, double load, double possible) {
        var straddle = Straddle.of(graph).get(graph.indexOf(actor));
        assertThat(straddle.load()).isEqualTo(load);
        assertThat(straddle.possible()).isEqualTo(possible);
        assertThat(straddle.share()).isCloseTo(load / possible, within(1e-12));
        assertThat(straddle.explain().parts()).hasSize((int) load);
    }

    @Test
    void brokersHaveTheRolesThatSnaCounts() {
        // R sna::brokerage on the positive ties of S1: groups RUS / ISR, USA / IRN, SYR, HEZ.
        int[] groups = Graphs.S1.names().stream()
                .mapToInt(name -> name.equals("RUS") ? 0 : name.equals("ISR") || name.equals("USA") ? 1 : 2)
                .toArray();
        var roles = Brokerage.of(Graphs.S1, groups);
        assertThat(roles.get(Graphs.S1.indexOf("RUS"))).isEqualTo(new Brokerage("RUS", 0, 0, 0, 0, 4));
        for (String name : List.of("ISR", "IRN", "SYR")) {
            assertThat(roles.get(Graphs.S1.indexOf(name))).isEqualTo(new Brokerage(name, 0, 0, 1, 1, 0));
        }
    }

    @Test
    void centralityOfFriendsAndFoesAgreesWithTheReference() {
        var within = within(5e-5); // The reference is printed to four decimals.
        double[] s1 = Centrality.positiveNegative(Graphs.S1);
        double[] expected = {1.2220, .4406, 1.2067, 1.2067, 1.1532, .3170};
        List<String> names = List.of("RUS", "ISR", "IRN", "SYR", "HEZ", "USA");
        for (int i = 0; i < names.size(); i++) {
            assertThat(s1[Graphs.S1.indexOf(names.get(i))]).isCloseTo(expected[i], within);
        }
        double[] s2 = Centrality.positiveNegative(Graphs.S2);
        assertThat(s2[Graphs.S2.indexOf("TUR")]).isCloseTo(1.1734, within);
        assertThat(s2[Graphs.S2.indexOf("RUS")]).isCloseTo(.7956, within);
        double[] s3 = Centrality.positiveNegative(Graphs.S3);
        assertThat(s3[Graphs.S3.indexOf("RUS")]).isCloseTo(.8543, within);
        assertThat(s3[Graphs.S3.indexOf("USA")]).isCloseTo(.8040, within);
    }

    @Test
    void anyTwoOfThreeWinSoAllHaveEqualPower() {
        var power = Pivot.of(new double[] {4, 3, 2}, 5);
        assertThat(power.shapley()).allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(power.banzhaf()).allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-12)));
    }
}
