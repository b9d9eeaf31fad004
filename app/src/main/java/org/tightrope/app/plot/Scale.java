package org.tightrope.app.plot;

import java.util.ArrayList;
import java.util.List;

/// Where a value lies on paper: linear from `[from, to]` to `[start, end]`. Values outside are put at the nearer
/// end.
///
/// Worked case: `new Scale(0, 10, 100, 200).at(5)` is 150.
record Scale(double from, double to, double start, double end) {
    Scale {
        if (!(to > from)) {
            throw new IllegalArgumentException("""
                    The range (%s to %s) of a scale must not be empty.
                    Maybe widen it around the single value.""".formatted(from, to));
        }
    }

    double at(double value) {
        double share = (Math.clamp(value, from, to) - from) / (to - from);
        return start + share * (end - start);
    }

    boolean holds(double value) {
        return value >= from && value <= to;
    }

    /// Round values inside the range, at most `about + 1` of them: multiples of 1, 2 or 5 times a power of ten.
    List<Double> ticks(int about) {
        double step = step((to - from) / Math.max(1, about));
        var ticks = new ArrayList<Double>();
        for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /// Days worth a mark, at most six: weeks, then months of thirty days, then years.
    List<Double> dayTicks() {
        int step = 360;
        for (int days : new int[] {180, 90, 60, 30, 14, 7, 2, 1}) {
            step = (to - from) / days <= 6 ? days : step;
        }
        var ticks = new ArrayList<Double>();
        for (double day = from; day <= to; day += step) {
            ticks.add(day);
        }
        return ticks;
    }

    /// The smallest 1, 2 or 5 times a power of ten that is at least `raw`.
    static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
