package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Generalised balance (Davis 1967): at most k clusters, positive ties within them, negative ones
/// between; the least weight of ties that go against it.
///
/// With k = 2 this is [Frustration], and solved there; otherwise by [ClusterSolver]. A negative triangle
/// of three enemies costs 1 with two clusters and nothing with three.
public final class Clusters {
    private final SignedGraph graph;
    private final int k;
    private final int[] label;
    private final double index;
    private final double lowerBound;
    private final boolean optimal;

    private Clusters(SignedGraph graph, int k, int[] label, double lowerBound, boolean optimal) {
        this.graph = graph;
        this.k = k;
        this.label = label;
        this.index = cost(graph, label);
        this.lowerBound = optimal ? index : Math.min(lowerBound, index);
        this.optimal = optimal;
    }

    /// At most k clusters.
    ///
    /// @throws IllegalArgumentException for k below 1 or more than 2000 nodes
    public static Clusters of(SignedGraph graph, int k, Search search) {
        return of(Frustration.of(graph, search), k, search);
    }

    /// The same when the best division in two is known already; where k differs, the search sets out from
    /// it.
    public static Clusters of(Frustration two, int k, Search search) {
        SignedGraph graph = two.graph();
        if (k < 1) {
            throw new IllegalArgumentException("The number of clusters (%d) must be at least 1.".formatted(k));
        }
        if (graph.nodes() > 2000) {
            throw new IllegalArgumentException("""
                    Clusters of a graph with %d nodes take too long; at most 2000 are handled.
                    Maybe use two blocs.""".formatted(graph.nodes()));
        }
        int most = Math.min(k, Math.max(1, graph.nodes()));
        int[] label = new int[graph.nodes()];
        for (int v = 0; v < label.length && most > 1; v++) {
            label[v] = two.side(v) ? 1 : 0;
        }
        if (most == 2) {
            return new Clusters(graph, 2, label, two.lowerBound(), two.isOptimal());
        }
        if (most == 1) {
            return new Clusters(graph, 1, label, 0, true);
        }
        Problem problem = Problem.of(graph);
        var solved = new ClusterSolver(most, search.seed(), search.stop()).solve(problem, label);
        return new Clusters(
                graph, most, solved.label(), solved.lower(), problem.isProven(solved.lower(), solved.cost()));
    }

    private static double cost(SignedGraph graph, int[] label) {
        double cost = 0;
        for (int e = 0; e < graph.ties(); e++) {
            if ((label[graph.from(e)] == label[graph.to(e)]) != (graph.weight(e) > 0)) {
                cost += Math.abs(graph.weight(e));
            }
        }
        return cost;
    }

    public double index() {
        return index;
    }

    public double lowerBound() {
        return lowerBound;
    }

    public boolean isOptimal() {
        return optimal;
    }

    public int cluster(int node) {
        return label[node];
    }

    /// The clusters by name, largest first; empty ones are left out.
    public List<List<String>> blocs() {
        var blocs = new ArrayList<List<String>>();
        for (int c = 0; c < k; c++) {
            int cluster = c;
            blocs.add(IntStream.range(0, label.length)
                    .filter(v -> label[v] == cluster)
                    .mapToObj(graph::name)
                    .toList());
        }
        blocs.removeIf(List::isEmpty);
        blocs.sort(Comparator.comparingInt((List<String> bloc) -> bloc.size()).reversed());
        return blocs;
    }
}
