package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// A named statistic of the past: what it says about a sender i and a receiver j at a moment. Immutable;
/// the state it reads is a [Past]. Not sealed: one small file each, made from a term by the [Catalogue].
public interface Statistic {

    /// As a formula writes it, `inertia(30d)`.
    Term term();

    /// The lenses whose networks it looks at.
    default List<Lens> lenses() {
        return List.of();
    }

    /// The lenses whose latest times it looks at (only their types matter).
    default List<Lens> latest() {
        return List.of();
    }

    /// Which pairs an event can change.
    Reach reach();

    /// Its view of one past.
    ///
    /// @param everyone whether all pairs will be asked for at every event: it may then keep them all up
    /// to date
    Reading read(Past past, boolean everyone);

    /// Which values an event from a to b can change, if no time passes in between.
    enum Reach {
        /// None: it does not depend on the past.
        NOTHING,
        /// Those of pairs with a or b among them.
        THOSE_INVOLVED,
        /// Any, or they change as time goes by.
        EVERYBODY;

        Reach and(Reach other) {
            return ordinal() >= other.ordinal() ? this : other;
        }
    }

    /// A view of one past.
    @FunctionalInterface
    interface Reading {
        /// The value for sender i and receiver j, i not j, before the event about to happen.
        double value(int i, int j);

        /// All values, `n x n` row-major; the diagonal is left alone.
        default void fill(double[] all, int n) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        all[i * n + j] = value(i, j);
                    }
                }
            }
        }
    }
}
