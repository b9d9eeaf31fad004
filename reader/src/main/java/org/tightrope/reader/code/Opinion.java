package org.tightrope.reader.code;

/// What the encoder thinks of a pair; each array sums to 1.
///
/// @param roots of the fifteen roots of the labelled pairs
/// @param actions of the sixteen PLOVER types, as we told them
/// @param events of an event and of none
/// @param statuses of how it is known ([Statuses]), should there be one
record Opinion(double[] roots, double[] actions, double[] events, double[] statuses) {
    /// The same with the mean of its own and another's opinion of the roots.
    Opinion with(double[] otherRoots) {
        return new Opinion(Classifier.mixed(roots, otherRoots, Classifier.EVEN), actions, events, statuses);
    }
}
