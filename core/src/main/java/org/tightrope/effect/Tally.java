package org.tightrope.effect;

import java.util.Arrays;
import java.util.Set;
import org.tightrope.event.Action;

/// Decayed counts of some actions only, per ordered pair, kept for the formulas that ask for them.
///
///     count_ij(t) = sum over past acts e of these actions from i to j of share(e) * 2^(-(t - t_e) /
///     halfLife)
///
/// With an infinite half-life nothing is forgotten. Stored as in [Memory] (forward decay).
final class Tally {
    private static final double MOST_HALF_LIVES = 200;

    /// Which actions under which half-life (days, infinite for ever).
    record Key(Set<Action> actions, double halfLifeDays) {
        Key {
            actions = Set.copyOf(actions);
        }
    }

    private final Key key;
    private final int n;
    private final boolean[] counted = new boolean[Action.COUNT];
    private final double[] stored;
    private int age;
    private double felt = 1;

    Tally(Key key, int n) {
        this.key = key;
        this.n = n;
        this.stored = new double[n * n];
        key.actions().forEach(action -> counted[action.ordinal()] = true);
    }

    Key key() {
        return key;
    }

    double count(int i, int j) {
        return stored[i * n + j] * felt;
    }

    void add(int i, int j, Action action, double share) {
        if (counted[action.ordinal()]) {
            stored[i * n + j] += share / felt;
        }
    }

    void decayOneDay() {
        age++;
        felt = Math.pow(2, -age / key.halfLifeDays());
        if (age > MOST_HALF_LIVES * key.halfLifeDays()) {
            for (int pair = 0; pair < stored.length; pair++) {
                stored[pair] *= felt;
            }
            age = 0;
            felt = 1;
        }
    }

    void forget(int actor) {
        Arrays.fill(stored, actor * n, (actor + 1) * n, 0);
        for (int i = 0; i < n; i++) {
            stored[i * n + actor] = 0;
        }
    }

    void copyFrom(Tally other) {
        System.arraycopy(other.stored, 0, stored, 0, stored.length);
        age = other.age;
        felt = other.felt;
    }
}
