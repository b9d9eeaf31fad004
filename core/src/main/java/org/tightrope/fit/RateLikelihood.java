package org.tightrope.fit;

import java.util.Arrays;
import org.tightrope.effect.Effect;
import org.tightrope.estimate.Objective;
import org.tightrope.model.Model;

/// Penalised Poisson log-likelihood of the rate part over pair-days.
///
///     log L = sum over rows r of y_r eta_r - exp(eta_r) - (priors)
///     eta_r = mu + theta'x_r + a_sender + b_receiver + g_pair
///
/// Parameters in this order: mu, theta (effects), a (actors), b (actors), g (actors x actors, the diagonal
/// unused but kept, so that positions stay simple). Worked case: one pair, one day, no effects, two events:
/// maximised near mu = log 2.
final class RateLikelihood implements Objective {
    private final Observations data;
    private final int k;
    private final int n;
    private final double[] priorMean;
    private final double[] precision;
    private final CoefficientPrior prior;

    RateLikelihood(Observations data, Model model, int n, double centre) {
        this(
                data,
                model,
                n,
                centre,
                CoefficientPrior.of(model.rate().stream().map(Effect::prior).toList()));
    }

    RateLikelihood(Observations data, Model model, int n, double centre, CoefficientPrior prior) {
        this.data = data;
        this.prior = prior;
        this.k = model.rate().size();
        this.n = n;
        this.priorMean = new double[size()];
        this.precision = new double[size()];
        priorMean[0] = centre;
        precision[0] = 1 / (3.0 * 3.0);
    }

    @Override
    public int size() {
        return 1 + k + 2 * n + n * n;
    }

    int sender(int i) {
        return 1 + k + i;
    }

    int receiver(int j) {
        return 1 + k + n + j;
    }

    int pair(int p) {
        return 1 + k + 2 * n + p;
    }

    /// Spreads of the three random effects.
    void setSpreads(double sender, double receiver, double pair) {
        for (int i = 0; i < n; i++) {
            precision[sender(i)] = 1 / (sender * sender);
            precision[receiver(i)] = 1 / (receiver * receiver);
        }
        for (int p = 0; p < n * n; p++) {
            precision[pair(p)] = 1 / (pair * pair);
        }
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        int size = size();
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        double value = 0;
        for (int r = 0; r < data.rows; r++) {
            int pair = data.pair[r];
            int s = sender(pair / n);
            int t = receiver(pair % n);
            int g = pair(pair);
            double eta = beta[0] + beta[s] + beta[t] + beta[g];
            int at = r * k;
            for (int c = 0; c < k; c++) {
                eta += beta[1 + c] * data.x[at + c];
            }
            double lambda = Math.exp(Math.min(eta, 30));
            value += data.events[r] * eta - lambda;
            double residual = data.events[r] - lambda;
            gradient[0] += residual;
            gradient[s] += residual;
            gradient[t] += residual;
            gradient[g] += residual;
            information[0] += lambda;
            for (int c = 0; c < k; c++) {
                double xc = data.x[at + c];
                if (xc != 0) {
                    gradient[1 + c] += residual * xc;
                    double w = lambda * xc;
                    int rowStart = (1 + c) * size;
                    information[rowStart] += w;
                    for (int d = 0; d <= c; d++) {
                        information[rowStart + 1 + d] += w * data.x[at + d];
                    }
                    information[s * size + 1 + c] += w;
                    information[t * size + 1 + c] += w;
                    information[g * size + 1 + c] += w;
                }
            }
            information[s * size] += lambda;
            information[t * size] += lambda;
            information[g * size] += lambda;
            information[s * size + s] += lambda;
            information[t * size + t] += lambda;
            information[g * size + g] += lambda;
            information[t * size + s] += lambda;
            information[g * size + s] += lambda;
            information[g * size + t] += lambda;
        }
        return value
                + Priors.add(beta, priorMean, precision, gradient, information)
                + prior.add(beta, 1, gradient, information);
    }

    /// Log-likelihood without priors, up to the constant -sum log y!.
    double logLikelihood(double[] beta) {
        double value = 0;
        for (int r = 0; r < data.rows; r++) {
            int pair = data.pair[r];
            double eta = beta[0] + beta[sender(pair / n)] + beta[receiver(pair % n)] + beta[pair(pair)];
            for (int c = 0; c < k; c++) {
                eta += beta[1 + c] * data.x[r * k + c];
            }
            value += data.events[r] * eta - Math.exp(eta);
        }
        return value;
    }
}
