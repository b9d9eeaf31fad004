package org.tightrope.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tightrope.play.Futures;

/// Which combinations of uncertain coefficients lead to an outcome (scenario discovery: Bryant and
/// Lempert 2010, with the method of Friedman and Fisher 1999).
///
/// The box is found on every other draw of the coefficients and judged on the rest, so that what is said
/// of it holds for draws it has not seen.
///
/// @param outcome id
/// @param overall how often it happens at all, in the draws that judge
/// @param found the box as it was found, judged on the draws it was found on
/// @param held the same box on the others
/// @param draws how many there are in all
/// @param inWords the box and what it is worth, for readers
public record Discovery(String outcome, double overall, Box found, Box held, int draws, String inWords) {
    /// Fewer draws cannot be searched in one half and judged in the other.
    public static final int FEWEST_DRAWS = 40;

    /// @throws IllegalArgumentException when there are too few draws to look in one half and judge in the
    /// other
    public static Discovery of(Futures futures, String outcome) {
        int draws = futures.draws();
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("""
                    %s draws of the coefficients are too few to look for combinations; %s are the least.
                    Maybe play %s futures, ten to a draw.""".formatted(draws, FEWEST_DRAWS, FEWEST_DRAWS * 10));
        }
        double[] share = futures.share(outcome);
        int[] even = IntStream.range(0, draws).filter(d -> d % 2 == 0).toArray();
        int[] odd = IntStream.range(0, draws).filter(d -> d % 2 == 1).toArray();
        double[][] seen = cases(futures.drawn(), even);
        double[][] unseen = cases(futures.drawn(), odd);
        double[][] box = Prim.box(seen, cases(share, even));
        Box found = judge(futures.inputs(), seen, cases(share, even), box, seen);
        Box held = judge(futures.inputs(), unseen, cases(share, odd), box, seen);
        double overall = IntStream.of(odd).mapToDouble(d -> share[d]).average().orElse(0);
        return new Discovery(outcome, overall, found, held, draws, words(overall, held));
    }

    private static double[][] cases(List<double[]> drawn, int[] which) {
        return drawn.stream().map(values -> cases(values, which)).toArray(double[][]::new);
    }

    private static double[] cases(double[] values, int[] which) {
        return IntStream.of(which).mapToDouble(d -> values[d]).toArray();
    }

    private static Box judge(List<String> inputs, double[][] x, double[] y, double[][] box, double[][] seen) {
        double all = 0;
        double in = 0;
        int count = 0;
        for (int c = 0; c < y.length; c++) {
            all += y[c];
            if (Prim.contains(x, box[0], box[1], c)) {
                in += y[c];
                count++;
            }
        }
        return new Box(
                Prim.limits(inputs, seen, box[0], box[1]),
                count / (double) y.length,
                count == 0 ? 0 : in / count,
                all == 0 ? 0 : in / all);
    }

    private static String words(double overall, Box box) {
        if (box.limits().isEmpty()) {
            return "No combination of coefficients leads to it much more often than others.";
        }
        var limits = new ArrayList<String>();
        for (Box.Limit limit : box.limits()) {
            boolean low = limit.lowerQuantile() > 0 && !Double.isInfinite(limit.lower());
            boolean high = limit.upperQuantile() < 1 && !Double.isInfinite(limit.upper());
            limits.add(
                    low && high
                            ? "%s is in the middle (%s to %s)"
                                    .formatted(limit.input(), number(limit.lower()), number(limit.upper()))
                            : low
                                    ? "%s is at least %s (not in the lowest %.0f %%)"
                                            .formatted(
                                                    limit.input(), number(limit.lower()), 100 * limit.lowerQuantile())
                                    : "%s is at most %s (not in the highest %.0f %%)"
                                            .formatted(
                                                    limit.input(),
                                                    number(limit.upper()),
                                                    100 * (1 - limit.upperQuantile())));
        }
        String judged = box.density() > overall
                ? "On draws the search had not seen it then happens in %.0f %% of futures instead of %.0f %%; "
                : "On draws the search had not seen this does not hold: it happens in %.0f %% of futures, %.0f %% overall; ";
        return "When " + String.join(" and ", limits) + ". "
                + judged.formatted(100 * box.density(), 100 * overall)
                + "%.0f %% of its occurrences lie there, in %.0f %% of the draws."
                        .formatted(100 * box.coverage(), 100 * box.mass());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
