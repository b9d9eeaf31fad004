package org.tightrope.effect;

/// Entanglement: pairs with strong ties, of either sign, to the same third actors have business with each other.
///
///     x_ij = mean over third actors k of |s_ik| |s_kj|,   0..1
///
/// The sign-blind part of signed closure (M10): which way the business goes is the type part's matter.
record SharedTies() implements Effect {
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
        int thirds = Math.max(1, n - 2);
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
}
