package org.tightrope.effect;

/// A formula made ready for one scenario: names are positions, memories are found.
///
/// @see Compilation
@FunctionalInterface
interface Computation {
    /// @param who positions of the sender, the receiver and the variables of the sums around, in this
    /// order
    double value(Situation now, int[] who);

    /// Senders, receivers and two variables: the most there can be.
    int SLOTS = 4;
}
