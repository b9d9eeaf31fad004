package org.tightrope.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast solver against plain brute force, on seeded random graphs.
final class ExactnessTest {
    @Test
    void theSolverAgreesWithBruteForceOnManySmallGraphs() {
        var random = new Random(11);
        for (int seed = 0; seed < 600; seed++) {
            int n = 2 + random.nextInt(11);
            int m = 1 + random.nextInt(n * (n - 1) / 2);
            var graph = Graphs.random(seed, n, m, random.nextDouble(), seed % 3 == 0);
            var frustration = Frustration.of(graph);
            assertThat(frustration.isOptimal()).as("seed %d", seed).isTrue();
            assertThat(frustration.index()).as("seed %d", seed).isCloseTo(Graphs.bruteForce(graph), within(1e-9));
        }
    }

    /// Packing, fixing and branching alone, without the enumeration that small blocks would go to.
    @Test
    void boundsAndBranchingAgreeWithEnumeration() {
        int branched = 0;
        for (int seed = 0; seed < 120; seed++) {
            var graph = seed % 3 == 0
                    ? Graphs.random(seed, 15, 90, 0.5, seed % 2 == 0)
                    : Graphs.random(seed, 19, 60 + seed % 40, 0.3, seed % 2 == 0);
            var solver = new Solver(seed, () -> false, 3);
            var problem = Problem.of(graph);
            var solved = solver.solve(problem);
            double exact = new Enumeration(problem).best(1).cost();
            assertThat(solved.cost()).as("seed %d", seed).isCloseTo(exact, within(1e-9));
            assertThat(solved.lower()).as("seed %d", seed).isCloseTo(exact, within(1e-5));
            branched += solver.visited() > 1 ? 1 : 0;
        }
        assertThat(branched).as("graphs that needed more than the root").isPositive();
    }

    @Test
    void thePackingNeverExceedsTheOptimumWhenStoppedAnywhere() {
        for (int seed = 0; seed < 40; seed++) {
            var problem = Problem.of(Graphs.random(seed, 18, 70, 0.4, seed % 2 == 0));
            double exact = new Enumeration(problem).best(1).cost() - problem.offset();
            for (int patience : new int[] {0, 1, 3, 10, 1000}) {
                var asked = new AtomicInteger();
                var packing = new CyclePacking(problem, seed, () -> asked.incrementAndGet() > patience)
                        .pack(Double.POSITIVE_INFINITY);
                assertThat(packing.bound()).isLessThanOrEqualTo(exact + 1e-9);
            }
            double greedy = new GreedyPacking(problem).bound(() -> false);
            assertThat(greedy).isLessThanOrEqualTo(exact + 1e-9);
            double soft = new SoftPacking(problem).bound(exact, () -> false);
            assertThat(soft).isLessThanOrEqualTo(exact + 1e-9);
            var whole = new CyclePacking(problem, seed, () -> false).pack(Double.POSITIVE_INFINITY);
            assertThat(whole.isComplete()).isTrue();
            assertThat(soft).as("close to the relaxation").isBetween(0.85 * whole.bound(), whole.bound() + 1e-4);
        }
    }

    @Test
    void reductionsKeepTheOptimumAndLiftToIt() {
        for (int seed = 0; seed < 300; seed++) {
            var problem = Problem.of(Graphs.random(seed, 14, 14 + seed % 30, 0.4, seed % 3 == 0));
            double exact = new Enumeration(problem).best(1).cost();
            var reduction = Reduction.of(problem);
            var rest = reduction.rest();
            var best = new Enumeration(rest).best(1);
            assertThat(best.cost()).as("seed %d", seed).isCloseTo(exact, within(1e-9));
            assertThat(problem.cost(reduction.lift(best.side(0, rest.nodes()))))
                    .as("seed %d", seed)
                    .isCloseTo(exact, within(1e-9));
        }
    }

    @Test
    void allOptimaAreCountedOnceUpToMirrorImages() {
        for (int seed = 0; seed < 200; seed++) {
            var graph = Graphs.random(seed, 9, 9 + seed % 20, 0.5, false);
            if (Components.of(graph).size() > 1) {
                continue;
            }
            double best = Graphs.bruteForce(graph);
            int count = 0;
            for (int code = 0; code < 1 << 8; code++) {
                boolean[] side = new boolean[9];
                for (int v = 0; v < 8; v++) {
                    side[v] = (code >> v & 1) == 1;
                }
                count += Frustration.cost(graph, side) == best ? 1 : 0;
            }
            var optima = Optima.of(graph, 1000);
            assertThat(optima.count()).as("seed %d", seed).hasValue(count);
            assertThat(optima.divisions())
                    .hasSize(count)
                    .allSatisfy(
                            side -> assertThat(Frustration.cost(graph, side)).isEqualTo(best));
            assertThat(optima.blocs(graph)).hasSize(count);
        }
    }

    @Test
    void theSearchForAllOptimaFindsWhatEnumerationFinds() {
        int many = 0;
        for (int seed = 0; seed < 150; seed++) {
            var graph = Graphs.random(seed, 14, 20 + seed % 40, 0.5, seed % 3 == 0);
            for (int[] ties : Blocks.of(Problem.of(graph))) {
                var block = Blocks.part(Problem.of(graph), ties).problem();
                var plain = new Enumeration(block).best(10_000);
                var search = new EveryOptimum(1, () -> false, 10_000, 3);
                var found = search.block(block, plain.cost());
                assertThat(search.isComplete()).isTrue();
                assertThat(found.count()).as("seed %d", seed).isEqualTo((double) plain.count());
                assertThat(found.sides().stream()
                                .map(side -> Arrays.toString(side[0] ? mirrored(side) : side))
                                .distinct())
                        .hasSize((int) plain.count());
                assertThat(found.sides())
                        .allSatisfy(side -> assertThat(block.cost(side)).isCloseTo(plain.cost(), within(1e-9)));
                many += plain.count() > 5 ? 1 : 0;
            }
        }
        assertThat(many).isGreaterThan(10);
    }

    @Test
    void optimaGivenUpOnAreUnknownNotFewer() {
        for (int seed = 0; seed < 12; seed++) {
            var graph = Graphs.random(seed, 60, 110, 0.5, false);
            var one = Frustration.of(graph);
            var all = Optima.thoroughly(one, 5, Search.untilProven());
            for (int effort = 0; effort < 60; effort += 3) {
                var some = Optima.of(one, 5, Search.untilProven(), effort);
                assertThat(some.count().isEmpty() || some.count().equals(all.count()))
                        .as("seed %d, effort %d", seed, effort)
                        .isTrue();
            }
        }
    }

    private static boolean[] mirrored(boolean[] side) {
        boolean[] mirrored = new boolean[side.length];
        for (int v = 0; v < side.length; v++) {
            mirrored[v] = !side[v];
        }
        return mirrored;
    }

    @Test
    void pinnedDivisionsObeyTheirPinsAtLeastCost() {
        for (int seed = 0; seed < 100; seed++) {
            var graph = Graphs.random(seed, 9, 20, 0.4, seed % 2 == 0);
            var pins = List.of(Pin.together(0, 1), Pin.apart(0, 2));
            var frustration = Frustration.of(graph, Search.untilProven(), pins);
            assertThat(frustration.side(0)).isEqualTo(frustration.side(1)).isNotEqualTo(frustration.side(2));
            double best = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 1 << 9; code++) {
                boolean[] side = new boolean[9];
                for (int v = 0; v < 9; v++) {
                    side[v] = (code >> v & 1) == 1;
                }
                if (side[0] == side[1] && side[0] != side[2]) {
                    best = Math.min(best, Frustration.cost(graph, side));
                }
            }
            assertThat(frustration.index()).as("seed %d", seed).isCloseTo(best, within(1e-9));
        }
    }

    @Test
    void pinsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> Frustration.of(
                        Graphs.TRIAD, Search.untilProven(), List.of(Pin.together(0, 1), Pin.apart(1, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A and X cannot be both together and apart.");
    }

    @Test
    void namesAndOrderDoNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            var graph = Graphs.random(seed, 30, 120, 0.3, false);
            var shuffled = new ArrayList<Integer>();
            for (int v = 0; v < 30; v++) {
                shuffled.add(v);
            }
            Collections.shuffle(shuffled, new Random(seed));
            int[] from = new int[120];
            int[] to = new int[120];
            double[] weights = new double[120];
            for (int e = 0; e < 120; e++) {
                from[e] = shuffled.get(graph.from(119 - e));
                to[e] = shuffled.get(graph.to(119 - e));
                weights[e] = graph.weight(119 - e);
            }
            var other = SignedGraph.undirected(graph.names(), from, to, weights);
            assertThat(Frustration.of(other).index())
                    .isEqualTo(Frustration.of(graph).index());
        }
    }

    /// Turning all ties of one node changes the picture of no cycle.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void switchingANodeChangesNoIndex(int seed) {
        var graph = Graphs.random(seed, 40, 150, 0.3, false);
        var switched = graph;
        for (int e = 0; e < graph.ties(); e++) {
            switched = graph.from(e) == 7 || graph.to(e) == 7 ? switched.flipped(e) : switched;
        }
        assertThat(Frustration.of(switched).index())
                .isEqualTo(Frustration.of(graph).index());
        assertThat(Indices.of(switched).triangleIndex())
                .isEqualTo(Indices.of(graph).triangleIndex());
    }

    @Test
    void aSearchThatIsStoppedStillGivesABoundAndSaysSo() {
        var graph = Graphs.random(3, 200, 1500, 0.5, false);
        var stopped = Frustration.of(graph, Search.untilProven().withStop(() -> true));
        assertThat(stopped.isOptimal()).isFalse();
        assertThat(stopped.lowerBound()).isPositive().isLessThan(stopped.index());
        assertThat(Frustration.cost(graph, stopped.sides())).isEqualTo(stopped.index());
    }

    @Test
    void directedTiesOfAPairThatDisagreeCostTheLighterOne() {
        var graph = SignedGraph.directed(List.of("A", "B"), new int[] {0, 1}, new int[] {1, 0}, new double[] {3, -2});
        var frustration = Frustration.of(graph);
        assertThat(frustration.index()).isEqualTo(2);
        assertThat(frustration.isOptimal()).isTrue();
        assertThat(frustration.blocs()).containsExactly(List.of("A", "B"));
    }

    @Test
    void partsThatAreNotConnectedAddUp() {
        var graph = SignedGraph.of("A + B", "B - C", "A + C", "D - E", "F + G", "F + H", "G - H");
        assertThat(Frustration.of(graph).index()).isEqualTo(2);
        assertThat(Components.of(graph)).hasSize(3);
        assertThat(Indices.of(graph).lambdaMin()).hasValue(0);
        assertThat(Frustration.of(graph).blocs()).hasSize(2);
    }

    @Test
    void clustersAgreeWithBruteForce() {
        for (int seed = 0; seed < 60; seed++) {
            var graph = Graphs.random(seed, 7, 12, 0.5, seed % 2 == 0);
            double best = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 2187; code++) {
                double cost = 0;
                for (int e = 0; e < graph.ties(); e++) {
                    boolean same = digit(code, graph.from(e)) == digit(code, graph.to(e));
                    cost += same == graph.weight(e) > 0 ? 0 : Math.abs(graph.weight(e));
                }
                best = Math.min(best, cost);
            }
            assertThat(Clusters.of(graph, 3, Search.untilProven()).index())
                    .as("seed %d", seed)
                    .isCloseTo(best, within(1e-9));
        }
    }

    private static int digit(int code, int node) {
        return (int) (code / Math.pow(3, node)) % 3;
    }

    @Test
    void localWalkIndicesAddUpToTheGlobalOneOnARegularTriangle() {
        assertThat(Indices.localWalk(Graphs.TRIAD))
                .containsExactly(new double[] {0.685788, 0.685788, 0.685788}, within(1e-6));
        assertThat(Indices.localWalk(Graphs.S3)).containsExactly(new double[] {1, 1, 1, 1, 1, 1, 1}, within(1e-9));
    }

    @Test
    void betweennessOnAPathCountsThePairsBetween() {
        var path = SignedGraph.of("A + B", "B + C", "C + D", "A - D");
        assertThat(Centrality.betweenness(path)).containsExactly(0, 2, 2, 0);
    }
}
