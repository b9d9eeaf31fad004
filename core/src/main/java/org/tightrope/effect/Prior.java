package org.tightrope.effect;

/// What theory expects of a coefficient before any data: a Gaussian. The mean carries the sign, the spread how sure we
/// are.
public record Prior(double mean, double sd) {
    public Prior {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("The spread (%s) of a prior must be positive.".formatted(sd));
        }
    }
}
