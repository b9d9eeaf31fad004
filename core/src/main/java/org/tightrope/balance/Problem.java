package org.tightrope.balance;

import java.util.Arrays;

/// Divide nodes into two sides so that positive ties stay inside sides and negative ones run between them, at
/// the least weight of ties that do not: `cost = offset + sum of |w_e| over frustrated ties`. Each pair appears
/// once, with its net weight.
///
/// @param nodes how many
/// @param a one end of each tie
/// @param b the other end, larger
/// @param w signed net weight, never zero
/// @param offset cost that no division avoids
/// @param step any two divisions differ in cost by a multiple of it; 0 when unknown
record Problem(int nodes, int[] a, int[] b, double[] w, double offset, double step) {

    static final double TINY = 1e-9;

    /// Adds up parallel ties: where they disagree, the lighter sign is frustrated whatever happens.
    static Problem merged(int nodes, int[] from, int[] to, double[] weights, double offset, double step) {
        long[] keys = new long[from.length];
        int m = 0;
        double fixed = offset;
        for (int e = 0; e < from.length; e++) {
            if (from[e] == to[e]) {
                fixed += weights[e] < 0 ? -weights[e] : 0;
            } else {
                keys[m++] = key(from[e], to[e]);
            }
        }
        keys = Arrays.stream(keys, 0, m).sorted().distinct().toArray();
        double[] positive = new double[keys.length];
        double[] negative = new double[keys.length];
        for (int e = 0; e < from.length; e++) {
            if (from[e] != to[e]) {
                int at = Arrays.binarySearch(keys, key(from[e], to[e]));
                if (weights[e] > 0) {
                    positive[at] += weights[e];
                } else {
                    negative[at] -= weights[e];
                }
            }
        }
        return compressed(nodes, keys, positive, negative, fixed, step);
    }

    private static Problem compressed(
            int nodes, long[] keys, double[] positive, double[] negative, double offset, double step) {
        int[] a = new int[keys.length];
        int[] b = new int[keys.length];
        double[] w = new double[keys.length];
        int m = 0;
        double fixed = offset;
        for (int p = 0; p < keys.length; p++) {
            fixed += Math.min(positive[p], negative[p]);
            double net = positive[p] - negative[p];
            if (Math.abs(net) > TINY) {
                a[m] = (int) (keys[p] >>> 32);
                b[m] = (int) keys[p];
                w[m++] = net;
            }
        }
        return new Problem(nodes, Arrays.copyOf(a, m), Arrays.copyOf(b, m), Arrays.copyOf(w, m), fixed, step);
    }

    private static long key(int i, int j) {
        return ((long) Math.min(i, j) << 32) | Math.max(i, j);
    }

    /// The ties of a graph, directions ignored.
    static Problem of(SignedGraph graph) {
        return merged(
                graph.nodes(), graph.sources(), graph.targets(), graph.signedWeights(), 0, step(graph.signedWeights()));
    }

    /// 1, 0.1, ... 0.0001 when all weights are whole multiples of it, else 0.
    private static double step(double[] weights) {
        for (double scale = 1; scale <= 1e4; scale *= 10) {
            double by = scale;
            if (Arrays.stream(weights).allMatch(x -> x * by == Math.rint(x * by) && Math.abs(x) < 1e9)) {
                return 1 / scale;
            }
        }
        return 0;
    }

    int ties() {
        return a.length;
    }

    /// Cost of a division.
    double cost(boolean[] side) {
        double cost = offset;
        for (int e = 0; e < a.length; e++) {
            if ((side[a[e]] == side[b[e]]) != (w[e] > 0)) {
                cost += Math.abs(w[e]);
            }
        }
        return cost;
    }

    /// The least possible cost that is not below a bound: costs lie whole steps below a known one.
    double tightened(double bound, double known) {
        if (bound >= known) {
            return known;
        }
        return step == 0 ? bound : known - Math.floor((known - bound) / step + 1e-6) * step;
    }

    /// Whether nothing better than a known cost can exist above a bound.
    boolean isProven(double bound, double known) {
        return step == 0 ? bound >= known - 1e-6 * (1 + known) : bound > known - step + 1e-6;
    }

    /// Nodes glued together: `side[v] = side'[map[v]] xor flip[v]`.
    Problem contracted(int newNodes, int[] map, boolean[] flip) {
        int[] from = new int[a.length];
        int[] to = new int[a.length];
        double[] weights = new double[a.length];
        for (int e = 0; e < a.length; e++) {
            from[e] = map[a[e]];
            to[e] = map[b[e]];
            weights[e] = flip[a[e]] == flip[b[e]] ? w[e] : -w[e];
        }
        return merged(newNodes, from, to, weights, offset, step);
    }
}
