package org.tightrope.effect;

/// Attention on the receiver, compared with the average actor.
///
///     x_ij = log(1 + in_j) - log(1 + mean in)
///
/// with in_j the felt events from anyone to j. Relative, so that a busy season for everyone does not feed on
/// itself. Worked case: j felt 3, the mean is 1: log 4 - log 2 = 0.693. Source: receiver in-degree of Butts
/// (2008).
record Popularity(double halfLifeDays) implements Effect {
    @Override
    public String term() {
        return "popularity(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "how much has lately been done to the other, compared with the average actor (log)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.1, 0.4);
    }

    @Override
    public double[] halfLives() {
        return new double[] {halfLifeDays};
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        double[] in = now.memory(halfLifeDays).received();
        double mean = Means.logOfMean(in);
        for (int j = 0; j < n; j++) {
            double value = Math.log(1 + in[j]) - mean;
            for (int i = 0; i < n; i++) {
                x[i * n + j] = value;
            }
        }
    }
}
