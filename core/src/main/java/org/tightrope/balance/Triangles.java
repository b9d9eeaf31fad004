package org.tightrope.balance;

import java.util.Arrays;

/// Counts triangles by sign: for each tie, the neighbours its ends share, found from the end of higher degree
/// down. O(m sqrt(m)) time.
final class Triangles {
    private Triangles() {}

    /// All triangles, and the balanced ones among them.
    static long[] count(SignedGraph graph) {
        int n = graph.nodes();
        int[] degree = new int[n];
        for (int e = 0; e < graph.ties(); e++) {
            degree[graph.from(e)]++;
            degree[graph.to(e)]++;
        }
        int[][] higher = new int[n][];
        int[] fill = new int[n];
        for (int v = 0; v < n; v++) {
            higher[v] = new int[degree[v]];
        }
        for (int e = 0; e < graph.ties(); e++) {
            int a = graph.from(e);
            int b = graph.to(e);
            boolean up = degree[a] < degree[b] || (degree[a] == degree[b] && a < b);
            int low = up ? a : b;
            higher[low][fill[low]++] = e;
        }
        int[] positive = new int[n];
        int[] negative = new int[n];
        long triangles = 0;
        long balanced = 0;
        for (int v = 0; v < n; v++) {
            higher[v] = Arrays.copyOf(higher[v], fill[v]);
            mark(graph, v, higher[v], positive, negative, 1);
            for (int e : higher[v]) {
                int u = other(graph, e, v);
                int sign = graph.weight(e) > 0 ? 1 : -1;
                for (int i = 0; i < fill[u]; i++) {
                    int f = higher[u][i];
                    int x = other(graph, f, u);
                    boolean even = sign * graph.weight(f) > 0;
                    triangles += positive[x] + negative[x];
                    balanced += even ? positive[x] : negative[x];
                }
            }
            mark(graph, v, higher[v], positive, negative, 0);
        }
        return new long[] {triangles, balanced};
    }

    private static void mark(SignedGraph graph, int v, int[] ties, int[] positive, int[] negative, int by) {
        for (int e : ties) {
            int u = other(graph, e, v);
            if (graph.weight(e) > 0) {
                positive[u] = by == 0 ? 0 : positive[u] + by;
            } else {
                negative[u] = by == 0 ? 0 : negative[u] + by;
            }
        }
    }

    private static int other(SignedGraph graph, int e, int v) {
        return graph.from(e) == v ? graph.to(e) : graph.from(e);
    }
}
