package org.tightrope.effect;

/// Answering: who was acted upon acts back.
///
///     x_ij = log(1 + felt events from j to i)
///
/// Source: the reciprocity of Butts (2008); action and reaction, Goldstein and Freeman (1990); M06.
record Reciprocity(double halfLifeDays) implements Bounded {
    @Override
    public String term() {
        return "reciprocity(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "what the other has lately done to the one (log count)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.2, 0.15);
    }

    @Override
    public double elasticity() {
        return 1;
    }

    @Override
    public double[] halfLives() {
        return new double[] {halfLifeDays};
    }

    @Override
    public void fill(Situation now, double[] x) {
        int n = now.actors();
        double[] log = now.memory(halfLifeDays).logCounts();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i * n + j] = log[j * n + i];
            }
        }
    }

    @Override
    public double value(Situation now, int i, int j) {
        return Math.log(1 + now.memory(halfLifeDays).count(j, i));
    }

    @Override
    public void bound(Situation now, Weight weight, int days, double[] bounds) {
        LogCounts.bound(now.memory(halfLifeDays), weight, days, bounds, now.actors(), true);
    }

    @Override
    public void raise(Situation now, int i, int j, double tieBefore, Weight weight, int days, double[] bounds) {
        bounds[j * now.actors() + i] += LogCounts.rise(now.memory(halfLifeDays), weight, i, j);
    }
}
