package org.tightrope.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The patient rule induction method of Friedman and Fisher (1999), "Bump hunting in high-dimensional
/// data": from the box of all cases, peel off again and again the thin slice whose removal raises the
/// mean of y most, then paste slices back as long as the mean rises.
///
/// Of the nested boxes so peeled the one that is kept has the largest
///
///     mass * (density - overall mean)
///
/// the weighted relative accuracy of Lavrac, Flach and Zupan (1999), so that neither tiny pure boxes nor
/// the whole space win. Ties between slices go to the input named first, the lower end before the upper.
/// O(inputs * cases * log cases) per peel.
final class Prim {
    private static final double PEEL = 0.1;
    private static final double SMALLEST = 0.05;
    private static final int FEWEST = 10;

    private final double[][] x;
    private final double[] y;
    private final int cases;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] inside;

    private Prim(double[][] x, double[] y) {
        this.x = x;
        this.y = y;
        this.cases = y.length;
        this.lower = new double[x.length];
        this.upper = new double[x.length];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        this.inside = new boolean[cases];
        Arrays.fill(inside, true);
    }

    /// Bounds of every input: two arrays, lower and upper, both included.
    ///
    /// @param x `inputs x cases`
    /// @param y what to find much of, one per case
    static double[][] box(double[][] x, double[] y) {
        var prim = new Prim(x, y);
        double overall = prim.mean();
        prim.peel(overall);
        prim.paste(overall);
        return new double[][] {prim.lower, prim.upper};
    }

    private record Slice(int input, boolean low, double bound, double gain) {}

    private void peel(double overall) {
        double bestScore = 0;
        double[] bestLower = lower.clone();
        double[] bestUpper = upper.clone();
        while (count() > Math.max(FEWEST, SMALLEST * cases)) {
            Slice best = bestSlice();
            if (best.input() < 0) {
                break;
            }
            cut(best);
            double score = score(overall);
            if (score > bestScore + 1e-12) {
                bestScore = score;
                bestLower = lower.clone();
                bestUpper = upper.clone();
            }
        }
        System.arraycopy(bestLower, 0, lower, 0, lower.length);
        System.arraycopy(bestUpper, 0, upper, 0, upper.length);
        refresh();
    }

    private Slice bestSlice() {
        var best = new Slice(-1, true, 0, Double.NEGATIVE_INFINITY);
        double now = mean();
        int left = count();
        int thin = Math.max(1, (int) Math.ceil(PEEL * left));
        for (int k = 0; k < x.length; k++) {
            double[] values = insideValues(k);
            if (values[0] == values[values.length - 1]) {
                continue;
            }
            for (boolean low : List.of(true, false)) {
                double bound = low ? values[Math.min(thin, left - 1)] : values[Math.max(0, left - 1 - thin)];
                double gain = meanIf(k, low, bound) - now;
                if (gain > best.gain() + 1e-12) {
                    best = new Slice(k, low, bound, gain);
                }
            }
        }
        return best;
    }

    private double[] insideValues(int k) {
        double[] values = new double[count()];
        int v = 0;
        for (int c = 0; c < cases; c++) {
            if (inside[c]) {
                values[v++] = x[k][c];
            }
        }
        Arrays.sort(values);
        return values;
    }

    private double meanIf(int k, boolean low, double bound) {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < cases; c++) {
            if (inside[c] && (low ? x[k][c] >= bound : x[k][c] <= bound)) {
                sum += y[c];
                count++;
            }
        }
        return count == 0 || count == count() ? Double.NEGATIVE_INFINITY : sum / count;
    }

    private void cut(Slice slice) {
        if (slice.low()) {
            lower[slice.input()] = slice.bound();
        } else {
            upper[slice.input()] = slice.bound();
        }
        refresh();
    }

    /// Lifts restrictions altogether, the least useful first, as long as the score does not fall: what is
    /// left says something.
    private void paste(double overall) {
        while (true) {
            double now = score(overall);
            int least = -1;
            double best = Double.NEGATIVE_INFINITY;
            for (int side = 0; side < 2 * x.length; side++) {
                double[] bounds = side % 2 == 0 ? lower : upper;
                double kept = bounds[side / 2];
                if (Double.isInfinite(kept)) {
                    continue;
                }
                lift(side);
                if (score(overall) > best) {
                    best = score(overall);
                    least = side;
                }
                bounds[side / 2] = kept;
                refresh();
            }
            if (least < 0 || best < now - 1e-12) {
                return;
            }
            lift(least);
        }
    }

    private void lift(int side) {
        if (side % 2 == 0) {
            lower[side / 2] = Double.NEGATIVE_INFINITY;
        } else {
            upper[side / 2] = Double.POSITIVE_INFINITY;
        }
        refresh();
    }

    private double score(double overall) {
        return count() / (double) cases * (mean() - overall);
    }

    private void refresh() {
        for (int c = 0; c < cases; c++) {
            inside[c] = contains(x, lower, upper, c);
        }
    }

    static boolean contains(double[][] x, double[] lower, double[] upper, int c) {
        for (int k = 0; k < x.length; k++) {
            if (x[k][c] < lower[k] || x[k][c] > upper[k]) {
                return false;
            }
        }
        return true;
    }

    private int count() {
        int count = 0;
        for (boolean in : inside) {
            count += in ? 1 : 0;
        }
        return count;
    }

    private double mean() {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < cases; c++) {
            if (inside[c]) {
                sum += y[c];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// The restricted inputs of a box, with the share of cases each end leaves below it.
    static List<Box.Limit> limits(List<String> inputs, double[][] x, double[] lower, double[] upper) {
        var limits = new ArrayList<Box.Limit>();
        for (int k = 0; k < x.length; k++) {
            if (Double.isInfinite(lower[k]) && Double.isInfinite(upper[k])) {
                continue;
            }
            int below = 0;
            int upTo = 0;
            for (double value : x[k]) {
                below += value < lower[k] ? 1 : 0;
                upTo += value <= upper[k] ? 1 : 0;
            }
            limits.add(new Box.Limit(
                    inputs.get(k), lower[k], upper[k], below / (double) x[k].length, upTo / (double) x[k].length));
        }
        return limits;
    }
}
