package org.tightrope.play;

import java.util.List;
import java.util.Locale;

/// How far to trust a probability, its sources of doubt apart.
///
/// Half-widths are those of 95 % intervals. With N the futures played and h a half-width, the Monte Carlo
/// part shrinks with the root of N, the parameter part does not:
///
///     futures for half-width h = max(p (1 - p) design z^2 / h^2,  z^2 (1 / (2 h) - 1))
///
/// the second for p near 0 or 1 (Wilson 1927 at p = 0), z = 1.96, design as in [Chance]. Worked case: p =
/// 0.5, design 1, h = 0.02: 2,401 futures.
///
/// @param outcome id of the outcome it is about
/// @param monteCarlo half-width of the Monte Carlo interval
/// @param parameter half-width of the parameter interval
/// @param futures played
/// @param futuresForTwoPoints how many bring the Monte Carlo half-width to two percentage points
/// @param futuresForParameter how many bring it to the parameter half-width, 0 where that is none
/// @param notCovered what no interval covers
/// @param sentences all of it in words
public record Uncertainty(
        String outcome,
        double monteCarlo,
        double parameter,
        int futures,
        int futuresForTwoPoints,
        int futuresForParameter,
        List<String> notCovered,
        List<String> sentences) {
    private static final double TWO_POINTS = 0.02;
    private static final double Z2 = 1.959963984540054 * 1.959963984540054;

    private static final List<String> NOT_COVERED = List.of(
            "that the model leaves out what will matter: effects nobody wrote down, actors not in the list",
            "that the events are incomplete, wrongly reported or wrongly coded",
            "that coefficients change: the future is played by the rules of the fit window",
            "that the outcome's definition does not say what the reader means by it");

    public Uncertainty {
        notCovered = List.copyOf(notCovered);
        sentences = List.copyOf(sentences);
    }

    /// What is known of one outcome of a forecast.
    public static Uncertainty of(OutcomeForecast outcome) {
        Chance chance = outcome.chance();
        double monteCarlo = chance.monteCarlo().half();
        double parameter = chance.parameter().half();
        int two = futuresFor(chance, TWO_POINTS);
        int same = parameter > 0 ? futuresFor(chance, parameter) : 0;
        return new Uncertainty(
                outcome.id(),
                monteCarlo,
                parameter,
                chance.futures(),
                two,
                same,
                NOT_COVERED,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Monte Carlo error of %s: +-%.1f points with %d futures. %s",
                                outcome.id(),
                                100 * monteCarlo,
                                chance.futures(),
                                enough(chance.futures(), two, same, parameter)),
                        String.format(
                                Locale.ROOT,
                                "Parameter uncertainty: +-%.1f points; more futures do not shrink it, more events would.",
                                100 * parameter),
                        "Model uncertainty is in none of these intervals: " + String.join("; ", NOT_COVERED) + "."));
    }

    private static String enough(int futures, int two, int same, double parameter) {
        String points = futures >= two
                ? "That is enough for +-2 points."
                : String.format(Locale.ROOT, "%d futures would bring it to +-2 points.", two);
        if (same == 0) {
            return points;
        }
        return points
                + (futures >= same
                        ? " It is below the parameter part."
                        : String.format(
                                Locale.ROOT,
                                " %d would bring it below the parameter part (%.1f).",
                                same,
                                100 * parameter));
    }

    /// How many futures it takes, rounded up to tens.
    static int futuresFor(Chance chance, double half) {
        double ofShare = chance.futuresNeeded() * (0.01 / half) * (0.01 / half);
        double atTheEdge = Z2 * (1 / (2 * half) - 1);
        double needed = Math.min(Integer.MAX_VALUE - 10, Math.ceil(Math.max(ofShare, atTheEdge) / 10) * 10);
        return (int) needed;
    }
}
