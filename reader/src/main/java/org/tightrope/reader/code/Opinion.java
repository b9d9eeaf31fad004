package org.tightrope.reader.code;

/// What the encoder thinks of a pair; each array sums to 1.
///
/// @param roots of the fifteen roots
/// @param yields of CONCEDE and RETREAT, should it be either
/// @param events of an event and of none
record Opinion(double[] roots, double[] yields, double[] events) {
    static Opinion mean(Opinion one, Opinion other) {
        return new Opinion(
                Classifier.mixed(one.roots, other.roots, 0.5),
                Classifier.mixed(one.yields, other.yields, 0.5),
                Classifier.mixed(one.events, other.events, 0.5));
    }
}
