package org.tightrope.play;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How often each watched tie lay where, day by day, over the futures of a run: counts on a fixed grid,
/// so that memory does not grow with the futures and no order of adding them matters.
///
///     bin(tie) = round((tie + 1) * 2000),  value(bin) = bin / 2000 - 1
///
/// A quantile read from it is that of the values rounded to the grid: at most 0.00025 off. Worked case:
/// -0.50012 falls into bin 1000, which counts as -0.5.
final class TieGrid {
    /// Bins per unit of tie.
    private static final int PER_UNIT = 2000;

    static final int BINS = 2 * PER_UNIT + 1;

    /// The most that rounding to the grid moves a value.
    static final double HALF_BIN = 0.5 / PER_UNIT;

    private final int pairs;
    private final int days;
    private final int[] counts;

    TieGrid(int pairs, int days) {
        this.pairs = pairs;
        this.days = days;
        this.counts = new int[Math.multiplyExact(Math.multiplyExact(pairs, days), BINS)];
    }

    void add(int pair, int day, double tie) {
        counts[first(pair, day) + (int) Math.round((tie + 1) * PER_UNIT)]++;
    }

    /// Adds what another grid of the same size counted.
    void join(TieGrid other) {
        for (int c = 0; c < counts.length; c++) {
            counts[c] += other.counts[c];
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int c = 0; c < counts.length; c++) {
            counts[c] = in.readInt();
        }
    }

    private int first(int pair, int day) {
        return (pair * days + day - 1) * BINS;
    }

    int pairs() {
        return pairs;
    }

    int days() {
        return days;
    }

    /// How many futures had this tie on that day: one entry per bin.
    int[] counts(int pair, int day) {
        int[] copy = new int[BINS];
        System.arraycopy(counts, first(pair, day), copy, 0, BINS);
        return copy;
    }

    /// Adds counts as [#counts(int, int)] gives them.
    void add(int pair, int day, int[] more) {
        int first = first(pair, day);
        for (int bin = 0; bin < BINS; bin++) {
            counts[first + bin] += more[bin];
        }
    }

    /// The same quantiles [Quantiles] takes from sorted values, interpolated between neighbours.
    ///
    /// @param levels ascending, 0..1
    double[] quantiles(int pair, int day, double[] levels) {
        int first = first(pair, day);
        long total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += counts[first + bin];
        }
        double[] quantiles = new double[levels.length];
        long below = 0;
        int bin = 0;
        for (int level = 0; level < levels.length; level++) {
            double at = levels[level] * (total - 1);
            long low = (long) Math.floor(at);
            while (below + counts[first + bin] <= low) {
                below += counts[first + bin];
                bin++;
            }
            int next = bin;
            if (below + counts[first + bin] <= low + 1 && at > low) {
                do {
                    next++;
                } while (counts[first + next] == 0);
            }
            quantiles[level] = value(bin) + (at - low) * (value(next) - value(bin));
        }
        return quantiles;
    }

    private static double value(int bin) {
        return (double) bin / PER_UNIT - 1;
    }
}
