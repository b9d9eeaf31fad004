package org.tightrope.fit;

import java.util.Arrays;
import java.util.Optional;
import org.tightrope.effect.Effect;
import org.tightrope.estimate.Arrow;
import org.tightrope.estimate.Objective;
import org.tightrope.model.Model;

/// Penalised Poisson log-likelihood of the rate part over pair-days.
///
///     log L = sum over rows r of y_r eta_r - exp(eta_r) - (priors)
///     eta_r = mu + theta'x_r + a_sender + b_receiver + g_pair
///
/// Parameters in this order: mu, theta (effects), a (actors), b (actors), g (actors x actors, the
/// diagonal unused but kept, so that positions stay simple). Worked case: one pair, one day, no effects,
/// two events: maximised near mu = log 2.
final class RateLikelihood implements Objective {
    private final Observations data;
    private final int k;
    private final int n;
    private final double[] priorMean;
    private final double[] precision;
    private final CoefficientPrior prior;
    private final int[] touched;

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
        this.touched = touched();
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

    /// The dense part of the information: everything but the pairs.
    private int head() {
        return 1 + k + 2 * n;
    }

    /// The head, then per pair its entries with mu, theta, sender and receiver, then the diagonal of the
    /// pairs. Two pairs have no entry in common, so the matrix has the shape of an [Arrow].
    @Override
    public int informationSize() {
        return head() * head() + n * n * (k + 4);
    }

    @Override
    public Optional<Arrow> factor(double[] information) {
        int dense = head() * head();
        int tail = n * n;
        int width = k + 3;
        return Arrow.of(
                Arrays.copyOf(information, dense),
                head(),
                touched,
                Arrays.copyOfRange(information, dense, dense + tail * width),
                Arrays.copyOfRange(information, dense + tail * width, information.length));
    }

    private int[] touched() {
        int[] columns = new int[n * n * (k + 3)];
        int at = 0;
        for (int pair = 0; pair < n * n; pair++) {
            for (int c = 0; c <= k; c++) {
                columns[at++] = c;
            }
            columns[at++] = sender(pair / n);
            columns[at++] = receiver(pair % n);
        }
        return columns;
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        int head = head();
        int width = k + 3;
        int entries = head * head;
        int diagonal = entries + n * n * width;
        double value = 0;
        for (int r = 0; r < data.rows; r++) {
            int pair = data.pair[r];
            double eta = eta(beta, r);
            double lambda = Math.exp(Math.min(eta, 30));
            value += data.events[r] * eta - lambda;
            double residual = data.events[r] - lambda;
            gradient[pair(pair)] += residual;
            information[diagonal + pair] += lambda;
            int own = entries + pair * width + 1;
            for (int c = 0; c < k; c++) {
                double xc = data.x[r * k + c];
                if (xc != 0) {
                    gradient[1 + c] += residual * xc;
                    double w = lambda * xc;
                    information[own + c] += w;
                    int row = (1 + c) * head + 1;
                    for (int d = 0; d <= c; d++) {
                        information[row + d] += w * data.x[r * k + d];
                    }
                }
            }
        }
        gather(gradient, information, entries, diagonal);
        for (int p = 0; p < beta.length; p++) {
            double away = beta[p] - priorMean[p];
            value -= 0.5 * precision[p] * away * away;
            gradient[p] -= precision[p] * away;
            information[p < head ? p * head + p : diagonal + p - head] += precision[p];
        }
        return value + prior.add(beta, 1, gradient, information, head);
    }

    private double eta(double[] beta, int r) {
        int pair = data.pair[r];
        double eta = beta[0] + beta[sender(pair / n)] + beta[receiver(pair % n)] + beta[pair(pair)];
        for (int c = 0; c < k; c++) {
            eta += beta[1 + c] * data.x[r * k + c];
        }
        return eta;
    }

    /// What holds for mu, senders and receivers is the sum over their pairs.
    private void gather(double[] gradient, double[] information, int entries, int diagonal) {
        int head = head();
        int width = k + 3;
        for (int pair = 0; pair < n * n; pair++) {
            int s = sender(pair / n);
            int t = receiver(pair % n);
            double residual = gradient[pair(pair)];
            gradient[0] += residual;
            gradient[s] += residual;
            gradient[t] += residual;
            int own = entries + pair * width;
            double lambda = information[diagonal + pair];
            information[own] = lambda;
            information[own + 1 + k] = lambda;
            information[own + 2 + k] = lambda;
            information[0] += lambda;
            information[s * head] += lambda;
            information[t * head] += lambda;
            information[s * head + s] += lambda;
            information[t * head + t] += lambda;
            information[t * head + s] += lambda;
            for (int c = 1; c <= k; c++) {
                information[c * head] += information[own + c];
                information[s * head + c] += information[own + c];
                information[t * head + c] += information[own + c];
            }
        }
    }

    /// Log-likelihood without priors, up to the constant -sum log y!.
    double logLikelihood(double[] beta) {
        double value = 0;
        for (int r = 0; r < data.rows; r++) {
            double eta = eta(beta, r);
            value += data.events[r] * eta - Math.exp(eta);
        }
        return value;
    }
}
