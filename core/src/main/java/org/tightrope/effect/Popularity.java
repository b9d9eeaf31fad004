package org.tightrope.effect;

/// Attention on the receiver, compared with the average actor.
///
///     x_ij = log(1 + in_j) - log(1 + mean in)
///
/// with in_j the felt events from anyone to j. Relative, so that a busy season for everyone does not feed
/// on itself. Worked case: j felt 3, the mean is 1: log 4 - log 2 = 0.693. Source: receiver in-degree of
/// Butts (2008).
record Popularity(double halfLifeDays) implements Bounded {
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
    public Shape shape() {
        return Shape.RECEIVER;
    }

    @Override
    public void fillActors(Situation now, double[] x) {
        double[] in = now.memory(halfLifeDays).received();
        double mean = Means.logOfMean(in);
        for (int actor = 0; actor < x.length; actor++) {
            x[actor] = Math.log(1 + in[actor]) - mean;
        }
    }

    @Override
    public double value(Situation now, int i, int j) {
        double[] in = now.memory(halfLifeDays).received();
        return Math.log(1 + in[j]) - Means.logOfMean(in);
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        double[] actors = new double[n];
        fillActors(now, actors);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i * n + j] = actors[j];
            }
        }
    }
}
