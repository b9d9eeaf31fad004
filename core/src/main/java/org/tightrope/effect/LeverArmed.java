package org.tightrope.effect;

/// Levers armed against the sender: threats that hold i back from acting against j.
///
///     x_ij = number of armed levers that hold i back toward j
///
/// Pivotal deterrence, Crawford (2003); M04.
record LeverArmed() implements Bounded {
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
        now.levers().countArmed(x);
    }

    @Override
    public double value(Situation now, int i, int j) {
        return now.levers().armed(i, j);
    }

    @Override
    public void bound(Situation now, Weight weight, int days, double[] bounds) {
        double[] x = new double[bounds.length];
        fill(now, x);
        for (int pair = 0; pair < x.length; pair++) {
            bounds[pair] += weight.of(x[pair]);
        }
    }
}
