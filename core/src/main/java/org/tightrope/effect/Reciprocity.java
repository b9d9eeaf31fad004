package org.tightrope.effect;

/// Answering: who was acted upon acts back.
///
///     x_ij = log(1 + felt events from j to i)
///
/// Source: the reciprocity of Butts (2008); action and reaction, Goldstein and Freeman (1990); M06.
record Reciprocity(double halfLifeDays) implements Effect {
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
        return new Prior(0.3, 0.5);
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
            for (int j = 0; j < n; j++) {
                x[i * n + j] = Math.log(1 + memory.count(j, i));
            }
        }
    }
}
