package org.tightrope.effect;

/// Agreements that bind: how many agreements in force or strained concern what i does to j.
///
///     x_ij = number of binding agreements g that cover (i, j)
///
/// An agreement covers a pair when both are parties or when a term restrains i toward j.
record AgreementBinds() implements Effect {
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
        Agreements agreements = now.agreements();
        int n = now.actors();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int count = 0;
                for (int g = 0; g < agreements.size(); g++) {
                    if (agreements.binds(g) && agreements.covers(g, i, j)) {
                        count++;
                    }
                }
                x[i * n + j] = count;
            }
        }
    }
}
