package org.tightrope.effect;

/// Breaches felt under agreements that cover the pair: by the sender (`own`) or by the receiver (`other`).
///
///     x_ij = log(1 + sum over living agreements g covering (i, j) of V_g,i)   (own; V_g,j for other)
///
/// V is decayed, in units of a breach of Goldstein weight 10, see [Agreements]. Who breached once does it again; who
/// suffers
/// breaches reacts (M06, M30).
record Breaches(boolean own) implements Effect {
    @Override
    public String term() {
        return own ? "breaches(own)" : "breaches(other)";
    }

    @Override
    public String meaning() {
        return own ? "one's own recent breaches of agreements" : "the other's recent breaches of agreements";
    }

    @Override
    public Prior prior() {
        return new Prior(0.2, 0.3);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        Agreements agreements = now.agreements();
        int n = now.actors();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i * n + j] = Math.log(1 + felt(agreements, i, j, own ? i : j));
            }
        }
    }

    static double felt(Agreements agreements, int i, int j, int breaker) {
        double sum = 0;
        for (int g = 0; g < agreements.size(); g++) {
            if (agreements.isAlive(g) && agreements.covers(g, i, j)) {
                sum += agreements.breaches(g, breaker);
            }
        }
        return sum;
    }
}
