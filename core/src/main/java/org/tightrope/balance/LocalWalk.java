package org.tightrope.balance;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/// How balanced the closed walks of each node are: the local walk index.
///
///     K_i = exp(A)_ii / exp(|A|)_ii         -1 < K_i <= 1
///
/// A is the signed adjacency matrix with weights (n x n). 1 when every cycle through the node is
/// balanced, and for a node without ties. In the triad `+ + -` all three have 0.685788, the K of the
/// whole. Source: Estrada and Benzi (2014); the exponentials by a Taylor series after halving (scaling
/// and squaring); row sums of |A| up to 300. O(n^3 log |A|) per connected part.
public final class LocalWalk {
    /// Parts with more nodes are not computed.
    public static final int MOST_NODES = 400;

    private static final int TERMS = 24;

    private LocalWalk() {}

    /// Per node; NaN for nodes of parts beyond [#MOST_NODES], and where weights are so heavy (row sums
    /// above 300) that the ratio drowns in rounding.
    public static double[] of(SignedGraph graph) {
        double[] index = new double[graph.nodes()];
        Arrays.fill(index, 1);
        for (int[] nodes : Components.of(graph)) {
            if (nodes.length == 1) {
                continue;
            }
            double[] part = nodes.length > MOST_NODES ? new double[0] : connected(Components.among(graph, nodes));
            for (int i = 0; i < nodes.length; i++) {
                index[nodes[i]] = part.length == 0 ? Double.NaN : part[i];
            }
        }
        return index;
    }

    private static double[] connected(SignedGraph part) {
        int n = part.nodes();
        var signed = new DMatrixRMaj(n, n);
        var size = new DMatrixRMaj(n, n);
        for (int e = 0; e < part.ties(); e++) {
            int a = part.from(e);
            int b = part.to(e);
            signed.add(a, b, part.weight(e));
            size.add(a, b, Math.abs(part.weight(e)));
            if (!part.isDirected()) {
                signed.add(b, a, part.weight(e));
                size.add(b, a, Math.abs(part.weight(e)));
            }
        }
        double norm = NormOps_DDRM.inducedPInf(size);
        if (norm > 300) {
            return new double[0];
        }
        DMatrixRMaj closedSigned = exp(signed, norm);
        DMatrixRMaj closedAll = exp(size, norm);
        double[] index = new double[n];
        for (int i = 0; i < n; i++) {
            index[i] = closedSigned.get(i, i) / closedAll.get(i, i);
        }
        return index;
    }

    private static DMatrixRMaj exp(DMatrixRMaj matrix, double norm) {
        int halvings = Math.max(0, Math.getExponent(norm) + 1);
        int n = matrix.numRows;
        var scaled = matrix.copy();
        CommonOps_DDRM.scale(1 / Math.scalb(1.0, halvings), scaled);
        var sum = CommonOps_DDRM.identity(n);
        var term = CommonOps_DDRM.identity(n);
        var next = new DMatrixRMaj(n, n);
        for (int k = 1; k <= TERMS; k++) {
            CommonOps_DDRM.mult(1.0 / k, term, scaled, next);
            CommonOps_DDRM.addEquals(sum, next);
            var swap = term;
            term = next;
            next = swap;
        }
        for (int h = 0; h < halvings; h++) {
            CommonOps_DDRM.mult(sum, sum, next);
            var swap = sum;
            sum = next;
            next = swap;
        }
        return sum;
    }
}
