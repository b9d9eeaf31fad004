package org.tightrope.balance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A quick lower bound for very large problems: negative cycles taken greedily, each as heavy as its lightest
/// tie has left.
///
/// Cycles close over a breadth-first forest of what is left, shortest first; when no tie closes a negative one,
/// what is left is balanced and the packing is maximal.
final class GreedyPacking {
    private static final int MOST_ROUNDS = 200;

    private final Problem problem;
    private final int[][] ties;
    private final double[] left;
    private final int[] depth;
    private final int[] up;
    private final boolean[] side;

    GreedyPacking(Problem problem) {
        this(problem, new double[problem.ties()]);
    }

    /// @param used how much of each tie's weight is taken already
    GreedyPacking(Problem problem, double[] used) {
        this.problem = problem;
        this.ties = Blocks.incident(problem);
        this.left = new double[problem.ties()];
        for (int e = 0; e < left.length; e++) {
            left[e] = Math.max(0, Math.abs(problem.w()[e]) * (1 - 1e-9) - used[e]);
        }
        this.depth = new int[problem.nodes()];
        this.up = new int[problem.nodes()];
        this.side = new boolean[problem.nodes()];
    }

    double bound(BooleanSupplier stop) {
        double bound = 0;
        for (int round = 0; round < MOST_ROUNDS && !stop.getAsBoolean(); round++) {
            forest(round);
            double packed = 0;
            int[] closing = IntStream.range(0, problem.ties())
                    .filter(e -> left[e] > Problem.TINY && isNegative(e))
                    .boxed()
                    .sorted(Comparator.comparingInt(e -> depth[problem.a()[e]] + depth[problem.b()[e]]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int e : closing) {
                packed += pack(e);
            }
            if (closing.length == 0) {
                break;
            }
            bound += packed;
        }
        return bound;
    }

    private boolean isNegative(int e) {
        return (side[problem.a()[e]] == side[problem.b()[e]]) != (problem.w()[e] > 0);
    }

    private void forest(int round) {
        int n = problem.nodes();
        Arrays.fill(depth, -1);
        var queue = new ArrayDeque<Integer>();
        int first = n == 0 ? 0 : (int) ((round * 2654435761L) % n);
        for (int i = 0; i < n; i++) {
            int root = (first + i) % n;
            if (depth[root] >= 0) {
                continue;
            }
            depth[root] = 0;
            up[root] = -1;
            queue.add(root);
            while (!queue.isEmpty()) {
                int v = queue.poll();
                for (int e : ties[v]) {
                    int u = problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
                    if (left[e] > Problem.TINY && depth[u] < 0) {
                        depth[u] = depth[v] + 1;
                        up[u] = e;
                        side[u] = side[v] ^ (problem.w()[e] < 0);
                        queue.add(u);
                    }
                }
            }
        }
    }

    private double pack(int closing) {
        double least = left[closing];
        int v = problem.a()[closing];
        int u = problem.b()[closing];
        while (v != u && least > 0) {
            int deeper = depth[v] >= depth[u] ? v : u;
            least = Math.min(least, left[up[deeper]]);
            int above = above(deeper);
            v = deeper == v ? above : v;
            u = deeper == u ? above : u;
        }
        if (least <= Problem.TINY) {
            return 0;
        }
        left[closing] -= least;
        v = problem.a()[closing];
        u = problem.b()[closing];
        while (v != u) {
            int deeper = depth[v] >= depth[u] ? v : u;
            left[up[deeper]] -= least;
            int above = above(deeper);
            v = deeper == v ? above : v;
            u = deeper == u ? above : u;
        }
        return least;
    }

    private int above(int v) {
        int e = up[v];
        return problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
    }
}
