package org.tightrope.fit;

import java.util.Arrays;
import org.tightrope.effect.TypeEffect;
import org.tightrope.estimate.Objective;
import org.tightrope.event.Quad;
import org.tightrope.model.Model;

/// Penalised log-likelihood of the type part: a multinomial (conditional) logit over the four quads.
///
///     P(q | event) = exp(u_q) / sum_r exp(u_r),   u_q = alpha_q + beta'z_q,   alpha of the first quad is 0
///
/// Parameters: alpha of quads 1..3, then beta (effects). Worked case: no effects, all priors flat, quads
/// seen 1, 2, 3, 4 times: alpha = log 2, log 3, log 4. Source: McFadden (1974).
final class TypeLikelihood implements Objective {
    private static final int Q = Quad.COUNT;
    private final Observations data;
    private final int k;
    private final double[] priorMean;
    private final double[] precision;

    private final CoefficientPrior prior;

    TypeLikelihood(Observations data, Model model) {
        this(
                data,
                model,
                CoefficientPrior.of(model.type().stream().map(TypeEffect::prior).toList()));
    }

    TypeLikelihood(Observations data, Model model, CoefficientPrior prior) {
        this.data = data;
        this.prior = prior;
        this.k = model.type().size();
        this.priorMean = new double[size()];
        this.precision = new double[size()];
        for (int q = 1; q < Q; q++) {
            precision[q - 1] = 1 / (2.0 * 2.0);
        }
    }

    @Override
    public int size() {
        return Q - 1 + k;
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        int size = size();
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double value = 0;
        double[] p = new double[Q];
        double[][] design = new double[Q][size];
        double[] mean = new double[size];
        for (int e = 0; e < data.typed; e++) {
            fillDesign(e, design);
            double weight = data.share[e];
            value += weight * probabilities(beta, design, p, data.quad[e]);
            Arrays.fill(mean, 0);
            for (int q = 0; q < Q; q++) {
                for (int c = 0; c < size; c++) {
                    mean[c] += p[q] * design[q][c];
                }
            }
            for (int c = 0; c < size; c++) {
                gradient[c] += weight * (design[data.quad[e]][c] - mean[c]);
            }
            for (int q = 0; q < Q; q++) {
                for (int c = 0; c < size; c++) {
                    double w = weight * p[q] * (design[q][c] - mean[c]);
                    for (int d = 0; d <= c; d++) {
                        information[c * size + d] += w * (design[q][d] - mean[d]);
                    }
                }
            }
        }
        return value
                + Priors.add(beta, priorMean, precision, gradient, information)
                + prior.add(beta, Q - 1, gradient, information, size());
    }

    /// Log-likelihood without priors.
    double logLikelihood(double[] beta) {
        double value = 0;
        double[] p = new double[Q];
        double[][] design = new double[Q][size()];
        for (int e = 0; e < data.typed; e++) {
            fillDesign(e, design);
            value += data.share[e] * probabilities(beta, design, p, data.quad[e]);
        }
        return value;
    }

    private void fillDesign(int e, double[][] design) {
        for (int q = 0; q < Q; q++) {
            if (q > 0) {
                design[q][q - 1] = 1;
            }
            System.arraycopy(data.z, (e * Q + q) * k, design[q], Q - 1, k);
        }
    }

    /// Fills p and returns the log-probability of the chosen quad.
    private static double probabilities(double[] beta, double[][] design, double[] p, int chosen) {
        double max = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < Q; q++) {
            double u = 0;
            for (int c = 0; c < beta.length; c++) {
                u += beta[c] * design[q][c];
            }
            p[q] = u;
            max = Math.max(max, u);
        }
        double own = p[chosen] - max;
        double sum = 0;
        for (int q = 0; q < Q; q++) {
            p[q] = Math.exp(p[q] - max);
            sum += p[q];
        }
        for (int q = 0; q < Q; q++) {
            p[q] /= sum;
        }
        return own - Math.log(sum);
    }
}
