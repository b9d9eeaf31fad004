package org.tightrope.effect;

/// Breaches felt under agreements that cover the pair: by the sender (`own`) or by the receiver (`other`).
///
///     x_ij = V / (V + 1),   V = sum over living agreements g covering (i, j) of V_g,i   (own; V_g,j for other)
///
/// V is decayed, in units of a breach of Goldstein weight 10, see [Agreements]; the statistic saturates, since
/// the tenth breach says less than the first. One such breach today: 1/2 (worked case). Who breached once does
/// it again; who suffers breaches reacts (M06, M30).
record Breaches(boolean own) implements Effect {
    @Override
    public String term() {
        return own ? "breaches(own)" : "breaches(other)";
    }

    @Override
    public String meaning() {
        return own
                ? "one's own recent breaches of agreements (0 to 1)"
                : "the other's recent breaches of agreements (0 to 1)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.4, 0.6);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        now.agreements().sumBreaches(own, x);
        for (int pair = 0; pair < x.length; pair++) {
            x[pair] = x[pair] / (x[pair] + 1);
        }
    }

    /// The same statistic for one pair.
    static double felt(Agreements agreements, int i, int j, int breaker) {
        double sum = 0;
        for (int g = 0; g < agreements.size(); g++) {
            if (agreements.isAlive(g) && agreements.covers(g, i, j)) {
                sum += agreements.breaches(g, breaker);
            }
        }
        return sum / (sum + 1);
    }
}
