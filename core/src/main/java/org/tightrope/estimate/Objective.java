package org.tightrope.estimate;

/// A smooth concave function to maximise.
public interface Objective {

    int size();

    /// Value at `beta`; adds nothing, overwrites everything.
    ///
    /// @param gradient out: length `size`
    /// @param information out: minus the Hessian, `size x size` row-major; only the lower triangle is read
    double evaluate(double[] beta, double[] gradient, double[] information);
}
