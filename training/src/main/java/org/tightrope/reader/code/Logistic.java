package org.tightrope.reader.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Logistic regression on few numbers.
final class Logistic {
    private static final double RIDGE = 1;
    private static final int STEPS = 20;

    /// @param fold in which it is held out
    record Point(double[] x, boolean event, int fold) {}

    private Logistic() {}

    /// Weights, to read.
    static String shown(double[] weights) {
        return Arrays.stream(weights)
                .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
                .collect(Collectors.joining(" "));
    }

    /// Ridge logistic regression by Newton's method.
    static double[] fit(List<Point> points, Predicate<Point> used) {
        var own = points.stream().filter(used).toList();
        int n = own.getFirst().x().length;
        var w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new DMatrixRMaj(n, 1);
            var curvature = CommonOps_DDRM.identity(n);
            CommonOps_DDRM.scale(RIDGE, curvature);
            for (int d = 0; d < n; d++) {
                gradient.data[d] = RIDGE * w[d];
            }
            for (Point point : own) {
                double likely = Logit.p(w, point.x());
                double error = likely - (point.event() ? 1 : 0);
                for (int d = 0; d < n; d++) {
                    gradient.data[d] += error * point.x()[d];
                    for (int e = 0; e < n; e++) {
                        curvature.data[d * n + e] += likely * (1 - likely) * point.x()[d] * point.x()[e];
                    }
                }
            }
            var move = new DMatrixRMaj(n, 1);
            if (!CommonOps_DDRM.solve(curvature, gradient, move)) {
                throw new IllegalStateException("The weights of rivals cannot be told apart.");
            }
            for (int d = 0; d < n; d++) {
                w[d] -= move.data[d];
            }
        }
        return w;
    }
}
