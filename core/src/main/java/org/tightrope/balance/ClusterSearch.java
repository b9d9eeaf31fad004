package org.tightrope.balance;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Good divisions into at most k clusters quickly, without proof: tabu search (Glover 1989) that moves
/// one node at a time to another cluster, from several starts. Deterministic from the seed unless it is
/// stopped.
final class ClusterSearch {
    private final Problem problem;
    private final int k;
    private final int n;
    private final int[][] ties;
    private final Random random;
    private final BooleanSupplier stop;
    private final double[][] toward;
    private int[] label;
    private double cost;
    private int[] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    ClusterSearch(Problem problem, int k, long seed, BooleanSupplier stop) {
        this.problem = problem;
        this.k = k;
        this.n = problem.nodes();
        this.ties = Blocks.incident(problem);
        this.random = new Random(seed);
        this.stop = stop;
        this.toward = new double[n][k];
        this.label = new int[n];
        this.best = new int[n];
    }

    /// What a division into clusters costs: positive weight between them, negative within.
    static double cost(Problem problem, int[] label) {
        double cost = problem.offset();
        for (int e = 0; e < problem.ties(); e++) {
            if ((label[problem.a()[e]] == label[problem.b()[e]]) != (problem.w()[e] > 0)) {
                cost += Math.abs(problem.w()[e]);
            }
        }
        return cost;
    }

    int[] best() {
        return best;
    }

    /// Searches on from a given division.
    ClusterSearch from(int[] start, int steps) {
        label = start.clone();
        measure();
        tabu(steps);
        return this;
    }

    /// From one cluster, and then in turn from the best with a fifth moved, and from random divisions.
    ClusterSearch search(int starts, int steps) {
        for (int start = 0; start < starts && (start == 0 || !stop.getAsBoolean()); start++) {
            int[] first = start == 0 ? new int[n] : best.clone();
            int moves = start == 0 ? 0 : start % 2 == 1 ? 1 + n / 5 : 3 * n;
            for (int i = 0; i < moves; i++) {
                first[random.nextInt(n)] = random.nextInt(k);
            }
            from(first, steps);
        }
        return this;
    }

    private void measure() {
        cost = cost(problem, label);
        for (int v = 0; v < n; v++) {
            Arrays.fill(toward[v], 0);
        }
        for (int e = 0; e < problem.ties(); e++) {
            toward[problem.a()[e]][label[problem.b()[e]]] += problem.w()[e];
            toward[problem.b()[e]][label[problem.a()[e]]] += problem.w()[e];
        }
        remember();
    }

    private void remember() {
        if (cost < bestCost - Problem.TINY) {
            bestCost = cost;
            best = label.clone();
        }
    }

    private void tabu(int steps) {
        int[] free = new int[n];
        int since = 0;
        for (int step = 0; step < steps && since < 20 * n + 200; step++) {
            if ((step & 255) == 255 && stop.getAsBoolean()) {
                return;
            }
            int node = -1;
            int to = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                double here = toward[v][label[v]];
                for (int c = 0; c < k; c++) {
                    double change = here - toward[v][c];
                    boolean allowed = free[v] <= step || cost + change < bestCost - Problem.TINY;
                    if (c != label[v] && allowed && change < least) {
                        least = change;
                        node = v;
                        to = c;
                    }
                }
            }
            if (node < 0) {
                continue;
            }
            move(node, to, least);
            free[node] = step + 1 + Math.min(n / 4, 8) + random.nextInt(10);
            since = cost < bestCost - Problem.TINY ? 0 : since + 1;
            remember();
        }
    }

    private void move(int v, int to, double change) {
        cost += change;
        for (int e : ties[v]) {
            int u = problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
            toward[u][label[v]] -= problem.w()[e];
            toward[u][to] += problem.w()[e];
        }
        label[v] = to;
    }
}
