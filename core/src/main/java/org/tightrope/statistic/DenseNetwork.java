package org.tightrope.statistic;

import java.util.function.IntConsumer;

/// A network as a matrix, its transpose and one bit per tie: for up to a few thousand actors.
final class DenseNetwork extends Network {
    private final int words;
    private final double[] weight;
    private final double[] transposed;
    private final int[] events;
    private final long[] outBits;
    private final long[] inBits;

    /// @param counted whether events may leave again (a window), so that ties must be counted
    DenseNetwork(int n, Scale scale, boolean counted) {
        super(n, scale);
        this.words = (n + 63) >>> 6;
        this.weight = new double[n * n];
        this.transposed = new double[n * n];
        this.events = counted ? new int[n * n] : new int[0];
        this.outBits = new long[n * words];
        this.inBits = new long[n * words];
    }

    @Override
    double get(int i, int j) {
        return weight[i * n + j];
    }

    @Override
    double change(int i, int j, double by, int count) {
        int at = i * n + j;
        double before = weight[at];
        double after = before + by;
        if (events.length > 0) {
            events[at] += count;
            if (events[at] == 0) {
                after = 0;
                outBits[i * words + (j >>> 6)] &= ~(1L << j);
                inBits[j * words + (i >>> 6)] &= ~(1L << i);
            }
        }
        weight[at] = after;
        transposed[j * n + i] = after;
        if (after != 0) {
            outBits[i * words + (j >>> 6)] |= 1L << j;
            inBits[j * words + (i >>> 6)] |= 1L << i;
        }
        return before;
    }

    @Override
    void multiply(double factor) {
        for (int at = 0; at < weight.length; at++) {
            weight[at] *= factor;
            transposed[at] *= factor;
        }
    }

    @Override
    double twoPaths(
            Direction mine, Network other, Direction theirs, Combine combine, int i, int j, double f, double g) {
        if (!(other instanceof DenseNetwork second)) {
            throw new IllegalArgumentException("A dense network closes two-paths with dense networks only.");
        }
        double sum = 0;
        for (int word = 0; word < words; word++) {
            long common = bits(mine, i, word) & second.bits(theirs, j, word);
            while (common != 0) {
                int k = (word << 6) + Long.numberOfTrailingZeros(common);
                common &= common - 1;
                if (k != i && k != j) {
                    sum += combine.of(f * tie(mine, i, k), g * second.tie(theirs, j, k));
                }
            }
        }
        return sum;
    }

    @Override
    void neighbours(Direction direction, int i, IntConsumer visit) {
        for (int word = 0; word < words; word++) {
            long some = bits(direction, i, word);
            while (some != 0) {
                visit.accept((word << 6) + Long.numberOfTrailingZeros(some));
                some &= some - 1;
            }
        }
    }

    private long bits(Direction direction, int i, int word) {
        return switch (direction) {
            case OUT -> outBits[i * words + word];
            case IN -> inBits[i * words + word];
            case SYM -> outBits[i * words + word] | inBits[i * words + word];
        };
    }

    /// Reads along a row whatever the direction, which is what memory likes.
    private double tie(Direction direction, int i, int k) {
        return switch (direction) {
            case OUT -> weight[i * n + k];
            case IN -> transposed[i * n + k];
            case SYM -> weight[i * n + k] + transposed[i * n + k];
        };
    }
}
