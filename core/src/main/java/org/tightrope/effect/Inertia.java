package org.tightrope.effect;

/// Habit: who acted toward somebody goes on doing so.
///
///     x_ij = log(1 + felt events from i to j)
///
/// The count is decayed with the half-life (days) and status-weighted. Three events today: log 4 = 1.386
/// (worked case). Source: the inertia of Butts (2008); M06.
record Inertia(double halfLifeDays) implements Bounded {
    @Override
    public String term() {
        return "inertia(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "what the one has lately done to the other (log count)";
    }

    @Override
    public Prior prior() {
        return new Prior(0.4, 0.2);
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
        double[] log = now.memory(halfLifeDays).logCounts();
        System.arraycopy(log, 0, x, 0, log.length);
    }

    @Override
    public double value(Situation now, int i, int j) {
        return Math.log(1 + now.memory(halfLifeDays).count(i, j));
    }

    @Override
    public void bound(Situation now, Weight weight, int days, double[] bounds) {
        LogCounts.bound(now.memory(halfLifeDays), weight, days, bounds, now.actors(), false);
    }

    @Override
    public void raise(Situation now, int i, int j, double tieBefore, Weight weight, int days, double[] bounds) {
        bounds[i * now.actors() + j] += LogCounts.rise(now.memory(halfLifeDays), weight, i, j);
    }
}
