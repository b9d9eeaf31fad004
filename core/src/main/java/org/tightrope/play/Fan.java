package org.tightrope.play;

import java.util.List;

/// The signed tie of a pair through the futures: quantiles over the ensemble at the end of each day.
///
/// @param a first actor's code
/// @param b second actor's code
/// @param today the tie as of today
/// @param levels the quantiles' levels, ascending
/// @param values one list per level, one value per day
public record Fan(String a, String b, double today, List<Double> levels, List<List<Double>> values) {
    public Fan {
        levels = List.copyOf(levels);
        values = values.stream().map(List::copyOf).toList();
    }
}
