package org.tightrope.explain;

import java.util.List;
import java.util.Locale;

/// A number, how it was computed, and what it was computed from.
///
///     0.184 = exp(score) / sum over 4 targets
///       1.250 = score = 0.5 * inertia
///         2.500 = inertia(30d), from 4 events
///
/// @param how formula or source in words
/// @param parts what went into it, in the order of the formula
public record Explanation(double value, String how, List<Explanation> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(double value, String how, Explanation... parts) {
        return new Explanation(value, how, List.of(parts));
    }

    /// One line per number, parts indented below what they explain; no newline at the end.
    public String text() {
        var text = new StringBuilder();
        write(text, "");
        return text.toString().stripTrailing();
    }

    private void write(StringBuilder text, String indent) {
        text.append(indent).append(number(value)).append(" = ").append(how).append('\n');
        parts.forEach(part -> part.write(text, indent + "  "));
    }

    /// At most four decimals; whole numbers without any.
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
