package org.tightrope.effect;

/// Busyness of the sender, compared with the average actor.
///
///     x_ij = log(1 + out_i) - log(1 + mean out)
///
/// with out_i the felt events from i to anyone. Relative, so that a busy season for everyone does not
/// feed on itself. Worked case: i felt 3, the mean is 1: log 4 - log 2 = 0.693. Source: sender out-degree
/// of Butts (2008).
record Activity(double halfLifeDays) implements Bounded {
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
    public Shape shape() {
        return Shape.SENDER;
    }

    @Override
    public void fillActors(Situation now, double[] x) {
        double[] out = now.memory(halfLifeDays).sent();
        double mean = Means.logOfMean(out);
        for (int actor = 0; actor < x.length; actor++) {
            x[actor] = Math.log(1 + out[actor]) - mean;
        }
    }

    @Override
    public double value(Situation now, int i, int j) {
        double[] out = now.memory(halfLifeDays).sent();
        return Math.log(1 + out[i]) - Means.logOfMean(out);
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        double[] actors = new double[n];
        fillActors(now, actors);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i * n + j] = actors[i];
            }
        }
    }
}
