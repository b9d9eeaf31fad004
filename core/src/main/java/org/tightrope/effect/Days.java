package org.tightrope.effect;

import java.util.Locale;

/// Days as formulas print them.
final class Days {
    private Days() {}

    /// `30` for 30.0, `7.5` for 7.5.
    static String text(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.format(Locale.ROOT, "%s", days);
    }
}
