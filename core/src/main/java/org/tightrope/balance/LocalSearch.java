package org.tightrope.balance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Good divisions quickly, without proof: descend by moving one node at a time, then tabu search (Glover 1989)
/// from several starts; very large problems only descend. Deterministic from the seed unless it is stopped.
final class LocalSearch {
    private static final int LARGE = 5000;

    private final Problem problem;
    private final int[][] neighbour;
    private final double[][] weight;
    private final int n;
    private final Random random;
    private final BooleanSupplier stop;
    private final double[] h;
    private final boolean[] side;
    private double cost;
    private boolean[] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    LocalSearch(Problem problem, long seed, BooleanSupplier stop) {
        this.problem = problem;
        this.n = problem.nodes();
        this.random = new Random(seed);
        this.stop = stop;
        this.h = new double[n];
        this.side = new boolean[n];
        this.best = new boolean[n];
        int[][] ties = Blocks.incident(problem);
        this.neighbour = new int[n][];
        this.weight = new double[n][];
        for (int v = 0; v < n; v++) {
            neighbour[v] = new int[ties[v].length];
            weight[v] = new double[ties[v].length];
            for (int i = 0; i < ties[v].length; i++) {
                int e = ties[v][i];
                neighbour[v][i] = problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
                weight[v][i] = problem.w()[e];
            }
        }
    }

    boolean[] best() {
        return best;
    }

    /// @param starts how many
    /// @param steps of tabu search from each
    LocalSearch search(int starts, int steps) {
        for (int start = 0; start < starts && (start == 0 || !stop.getAsBoolean()); start++) {
            if (start == 0) {
                Arrays.fill(side, false);
            } else if (start % 2 == 0) {
                alongTree(n == 0 ? 0 : random.nextInt(n));
            } else {
                System.arraycopy(best, 0, side, 0, n);
                int moves = 1 + n / 5;
                for (int i = 0; i < moves; i++) {
                    side[random.nextInt(n)] ^= true;
                }
            }
            measure();
            descend();
            if (n <= LARGE) {
                tabu(steps);
            }
        }
        return this;
    }

    /// Sides along a breadth-first forest, so that every tie of the forest is satisfied.
    private void alongTree(int root) {
        boolean[] seen = new boolean[n];
        var queue = new ArrayDeque<Integer>();
        for (int i = 0; i < n; i++) {
            int start = (root + i) % n;
            if (seen[start]) {
                continue;
            }
            seen[start] = true;
            side[start] = false;
            queue.add(start);
            while (!queue.isEmpty()) {
                int v = queue.poll();
                for (int k = 0; k < neighbour[v].length; k++) {
                    int u = neighbour[v][k];
                    if (!seen[u]) {
                        seen[u] = true;
                        side[u] = side[v] ^ (weight[v][k] < 0);
                        queue.add(u);
                    }
                }
            }
        }
    }

    private void measure() {
        cost = problem.cost(side);
        for (int v = 0; v < n; v++) {
            h[v] = 0;
            for (int k = 0; k < neighbour[v].length; k++) {
                h[v] += side[v] == side[neighbour[v][k]] ? weight[v][k] : -weight[v][k];
            }
        }
        remember();
    }

    private void remember() {
        if (cost < bestCost - Problem.TINY) {
            bestCost = cost;
            best = side.clone();
        }
    }

    private void move(int v) {
        cost += h[v];
        h[v] = -h[v];
        side[v] ^= true;
        for (int k = 0; k < neighbour[v].length; k++) {
            int u = neighbour[v][k];
            h[u] += side[v] == side[u] ? 2 * weight[v][k] : -2 * weight[v][k];
        }
    }

    private void descend() {
        var queue = new ArrayDeque<Integer>();
        boolean[] queued = new boolean[n];
        for (int v = 0; v < n; v++) {
            if (h[v] < -Problem.TINY) {
                queue.add(v);
                queued[v] = true;
            }
        }
        while (!queue.isEmpty()) {
            int v = queue.poll();
            queued[v] = false;
            if (h[v] < -Problem.TINY) {
                move(v);
                for (int u : neighbour[v]) {
                    if (h[u] < -Problem.TINY && !queued[u]) {
                        queue.add(u);
                        queued[u] = true;
                    }
                }
            }
        }
        remember();
    }

    private void tabu(int steps) {
        int[] free = new int[n];
        Arrays.fill(free, -1);
        int since = 0;
        for (int step = 0; step < steps && since < 20 * n + 200; step++) {
            if ((step & 1023) == 1023 && stop.getAsBoolean()) {
                return;
            }
            int choice = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                boolean allowed = free[v] <= step || cost + h[v] < bestCost - Problem.TINY;
                if (allowed && h[v] < least) {
                    least = h[v];
                    choice = v;
                }
            }
            if (choice < 0) {
                continue;
            }
            move(choice);
            free[choice] = step + 1 + Math.min(n / 4, 8) + random.nextInt(10);
            since = cost < bestCost - Problem.TINY ? 0 : since + 1;
            remember();
        }
    }
}
