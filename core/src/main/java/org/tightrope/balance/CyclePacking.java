package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A lower bound on frustration: the heaviest fractional packing of negative cycles.
///
///     max sum of z_C   with  sum over cycles C through tie e of z_C <= |w_e|,  z >= 0
///
/// Every negative cycle holds a frustrated tie, so frustrated weight is at least what can be packed; by
/// duality the bound is the linear relaxation `min sum |w_e| y_e, sum over C of y_e >= 1` (odd-cycle inequalities,
/// Barahona and Mahjoub 1986).
///
/// Solved by the primal simplex method with columns made on demand: the basis is kept as the cycles in
/// use and the ties they fill up, with a dense inverse of that small square (k x k) only. Weights are
/// lowered by up to 1e-7 of themselves, at random, so that ties in the ratio test are broken and the
/// method cannot circle; the bound stays valid.
final class CyclePacking {
    private static final double EPS = 1e-9;
    private static final int REFRESH = 60;
    private static final int SHORT = 6;
    private static final int NONE = Integer.MIN_VALUE;

    private final Problem problem;
    private final int m;
    private final double[] capacity;
    private final NegativeCycles finder;
    private final BooleanSupplier stop;
    private final List<int[]> pool = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();
    private boolean[] inUse = new boolean[64];

    // The basis: cycle number per row, tie number per column, and the inverse of their incidence (column-major by tie).
    private int k;
    private int[] cycles = new int[64];
    private int[] tight = new int[64];
    private double[][] inverse = new double[64][64];
    private final int[] place;
    private double[] z = new double[64];
    private final double[] slack;
    private final double[] y;
    private final double[] rate;
    private double[] d = new double[64];
    private final int[] shortlist = new int[2 * SHORT];
    private final double[] violation = new double[2 * SHORT];
    private int listed;
    private boolean complete;
    private boolean stuck;

    CyclePacking(Problem problem, long seed, BooleanSupplier stop) {
        this.problem = problem;
        this.m = problem.ties();
        this.stop = stop;
        this.finder = new NegativeCycles(problem);
        this.capacity = new double[m];
        this.place = new int[m];
        this.slack = new double[m];
        this.y = new double[m];
        this.rate = new double[m];
        var random = new Random(seed);
        for (int e = 0; e < m; e++) {
            capacity[e] = Math.abs(problem.w()[e]) * (1 - 1e-8 - 9e-8 * random.nextDouble());
        }
        Arrays.fill(place, -1);
        System.arraycopy(capacity, 0, slack, 0, m);
    }

    /// What was packed: a valid lower bound (without the problem's offset) even when stopped early.
    /// Checked against the true weights, so that no rounding can make it too large.
    double bound() {
        double[] load = new double[m];
        double sum = 0;
        for (int b = 0; b < k; b++) {
            double packed = Math.max(0, z[b]);
            sum += packed;
            for (int e : pool.get(cycles[b])) {
                load[e] += packed;
            }
        }
        double worst = 1;
        for (int e = 0; e < m; e++) {
            worst = Math.max(worst, load[e] / Math.abs(problem.w()[e]));
        }
        return sum / worst;
    }

    /// Whether the packing is optimal, so that the bound is that of the relaxation.
    boolean isComplete() {
        return complete;
    }

    /// How much of a tie's weight no cycle uses: frustrating it costs at least so much more than the
    /// bound.
    double slack(int tie) {
        return place[tie] >= 0 ? 0 : slack[tie];
    }

    /// How frustrated the tie is in the relaxation, 0..1.
    double fraction(int tie) {
        return y[tie];
    }

    /// Packs until nothing more fits, or until the bound reaches `enough`.
    CyclePacking pack(double enough) {
        finder.triangles(this::add);
        while (true) {
            pivotAll(enough);
            if (stuck || bound() >= enough || stop.getAsBoolean()) {
                return this;
            }
            int before = pool.size();
            finder.shorterThanOne(y, this::add, stop);
            if (pool.size() == before) {
                complete = !stop.getAsBoolean();
                return this;
            }
        }
    }

    private void add(int[] cycle) {
        Arrays.sort(cycle);
        int hash = Arrays.hashCode(cycle);
        // A clash of hashes only loses a column.
        if (known.add(hash)) {
            pool.add(cycle);
            if (pool.size() > inUse.length) {
                inUse = Arrays.copyOf(inUse, inUse.length * 2);
            }
        }
    }

    private void pivotAll(double enough) {
        int pivots = 0;
        while (true) {
            if (stuck || ++pivots % REFRESH == 0) {
                refresh();
                if (stuck || bound() >= enough || stop.getAsBoolean()) {
                    return;
                }
            }
            int choice = choose();
            if (choice == NONE) {
                refresh();
                return;
            }
            direct(choice);
            pivot(choice);
        }
    }

    /// The change to make next: the one that adds most to the bound among the most promising; when none
    /// adds anything at once, the steepest.
    private int choose() {
        shortlist();
        int choice = NONE;
        double most = 1e-12;
        int steepest = NONE;
        double slope = 0;
        for (int i = 0; i < listed; i++) {
            direct(shortlist[i]);
            double gain = violation[i] * length();
            if (gain > most) {
                most = gain;
                choice = shortlist[i];
            }
            double steep = violation[i] * violation[i] / norm();
            if (steep > slope) {
                slope = steep;
                steepest = shortlist[i];
            }
        }
        return choice == NONE ? steepest : choice;
    }

    /// Full ties with a negative price (as -1 - column) and cycles shorter than 1, the most violated of
    /// each.
    private void shortlist() {
        listed = 0;
        for (int t = 0; t < k; t++) {
            if (y[tight[t]] < -EPS) {
                list(-1 - t, -y[tight[t]], 0);
            }
        }
        int from = listed;
        for (int c = 0; c < pool.size(); c++) {
            if (!inUse[c]) {
                double length = 0;
                for (int e : pool.get(c)) {
                    length += y[e];
                }
                if (length < 1 - 1e-7) {
                    list(c, 1 - length, from);
                }
            }
        }
    }

    /// Keeps the list from a position on sorted by violation, at most SHORT long.
    private void list(int candidate, double by, int from) {
        int i = listed;
        if (i - from == SHORT) {
            if (violation[i - 1] >= by) {
                return;
            }
            i--;
        } else {
            listed++;
        }
        while (i > from && violation[i - 1] < by) {
            violation[i] = violation[i - 1];
            shortlist[i] = shortlist[i - 1];
            i--;
        }
        violation[i] = by;
        shortlist[i] = candidate;
    }

    /// How the basis answers to a change: d for the cycles in use, rate for the ties with slack.
    private void direct(int choice) {
        if (choice < 0) {
            System.arraycopy(inverse[-1 - choice], 0, d, 0, k);
            rates(-1);
            return;
        }
        Arrays.fill(d, 0, k, 0);
        for (int e : pool.get(choice)) {
            if (place[e] >= 0) {
                addTo(d, inverse[place[e]], 1);
            }
        }
        rates(-1);
        for (int e : pool.get(choice)) {
            rate[e] += 1;
        }
    }

    /// How far the change can go.
    private double length() {
        double step = Double.POSITIVE_INFINITY;
        for (int b = 0; b < k; b++) {
            if (d[b] > EPS && z[b] < step * d[b]) {
                step = z[b] / d[b];
            }
        }
        for (int e = 0; e < m; e++) {
            if (place[e] < 0 && rate[e] > EPS && slack[e] < step * rate[e]) {
                step = slack[e] / rate[e];
            }
        }
        return Math.max(0, step);
    }

    private double norm() {
        double sum = 1;
        for (int b = 0; b < k; b++) {
            sum += d[b] * d[b];
        }
        for (int e = 0; e < m; e++) {
            sum += place[e] < 0 ? rate[e] * rate[e] : 0;
        }
        return sum;
    }

    private void rates(double sign) {
        Arrays.fill(rate, 0);
        for (int b = 0; b < k; b++) {
            if (d[b] != 0) {
                for (int e : pool.get(cycles[b])) {
                    rate[e] += sign * d[b];
                }
            }
        }
    }

    private void addTo(double[] sum, double[] row, double times) {
        for (int i = 0; i < k; i++) {
            sum[i] += times * row[i];
        }
    }

    private void pivot(int choice) {
        int cycle = choice;
        int column = choice >= 0 ? -1 : -1 - choice;
        double step = Double.POSITIVE_INFINITY;
        int leaves = -1;
        int fills = -1;
        for (int b = 0; b < k; b++) {
            if (d[b] > EPS && z[b] / d[b] < step) {
                step = z[b] / d[b];
                leaves = b;
            }
        }
        for (int e = 0; e < m; e++) {
            if (place[e] < 0 && rate[e] > EPS && slack[e] / rate[e] < step) {
                step = slack[e] / rate[e];
                fills = e;
            }
        }
        if (leaves < 0 && fills < 0) {
            stuck = true;
            return;
        }
        step = Math.max(0, step);
        for (int b = 0; b < k; b++) {
            z[b] -= step * d[b];
        }
        for (int e = 0; e < m; e++) {
            if (place[e] < 0) {
                slack[e] -= step * rate[e];
            }
        }
        if (cycle >= 0 && fills < 0) {
            exchangeCycle(leaves, cycle, step);
        } else if (cycle >= 0) {
            grow(cycle, fills, step);
        } else if (fills < 0) {
            slack[tight[column]] = step;
            shrink(leaves, column);
        } else {
            slack[tight[column]] = step;
            exchangeTie(column, fills);
        }
    }

    private void exchangeCycle(int leaves, int cycle, double step) {
        double pivot = d[leaves];
        double change = 1 - sum(d);
        for (int t = 0; t < k; t++) {
            double[] row = inverse[t];
            double x = row[leaves] / pivot;
            if (x != 0) {
                for (int b = 0; b < k; b++) {
                    row[b] -= d[b] * x;
                }
                row[leaves] = x;
                y[tight[t]] += x * change;
            }
        }
        inUse[cycles[leaves]] = false;
        inUse[cycle] = true;
        cycles[leaves] = cycle;
        z[leaves] = step;
    }

    private void grow(int cycle, int tie, double step) {
        ensure(k + 1);
        double sigma = rate[tie];
        double change = sum(d) - 1;
        double[] p = through(tie);
        for (int t = 0; t < k; t++) {
            double x = p[t] / sigma;
            if (x != 0) {
                addTo(inverse[t], d, x);
                y[tight[t]] += x * change;
            }
            inverse[t][k] = -x;
        }
        for (int b = 0; b < k; b++) {
            inverse[k][b] = -d[b] / sigma;
        }
        inverse[k][k] = 1 / sigma;
        y[tie] = -change / sigma;
        cycles[k] = cycle;
        inUse[cycle] = true;
        z[k] = step;
        tight[k] = tie;
        place[tie] = k;
        k++;
    }

    /// Inverse times the column of a tie: for each full tie, how it answers.
    private double[] through(int tie) {
        double[] p = new double[k];
        for (int b = 0; b < k; b++) {
            if (Arrays.binarySearch(pool.get(cycles[b]), tie) >= 0) {
                for (int t = 0; t < k; t++) {
                    p[t] += inverse[t][b];
                }
            }
        }
        return p;
    }

    private void shrink(int leaves, int column) {
        double[] pivotRow = inverse[column];
        double pivot = pivotRow[leaves];
        double sum = sum(pivotRow);
        for (int t = 0; t < k; t++) {
            if (t != column) {
                double x = inverse[t][leaves] / pivot;
                if (x != 0) {
                    addTo(inverse[t], pivotRow, -x);
                    y[tight[t]] -= x * sum;
                }
            }
        }
        int last = k - 1;
        place[tight[column]] = -1;
        y[tight[column]] = 0;
        inUse[cycles[leaves]] = false;
        inverse[column] = inverse[last];
        inverse[last] = pivotRow;
        tight[column] = tight[last];
        for (int t = 0; t < last; t++) {
            inverse[t][leaves] = inverse[t][last];
        }
        cycles[leaves] = cycles[last];
        z[leaves] = z[last];
        k = last;
        if (column < k) {
            place[tight[column]] = column;
        }
    }

    private void exchangeTie(int column, int tie) {
        double[] p = through(tie);
        double[] pivotRow = inverse[column];
        for (int b = 0; b < k; b++) {
            pivotRow[b] /= p[column];
        }
        double sum = sum(pivotRow);
        for (int t = 0; t < k; t++) {
            if (t != column && p[t] != 0) {
                addTo(inverse[t], pivotRow, -p[t]);
                y[tight[t]] -= p[t] * sum;
            }
        }
        place[tight[column]] = -1;
        y[tight[column]] = 0;
        tight[column] = tie;
        place[tie] = column;
        y[tie] = sum;
    }

    private void ensure(int size) {
        if (size >= cycles.length) {
            int to = cycles.length * 2;
            cycles = Arrays.copyOf(cycles, to);
            tight = Arrays.copyOf(tight, to);
            z = Arrays.copyOf(z, to);
            d = Arrays.copyOf(d, to);
            int old = inverse.length;
            inverse = Arrays.copyOf(inverse, to);
            for (int t = 0; t < to; t++) {
                inverse[t] = t < old ? Arrays.copyOf(inverse[t], to) : new double[to];
            }
        }
    }

    /// The prices of full ties, the sums of the rows of the inverse; between refreshes they are carried
    /// along.
    private void prices() {
        for (int t = 0; t < k; t++) {
            y[tight[t]] = sum(inverse[t]);
        }
    }

    private double sum(double[] values) {
        double sum = 0;
        for (int b = 0; b < k; b++) {
            sum += values[b];
        }
        return sum;
    }

    /// Computes z, slack and prices anew from the inverse, so that rounding does not pile up.
    private void refresh() {
        prices();
        Arrays.fill(z, 0, k, 0);
        for (int t = 0; t < k; t++) {
            addTo(z, inverse[t], capacity[tight[t]]);
        }
        System.arraycopy(capacity, 0, slack, 0, m);
        for (int b = 0; b < k; b++) {
            z[b] = Math.max(0, z[b]);
            for (int e : pool.get(cycles[b])) {
                slack[e] -= z[b];
            }
        }
    }
}
