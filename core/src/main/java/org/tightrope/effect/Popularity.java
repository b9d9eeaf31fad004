package org.tightrope.effect;

/// Attention on the receiver: who is acted upon by others is acted upon by this one too.
///
///     x_ij = log(1 + felt events from anyone but i to j)
///
/// Source: receiver in-degree of Butts (2008), without the pair itself so that it does not repeat inertia.
record Popularity(double halfLifeDays) implements Effect {
    @Override
    public String term() {
        return "popularity(%sd)".formatted(Days.text(halfLifeDays));
    }

    @Override
    public String meaning() {
        return "what everyone else has lately done to the other (log count)";
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
        for (int j = 0; j < n; j++) {
            double in = 0;
            for (int i = 0; i < n; i++) {
                in += memory.count(i, j);
            }
            for (int i = 0; i < n; i++) {
                x[i * n + j] = Math.log(1 + Math.max(0, in - memory.count(i, j)));
            }
        }
    }
}
