package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Connected parts of a signed graph, directions ignored.
public final class Components {
    private Components() {}

    /// The nodes of each part in order, parts by their first node.
    public static List<int[]> of(SignedGraph graph) {
        var gluing = new Gluing(graph.nodes());
        for (int e = 0; e < graph.ties(); e++) {
            gluing.glue(graph.from(e), graph.to(e), false);
        }
        int[] map = new int[graph.nodes()];
        int count = gluing.number(map, new boolean[graph.nodes()]);
        int[] sizes = new int[count];
        for (int part : map) {
            sizes[part]++;
        }
        var parts = new ArrayList<int[]>();
        for (int size : sizes) {
            parts.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int v = 0; v < map.length; v++) {
            parts.get(map[v])[sizes[map[v]]++] = v;
        }
        return parts;
    }

    /// The graph of some nodes and the ties among them.
    ///
    /// @param nodes in ascending order
    public static SignedGraph among(SignedGraph graph, int[] nodes) {
        int[] number = new int[graph.nodes()];
        Arrays.fill(number, -1);
        for (int i = 0; i < nodes.length; i++) {
            number[nodes[i]] = i;
        }
        int[] from = new int[graph.ties()];
        int[] to = new int[graph.ties()];
        double[] weights = new double[graph.ties()];
        int m = 0;
        for (int e = 0; e < graph.ties(); e++) {
            if (number[graph.from(e)] >= 0 && number[graph.to(e)] >= 0) {
                from[m] = number[graph.from(e)];
                to[m] = number[graph.to(e)];
                weights[m++] = graph.weight(e);
            }
        }
        var names = Arrays.stream(nodes).mapToObj(graph::name).toList();
        int[] a = Arrays.copyOf(from, m);
        int[] b = Arrays.copyOf(to, m);
        double[] w = Arrays.copyOf(weights, m);
        return graph.isDirected() ? SignedGraph.directed(names, a, b, w) : SignedGraph.undirected(names, a, b, w);
    }
}
