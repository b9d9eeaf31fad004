package org.tightrope.balance;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Finds cycles with an odd number of negative ties.
///
/// In the doubled graph every node has a copy on each side; a positive tie keeps to the side, a negative
/// one crosses. A negative cycle through v is a path from one copy of v to the other; the shortest is
/// found by Dijkstra's method, O(n m log n) for all v. For more than two clusters only cycles with
/// exactly one negative tie are against balance (Davis 1967): after crossing, a path then keeps to
/// positive ties.
final class NegativeCycles {
    private static final int MOST_TRIANGLES = 20_000;
    private static final double PER_TIE = 1e-7;

    private final Problem problem;
    private final boolean single;
    private final int n;
    private final int[][] ties;
    private final double[] distance;
    private final int[] via;
    private final int[] heap;
    private final int[] at;
    private int heapSize;

    NegativeCycles(Problem problem) {
        this(problem, false);
    }

    /// @param single whether the cycles must have exactly one negative tie
    NegativeCycles(Problem problem, boolean single) {
        this.problem = problem;
        this.single = single;
        this.n = problem.nodes();
        this.ties = Blocks.incident(problem);
        this.distance = new double[2 * n];
        this.via = new int[2 * n];
        this.heap = new int[2 * n];
        this.at = new int[2 * n];
    }

    private int other(int e, int v) {
        return problem.a()[e] == v ? problem.b()[e] : problem.a()[e];
    }

    /// Negative triangles, at most [#MOST_TRIANGLES].
    void triangles(Consumer<int[]> found) {
        int[] tieTo = new int[n];
        Arrays.fill(tieTo, -1);
        int count = 0;
        for (int v = 0; v < n; v++) {
            for (int e : ties[v]) {
                tieTo[other(e, v)] = e;
            }
            for (int e : ties[v]) {
                int u = other(e, v);
                if (u < v) {
                    continue;
                }
                for (int f : ties[u]) {
                    int x = other(f, u);
                    if (x > u && tieTo[x] >= 0) {
                        int g = tieTo[x];
                        if (isWrong(e, f, g) && count++ < MOST_TRIANGLES) {
                            found.accept(new int[] {e, f, g});
                        }
                    }
                }
            }
            for (int e : ties[v]) {
                tieTo[other(e, v)] = -1;
            }
        }
    }

    private boolean isWrong(int e, int f, int g) {
        double[] w = problem.w();
        int negative = (w[e] < 0 ? 1 : 0) + (w[f] < 0 ? 1 : 0) + (w[g] < 0 ? 1 : 0);
        return negative == 1 || (negative == 3 && !single);
    }

    /// For each node the shortest negative cycle through it (or one inside that), when shorter than 1.
    ///
    /// @param y length of each tie, >= 0
    void shorterThanOne(double[] y, Consumer<int[]> found, BooleanSupplier stop) {
        for (int v = 0; v < n; v++) {
            if (search(v, y, 1 - 1e-5, PER_TIE)) {
                found.accept(innermost(v));
            }
            if ((v & 15) == 15 && stop.getAsBoolean()) {
                return;
            }
        }
    }

    /// The shortest negative cycle through a node (or one inside it) when shorter than a limit, else
    /// nothing.
    int[] through(int v, double[] lengths, double limit) {
        return search(v, lengths, limit, 0) ? innermost(v) : new int[0];
    }

    private boolean search(int start, double[] y, double limit, double perTie) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(at, -1);
        heapSize = 0;
        lower(2 * start, 0, -1);
        int goal = 2 * start + 1;
        while (heapSize > 0) {
            int x = pop();
            if (distance[x] >= limit) {
                return false;
            }
            if (x == goal) {
                return true;
            }
            int v = x >> 1;
            for (int e : ties[v]) {
                if (single && (x & 1) == 1 && problem.w()[e] < 0) {
                    continue;
                }
                int u = 2 * other(e, v) + ((x & 1) ^ (problem.w()[e] < 0 ? 1 : 0));
                double length = distance[x] + Math.max(0, y[e]) + perTie;
                if (length < distance[u]) {
                    lower(u, length, e);
                }
            }
        }
        return false;
    }

    /// The path may visit a node on both sides: between the two visits lies a negative cycle of its own.
    private int[] innermost(int start) {
        int length = 0;
        int x = 2 * start + 1;
        while (x != 2 * start) {
            length++;
            x = before(x);
        }
        int[] path = new int[length];
        int[] seen = new int[length + 1];
        x = 2 * start + 1;
        for (int i = 0; i < length; i++) {
            path[i] = via[x];
            seen[i] = x >> 1;
            x = before(x);
        }
        seen[length] = start;
        int[] last = new int[n];
        Arrays.fill(last, -1);
        int from = 0;
        int to = length;
        for (int i = 0; i <= length; i++) {
            int v = seen[i];
            if (last[v] >= 0 && i - last[v] < to - from) {
                from = last[v];
                to = i;
            }
            last[v] = i;
        }
        return Arrays.copyOfRange(path, from, to);
    }

    private int before(int x) {
        int e = via[x];
        return 2 * other(e, x >> 1) + ((x & 1) ^ (problem.w()[e] < 0 ? 1 : 0));
    }

    private void lower(int x, double length, int tie) {
        distance[x] = length;
        via[x] = tie;
        if (at[x] < 0) {
            at[x] = heapSize;
            heap[heapSize++] = x;
        }
        int i = at[x];
        while (i > 0 && distance[heap[(i - 1) / 2]] > length) {
            put(i, heap[(i - 1) / 2]);
            i = (i - 1) / 2;
        }
        put(i, x);
    }

    private int pop() {
        int top = heap[0];
        int x = heap[--heapSize];
        at[top] = -1;
        int i = 0;
        while (2 * i + 1 < heapSize) {
            int child = 2 * i + 1;
            if (child + 1 < heapSize && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[x]) {
                break;
            }
            put(i, heap[child]);
            i = child;
        }
        if (heapSize > 0) {
            put(i, x);
        }
        return top;
    }

    private void put(int i, int x) {
        heap[i] = x;
        at[x] = i;
    }
}
