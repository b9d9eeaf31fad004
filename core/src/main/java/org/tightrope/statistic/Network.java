package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.List;

/// The past as a weighted directed network: who did how much toward whom, under one [Lens]. Weights are
/// in the units of [#scale()].
abstract sealed class Network permits DenseNetwork, SparseNetwork {
    final int n;
    private final Scale scale;
    private final double[] out;
    private final double[] in;
    private final List<TieListener> listeners = new ArrayList<>();

    /// Told whenever a tie changes.
    @FunctionalInterface
    interface TieListener {
        void changed(int from, int to, double before, double after);
    }

    Network(int n, Scale scale) {
        this.n = n;
        this.scale = scale;
        this.out = new double[n];
        this.in = new double[n];
        scale.follow(this::multiplyAll);
    }

    Scale scale() {
        return scale;
    }

    void listen(TieListener listener) {
        listeners.add(listener);
    }

    /// The stored weight from i to j.
    abstract double get(int i, int j);

    /// Adds to a tie and returns what it was before. A tie whose last event has left the window must come
    /// out as 0.
    abstract double change(int i, int j, double by, int events);

    abstract void multiply(double factor);

    /// Sum over actors k other than i and j with both ties present of `combine(f this(i,k), g
    /// other(j,k))`, each tie read in its direction.
    abstract double twoPaths(
            Direction mine, Network other, Direction theirs, Combine combine, int i, int j, double f, double g);

    /// Calls back for every actor k with a tie to or from i in the given direction.
    abstract void neighbours(Direction direction, int i, java.util.function.IntConsumer visit);

    final double outDegree(int i) {
        return out[i];
    }

    final double inDegree(int i) {
        return in[i];
    }

    /// @param weight felt at `time`; negative to take an event back
    /// @param events 1 to add one, -1 to take one back
    final void add(int i, int j, double weight, double time, int events) {
        double by = weight * scale.stored(time);
        double before = change(i, j, by, events);
        out[i] += by;
        in[j] += by;
        double after = get(i, j);
        for (TieListener listener : listeners) {
            listener.changed(i, j, before, after);
        }
    }

    final double get(Direction direction, int i, int k) {
        return switch (direction) {
            case OUT -> get(i, k);
            case IN -> get(k, i);
            case SYM -> get(i, k) + get(k, i);
        };
    }

    private void multiplyAll(double factor) {
        for (int i = 0; i < n; i++) {
            out[i] *= factor;
            in[i] *= factor;
        }
        multiply(factor);
    }
}
