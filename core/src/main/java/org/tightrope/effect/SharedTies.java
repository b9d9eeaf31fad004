package org.tightrope.effect;

/// Entanglement: pairs with strong ties, of either sign, to the same third actors have business with each other.
///
///     x_ij = sum over k of |s_ik| |s_kj|
///
/// The sign-blind part of signed closure (M10): which way the business goes is the type part's matter.
record SharedTies() implements Effect {
    @Override
    public String term() {
        return "shared_ties";
    }

    @Override
    public String meaning() {
        return "strong ties to the same third actors";
    }

    @Override
    public Prior prior() {
        return new Prior(0.1, 0.3);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        double[] ties = now.ties();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += Math.abs(ties[i * n + k] * ties[k * n + j]);
                }
                x[i * n + j] = sum;
            }
        }
    }
}
