package org.tightrope.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Numbers and dates the way a reader sees them, the same on every machine.
///
/// Probabilities are whole percent, because thousands of simulated futures do not support more; below 1 % and above
/// 99 % they say so, because a simulation cannot say never. Differences are percentage points with one decimal.
public final class Figures {
    private static final char NBSP = '\u00a0';
    private static final String MINUS = "\u2212";

    private Figures() {}

    /// `0.713` is `71 %`, `0.004` is `<1 %`, `0.9951` is `>99 %`.
    public static String percent(double probability) {
        return bare(probability) + NBSP + "%";
    }

    /// `(0.11, 0.14)` is `11–14 %`, `(0.97, 0.999)` is `97 to >99 %`; ends that read the same are written once.
    public static String percent(double lower, double upper) {
        String from = bare(lower);
        String to = bare(upper);
        boolean plain = Character.isDigit(from.charAt(0)) && Character.isDigit(to.charAt(0));
        String between = plain ? "\u2013" : NBSP + "to" + NBSP;
        return (from.equals(to) ? from : from + between + to) + NBSP + "%";
    }

    /// A share that was counted, not simulated: none is `0 %`, all is `100 %`.
    public static String share(double share) {
        return share == 0 || share == 1 ? decimal(share * 100, 0) + NBSP + "%" : percent(share);
    }

    private static String bare(double probability) {
        if (Double.isNaN(probability)) {
            return "?";
        }
        if (probability < 0.01) {
            return "<1";
        }
        if (probability > 0.99) {
            return ">99";
        }
        return decimal(probability * 100, 0);
    }

    /// A difference of probabilities in percentage points: `0.0531` is `+5.3`, `-0.0531` is `−5.3`, exactly none is
    /// `0`.
    public static String points(double difference) {
        return difference == 0 ? "0" : signed(difference * 100, 1);
    }

    /// `(0.02, 0.081)` is `+2.0 to +8.1`.
    public static String points(double lower, double upper) {
        return lower == 0 && upper == 0 ? "0" : signed(lower * 100, 1) + " to " + signed(upper * 100, 1);
    }

    /// With a plus or a true minus sign, unless it rounds to nothing.
    public static String signed(double value, int digits) {
        String text = decimal(value, digits);
        boolean plus = Double.isFinite(value) && !text.startsWith(MINUS) && !isZero(text);
        return plus ? "+" + text : text;
    }

    /// Rounded half up, with a true minus sign; what is not a number reads `n/a`.
    public static String decimal(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "n/a";
        }
        var rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        String text = rounded.abs().toPlainString();
        return rounded.signum() < 0 ? MINUS + text : text;
    }

    /// `12345` is `12,345`.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// `1 breach`, `2 breaches`, `0 breaches`.
    public static String count(long value, String one, String many) {
        return count(value) + NBSP + (value == 1 ? one : many);
    }

    /// `16 March 2020`.
    public static String day(LocalDate date) {
        return "%s%s%s%s%s"
                .formatted(
                        date.getDayOfMonth(),
                        NBSP,
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        NBSP,
                        date.getYear());
    }

    /// `Mar`.
    static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '.');
    }
}
