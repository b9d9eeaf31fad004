package org.tightrope.effect;

import java.util.Locale;

/// Coefficients in plain words.
final class Sentences {
    private Sentences() {}

    /// "One more unit of M multiplies the number of acts by 1.65 (clearly more)."
    static String rate(String meaning, double coefficient, double lower, double upper) {
        return "One unit more of %s multiplies how often the one acts toward the other by %s: %s."
                .formatted(meaning, factor(coefficient), verdict(lower, upper, "more acts", "fewer acts"));
    }

    /// "One more unit of M multiplies the odds of conflict by 0.70 (clearly less likely)."
    static String type(String meaning, String favours, double coefficient, double lower, double upper) {
        return "One unit more of %s multiplies the odds of %s by %s: %s."
                .formatted(
                        meaning,
                        favours,
                        factor(coefficient),
                        verdict(lower, upper, favours + " more likely", favours + " less likely"));
    }

    private static String factor(double coefficient) {
        return String.format(Locale.ROOT, "%.2f", Math.exp(coefficient));
    }

    private static String verdict(double lower, double upper, String more, String less) {
        if (lower > 0) {
            return "clearly " + more;
        }
        if (upper < 0) {
            return "clearly " + less;
        }
        return "the events do not settle whether " + more + " or less";
    }
}
