package org.tightrope.balance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// The best division of a small problem into at most k clusters, by placing nodes one after the other.
///
/// Heaviest first, each goes into a cluster in use or the next new one, so that no division is met twice;
/// a branch is left when its cost and the least that the nodes still to come must add reach the best
/// known.
final class Placement {
    private final int k;
    private final int n;
    private final BooleanSupplier stop;
    private final double[][] weight;
    private final double[][] pull;
    private final int[] order;
    private final int[] label;
    private int[] best;
    private double bestCost;
    private long left;

    /// @param known a division to be beaten
    /// @param cutoff only divisions that cost less matter
    Placement(Problem problem, int k, int[] known, double cutoff, BooleanSupplier stop) {
        this.k = k;
        this.n = problem.nodes();
        this.stop = stop;
        this.weight = new double[n][n];
        this.pull = new double[n][k];
        this.label = new int[n];
        this.best = known;
        this.bestCost = Math.min(cutoff, ClusterSearch.cost(problem, known)) - problem.offset();
        for (int e = 0; e < problem.ties(); e++) {
            weight[problem.a()[e]][problem.b()[e]] = problem.w()[e];
            weight[problem.b()[e]][problem.a()[e]] = problem.w()[e];
        }
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer v) -> -Arrays.stream(weight[v]).map(Math::abs).sum()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Whether the search came to its end: nothing costs less than [#best] or the cutoff.
    ///
    /// @param steps how many placements to try at most
    boolean isFinished(long steps) {
        left = steps;
        place(0, 0, 0);
        return left > 0;
    }

    int[] best() {
        return best;
    }

    private void place(int depth, int used, double cost) {
        if (left <= 0 || cost + still(depth, used) >= bestCost - Problem.TINY) {
            return;
        }
        left = (--left & 4095) == 0 && stop.getAsBoolean() ? 0 : left;
        if (depth == n) {
            bestCost = cost;
            best = label.clone();
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
}
