package org.tightrope.reader.code;

import java.util.List;

/// What the encoder thinks of a pair; each array sums to 1.
///
/// @param roots of the fifteen roots of the labelled pairs
/// @param actions of the sixteen PLOVER types, as we told them
/// @param events of an event and of none
/// @param statuses of how it is known ([Statuses]), should there be one
record Opinion(double[] roots, double[] actions, double[] events, double[] statuses) {
    /// How likely there is an event.
    double event() {
        return events[0];
    }

    /// The mean of two.
    Opinion with(Opinion other) {
        return new Opinion(
                mean(roots, other.roots),
                mean(actions, other.actions),
                mean(events, other.events),
                mean(statuses, other.statuses));
    }

    /// The same with the mean of its own and another's opinion of the roots.
    Opinion with(double[] otherRoots) {
        return new Opinion(mean(roots, otherRoots), actions, events, statuses);
    }

    private static double[] mean(double[] one, double[] other) {
        return Classifier.mean(List.of(one, other));
    }
}
