package org.tightrope.effect;

import java.util.Arrays;
import org.tightrope.event.Quad;

/// What is still felt of past events, under one half-life.
///
///     felt(t) = sum over past events e of weight(e) * 2^(-(t - t_e) / halfLife)
///
/// Kept per ordered pair as decayed counts by quad and as decayed Goldstein points, positive and negative
/// apart; pairs are `sender * actors + receiver`. Everything is stored as it would have been felt at an
/// origin in the past and multiplied by one factor when read (forward decay: Cormode, Shkapenyuk,
/// Srivastava and Xu 2009), so a day passes at no cost. An event of weight 4 at day 0 counts 2 after one
/// half-life (worked case).
public final class Memory {
    /// Half-lives after which the origin moves: stored numbers stay far from the largest double.
    private static final int MOST_HALF_LIVES = 200;

    private final int n;
    private final double halfLifeDays;
    private final double[][] counts;
    private final double[] positive;
    private final double[] negative;
    private final double[] sentStored;
    private final double[] receivedStored;
    private final double[] logCounts;
    private final double[] sent;
    private final double[] received;
    private int age;
    private double felt = 1;
    private double grown = 1;
    private boolean logsStale = true;
    private boolean sumsStale = true;

    Memory(int n, double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("""
                    The half-life (%s) must be a positive number of days.
                    Maybe use 30d or 90d.""".formatted(halfLifeDays));
        }
        this.n = n;
        this.halfLifeDays = halfLifeDays;
        this.counts = new double[Quad.COUNT][n * n];
        this.positive = new double[n * n];
        this.negative = new double[n * n];
        this.sentStored = new double[n];
        this.receivedStored = new double[n];
        this.logCounts = new double[n * n];
        this.sent = new double[n];
        this.received = new double[n];
    }

    public double halfLifeDays() {
        return halfLifeDays;
    }

    /// What an event is felt as after so many days: `2^(-days / halfLife)`.
    double factor(int days) {
        return Math.pow(2, -days / halfLifeDays);
    }

    /// Decayed number of events of a quad of a pair.
    public double count(Quad quad, int pair) {
        return counts[quad.ordinal()][pair] * felt;
    }

    /// Decayed number of events of any quad of a pair.
    public double count(int pair) {
        return (counts[0][pair] + counts[1][pair] + counts[2][pair] + counts[3][pair]) * felt;
    }

    /// Decayed number of events of any quad from i to j.
    public double count(int i, int j) {
        return count(i * n + j);
    }

    /// log(1 + decayed number of events of any quad) per ordered pair.
    public double[] logCounts() {
        if (logsStale) {
            for (int pair = 0; pair < logCounts.length; pair++) {
                logCounts[pair] = Math.log(1 + count(pair));
            }
            logsStale = false;
        }
        return logCounts;
    }

    /// Decayed number of events each actor has sent.
    public double[] sent() {
        refreshSums();
        return sent;
    }

    /// Decayed number of events each actor has received.
    public double[] received() {
        refreshSums();
        return received;
    }

    private void refreshSums() {
        if (sumsStale) {
            for (int i = 0; i < n; i++) {
                sent[i] = sentStored[i] * felt;
                received[i] = receivedStored[i] * felt;
            }
            sumsStale = false;
        }
    }

    /// Decayed Goldstein points of cooperation of a pair, >= 0.
    public double positive(int pair) {
        return positive[pair] * felt;
    }

    /// Decayed Goldstein points of conflict of a pair, >= 0.
    public double negative(int pair) {
        return negative[pair] * felt;
    }

    /// Points of cooperation felt between two actors in both directions.
    double goodBetween(int i, int j) {
        return (positive[i * n + j] + positive[j * n + i]) * felt;
    }

    /// Points of conflict felt between two actors in both directions.
    double badBetween(int i, int j) {
        return (negative[i * n + j] + negative[j * n + i]) * felt;
    }

    void add(int i, int j, Quad quad, double goldstein, double share) {
        double stored = share * grown;
        counts[quad.ordinal()][i * n + j] += stored;
        sentStored[i] += stored;
        receivedStored[j] += stored;
        stale();
        addPoints(i, j, goldstein * share);
    }

    void addPoints(int i, int j, double points) {
        if (points > 0) {
            positive[i * n + j] += points * grown;
        } else {
            negative[i * n + j] -= points * grown;
        }
    }

    void decayOneDay() {
        stale();
        age++;
        if (age > MOST_HALF_LIVES * halfLifeDays) {
            moveOrigin();
        }
        felt = factor(age);
        grown = 1 / felt;
    }

    private void moveOrigin() {
        double factor = factor(age);
        for (double[] matrix : counts) {
            scale(matrix, factor);
        }
        scale(positive, factor);
        scale(negative, factor);
        scale(sentStored, factor);
        scale(receivedStored, factor);
        age = 0;
    }

    private void stale() {
        logsStale = true;
        sumsStale = true;
    }

    void copyFrom(Memory other) {
        stale();
        for (int q = 0; q < counts.length; q++) {
            System.arraycopy(other.counts[q], 0, counts[q], 0, n * n);
        }
        System.arraycopy(other.positive, 0, positive, 0, n * n);
        System.arraycopy(other.negative, 0, negative, 0, n * n);
        System.arraycopy(other.sentStored, 0, sentStored, 0, n);
        System.arraycopy(other.receivedStored, 0, receivedStored, 0, n);
        age = other.age;
        felt = other.felt;
        grown = other.grown;
    }

    void forget(int actor) {
        for (double[] matrix : counts) {
            clear(matrix, actor);
        }
        clear(positive, actor);
        clear(negative, actor);
        for (int i = 0; i < n; i++) {
            sentStored[i] = 0;
            receivedStored[i] = 0;
        }
        for (double[] matrix : counts) {
            for (int pair = 0; pair < matrix.length; pair++) {
                sentStored[pair / n] += matrix[pair];
                receivedStored[pair % n] += matrix[pair];
            }
        }
        stale();
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
