package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Biconnected blocks of a problem (Hopcroft and Tarjan 1973, without recursion). Cycles lie within blocks, so
/// the cost of the whole is the sum over blocks, and each can be divided alone.
final class Blocks {
    private final int[][] ties;
    private final List<int[]> blocks = new ArrayList<>();

    private Blocks(Problem problem) {
        this.ties = incident(problem);
    }

    /// For each node the ties it has.
    static int[][] incident(Problem problem) {
        int[] degree = new int[problem.nodes()];
        for (int e = 0; e < problem.ties(); e++) {
            degree[problem.a()[e]]++;
            degree[problem.b()[e]]++;
        }
        int[][] ties = new int[problem.nodes()][];
        for (int v = 0; v < ties.length; v++) {
            ties[v] = new int[degree[v]];
        }
        for (int e = problem.ties() - 1; e >= 0; e--) {
            ties[problem.a()[e]][--degree[problem.a()[e]]] = e;
            ties[problem.b()[e]][--degree[problem.b()[e]]] = e;
        }
        return ties;
    }

    /// The ties of each block.
    static List<int[]> of(Problem problem) {
        var blocks = new Blocks(problem);
        int n = problem.nodes();
        int[] order = new int[n];
        int[] low = new int[n];
        int[] next = new int[n];
        int[] via = new int[n];
        int[] path = new int[n];
        int[] stack = new int[problem.ties()];
        boolean[] used = new boolean[problem.ties()];
        int time = 0;
        for (int start = 0; start < n; start++) {
            if (order[start] != 0) {
                continue;
            }
            int depth = 0;
            int top = 0;
            path[0] = start;
            order[start] = low[start] = ++time;
            while (depth >= 0) {
                int v = path[depth];
                if (next[v] < blocks.ties[v].length) {
                    int e = blocks.ties[v][next[v]++];
                    if (used[e]) {
                        continue;
                    }
                    used[e] = true;
                    stack[top++] = e;
                    int u = problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
                    if (order[u] == 0) {
                        order[u] = low[u] = ++time;
                        via[u] = e;
                        path[++depth] = u;
                    } else {
                        low[v] = Math.min(low[v], order[u]);
                    }
                } else {
                    depth--;
                    if (depth >= 0) {
                        int parent = path[depth];
                        low[parent] = Math.min(low[parent], low[v]);
                        if (low[v] >= order[parent]) {
                            top = blocks.close(stack, top, via[v]);
                        }
                    }
                }
            }
        }
        return blocks.blocks;
    }

    private int close(int[] stack, int top, int until) {
        int from = top;
        do {
            from--;
        } while (stack[from] != until);
        blocks.add(Arrays.copyOfRange(stack, from, top));
        return from;
    }

    /// The block as a problem of its own (offset 0) with the original numbers of its nodes.
    record Part(Problem problem, int[] nodes) {}

    static Part part(Problem whole, int[] ties) {
        int[] nodes = new int[2 * ties.length];
        for (int i = 0; i < ties.length; i++) {
            nodes[2 * i] = whole.a()[ties[i]];
            nodes[2 * i + 1] = whole.b()[ties[i]];
        }
        nodes = Arrays.stream(nodes).sorted().distinct().toArray();
        int[] from = new int[ties.length];
        int[] to = new int[ties.length];
        double[] w = new double[ties.length];
        for (int i = 0; i < ties.length; i++) {
            from[i] = Arrays.binarySearch(nodes, whole.a()[ties[i]]);
            to[i] = Arrays.binarySearch(nodes, whole.b()[ties[i]]);
            w[i] = whole.w()[ties[i]];
        }
        return new Part(Problem.merged(nodes.length, from, to, w, 0, whole.step()), nodes);
    }

    /// Puts divisions of blocks together: neighbouring blocks agree on the node they share.
    static boolean[] together(int nodes, List<Part> parts, List<boolean[]> sides) {
        var gluing = new Gluing(nodes);
        for (int p = 0; p < parts.size(); p++) {
            int[] members = parts.get(p).nodes();
            boolean[] side = sides.get(p);
            for (int i = 1; i < members.length; i++) {
                gluing.glue(members[0], members[i], side[0] != side[i]);
            }
        }
        boolean[] all = new boolean[nodes];
        for (int v = 0; v < nodes; v++) {
            all[v] = gluing.isOpposite(v);
        }
        return all;
    }
}
