package org.tightrope.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// How central nodes are among friends and foes.
public final class Centrality {
    private Centrality() {}

    /// PN centrality (Everett and Borgatti 2014): `(I - (P - 2N) / (2 (n - 1)))^-1 1`, P and N the 0/1 matrices
    /// of positive and negative ties. A lone node has 1; friends raise it, foes lower it. Row i counts the ties
    /// i sends.
    public static double[] positiveNegative(SignedGraph graph) {
        int n = graph.nodes();
        double[] result = new double[n];
        Arrays.fill(result, 1);
        if (n < 2) {
            return result;
        }
        var system = CommonOps_DDRM.identity(n);
        for (int e = 0; e < graph.ties(); e++) {
            double value = (graph.weight(e) > 0 ? 1 : -2) / (2.0 * (n - 1));
            system.add(graph.from(e), graph.to(e), -value);
            if (!graph.isDirected()) {
                system.add(graph.to(e), graph.from(e), -value);
            }
        }
        var ones = DMatrixRMaj.wrap(n, 1, result.clone());
        var solution = new DMatrixRMaj(n, 1);
        if (!CommonOps_DDRM.solve(system, ones, solution)) {
            throw new ArithmeticException("PN centrality is not defined for this graph: its matrix is singular.");
        }
        return solution.getData();
    }

    /// Betweenness over positive ties (Freeman 1977, by the method of Brandes 2001): for each node the sum over
    /// pairs of others of the share of shortest paths that pass through it. Unordered pairs when undirected.
    /// Weights and negative ties are no lengths and are left out. O(n m).
    public static double[] betweenness(SignedGraph graph) {
        int n = graph.nodes();
        var next = new ArrayList<List<Integer>>();
        for (int v = 0; v < n; v++) {
            next.add(new ArrayList<>());
        }
        for (int e = 0; e < graph.ties(); e++) {
            if (graph.weight(e) > 0) {
                next.get(graph.from(e)).add(graph.to(e));
                if (!graph.isDirected()) {
                    next.get(graph.to(e)).add(graph.from(e));
                }
            }
        }
        double[] between = new double[n];
        for (int s = 0; s < n; s++) {
            from(s, next, between);
        }
        if (!graph.isDirected()) {
            for (int v = 0; v < n; v++) {
                between[v] /= 2;
            }
        }
        return between;
    }

    private static void from(int s, List<List<Integer>> next, double[] between) {
        int n = next.size();
        int[] distance = new int[n];
        Arrays.fill(distance, -1);
        double[] paths = new double[n];
        double[] dependency = new double[n];
        var order = new ArrayList<Integer>();
        var queue = new ArrayDeque<Integer>();
        distance[s] = 0;
        paths[s] = 1;
        queue.add(s);
        while (!queue.isEmpty()) {
            int v = queue.poll();
            order.add(v);
            for (int u : next.get(v)) {
                if (distance[u] < 0) {
                    distance[u] = distance[v] + 1;
                    queue.add(u);
                }
                if (distance[u] == distance[v] + 1) {
                    paths[u] += paths[v];
                }
            }
        }
        for (int v : order.reversed()) {
            for (int u : next.get(v)) {
                if (distance[u] == distance[v] + 1) {
                    dependency[v] += paths[v] / paths[u] * (1 + dependency[u]);
                }
            }
            if (v != s) {
                between[v] += dependency[v];
            }
        }
    }
}
