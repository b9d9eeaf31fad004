package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.estimate.Multinomial;
import org.tightrope.stream.EventStream;

/// The events themselves with their statistics and types, for the type part of a model.
public final class TypeTable {
    private TypeTable() {}

    /// The most frequent type is the reference, the others follow by frequency. Only modelled types
    /// enter; with a formula for all events, all do.
    public static Multinomial of(Design design) {
        EventStream stream = design.stream();
        boolean[] modelled = design.modelled();
        long[] counts = new long[modelled.length];
        for (int t : stream.type()) {
            counts[t]++;
        }
        var order = new ArrayList<Integer>();
        for (int t = 0; t < modelled.length; t++) {
            if (modelled[t]) {
                order.add(t);
            }
        }
        order.sort(Comparator.comparingLong((Integer t) -> -counts[t])
                .thenComparing(t -> stream.types().get(t)));
        int events = order.stream().mapToInt(t -> Math.toIntExact(counts[t])).sum();
        int q = design.statistics().size();
        double[] x = new double[events * q];
        int[] type = new int[events];
        long[] dyad = new long[events];
        double[] row = new double[q];
        var walk = new Walk(design, false);
        int n = stream.actors().size();
        int at = 0;
        while (walk.next()) {
            for (int event = walk.from(); event < walk.to(); event++) {
                if (walk.isCase(event)) {
                    walk.read(stream.source()[event], stream.target()[event], row);
                    System.arraycopy(row, 0, x, at * q, q);
                    type[at] = order.indexOf(stream.type()[event]);
                    dyad[at] = (long) stream.source()[event] * n + stream.target()[event];
                    at++;
                }
            }
        }
        List<String> names = order.stream().map(stream.types()::get).toList();
        return new Multinomial(names, design.names(), x, type, dyad);
    }
}
