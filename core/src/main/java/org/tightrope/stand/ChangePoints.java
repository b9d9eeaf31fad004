package org.tightrope.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// When a series changed its level.
///
///     min over segmentations of sum over segments of sum (x_t - mean of the segment)^2 / sigma^2 +
///     penalty per change
///     sigma   = 1.4826 median |x_t - x_(t-1) - m| / sqrt(2),  m the median step
///     penalty = 3 ln n, segments of at least 3 values
///
/// Exact by dynamic programming with pruning, PELT (Killick, Fearnhead and Eckley 2012); expected time
/// linear in n when changes are many, quadratic at worst. The noise is taken from steps so that a change
/// of level does not count as noise; a series whose median step is nil has its noise from the mean
/// squared step. In `0 0 0 0 9 9 9 9` with noise 1 the change is at position 4: two segments cost 0 + 3
/// ln 8 = 6.2, one costs 162.
public final class ChangePoints {
    private static final int LEAST = 3;
    private static final int QUIET = 12;
    private static final double CLEAR = 0.1;

    private ChangePoints() {}

    /// A change in the tension of a pair.
    ///
    /// @param from first day of the month in which the new level holds
    /// @param before mean monthly tension since the change before
    /// @param after until the next change
    public record Shift(String a, String b, LocalDate from, double before, double after) {}

    /// Positions at which a new segment begins, in order.
    public static List<Integer> of(double[] x) {
        return of(x, noise(x), 3 * Math.log(Math.max(2, x.length)));
    }

    static List<Integer> of(double[] x, double sigma, double penalty) {
        int n = x.length;
        if (n < 2 * LEAST || sigma <= 0) {
            return List.of();
        }
        double[] sum = new double[n + 1];
        double[] squares = new double[n + 1];
        for (int t = 0; t < n; t++) {
            double value = x[t] / sigma;
            sum[t + 1] = sum[t] + value;
            squares[t + 1] = squares[t] + value * value;
        }
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>(List.of(0));
        for (int t = LEAST; t <= n; t++) {
            for (int s : candidates) {
                double value = best[s] + cost(sum, squares, s, t) + penalty;
                if (value < best[t]) {
                    best[t] = value;
                    last[t] = s;
                }
            }
            int end = t;
            // A start that is beaten without its penalty stays beaten, once a rival segment is long enough.
            if (t >= 2 * LEAST) {
                candidates.removeIf(s -> s + 2 * LEAST <= end
                        && best[s] + cost(sum, squares, s, end - LEAST + 1) > best[end - LEAST + 1]);
            }
            candidates.add(t - LEAST + 1);
        }
        var changes = new ArrayList<Integer>();
        for (int t = last[n]; t > 0; t = last[t]) {
            changes.add(t);
        }
        return changes.reversed();
    }

    private static double cost(double[] sum, double[] squares, int from, int to) {
        double total = sum[to] - sum[from];
        return squares[to] - squares[from] - total * total / (to - from);
    }

    static double noise(double[] x) {
        if (x.length < 2) {
            return 0;
        }
        double[] steps = new double[x.length - 1];
        double squares = 0;
        for (int t = 1; t < x.length; t++) {
            steps[t - 1] = x[t] - x[t - 1];
            squares += steps[t - 1] * steps[t - 1];
        }
        double middle = median(steps);
        double[] off = Arrays.stream(steps).map(step -> Math.abs(step - middle)).toArray();
        double robust = 1.4826 * median(off) / Math.sqrt(2);
        return robust > 0 ? robust : Math.sqrt(squares / steps.length / 2);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// The monthly tension of a pair and where its level changes.
    ///
    /// @param start first day of the first month
    /// @param tension per month, 0..1
    /// @param changes positions at which a new level begins
    public record Level(String a, String b, LocalDate start, List<Double> tension, List<Integer> changes) {
        public Level {
            tension = List.copyOf(tension);
            changes = List.copyOf(changes);
        }

        /// The mean from one change (0: the start) to the next, as long as there are.
        public double mean(int segment) {
            int from = segment == 0 ? 0 : changes.get(segment - 1);
            int to = segment == changes.size() ? tension.size() : changes.get(segment);
            return tension.subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }

        /// Changes by 0.1 or more.
        public List<Shift> shifts() {
            var shifts = new ArrayList<Shift>();
            for (int c = 0; c < changes.size(); c++) {
                if (Math.abs(mean(c + 1) - mean(c)) >= CLEAR) {
                    shifts.add(new Shift(a, b, start.plusMonths(changes.get(c)), mean(c), mean(c + 1)));
                }
            }
            return shifts;
        }
    }

    /// Monthly tension `conflict of the month / (kappa + all points of the month)`, both ways and
    /// undecayed, of the pairs with the most acts, most first.
    ///
    /// @param most how many pairs are looked at
    public static List<Level> levels(Acts acts, List<String> codes, LocalDate asOf, double kappa, int most) {
        if (acts.size() == 0) {
            return List.of();
        }
        LocalDate start = acts.first().orElseThrow().withDayOfMonth(1);
        int months = Math.max(0, month(start, asOf) + 1);
        int n = codes.size();
        int[] position = acts.names().stream().mapToInt(codes::indexOf).toArray();
        double[][] conflict = new double[n * n][];
        double[][] all = new double[n * n][];
        int[] count = new int[n * n];
        for (int e = 0; e < acts.size() && acts.day(e) <= asOf.toEpochDay(); e++) {
            int i = Math.min(position[acts.source(e)], position[acts.target(e)]);
            int j = Math.max(position[acts.source(e)], position[acts.target(e)]);
            if (i < 0 || i == j) {
                continue;
            }
            int pair = i * n + j;
            if (count[pair]++ == 0) {
                conflict[pair] = new double[months];
                all[pair] = new double[months];
            }
            int at = month(start, LocalDate.ofEpochDay(acts.day(e)));
            double points = acts.points(e) * acts.share(e);
            conflict[pair][at] += Math.max(0, -points);
            all[pair][at] += Math.abs(points);
        }
        var busiest = new ArrayList<Integer>();
        for (int pair = 0; pair < n * n; pair++) {
            if (count[pair] >= QUIET) {
                busiest.add(pair);
            }
        }
        busiest.sort(Comparator.comparingInt((Integer pair) -> -count[pair]));
        var levels = new ArrayList<Level>();
        for (int pair : busiest.subList(0, Math.min(most, busiest.size()))) {
            double[] tension = new double[months];
            for (int t = 0; t < months; t++) {
                double felt = kappa + all[pair][t];
                tension[t] = felt == 0 ? 0 : conflict[pair][t] / felt;
            }
            levels.add(new Level(
                    codes.get(pair / n),
                    codes.get(pair % n),
                    start,
                    Arrays.stream(tension).boxed().toList(),
                    of(tension)));
        }
        return levels;
    }

    /// All changes by 0.1 or more, oldest first.
    public static List<Shift> shifts(List<Level> levels) {
        return levels.stream()
                .flatMap(level -> level.shifts().stream())
                .sorted(Comparator.comparing(Shift::from)
                        .thenComparing(Shift::a)
                        .thenComparing(Shift::b))
                .toList();
    }

    private static int month(LocalDate start, LocalDate day) {
        return (day.getYear() - start.getYear()) * 12 + day.getMonthValue() - start.getMonthValue();
    }
}
