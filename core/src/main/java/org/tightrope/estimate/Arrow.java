package org.tightrope.estimate;

import java.util.Arrays;
import java.util.Optional;

/// The factor of an arrow-shaped matrix: a dense head, and many further rows (the tail) that touch
/// nothing but themselves and a few rows of the head, as the random effects of pairs do.
///
///     A = [ H  C' ]     D diagonal,     S = H - C' D^-1 C     (the Schur complement, which is factored)
///         [ C  D  ]
///
/// With the tail first the factor does not fill in: time is (tail) x (entries per row)^2 + (head)^3 / 3,
/// memory head^2 + tail x entries. Worked case: H = [2], C = [1], D = [1]: S = 1, and A^-1 = [1 -1; -1
/// 2].
public final class Arrow implements Factor {
    private final int head;
    private final int[] at;
    private final double[] values;
    private final double[] diagonal;
    private final int width;
    private final Cholesky schur;

    private Arrow(int head, int[] at, double[] values, double[] diagonal, Cholesky schur) {
        this.head = head;
        this.at = at;
        this.values = values;
        this.diagonal = diagonal;
        this.width = diagonal.length == 0 ? 0 : at.length / diagonal.length;
        this.schur = schur;
    }

    /// @param dense the head, `head x head` row-major, only the lower triangle is read
    /// @param at per tail row the columns of the head it touches, ascending, `tail x width`
    /// @param values the entries there, `tail x width`
    /// @param diagonal of the tail
    /// @return empty when the matrix is not positive definite
    public static Optional<Arrow> of(double[] dense, int head, int[] at, double[] values, double[] diagonal) {
        double[] s = dense.clone();
        int width = diagonal.length == 0 ? 0 : at.length / diagonal.length;
        for (int t = 0; t < diagonal.length; t++) {
            if (!(diagonal[t] > 0)) {
                return Optional.empty();
            }
            int first = t * width;
            for (int a = 0; a < width; a++) {
                double scaled = values[first + a] / diagonal[t];
                if (scaled != 0) {
                    int row = at[first + a] * head;
                    for (int b = 0; b <= a; b++) {
                        s[row + at[first + b]] -= scaled * values[first + b];
                    }
                }
            }
        }
        return Cholesky.of(s, head).map(schur -> new Arrow(head, at, values, diagonal, schur));
    }

    @Override
    public int size() {
        return head + diagonal.length;
    }

    @Override
    public double[] solve(double[] b) {
        double[] x = b.clone();
        double[] top = Arrays.copyOf(b, head);
        for (int t = 0; t < diagonal.length; t++) {
            double share = b[head + t] / diagonal[t];
            for (int e = t * width; e < (t + 1) * width; e++) {
                top[at[e]] -= values[e] * share;
            }
        }
        System.arraycopy(schur.solve(top), 0, x, 0, head);
        for (int t = 0; t < diagonal.length; t++) {
            x[head + t] = (b[head + t] - reach(t, x)) / diagonal[t];
        }
        return x;
    }

    @Override
    public double[] backward(double[] z) {
        double[] y = z.clone();
        System.arraycopy(schur.backward(Arrays.copyOf(z, head)), 0, y, 0, head);
        for (int t = 0; t < diagonal.length; t++) {
            y[head + t] = z[head + t] / Math.sqrt(diagonal[t]) - reach(t, y) / diagonal[t];
        }
        return y;
    }

    /// What the head's values contribute to a row of the tail.
    private double reach(int t, double[] x) {
        double sum = 0;
        for (int e = t * width; e < (t + 1) * width; e++) {
            sum += values[e] * x[at[e]];
        }
        return sum;
    }

    @Override
    public double logDeterminant() {
        double sum = schur.logDeterminant();
        for (double d : diagonal) {
            sum += Math.log(d);
        }
        return sum;
    }

    @Override
    public double[] inverseDiagonal() {
        double[] inverse = schur.inverse();
        double[] variances = new double[size()];
        for (int h = 0; h < head; h++) {
            variances[h] = inverse[h * head + h];
        }
        for (int t = 0; t < diagonal.length; t++) {
            double sum = 0;
            for (int a = t * width; a < (t + 1) * width; a++) {
                for (int b = t * width; b < (t + 1) * width; b++) {
                    sum += values[a] * values[b] * inverse[at[a] * head + at[b]];
                }
            }
            variances[head + t] = 1 / diagonal[t] + sum / (diagonal[t] * diagonal[t]);
        }
        return variances;
    }
}
