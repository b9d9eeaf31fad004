package org.tightrope.effect;

/// Levers armed against the sender: threats that hold i back from acting against j.
///
///     x_ij = number of armed levers that hold i back toward j
///
/// Pivotal deterrence, Crawford (2003); M04.
record LeverArmed() implements Effect {
    @Override
    public String term() {
        return "lever_armed";
    }

    @Override
    public String meaning() {
        return "armed levers that hold the one back from the other";
    }

    @Override
    public Prior prior() {
        return new Prior(-0.1, 0.3);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        Levers levers = now.levers();
        int n = now.actors();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i * n + j] = levers.armed(i, j);
            }
        }
    }
}
