package org.tightrope.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a problem smaller without losing its optimum; a division of what is left extends to all nodes.
///
/// | rule | when | then |
/// |---|---|---|
/// | dominance | one tie of v weighs at least as much as all its others | v stands by that tie; glue |
/// | twins | `sum over x of abs(w_vx - s w_ux) <= 2 abs(w_uv)`, s the sign of w_uv | v and u stand by their tie; glue |
/// | star | v has three ties | v leaves; a triangle of equal cost joins its neighbours (star-triangle) |
///
/// Leaves, bridges and paths fall under dominance. Twins: among the four places of (u, v), moving either one to
/// suit the tie costs at most the mean difference of the rest (a persistency criterion in the sense of Lange,
/// Andres and Swoboda 2019). Each rule keeps at least one optimum; a strict reduction (`strict`) keeps all,
/// with < for <= and no stars with ties.
final class Reduction {
    private record Removed(int node, int[] by, double[] weights) {}

    private final Row[] rows;
    private final boolean[] gone;
    private final List<Removed> trail = new ArrayList<>();
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final boolean[] queued;
    private final boolean strict;
    private final double step;
    private double offset;

    private Reduction(Problem problem, boolean strict) {
        int n = problem.nodes();
        this.rows = new Row[n];
        this.gone = new boolean[n];
        this.queued = new boolean[n];
        this.strict = strict;
        this.offset = problem.offset();
        this.step = problem.step();
        for (int v = 0; v < n; v++) {
            rows[v] = new Row();
            queue(v);
        }
        for (int e = 0; e < problem.ties(); e++) {
            rows[problem.a()[e]].put(problem.b()[e], problem.w()[e]);
            rows[problem.b()[e]].put(problem.a()[e], problem.w()[e]);
        }
    }

    static Reduction of(Problem problem) {
        return run(problem, false);
    }

    static Reduction keepingAllOptima(Problem problem) {
        return run(problem, true);
    }

    private static Reduction run(Problem problem, boolean strict) {
        var reduction = new Reduction(problem, strict);
        while (!reduction.waiting.isEmpty()) {
            int v = reduction.waiting.poll();
            reduction.queued[v] = false;
            if (!reduction.gone[v]) {
                reduction.visit(v);
            }
        }
        return reduction;
    }

    private void visit(int v) {
        Row row = rows[v];
        if (row.size() == 0) {
            return;
        }
        double total = 0;
        int heaviest = -1;
        double most = 0;
        for (int slot = 0; slot < row.slots(); slot++) {
            if (row.key(slot) >= 0) {
                double size = Math.abs(row.value(slot));
                total += size;
                if (size > most || (size == most && row.key(slot) < heaviest)) {
                    most = size;
                    heaviest = row.key(slot);
                }
            }
        }
        if (atMost(total - most, most)) {
            glue(v, heaviest, row.get(heaviest) < 0);
        } else if (row.size() == 3 && !strict) {
            removeStar(v);
        } else {
            glueTwin(v, total);
        }
    }

    private boolean atMost(double x, double limit) {
        return strict ? x < limit - Problem.TINY : x <= limit + Problem.TINY * 1e-3;
    }

    private void glueTwin(int v, double total) {
        Row row = rows[v];
        for (int slot = 0; slot < row.slots(); slot++) {
            int u = row.key(slot);
            if (u >= 0 && row.size() >= 1) {
                double limit = 2 * Math.abs(row.value(slot));
                double rest = total(rows[u]);
                if (Math.abs(rest - total) <= limit && atMost(difference(v, u, row.value(slot) > 0 ? 1 : -1), limit)) {
                    if (row.size() > rows[u].size()) {
                        glue(u, v, row.value(slot) < 0);
                    } else {
                        glue(v, u, row.value(slot) < 0);
                    }
                    return;
                }
            }
        }
    }

    private static double total(Row row) {
        double total = 0;
        for (int slot = 0; slot < row.slots(); slot++) {
            total += row.key(slot) >= 0 ? Math.abs(row.value(slot)) : 0;
        }
        return total;
    }

    /// Sum over third nodes x of |w_vx - sign * w_ux|.
    private double difference(int v, int u, int sign) {
        double sum = 0;
        Row mine = rows[v];
        Row other = rows[u];
        for (int slot = 0; slot < mine.slots(); slot++) {
            int x = mine.key(slot);
            if (x >= 0 && x != u) {
                sum += Math.abs(mine.value(slot) - sign * other.get(x));
            }
        }
        for (int slot = 0; slot < other.slots(); slot++) {
            int x = other.key(slot);
            if (x >= 0 && x != v && mine.get(x) == 0) {
                sum += Math.abs(other.value(slot));
            }
        }
        return sum;
    }

    /// v follows u from now on; its other ties become u's.
    private void glue(int v, int u, boolean opposite) {
        trail.add(new Removed(v, new int[] {u}, new double[] {opposite ? -1 : 1}));
        int[] others = neighbours(v);
        double[] weights = take(v, others);
        for (int i = 0; i < others.length; i++) {
            if (others[i] != u) {
                join(u, others[i], opposite ? -weights[i] : weights[i]);
            } else {
                offset += (weights[i] < 0) == opposite ? 0 : Math.abs(weights[i]);
            }
        }
        queue(u);
    }

    /// Replaces a node with three ties by a triangle between its neighbours that costs the same.
    private void removeStar(int v) {
        int[] others = neighbours(v);
        double[] w = take(v, others);
        trail.add(new Removed(v, others, w));
        double all = least(w, 1, 1, 1);
        double apart0 = least(w, -1, 1, 1);
        double apart1 = least(w, 1, -1, 1);
        double apart2 = least(w, 1, 1, -1);
        // Four relative places of the neighbours, four unknowns: offset and three ties.
        double w01 = (apart0 + apart1 - all - apart2) / 2;
        double w02 = (apart0 + apart2 - all - apart1) / 2;
        double w12 = (apart1 + apart2 - all - apart0) / 2;
        double bent = (w01 < 0 ? -w01 : 0) + (w02 < 0 ? -w02 : 0) + (w12 < 0 ? -w12 : 0);
        offset += all - bent;
        join(others[0], others[1], w01);
        join(others[0], others[2], w02);
        join(others[1], others[2], w12);
    }

    private static double least(double[] w, int s0, int s1, int s2) {
        double sum = Math.abs(w[0]) + Math.abs(w[1]) + Math.abs(w[2]);
        return (sum - Math.abs(w[0] * s0 + w[1] * s1 + w[2] * s2)) / 2;
    }

    private int[] neighbours(int v) {
        Row row = rows[v];
        int[] keys = new int[row.size()];
        int k = 0;
        for (int slot = 0; slot < row.slots(); slot++) {
            if (row.key(slot) >= 0) {
                keys[k++] = row.key(slot);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    private double[] take(int v, int[] others) {
        double[] weights = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            weights[i] = rows[v].get(others[i]);
            rows[others[i]].remove(v);
            queue(others[i]);
        }
        rows[v] = new Row();
        gone[v] = true;
        return weights;
    }

    private void join(int i, int j, double weight) {
        if (Math.abs(weight) <= Problem.TINY) {
            return;
        }
        double before = rows[i].get(j);
        double after = before + weight;
        if (before * weight < 0) {
            offset += Math.min(Math.abs(before), Math.abs(weight));
        }
        if (Math.abs(after) <= Problem.TINY) {
            rows[i].remove(j);
            rows[j].remove(i);
        } else {
            rows[i].put(j, after);
            rows[j].put(i, after);
        }
        queue(i);
        queue(j);
    }

    private void queue(int v) {
        if (!queued[v] && !gone[v]) {
            queued[v] = true;
            waiting.add(v);
        }
    }

    /// What is left, nodes numbered as in [#kept].
    Problem rest() {
        int[] kept = kept();
        int[] number = new int[rows.length];
        for (int i = 0; i < kept.length; i++) {
            number[kept[i]] = i;
        }
        int m = 0;
        for (int v : kept) {
            m += rows[v].size();
        }
        int[] a = new int[m / 2];
        int[] b = new int[m / 2];
        double[] w = new double[m / 2];
        m = 0;
        for (int v : kept) {
            for (int u : neighbours(v)) {
                if (u > v) {
                    a[m] = number[v];
                    b[m] = number[u];
                    w[m++] = rows[v].get(u);
                }
            }
        }
        return new Problem(kept.length, a, b, w, offset, step);
    }

    /// The nodes that are left, in order.
    int[] kept() {
        int[] kept = new int[rows.length];
        int k = 0;
        for (int v = 0; v < rows.length; v++) {
            if (!gone[v]) {
                kept[k++] = v;
            }
        }
        return Arrays.copyOf(kept, k);
    }

    /// Extends a division of what is left to all nodes, at the same cost.
    boolean[] lift(boolean[] side) {
        boolean[] full = new boolean[rows.length];
        int[] kept = kept();
        for (int i = 0; i < kept.length; i++) {
            full[kept[i]] = side[i];
        }
        for (Removed removed : trail.reversed()) {
            double pull = 0;
            for (int i = 0; i < removed.by.length; i++) {
                pull += full[removed.by[i]] ? removed.weights[i] : -removed.weights[i];
            }
            full[removed.node] = pull > 0;
        }
        return full;
    }
}
