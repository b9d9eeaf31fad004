package org.tightrope.effect;

/// Breaches felt under agreements that cover the pair: by the sender (`own`) or by the receiver
/// (`other`).
///
///     x_ij = V / (V + 1), V = sum over living agreements g covering (i, j) of V_g,i (own; V_g,j for
///     other)
///
/// V is decayed, in units of a breach of Goldstein weight 10, see [Agreements]; the statistic saturates,
/// since the tenth breach says less than the first. One such breach today: 1/2 (worked case). Who
/// breached once does it again; who suffers breaches reacts (M06, M30).
record Breaches(boolean own) implements Bounded {
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

    @Override
    public double value(Situation now, int i, int j) {
        return felt(now.agreements(), i, j, own ? i : j);
    }

    @Override
    public void bound(Situation now, Weight weight, int days, double[] bounds) {
        double factor = weight.isPositive() ? 1 : now.agreements().breachFactor(days);
        double[] x = new double[bounds.length];
        now.agreements().sumBreaches(own, x);
        for (int pair = 0; pair < x.length; pair++) {
            double felt = x[pair] * factor;
            bounds[pair] += weight.of(felt / (felt + 1));
        }
    }

    /// Only breaches by i can have grown.
    @Override
    public void raise(Situation now, int i, int j, double tieBefore, Weight weight, int days, double[] bounds) {
        Agreements agreements = now.agreements();
        if (!weight.isPositive() || !agreements.wasBreach()) {
            return;
        }
        int n = now.actors();
        for (int k = 0; k < n; k++) {
            if (k != i) {
                int source = own ? i : k;
                int target = own ? k : i;
                double after = agreements.breachesFelt(source, target, i);
                double before = Math.max(0, after - agreements.lastBreach(source, target));
                bounds[source * n + target] += weight.rise(before / (before + 1), after / (after + 1));
            }
        }
    }

    /// The same statistic for one pair.
    static double felt(Agreements agreements, int i, int j, int breaker) {
        double sum = agreements.breachesFelt(i, j, breaker);
        return sum / (sum + 1);
    }
}
