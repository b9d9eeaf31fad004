package org.tightrope.balance;

import java.util.OptionalDouble;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Measures of balance beside frustration.
///
/// | measure | formula | source |
/// |---|---|---|
/// | T | balanced triangles / triangles | Cartwright and Harary (1956) |
/// | K | tr exp(A) / tr exp(abs A): positive closed walks, short ones weighing most | Estrada and Benzi (2014) |
/// | lambdaMin | least eigenvalue of D - A: 0 iff some connected part is balanced | Kunegis et al. (2010) |
///
/// A is the signed adjacency matrix with weights, D the row sums of abs A. A triangle of `+ + -` has T =
/// 0, K = 0.685788, lambdaMin = 1. In directed graphs triangles ignore direction, K counts directed
/// closed walks, and lambdaMin is that of (A + A') / 2.
///
/// @param triangles how many there are; with ties both ways each choice of ties counts
/// @param balanced of them, with an even number of negative ties
/// @param logWalks ln tr exp(abs A), the logarithm because the trace overflows for dense graphs; empty as
/// K
/// @param walk K; empty when a part has more than [#MOST_NODES] nodes
/// @param lambdaMin empty likewise, and without any tie
public record Indices(
        long triangles, long balanced, OptionalDouble logWalks, OptionalDouble walk, OptionalDouble lambdaMin) {
    /// Beyond it eigenvalues would take too long.
    public static final int MOST_NODES = 1600;

    /// T; 1 without triangles.
    public double triangleIndex() {
        return triangles == 0 ? 1 : (double) balanced / triangles;
    }

    public static Indices of(SignedGraph graph) {
        long[] counts = Triangles.count(graph);
        var walks = new Walks();
        for (int[] part : Components.of(graph)) {
            if (part.length > MOST_NODES) {
                var none = OptionalDouble.empty();
                return new Indices(counts[0], counts[1], none, none, none);
            }
            walks.add(Components.among(graph, part));
        }
        return new Indices(
                counts[0],
                counts[1],
                graph.nodes() == 0 ? OptionalDouble.empty() : OptionalDouble.of(walks.log()),
                graph.nodes() == 0 ? OptionalDouble.empty() : OptionalDouble.of(walks.ratio()),
                walks.least == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(walks.least));
    }

    /// Sums over connected parts, kept as `sum * exp(shift)` because exp(A) overflows for dense graphs.
    private static final class Walks {
        private double signed;
        private double absolute;
        private double shift = Double.NEGATIVE_INFINITY;
        private double least = Double.POSITIVE_INFINITY;

        void add(SignedGraph part) {
            double[] plain = part.isDirected() ? directed(part) : Straddle.matrix(part);
            int n = part.nodes();
            double[] size = plain.clone();
            for (int i = 0; i < size.length; i++) {
                size[i] = Math.abs(size[i]);
            }
            Complex_F64[] mu = eigenvalues(size, n, !part.isDirected());
            Complex_F64[] nu = eigenvalues(plain, n, !part.isDirected());
            double top = shift;
            for (Complex_F64 value : mu) {
                top = Math.max(top, value.real);
            }
            signed *= Math.exp(shift - top);
            absolute *= Math.exp(shift - top);
            shift = top;
            for (int i = 0; i < n; i++) {
                absolute += Math.exp(mu[i].real - shift) * Math.cos(mu[i].imaginary);
                signed += Math.exp(nu[i].real - shift) * Math.cos(nu[i].imaginary);
            }
            if (part.ties() > 0) {
                least = Math.min(least, laplacian(part));
            }
        }

        double log() {
            return shift + Math.log(absolute);
        }

        double ratio() {
            return signed / absolute;
        }
    }

    private static double laplacian(SignedGraph part) {
        int n = part.nodes();
        double[] s = Straddle.matrix(part);
        double[] laplacian = new double[n * n];
        double half = part.isDirected() ? 0.5 : 1;
        for (int e = 0; e < part.ties(); e++) {
            laplacian[part.from(e) * n + part.from(e)] += half * Math.abs(part.weight(e));
            laplacian[part.to(e) * n + part.to(e)] += half * Math.abs(part.weight(e));
        }
        for (int i = 0; i < s.length; i++) {
            laplacian[i] -= s[i];
        }
        double least = Double.POSITIVE_INFINITY;
        for (Complex_F64 value : eigenvalues(laplacian, n, true)) {
            least = Math.min(least, value.real);
        }
        // The matrix is positive semidefinite; what lies below is rounding.
        return least < 1e-10 ? 0 : least;
    }

    /// n x n, row-major: from row to column.
    private static double[] directed(SignedGraph graph) {
        int n = graph.nodes();
        double[] a = new double[n * n];
        for (int e = 0; e < graph.ties(); e++) {
            a[graph.from(e) * n + graph.to(e)] = graph.weight(e);
        }
        return a;
    }

    private static Complex_F64[] eigenvalues(double[] matrix, int n, boolean symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                symmetric ? DecompositionFactory_DDRM.eig(n, false, true) : DecompositionFactory_DDRM.eig(n, false);
        if (!eigen.decompose(DMatrixRMaj.wrap(n, n, matrix.clone()))) {
            throw new ArithmeticException("The eigenvalues of a matrix of %d rows do not converge.".formatted(n));
        }
        Complex_F64[] values = new Complex_F64[n];
        for (int i = 0; i < n; i++) {
            values[i] = eigen.getEigenvalue(i);
        }
        return values;
    }

    /// Local K of every node of an undirected graph: `exp(A)_ii / exp(abs A)_ii` (Diaz-Diaz, Bartesaghi
    /// and Estrada). Nodes in balanced parts have 1.
    ///
    /// @throws IllegalArgumentException for a directed graph or more than [#MOST_NODES] nodes
    public static double[] localWalk(SignedGraph graph) {
        if (graph.isDirected() || graph.nodes() > MOST_NODES) {
            throw new IllegalArgumentException(
                    "Local walk indices need an undirected graph of at most %d nodes.".formatted(MOST_NODES));
        }
        double[] local = new double[graph.nodes()];
        for (int[] part : Components.of(graph)) {
            double[] matrix = Straddle.matrix(Components.among(graph, part));
            double[] size = matrix.clone();
            for (int i = 0; i < size.length; i++) {
                size[i] = Math.abs(size[i]);
            }
            double[][] signed = diagonal(matrix, part.length);
            double[][] absolute = diagonal(size, part.length);
            for (int i = 0; i < part.length; i++) {
                local[part[i]] = signed[0][i] / absolute[0][i] * Math.exp(signed[1][0] - absolute[1][0]);
            }
        }
        return local;
    }

    /// Diagonal of exp(A - shift I) and the shift, the largest eigenvalue.
    private static double[][] diagonal(double[] matrix, int n) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(DMatrixRMaj.wrap(n, n, matrix))) {
            throw new ArithmeticException("The eigenvalues of a matrix of %d rows do not converge.".formatted(n));
        }
        double shift = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            shift = Math.max(shift, eigen.getEigenvalue(k).real);
        }
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            double grown = Math.exp(eigen.getEigenvalue(k).real - shift);
            DMatrixRMaj vector = eigen.getEigenVector(k);
            for (int i = 0; i < n; i++) {
                diagonal[i] += grown * vector.get(i) * vector.get(i);
            }
        }
        return new double[][] {diagonal, {shift}};
    }
}
