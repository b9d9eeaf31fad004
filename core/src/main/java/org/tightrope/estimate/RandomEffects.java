package org.tightrope.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Random effects in the partial likelihood of stored risk sets: some actors send, some receive, some
/// pairs act more than the statistics say, by amounts u ~ N(0, sd^2) whose spread is estimated, so that
/// those with few events are shrunk toward the rest.
///
///     maximise over b, u:  log L(b, u) - 1/2 sum over groups of u'u / sd^2
///     sd^2 = (u'u + trace of u's covariance) / levels,   until it rests
///
/// Penalised likelihood with Laplace covariance and the EM step for the variance (Breslow and Clayton
/// 1993; McGilchrist 1993 for frailty in Cox's model). Dense algebra over coefficients and levels.
public final class RandomEffects {
    private static final int MOST_ROUNDS = 60;
    private static final double REST = 1e-3;
    private static final double FIRST_SD = 0.5;
    private static final double LEAST_SD = 1e-3;

    private RandomEffects() {}

    /// One kind of random effect.
    ///
    /// @param name `sender`, `receiver`, `pair`
    /// @param level per row, from 0; -1 where the row has none
    /// @param levels how many there are
    public record Group(String name, int[] level, int levels) {}

    /// What was found for a group.
    ///
    /// @param sd of the effects
    /// @param effects per level, shrunk
    /// @param errors their standard errors
    public record Spread(String name, double sd, double[] effects, double[] errors) {}

    /// @param fixed the statistics' coefficients; their covariance counts that the effects are estimated
    /// @param marginal log-likelihood with the effects integrated out (Laplace)
    public record Fitted(Estimates fixed, List<Spread> groups, double marginal, int rounds) {
        public Fitted {
            groups = List.copyOf(groups);
        }
    }

    /// @return empty when the data cannot tell the effects apart
    public static Optional<Fitted> of(Rows rows, List<Group> groups, Prior prior, double level) {
        var objective = new Sparse(rows, groups, prior);
        int size = objective.size();
        int p = rows.columns();
        double[] sd = new double[groups.size()];
        java.util.Arrays.fill(sd, FIRST_SD);
        double[] beta = new double[size];
        int round = 0;
        boolean rested = false;
        Newton.Result result = null;
        double[] inverse = new double[0];
        while (round < MOST_ROUNDS && !rested) {
            objective.variances(sd);
            Optional<Newton.Result> found = Newton.maximise(objective, beta);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            result = found.get();
            beta = result.beta();
            inverse = result.factor().inverse();
            rested = true;
            for (int g = 0; g < groups.size(); g++) {
                double sum = 0;
                int from = objective.offset(g);
                int levels = groups.get(g).levels();
                for (int u = from; u < from + levels; u++) {
                    sum += beta[u] * beta[u] + inverse[u * size + u];
                }
                double next = Math.max(LEAST_SD, Math.sqrt(sum / levels));
                rested &= Math.abs(next - sd[g]) < REST * sd[g];
                sd[g] = next;
            }
            round++;
        }
        if (result == null) {
            return Optional.empty();
        }
        return Optional.of(fitted(rows, groups, objective, result, inverse, sd, level, round, p, rested));
    }

    private static Fitted fitted(
            Rows rows,
            List<Group> groups,
            Sparse objective,
            Newton.Result result,
            double[] inverse,
            double[] sd,
            double level,
            int rounds,
            int p,
            boolean rested) {
        int size = objective.size();
        double[] covariance = new double[p * p];
        for (int k = 0; k < p; k++) {
            System.arraycopy(inverse, k * size, covariance, k * p, p);
        }
        double[] all = result.beta();
        double[] fixed = java.util.Arrays.copyOf(all, p);
        var plain = new ConditionalLogit(rows, false, false);
        double marginal = result.value() - result.factor().logDeterminant() / 2;
        var spreads = new ArrayList<Spread>();
        for (int g = 0; g < groups.size(); g++) {
            int from = objective.offset(g);
            int levels = groups.get(g).levels();
            double[] errors = new double[levels];
            for (int u = 0; u < levels; u++) {
                errors[u] = Math.sqrt(inverse[(from + u) * size + from + u]);
            }
            spreads.add(new Spread(
                    groups.get(g).name(), sd[g], java.util.Arrays.copyOfRange(all, from, from + levels), errors));
            marginal -= levels * Math.log(sd[g]);
        }
        var notes = new ArrayList<String>();
        if (!rested) {
            notes.add("The random effects' spread had not come to rest after %d rounds.".formatted(rounds));
        }
        var estimates = new Estimates(
                Estimation.effects(rows.names(), fixed, covariance, new double[0], level),
                covariance,
                new double[0],
                objective.likelihood(all),
                result.value(),
                plain.nullValue(),
                plain.events(),
                plain.rows(),
                result.steps(),
                result.converged() && rested,
                notes);
        return new Fitted(estimates, spreads, marginal, rounds);
    }

    /// The penalised likelihood of coefficients and effects together; a row has a value for every
    /// coefficient and a one for each of its levels.
    private static final class Sparse implements Objective {
        private final Rows rows;
        private final List<Group> groups;
        private final Prior prior;
        private final int p;
        private final int size;
        private final int[] offsets;
        private final double[] precision;

        Sparse(Rows rows, List<Group> groups, Prior prior) {
            this.rows = rows;
            this.groups = groups;
            this.prior = prior;
            this.p = rows.columns();
            this.offsets = new int[groups.size()];
            int total = p;
            for (int g = 0; g < offsets.length; g++) {
                offsets[g] = total;
                total += groups.get(g).levels();
            }
            this.size = total;
            this.precision = new double[total];
        }

        int offset(int group) {
            return offsets[group];
        }

        void variances(double[] sd) {
            for (int g = 0; g < offsets.length; g++) {
                int to = offsets[g] + groups.get(g).levels();
                java.util.Arrays.fill(precision, offsets[g], to, 1 / (sd[g] * sd[g]));
            }
        }

        @Override
        public int size() {
            return size;
        }

        double likelihood(double[] beta) {
            double[] none = precision.clone();
            java.util.Arrays.fill(precision, 0);
            double value = evaluate(beta, new double[size], new double[size * size])
                    - (prior.isNone() ? 0 : prior.logDensity(java.util.Arrays.copyOf(beta, p)));
            System.arraycopy(none, 0, precision, 0, size);
            return value;
        }

        @Override
        public double evaluate(double[] beta, double[] gradient, double[] information) {
            java.util.Arrays.fill(gradient, 0);
            java.util.Arrays.fill(information, 0);
            double value = 0;
            double[] mean = new double[size];
            int[] touched = new int[size];
            var seen = new boolean[size];
            double[] weight = new double[16];
            for (int s = 0; s < rows.strata(); s++) {
                int from = rows.starts()[s];
                int to = rows.starts()[s + 1];
                if (weight.length < to - from) {
                    weight = new double[to - from];
                }
                int cases = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int row = from; row < to; row++) {
                    double eta = eta(row, beta);
                    weight[row - from] = eta;
                    most = Math.max(most, eta);
                    if (rows.observed()[row]) {
                        cases++;
                        value += eta;
                        add(row, 1, gradient);
                    }
                }
                double sum = 0;
                for (int at = 0; at < to - from; at++) {
                    weight[at] = Math.exp(weight[at] - most);
                    sum += weight[at];
                }
                value -= cases * (Math.log(sum) + most);
                int count = 0;
                for (int row = from; row < to; row++) {
                    double share = weight[row - from] / sum;
                    second(row, cases * share, information);
                    count = mean(row, share, mean, seen, touched, count);
                }
                for (int a = 0; a < count; a++) {
                    int k = touched[a];
                    gradient[k] -= cases * mean[k];
                    for (int b = 0; b < count; b++) {
                        int l = touched[b];
                        if (l <= k) {
                            information[k * size + l] -= cases * mean[k] * mean[l];
                        }
                    }
                }
                for (int a = 0; a < count; a++) {
                    mean[touched[a]] = 0;
                    seen[touched[a]] = false;
                }
            }
            for (int k = p; k < size; k++) {
                value -= 0.5 * precision[k] * beta[k] * beta[k];
                gradient[k] -= precision[k] * beta[k];
                information[k * size + k] += precision[k];
            }
            return value + penalise(beta, gradient, information);
        }

        private double penalise(double[] beta, double[] gradient, double[] information) {
            if (prior.isNone()) {
                return 0;
            }
            double[] curvature = new double[p * p];
            double value = prior.add(beta, gradient, curvature);
            for (int k = 0; k < p; k++) {
                for (int l = 0; l <= k; l++) {
                    information[k * size + l] += curvature[k * p + l];
                }
            }
            return value;
        }

        private double eta(int row, double[] beta) {
            double eta = 0;
            for (int k = 0; k < p; k++) {
                eta += beta[k] * rows.values()[row * p + k];
            }
            for (int g = 0; g < offsets.length; g++) {
                int level = groups.get(g).level()[row];
                eta += level < 0 ? 0 : beta[offsets[g] + level];
            }
            return eta;
        }

        private void add(int row, double weight, double[] to) {
            for (int k = 0; k < p; k++) {
                to[k] += weight * rows.values()[row * p + k];
            }
            for (int g = 0; g < offsets.length; g++) {
                int level = groups.get(g).level()[row];
                if (level >= 0) {
                    to[offsets[g] + level] += weight;
                }
            }
        }

        private int mean(int row, double share, double[] mean, boolean[] seen, int[] touched, int before) {
            int count = before;
            for (int k = 0; k < p; k++) {
                mean[k] += share * rows.values()[row * p + k];
                count = touch(k, seen, touched, count);
            }
            for (int g = 0; g < offsets.length; g++) {
                int level = groups.get(g).level()[row];
                if (level >= 0) {
                    mean[offsets[g] + level] += share;
                    count = touch(offsets[g] + level, seen, touched, count);
                }
            }
            return count;
        }

        private static int touch(int k, boolean[] seen, int[] touched, int count) {
            if (seen[k]) {
                return count;
            }
            seen[k] = true;
            touched[count] = k;
            return count + 1;
        }

        /// Later groups stand below earlier ones: only the lower triangle is written.
        private void second(int row, double weight, double[] information) {
            int at = row * p;
            double[] x = rows.values();
            for (int k = 0; k < p; k++) {
                double wx = weight * x[at + k];
                for (int l = 0; l <= k; l++) {
                    information[k * size + l] += wx * x[at + l];
                }
            }
            for (int g = 0; g < offsets.length; g++) {
                int level = groups.get(g).level()[row];
                if (level >= 0) {
                    int u = (offsets[g] + level) * size;
                    for (int l = 0; l < p; l++) {
                        information[u + l] += weight * x[at + l];
                    }
                    for (int h = 0; h <= g; h++) {
                        int other = groups.get(h).level()[row];
                        if (other >= 0) {
                            information[u + offsets[h] + other] += weight;
                        }
                    }
                }
            }
        }
    }
}
