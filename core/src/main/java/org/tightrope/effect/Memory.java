package org.tightrope.effect;

import java.util.Arrays;
import org.tightrope.event.Quad;

/// What is still felt of past events, under one half-life.
///
///     felt(t) = sum over past events e of weight(e) * 2^(-(t - t_e) / halfLife)
///
/// Kept per ordered pair as decayed counts by quad and as decayed Goldstein points, positive and negative
/// apart. All arrays are `actors x actors`, row-major, sender first. An event of weight 4 at day 0 counts 2
/// after one half-life (worked case). One decay step costs 6 n^2 multiplications, one event three additions.
public final class Memory {
    private final int n;
    private final double halfLifeDays;
    private final double dailyFactor;
    private final double[][] counts;
    private final double[] positive;
    private final double[] negative;
    private final double[] logCounts;
    private final double[] sent;
    private final double[] received;
    private boolean stale = true;

    Memory(int n, double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("""
                    The half-life (%s) must be a positive number of days.
                    Maybe use 30d or 90d.""".formatted(halfLifeDays));
        }
        this.n = n;
        this.halfLifeDays = halfLifeDays;
        this.dailyFactor = Math.pow(2, -1 / halfLifeDays);
        this.counts = new double[Quad.COUNT][n * n];
        this.positive = new double[n * n];
        this.negative = new double[n * n];
        this.logCounts = new double[n * n];
        this.sent = new double[n];
        this.received = new double[n];
    }

    public double halfLifeDays() {
        return halfLifeDays;
    }

    /// Decayed number of events of a quad per ordered pair.
    public double[] counts(Quad quad) {
        return counts[quad.ordinal()];
    }

    /// Decayed number of events of any quad from i to j.
    public double count(int i, int j) {
        int pair = i * n + j;
        return counts[0][pair] + counts[1][pair] + counts[2][pair] + counts[3][pair];
    }

    /// log(1 + decayed number of events of any quad) per ordered pair.
    public double[] logCounts() {
        refresh();
        return logCounts;
    }

    /// Decayed number of events each actor has sent.
    public double[] sent() {
        refresh();
        return sent;
    }

    /// Decayed number of events each actor has received.
    public double[] received() {
        refresh();
        return received;
    }

    private void refresh() {
        if (!stale) {
            return;
        }
        Arrays.fill(sent, 0);
        Arrays.fill(received, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double count = count(i, j);
                sent[i] += count;
                received[j] += count;
                logCounts[i * n + j] = Math.log(1 + count);
            }
        }
        stale = false;
    }

    /// Decayed Goldstein points of cooperation per ordered pair, >= 0.
    public double[] positive() {
        return positive;
    }

    /// Decayed Goldstein points of conflict per ordered pair, >= 0.
    public double[] negative() {
        return negative;
    }

    void add(int i, int j, Quad quad, double goldstein, double share) {
        int pair = i * n + j;
        counts[quad.ordinal()][pair] += share;
        stale = true;
        addPoints(i, j, goldstein * share);
    }

    void addPoints(int i, int j, double points) {
        if (points > 0) {
            positive[i * n + j] += points;
        } else {
            negative[i * n + j] -= points;
        }
    }

    void decayOneDay() {
        stale = true;
        for (int q = 0; q < counts.length; q++) {
            scale(counts[q], dailyFactor);
        }
        scale(positive, dailyFactor);
        scale(negative, dailyFactor);
    }

    void copyFrom(Memory other) {
        stale = true;
        for (int q = 0; q < counts.length; q++) {
            System.arraycopy(other.counts[q], 0, counts[q], 0, n * n);
        }
        System.arraycopy(other.positive, 0, positive, 0, n * n);
        System.arraycopy(other.negative, 0, negative, 0, n * n);
    }

    void forget(int actor) {
        stale = true;
        for (double[] matrix : counts) {
            clear(matrix, actor);
        }
        clear(positive, actor);
        clear(negative, actor);
    }

    private void clear(double[] matrix, int actor) {
        Arrays.fill(matrix, actor * n, (actor + 1) * n, 0);
        for (int i = 0; i < n; i++) {
            matrix[i * n + actor] = 0;
        }
    }

    private static void scale(double[] values, double factor) {
        for (int p = 0; p < values.length; p++) {
            values[p] *= factor;
        }
    }
}
