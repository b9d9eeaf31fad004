package org.tightrope.effect;

/// Agreements that bind: how many agreements in force or strained concern what i does to j.
///
///     x_ij = number of binding agreements g that cover (i, j)
///
/// An agreement covers a pair when both are parties or when a term restrains i toward j.
record AgreementBinds() implements Bounded {
    @Override
    public String term() {
        return "agreement";
    }

    @Override
    public String meaning() {
        return "agreements that bind the two";
    }

    @Override
    public Prior prior() {
        return new Prior(0.1, 0.3);
    }

    @Override
    public double[] halfLives() {
        return new double[0];
    }

    @Override
    public void fill(Situation now, double[] x) {
        now.agreements().countBinding(x);
    }

    @Override
    public double value(Situation now, int i, int j) {
        return now.agreements().binding(i, j);
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
