package org.tightrope.survival;

import org.tightrope.estimate.Objective;

/// Logarithm of Cox's partial likelihood. With d failing at a time, D their sum of exp(x'b) and R that of
/// all at risk:
///
///     Breslow: sum of x'b - d ln R
///     Efron:   sum of x'b - sum over l = 0 .. d - 1 of ln(R - l/d D)
///
/// Covariates are centred and divided by their standard deviation inside; b here is per standard
/// deviation.
final class PartialLikelihood implements Objective {
    private final Lifetimes lives;
    private final boolean efron;
    private final int[] order;
    private final int size;
    private final double[] x;
    private final double[] units;

    PartialLikelihood(Lifetimes lives, boolean efron) {
        this.lives = lives;
        this.efron = efron;
        this.order = lives.order();
        this.size = lives.names().size();
        this.x = new double[lives.size() * size];
        this.units = new double[size];
        for (int k = 0; k < size; k++) {
            units[k] = Standard.into(x, size, k, lives);
        }
    }

    @Override
    public int size() {
        return size;
    }

    /// Standard deviation of a covariate; 1 where it is constant.
    double unit(int covariate) {
        return units[covariate];
    }

    /// x'b of every subject.
    double[] scores(double[] beta) {
        double[] scores = new double[lives.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int k = 0; k < size; k++) {
                scores[i] += x[i * size + k] * beta[k];
            }
        }
        return scores;
    }

    @Override
    public double evaluate(double[] beta, double[] gradient, double[] information) {
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(information, 0);
        double[] scores = scores(beta);
        var atRisk = new Moments(size);
        double value = 0;
        for (int i = order.length - 1; i >= 0; ) {
            double time = lives.time(order[i]);
            var failing = new Moments(size);
            int failed = 0;
            for (; i >= 0 && lives.time(order[i]) == time; i--) {
                int subject = order[i];
                double weight = Math.exp(scores[subject]);
                atRisk.add(weight, x, subject * size);
                if (lives.failed(subject)) {
                    failing.add(weight, x, subject * size);
                    failed++;
                    value += scores[subject];
                    for (int k = 0; k < size; k++) {
                        gradient[k] += x[subject * size + k];
                    }
                }
            }
            for (int l = 0; l < failed; l++) {
                value -= atRisk.subtract(efron ? l / (double) failed : 0, failing, gradient, information);
            }
        }
        return value;
    }

    /// Sums of w, w x and w x x' over some subjects.
    private static final class Moments {
        private final int size;
        private double sum;
        private final double[] first;
        private final double[] second;

        Moments(int size) {
            this.size = size;
            this.first = new double[size];
            this.second = new double[size * size];
        }

        void add(double weight, double[] x, int from) {
            sum += weight;
            for (int k = 0; k < size; k++) {
                double wx = weight * x[from + k];
                first[k] += wx;
                for (int m = 0; m <= k; m++) {
                    second[k * size + m] += wx * x[from + m];
                }
            }
        }

        /// ln(this - share failing), its slope taken off the gradient, its curvature put on the
        /// information.
        double subtract(double share, Moments failing, double[] gradient, double[] information) {
            double rest = sum - share * failing.sum;
            for (int k = 0; k < size; k++) {
                double mean = (first[k] - share * failing.first[k]) / rest;
                gradient[k] -= mean;
                for (int m = 0; m <= k; m++) {
                    int at = k * size + m;
                    double other = (first[m] - share * failing.first[m]) / rest;
                    information[at] += (second[at] - share * failing.second[at]) / rest - mean * other;
                }
            }
            return Math.log(rest);
        }
    }
}
