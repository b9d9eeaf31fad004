package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Generalised balance (Davis 1967): at most k clusters, positive ties within them, negative ones between; the
/// least weight of ties that go against it.
///
/// Exact by branch and bound for graphs of a few dozen nodes: nodes are placed one by one, heaviest first, each
/// in a cluster in use or the next new one, so that no division is met twice; a branch is left when its cost
/// and the least the nodes still to come must add reach the best found. With k = 2 this is [Frustration], and
/// solved there.
public final class Clusters {
    private final SignedGraph graph;
    private final Search search;
    private final int k;
    private final int n;
    private final int[] order;
    private final int[] label;
    private final double[][] weight;
    private final double[][] pull;
    private int[] best;
    private double bestCost;
    private double lowerBound;
    private boolean optimal = true;
    private long steps;

    private Clusters(SignedGraph graph, int k, Search search) {
        this.graph = graph;
        this.search = search;
        this.k = k;
        this.n = graph.nodes();
        this.label = new int[n];
        this.best = new int[n];
        this.weight = new double[n][n];
        this.pull = new double[n][k];
        double[] s = Straddle.matrix(graph.isDirected() ? undirected(graph) : graph);
        for (int i = 0; i < n; i++) {
            System.arraycopy(s, i * n, weight[i], 0, n);
        }
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer v) -> -Arrays.stream(weight[v]).map(Math::abs).sum()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Net weights: where two ties of a pair disagree the lighter is astray whatever happens and is added in
    /// the end.
    private static SignedGraph undirected(SignedGraph graph) {
        Problem net = Problem.of(graph);
        return SignedGraph.undirected(graph.names(), net.a(), net.b(), net.w());
    }

    /// At most k clusters.
    ///
    /// @throws IllegalArgumentException for k below 1 or more than 2000 nodes
    public static Clusters of(SignedGraph graph, int k, Search search) {
        if (k < 1) {
            throw new IllegalArgumentException("The number of clusters (%d) must be at least 1.".formatted(k));
        }
        if (graph.nodes() > 2000) {
            throw new IllegalArgumentException("""
                    Clusters of a graph with %d nodes take too long; at most 2000 are handled.
                    Maybe use two blocs.""".formatted(graph.nodes()));
        }
        var clusters = new Clusters(graph, Math.min(k, Math.max(1, graph.nodes())), search);
        if (clusters.k == 2) {
            clusters.byFrustration();
        } else {
            clusters.solve();
        }
        return clusters;
    }

    private void byFrustration() {
        var frustration = Frustration.of(graph, search);
        for (int v = 0; v < n; v++) {
            best[v] = frustration.side(v) ? 1 : 0;
        }
        bestCost = frustration.index();
        lowerBound = frustration.lowerBound();
        optimal = frustration.isOptimal();
    }

    private void solve() {
        bestCost = Double.POSITIVE_INFINITY;
        var random = new Random(search.seed());
        for (int start = 0; start < 20; start++) {
            descend(random, start);
        }
        place(0, 0, 0);
        bestCost = cost(best);
        lowerBound = optimal ? bestCost : Math.min(bestCost, fixed());
    }

    private void descend(Random random, int start) {
        int[] labels = new int[n];
        for (int v = 0; v < n; v++) {
            labels[v] = start == 0 ? 0 : random.nextInt(k);
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int v = 0; v < n; v++) {
                double[] toward = new double[k];
                for (int u = 0; u < n; u++) {
                    toward[labels[u]] += weight[v][u];
                }
                int to = labels[v];
                for (int c = 0; c < k; c++) {
                    to = toward[c] > toward[to] + Problem.TINY ? c : to;
                }
                moved |= to != labels[v];
                labels[v] = to;
            }
        }
        double cost = net(labels);
        if (cost < bestCost - Problem.TINY) {
            bestCost = cost;
            best = labels;
        }
    }

    /// Cost over net weights, which is what the search compares.
    private double net(int[] labels) {
        double cost = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double w = weight[i][j];
                cost += labels[i] == labels[j] ? Math.max(0, -w) : Math.max(0, w);
            }
        }
        return cost;
    }

    private void place(int depth, int used, double cost) {
        if (!optimal || ((++steps & 4095) == 0 && search.stop().getAsBoolean())) {
            optimal = false;
            return;
        }
        if (depth == n) {
            bestCost = cost;
            best = label.clone();
            return;
        }
        if (cost + still(depth, used) >= bestCost - Problem.TINY) {
            return;
        }
        int v = order[depth];
        int open = Math.min(k, used + 1);
        boolean[] tried = new boolean[open];
        for (int turn = 0; turn < open; turn++) {
            int c = -1;
            for (int d = 0; d < open; d++) {
                if (!tried[d] && (c < 0 || pull[v][d] < pull[v][c])) {
                    c = d;
                }
            }
            tried[c] = true;
            double more = pull[v][c];
            if (cost + more >= bestCost - Problem.TINY) {
                return;
            }
            label[v] = c;
            shift(v, c, depth, 1);
            place(depth + 1, Math.max(used, c + 1), cost + more);
            shift(v, c, depth, -1);
        }
    }

    /// What the nodes still to come must add at least, each by itself.
    private double still(int depth, int used) {
        double sum = 0;
        int open = Math.min(k, used + 1);
        for (int d = depth; d < n; d++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < open; c++) {
                least = Math.min(least, pull[order[d]][c]);
            }
            sum += least;
        }
        return sum;
    }

    /// `pull[u][c]`: cost of putting u into c beside the nodes placed so far.
    private void shift(int v, int cluster, int depth, int sign) {
        for (int d = depth + 1; d < n; d++) {
            int u = order[d];
            double w = weight[v][u];
            if (w < 0) {
                pull[u][cluster] -= sign * w;
            } else if (w > 0) {
                for (int c = 0; c < k; c++) {
                    pull[u][c] += c == cluster ? 0 : sign * w;
                }
            }
        }
    }

    private double fixed() {
        return Problem.of(graph).offset();
    }

    private double cost(int[] labels) {
        double cost = 0;
        for (int e = 0; e < graph.ties(); e++) {
            if ((labels[graph.from(e)] == labels[graph.to(e)]) != (graph.weight(e) > 0)) {
                cost += Math.abs(graph.weight(e));
            }
        }
        return cost;
    }

    public double index() {
        return bestCost;
    }

    public double lowerBound() {
        return lowerBound;
    }

    public boolean isOptimal() {
        return optimal;
    }

    public int cluster(int node) {
        return best[node];
    }

    /// The clusters by name, largest first; empty ones are left out.
    public List<List<String>> blocs() {
        var blocs = new ArrayList<List<String>>();
        for (int c = 0; c < k; c++) {
            int cluster = c;
            blocs.add(IntStream.range(0, n)
                    .filter(v -> best[v] == cluster)
                    .mapToObj(graph::name)
                    .toList());
        }
        blocs.removeIf(List::isEmpty);
        blocs.sort(Comparator.comparingInt((List<String> bloc) -> bloc.size()).reversed());
        return blocs;
    }
}
