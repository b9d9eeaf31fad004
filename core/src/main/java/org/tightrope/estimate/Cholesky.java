package org.tightrope.estimate;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/// The factor L of a positive definite matrix A = L L', and what it is good for. EJML factors; the
/// triangles are solved here.
public final class Cholesky implements Factor {
    private final int n;
    private final double[] l;

    private Cholesky(int n, double[] l) {
        this.n = n;
        this.l = l;
    }

    /// @param matrix `n x n` row-major, only the lower triangle is read; left as it is
    /// @return empty when the matrix is not positive definite
    public static Optional<Cholesky> of(double[] matrix, int n) {
        var copy = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                copy.set(i, j, matrix[i * n + j]);
                copy.set(j, i, matrix[i * n + j]);
            }
        }
        CholeskyDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.chol(n, true);
        if (!decomposition.decompose(copy)) {
            return Optional.empty();
        }
        return Optional.of(new Cholesky(n, decomposition.getT(null).getData().clone()));
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= l[i * n + j] * x[j];
            }
            x[i] = sum / l[i * n + i];
        }
        return backward(x);
    }

    @Override
    public double[] backward(double[] z) {
        double[] y = z.clone();
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            for (int j = i + 1; j < n; j++) {
                sum -= l[j * n + i] * y[j];
            }
            y[i] = sum / l[i * n + i];
        }
        return y;
    }

    @Override
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 2 * Math.log(l[i * n + i]);
        }
        return sum;
    }
}
