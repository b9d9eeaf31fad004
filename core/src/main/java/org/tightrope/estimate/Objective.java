package org.tightrope.estimate;

import java.util.Optional;

/// A smooth concave function to maximise.
public interface Objective {

    int size();

    /// Value at `beta`; adds nothing, overwrites everything.
    ///
    /// @param gradient out: length `size`
    /// @param information out: minus the Hessian, `size x size` row-major, only the lower triangle is
    /// read; or in the form that [#factor] reads, of length [#informationSize]
    double evaluate(double[] beta, double[] gradient, double[] information);

    /// Length of the information.
    default int informationSize() {
        return size() * size();
    }

    /// The factor of the information; empty when it is not positive definite.
    default Optional<? extends Factor> factor(double[] information) {
        return Cholesky.of(information, size());
    }
}
