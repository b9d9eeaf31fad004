package org.tightrope.effect;

import java.util.OptionalDouble;

/// An effect that can say ahead how much it may add to a log rate, so that play need not compute what
/// cannot matter: a pair whose rate, at the most, stays below what its random number asks for does not
/// act that day.
///
/// Values must be those of [#fill], to the last digit.
public interface Bounded extends Effect {

    /// What the value depends on.
    enum Shape {
        /// Sender and receiver.
        PAIR,
        /// The sender alone.
        SENDER,
        /// The receiver alone.
        RECEIVER
    }

    default Shape shape() {
        return Shape.PAIR;
    }

    /// The value for sender i and receiver j, i not j.
    double value(Situation now, int i, int j);

    /// The values of all actors, for effects of one actor.
    ///
    /// @param x out: length `actors`
    default void fillActors(Situation now, double[] x) {
        throw new UnsupportedOperationException("%s is an effect of pairs.".formatted(term()));
    }

    /// Adds for every pair the most that `weight.of(value)` can be from now on through `days` days in
    /// which no event happens and no agreement or lever changes its state. For effects of pairs.
    ///
    /// @param bounds in and out: `actors x actors`, row-major
    default void bound(Situation now, Weight weight, int days, double[] bounds) {
        throw new UnsupportedOperationException("%s is an effect of one actor.".formatted(term()));
    }

    /// Raises bounds where the event just added, from i to j, can have raised the value, for the same
    /// days.
    ///
    /// @param tieBefore signed tie of i and j before the event
    default void raise(Situation now, int i, int j, double tieBefore, Weight weight, int days, double[] bounds) {}

    /// For effects that are dear to compute: the largest value they can have, the least being 0. Play
    /// does without them where even the best of these would not make a pair act.
    default OptionalDouble most() {
        return OptionalDouble.empty();
    }

    /// A coefficient and the range its statistic is held in: `theta * min(max(x, least), most)`.
    record Weight(double theta, double least, double most) {
        public double of(double x) {
            return theta * Math.min(Math.max(x, least), most);
        }

        /// Whether larger values give larger rates.
        boolean isPositive() {
            return theta > 0;
        }

        /// How much more `to` gives than `from`, if it is more.
        double rise(double from, double to) {
            return Math.max(0, of(to) - of(from));
        }
    }
}
