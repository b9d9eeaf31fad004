package org.tightrope.statistic;

/// Everybody at risk at the present stratum of a walk, with their statistics and what a coefficient
/// vector thinks of them. Two ways of keeping up: where an event changes only the pairs of those
/// involved, the totals are corrected by what changed; else they are summed anew.
abstract class Crowd {
    final Walk walk;
    final int n;
    final double[] beta;
    final Totals totals;

    Crowd(Walk walk, int n, double[] beta) {
        this.walk = walk;
        this.n = n;
        this.beta = beta;
        this.totals = new Totals(beta.length);
    }

    /// @param always whether totals are wanted at strata without modelled events too
    static Crowd of(Design design, double[] beta, boolean always) {
        int n = design.stream().actors().size();
        var walk = new Walk(design, true);
        return design.reach() == Statistic.Reach.EVERYBODY
                ? new SummedCrowd(walk, n, beta, always)
                : new CorrectedCrowd(walk, design.stream(), n, beta);
    }

    /// Goes to the next stratum and brings the totals up to date.
    abstract boolean next();

    /// Linear predictor of a pair.
    abstract double eta(int i, int j);

    /// Copies the statistics of a pair.
    abstract void row(int i, int j, double[] values);

    /// The weight of a pair, relative to the totals' shift; 0 for who is not at risk.
    abstract double weight(int i, int j);

    final int atRisk() {
        int here = 0;
        for (boolean present : walk.present()) {
            here += present ? 1 : 0;
        }
        return here * (here - 1);
    }

    /// How many of those at risk are at least as likely as this pair, ties counted half; from 1.
    final double rank(int i, int j) {
        double own = weight(i, j);
        int above = 0;
        int level = 0;
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                if (s != t && (s != i || t != j) && walk.present()[s] && walk.present()[t]) {
                    double other = weight(s, t);
                    above += other > own ? 1 : 0;
                    level += other == own ? 1 : 0;
                }
            }
        }
        return 1 + above + level / 2.0;
    }
}
