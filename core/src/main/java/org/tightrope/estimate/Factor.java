package org.tightrope.estimate;

/// The factor L of a positive definite matrix A = L L' of `n` rows, and what it is good for.
public interface Factor {
    int size();

    /// x with A x = b.
    double[] solve(double[] b);

    /// y with L' y = z: standard normal z make y a draw from N(0, A^-1).
    double[] backward(double[] z);

    /// Natural logarithm of det A.
    double logDeterminant();

    /// The diagonal of A^-1: the variances when A is an information matrix.
    default double[] inverseDiagonal() {
        double[] diagonal = new double[size()];
        for (int k = 0; k < diagonal.length; k++) {
            double[] unit = new double[diagonal.length];
            unit[k] = 1;
            diagonal[k] = solve(unit)[k];
        }
        return diagonal;
    }

    /// A^-1, `n x n` row-major.
    default double[] inverse() {
        int n = size();
        double[] inverse = new double[n * n];
        for (int k = 0; k < n; k++) {
            double[] unit = new double[n];
            unit[k] = 1;
            System.arraycopy(solve(unit), 0, inverse, k * n, n);
        }
        return inverse;
    }
}
