package org.tightrope.survival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.fault.Fault;

/// How long each of n subjects was watched, whether it then failed, and what was known of it.
public final class Lifetimes {
    private final double[] times;
    private final boolean[] failed;
    private final List<String> names;
    private final double[][] values;

    private Lifetimes(double[] times, boolean[] failed, List<String> names, double[][] values) {
        this.times = times;
        this.failed = failed;
        this.names = names;
        this.values = values;
    }

    /// @param times length n, above 0, in any one unit
    /// @param failed length n; false where the subject was still going when last seen
    /// @throws Fault when a time is not finite and above 0, or there are none
    public static Lifetimes of(double[] times, boolean[] failed) {
        return of(times, failed, Map.of());
    }

    /// @param covariates by name, each of length n; kept in the order of the map
    /// @throws Fault when a time is not finite and above 0, a covariate not finite, or there are none
    public static Lifetimes of(double[] times, boolean[] failed, Map<String, double[]> covariates) {
        sameLength("failed", failed.length, times.length);
        if (times.length == 0) {
            throw new Fault("The lifetimes (0) must be at least one.\nMaybe all rows miss a value.");
        }
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] > 0) || Double.isInfinite(times[i])) {
                throw new Fault("The lifetime (%s) of subject %d must be finite and above 0.\nMaybe %s"
                        .formatted(times[i], i + 1, "leave the subject out, or count from the day before."));
            }
        }
        var ordered = new LinkedHashMap<>(covariates);
        double[][] values = new double[ordered.size()][];
        int k = 0;
        for (var covariate : ordered.entrySet()) {
            sameLength(covariate.getKey(), covariate.getValue().length, times.length);
            values[k] = covariate.getValue().clone();
            finite(covariate.getKey(), values[k++]);
        }
        return new Lifetimes(times.clone(), failed.clone(), List.copyOf(ordered.keySet()), values);
    }

    private static void sameLength(String name, int length, int n) {
        if (length != n) {
            throw new IllegalArgumentException("The length (%d) of %s must be that of the times (%d).\nMaybe %s"
                    .formatted(length, name, n, "a row was dropped from one of them."));
        }
    }

    private static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new Fault("The covariate %s (%s) of subject %d must be finite.\nMaybe leave the subject out."
                        .formatted(name, values[i], i + 1));
            }
        }
    }

    public int size() {
        return times.length;
    }

    public int failures() {
        int count = 0;
        for (boolean one : failed) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /// Names of the covariates.
    public List<String> names() {
        return names;
    }

    public double time(int subject) {
        return times[subject];
    }

    public boolean failed(int subject) {
        return failed[subject];
    }

    double[] times() {
        return times;
    }

    double value(int covariate, int subject) {
        return values[covariate][subject];
    }

    double mean(int covariate) {
        double sum = 0;
        for (double value : values[covariate]) {
            sum += value;
        }
        return sum / times.length;
    }

    /// Subjects by time, the earliest first.
    int[] order() {
        return java.util.stream.IntStream.range(0, times.length)
                .boxed()
                .sorted((a, b) -> Double.compare(times[a], times[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
