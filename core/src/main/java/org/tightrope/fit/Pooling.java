package org.tightrope.fit;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.estimate.Cholesky;

/// Random-effects meta-analysis of coefficient vectors (DerSimonian and Laird 1986; Paule and Mandel 1982 for the
/// spread between studies; multivariate as in Jackson, White and Thompson 2010, with a diagonal spread).
///
///     b_s ~ N(beta_s, V_s),  beta_s ~ N(beta, T),  T = diag(tau^2)
///     W_s = (V_s + T)^-1,    beta^ = (sum W_s)^-1 sum W_s b_s
///     a new series:          N(beta^, (sum W_s)^-1 + T)
///
/// tau_k^2 solves sum (b_s - mean)^2 / (v_s + tau^2) = S - 1 for coefficient k alone; 0 where the left side is smaller
/// even without it. Worked case: two studies, b = 0 and 2, v = 1 each: 2 / (1 + tau^2) = 1, tau^2 = 1, mean 1, a new
/// series N(1, 1 + 1).
///
/// @param mean `k`
/// @param covariance `k x k`, of a new series
/// @param spread tau, `k`
record Pooling(double[] mean, double[] covariance, double[] spread) {

    /// One study's estimate: `b` of length k, its covariance `v`, `k x k`.
    record Estimate(double[] b, double[] v) {}

    static Pooling of(List<Estimate> studies) {
        int k = studies.getFirst().b().length;
        double[] spread = new double[k];
        for (int c = 0; c < k; c++) {
            spread[c] = Math.sqrt(variance(studies, c));
        }
        double[] sum = new double[k * k];
        double[] weighted = new double[k];
        for (double[] weight : weights(studies, spread)) {
            for (int e = 0; e < sum.length; e++) {
                sum[e] += weight[e];
            }
        }
        List<double[]> weights = weights(studies, spread);
        for (int s = 0; s < studies.size(); s++) {
            for (int c = 0; c < k; c++) {
                for (int d = 0; d < k; d++) {
                    weighted[c] += weights.get(s)[c * k + d] * studies.get(s).b()[d];
                }
            }
        }
        Cholesky factor = Cholesky.of(sum, k).orElseThrow();
        double[] covariance = factor.inverse();
        for (int c = 0; c < k; c++) {
            covariance[c * k + c] += spread[c] * spread[c];
        }
        return new Pooling(factor.solve(weighted), covariance, spread);
    }

    private static List<double[]> weights(List<Estimate> studies, double[] spread) {
        int k = spread.length;
        var weights = new ArrayList<double[]>();
        for (Estimate study : studies) {
            double[] total = study.v().clone();
            for (int c = 0; c < k; c++) {
                total[c * k + c] += spread[c] * spread[c];
            }
            weights.add(Cholesky.of(total, k).orElseThrow().inverse());
        }
        return weights;
    }

    /// The Paule-Mandel variance between studies of one coefficient, by bisection.
    private static double variance(List<Estimate> studies, int c) {
        if (excess(studies, c, 0) <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (excess(studies, c, high) > 0) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (excess(studies, c, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double excess(List<Estimate> studies, int c, double variance) {
        double weights = 0;
        double mean = 0;
        for (Estimate study : studies) {
            double weight = 1 / (study.v()[c * study.b().length + c] + variance);
            weights += weight;
            mean += weight * study.b()[c];
        }
        mean /= weights;
        double distance = 0;
        for (Estimate study : studies) {
            double away = study.b()[c] - mean;
            distance += away * away / (study.v()[c * study.b().length + c] + variance);
        }
        return distance - (studies.size() - 1);
    }
}
