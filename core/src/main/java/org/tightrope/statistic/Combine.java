package org.tightrope.statistic;

/// How the two ties of a two-path make one number; zero whenever one of them is missing.
public enum Combine {
    /// The weaker of the two: the convention of eventnet's examples and of remstats.
    MIN,
    PRODUCT,
    /// The stronger of the two.
    MAX;

    double of(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return switch (this) {
            case MIN -> Math.min(a, b);
            case PRODUCT -> a * b;
            case MAX -> Math.max(a, b);
        };
    }

    /// The power with which a common factor of both ties comes out: `of(c a, c b) = c^degree of(a, b)`.
    int degree() {
        return this == PRODUCT ? 2 : 1;
    }
}
