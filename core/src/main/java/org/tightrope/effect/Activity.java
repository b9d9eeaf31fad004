package org.tightrope.effect;

/// Busyness of the sender, compared with the average actor.
///
///     x_ij = log(1 + out_i) - log(1 + mean out)
///
/// with out_i the felt events from i to anyone. Relative, so that a busy season for everyone does not feed on
/// itself. Worked case: i felt 3, the mean is 1: log 4 - log 2 = 0.693. Source: sender out-degree of Butts
/// (2008).
record Activity(double halfLifeDays) implements Effect {
    @Override
    public String term() {
        return "activity(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "how active the one has lately been, compared with the average actor (log)";
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
        double[] out = now.memory(halfLifeDays).sent();
        double mean = Means.logOfMean(out);
        for (int i = 0; i < n; i++) {
            double value = Math.log(1 + out[i]) - mean;
            for (int j = 0; j < n; j++) {
                x[i * n + j] = value;
            }
        }
    }
}
