package org.tightrope.estimate;

import java.util.List;

/// Sampled or stored risk sets: a table of statistics with one row per member of each stratum.
///
/// @param names of the columns
/// @param values `rows x columns`, row-major
/// @param starts row at which each stratum begins, ascending from 0; the last entry is the number of rows
/// @param observed per row whether it is the event (a case) or a control
/// @param weight per row: 1 for cases, one over the probability of having been sampled for controls; empty for all 1
/// @param dyad per row a number that tells pairs apart, for clustered standard errors
public record Rows(
        List<String> names, double[] values, int[] starts, boolean[] observed, double[] weight, long[] dyad) {
    public Rows {
        names = List.copyOf(names);
    }

    public int columns() {
        return names.size();
    }

    public int size() {
        return observed.length;
    }

    public int strata() {
        return starts.length - 1;
    }
}
