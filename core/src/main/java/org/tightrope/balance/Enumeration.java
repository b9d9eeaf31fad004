package org.tightrope.balance;

import java.util.ArrayList;
import java.util.List;

/// All divisions of a small problem, each from the last by moving one node (Gray code, Gray 1953).
///
/// The cost of moving v is kept as `h_v = sum over u of w_vu s_v s_u` with s = +-1, so one step costs the ties
/// of one node: O(2^(n-1) n) in all. The first node never moves; a division and its mirror image are the same.
final class Enumeration {
    /// Beyond this many nodes something else is quicker.
    static final int MOST_NODES = 22;

    private final Problem problem;
    private final double[][] weight;
    private final int n;

    Enumeration(Problem problem) {
        if (problem.nodes() > 30) {
            throw new IllegalArgumentException("%d nodes are too many to enumerate.".formatted(problem.nodes()));
        }
        this.problem = problem;
        this.n = problem.nodes();
        this.weight = new double[n][n];
        for (int e = 0; e < problem.ties(); e++) {
            weight[problem.a()[e]][problem.b()[e]] = problem.w()[e];
            weight[problem.b()[e]][problem.a()[e]] = problem.w()[e];
        }
    }

    /// The best divisions found and how many there are.
    ///
    /// @param sides the first of them, at most as many as asked for; bit v is the side of node v
    record Best(double cost, long count, List<Integer> sides) {
        boolean[] side(int which, int nodes) {
            boolean[] side = new boolean[nodes];
            for (int v = 0; v < nodes; v++) {
                side[v] = (sides.get(which) >> v & 1) == 1;
            }
            return side;
        }
    }

    Best best(int keep) {
        if (n <= 1) {
            return new Best(problem.offset(), 1, List.of(0));
        }
        int[] s = new int[n];
        double[] h = new double[n];
        for (int v = 0; v < n; v++) {
            s[v] = 1;
            for (int u = 0; u < n; u++) {
                h[v] += weight[v][u];
            }
        }
        double cost = problem.cost(new boolean[n]);
        double best = cost;
        long count = 1;
        var sides = new ArrayList<Integer>();
        sides.add(0);
        long steps = 1L << (n - 1);
        int code = 0;
        for (long step = 1; step < steps; step++) {
            int v = Long.numberOfTrailingZeros(step) + 1;
            cost += h[v];
            move(v, s, h);
            code ^= 1 << v;
            if (cost < best - Problem.TINY) {
                best = cost;
                count = 0;
                sides.clear();
            }
            if (cost <= best + Problem.TINY) {
                count++;
                if (sides.size() < keep) {
                    sides.add(code);
                }
            }
        }
        return new Best(best, count, sides);
    }

    private void move(int v, int[] s, double[] h) {
        double[] row = weight[v];
        int sv = s[v];
        for (int u = 0; u < h.length; u++) {
            h[u] -= 2 * row[u] * s[u] * sv;
        }
        h[v] = -h[v];
        s[v] = -sv;
    }
}
