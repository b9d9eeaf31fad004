package org.tightrope.effect;

/// Busyness of the sender: who acts much toward others acts more toward this one too.
///
///     x_ij = log(1 + felt events from i to anyone but j)
///
/// Source: sender out-degree of Butts (2008), without the pair itself so that it does not repeat inertia.
record Activity(double halfLifeDays) implements Effect {
    @Override
    public String term() {
        return "activity(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "what the one has lately done to everyone else (log count)";
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
        Memory memory = now.memory(halfLifeDays);
        int n = now.actors();
        for (int i = 0; i < n; i++) {
            double out = 0;
            for (int j = 0; j < n; j++) {
                out += memory.count(i, j);
            }
            for (int j = 0; j < n; j++) {
                x[i * n + j] = Math.log(1 + Math.max(0, out - memory.count(i, j)));
            }
        }
    }
}
