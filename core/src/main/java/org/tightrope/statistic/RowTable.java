package org.tightrope.statistic;

import java.util.Arrays;
import java.util.List;
import org.tightrope.estimate.Rows;

/// Collects rows of statistics into a table for estimation.
public final class RowTable implements RowSink {
    private final List<String> names;
    private final int actors;
    private double[] values;
    private boolean[] observed = new boolean[1024];
    private double[] weights = new double[1024];
    private long[] dyads = new long[1024];
    private int[] starts = new int[256];
    private int strata;
    private int size;
    private int current = -1;

    public RowTable(Design design) {
        this.names = design.names();
        this.actors = design.stream().actors().size();
        this.values = new double[1024 * Math.max(1, names.size())];
    }

    @Override
    public void row(
            int stratum, int event, boolean happened, int source, int target, int type, double weight, double[] row) {
        int p = names.size();
        if (size == observed.length) {
            int more = size * 2;
            observed = Arrays.copyOf(observed, more);
            weights = Arrays.copyOf(weights, more);
            dyads = Arrays.copyOf(dyads, more);
            values = Arrays.copyOf(values, more * Math.max(1, p));
        }
        if (stratum != current) {
            current = stratum;
            if (strata + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[strata++] = size;
        }
        System.arraycopy(row, 0, values, size * p, p);
        observed[size] = happened;
        weights[size] = weight;
        dyads[size] = (long) source * actors + target;
        size++;
    }

    public Rows rows() {
        int[] bounds = Arrays.copyOf(starts, strata + 1);
        bounds[strata] = size;
        return new Rows(
                names,
                Arrays.copyOf(values, size * names.size()),
                bounds,
                Arrays.copyOf(observed, size),
                Arrays.copyOf(weights, size),
                Arrays.copyOf(dyads, size));
    }
}
