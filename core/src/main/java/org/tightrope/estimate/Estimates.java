package org.tightrope.estimate;

import java.util.List;

/// Maximum likelihood estimates with their uncertainty.
///
/// @param covariance inverse of the information at the maximum, `p x p` row-major
/// @param robust sandwich covariance clustered by pair, `p x p`; empty when not asked for
/// @param logLik without priors
/// @param penalised with them
/// @param steps Newton took
/// @param notes what the reader should know
public record Estimates(
        List<Effect> effects,
        double[] covariance,
        double[] robust,
        double logLik,
        double penalised,
        double nullLogLik,
        int events,
        long rows,
        int steps,
        boolean converged,
        List<String> notes) {
    public Estimates {
        effects = List.copyOf(effects);
        notes = List.copyOf(notes);
    }

    /// @param robustSe NaN when not asked for
    /// @param z estimate over its standard error (the robust one where there is one)
    /// @param p two-sided, from the normal distribution
    public record Effect(
            String name, double estimate, double se, double robustSe, double lower, double upper, double z, double p) {}

    public double[] coefficients() {
        return effects.stream().mapToDouble(Effect::estimate).toArray();
    }

    /// Akaike's criterion: 2 p - 2 log L.
    public double aic() {
        return 2.0 * effects.size() - 2 * logLik;
    }

    /// Schwarz's criterion with the number of events: p log m - 2 log L.
    public double bic() {
        return effects.size() * Math.log(events) - 2 * logLik;
    }

    /// McFadden's share of the null log-likelihood that is explained.
    public double pseudoR2() {
        return 1 - logLik / nullLogLik;
    }

    /// Likelihood-ratio test of this model against one with fewer effects.
    public Test against(Estimates smaller) {
        int degrees = effects.size() - smaller.effects.size();
        return Test.chiSquare(2 * (logLik - smaller.logLik), degrees);
    }

    /// Likelihood-ratio test against no effects at all.
    public Test againstNone() {
        return Test.chiSquare(2 * (logLik - nullLogLik), effects.size());
    }

    /// Wald test that the chosen coefficients are all zero: b' V^-1 b (Wald 1943).
    public Test wald(int... chosen) {
        int m = chosen.length;
        double[] b = new double[m];
        double[] v = new double[m * m];
        double[] from = robust.length > 0 ? robust : covariance;
        int size = effects.size();
        for (int a = 0; a < m; a++) {
            b[a] = effects.get(chosen[a]).estimate();
            for (int c = 0; c < m; c++) {
                v[a * m + c] = from[chosen[a] * size + chosen[c]];
            }
        }
        double statistic = Cholesky.of(v, m)
                .map(factor -> {
                    double[] solved = factor.solve(b);
                    double sum = 0;
                    for (int a = 0; a < m; a++) {
                        sum += b[a] * solved[a];
                    }
                    return sum;
                })
                .orElse(Double.NaN);
        return Test.chiSquare(statistic, m);
    }
}
