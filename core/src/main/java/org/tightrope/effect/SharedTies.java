package org.tightrope.effect;

import java.util.OptionalDouble;

/// Entanglement: pairs with strong ties, of either sign, to the same third actors have business with each
/// other.
///
///     x_ij = mean over third actors k of |s_ik| |s_kj|,   0..1
///
/// The sign-blind part of signed closure (M10): which way the business goes is the type part's matter.
record SharedTies() implements Bounded {
    @Override
    public String term() {
        return "shared_ties";
    }

    @Override
    public String meaning() {
        return "strong ties to the same third actors (0 to 1)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.5, 1);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        int thirds = thirds(n);
        double[] ties = now.ties();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += Math.abs(ties[i * n + k] * ties[j * n + k]);
                }
                x[i * n + j] = sum / thirds;
                x[j * n + i] = sum / thirds;
            }
        }
    }

    private static int thirds(int n) {
        return Math.max(1, n - 2);
    }

    @Override
    public double value(Situation now, int i, int j) {
        double[] one = now.tieRow(i);
        double[] other = now.tieRow(j);
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += Math.abs(one[k] * other[k]);
        }
        return sum / thirds(one.length);
    }

    @Override
    public OptionalDouble most() {
        return OptionalDouble.of(1);
    }

    /// A tie that fades goes one way, from where it is to where it will be, so its size lies between the
    /// two (or passes zero).
    @Override
    public void bound(Situation now, Weight weight, int days, double[] bounds) {
        int n = now.actors();
        int thirds = thirds(n);
        double factor = now.tieFactor(days);
        boolean positive = weight.isPositive();
        double[] size = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double soon = now.tie(i, j);
                double late = now.tie(i, j, factor);
                double extreme = extreme(positive, soon, late);
                size[i * n + j] = extreme;
                size[j * n + i] = extreme;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += size[i * n + k] * size[j * n + k];
                }
                double most = weight.of(sum / thirds);
                bounds[i * n + j] += most;
                bounds[j * n + i] += most;
            }
        }
    }

    private static double extreme(boolean largest, double soon, double late) {
        if (largest) {
            return Math.max(Math.abs(soon), Math.abs(late));
        }
        return soon * late <= 0 ? 0 : Math.min(Math.abs(soon), Math.abs(late));
    }

    /// The tie of i and j enters the sums of all pairs with i or j, there multiplied by a tie of at most
    /// 1.
    @Override
    public void raise(Situation now, int i, int j, double tieBefore, Weight weight, int days, double[] bounds) {
        double soon = now.tie(i, j);
        double late = now.tie(i, j, now.tieFactor(days));
        double size = extreme(weight.isPositive(), soon, late);
        double change = weight.isPositive() ? size - Math.abs(tieBefore) : Math.abs(tieBefore) - size;
        if (change <= 0) {
            return;
        }
        int n = now.actors();
        double rise = Math.abs(weight.theta()) * change / thirds(n);
        for (int k = 0; k < n; k++) {
            bounds[i * n + k] += rise;
            bounds[j * n + k] += rise;
            bounds[k * n + i] += rise;
            bounds[k * n + j] += rise;
        }
    }
}
