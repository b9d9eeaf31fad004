package org.tightrope.statistic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tightrope.stream.EventStream;

/// A stream in a few numbers, over the modelled events.
final class Portrait {
    static final List<String> NAMES = List.of(
            "pairs that acted",
            "share of repeated pairs",
            "share answering an earlier event",
            "share closing a two-path",
            "share of the busiest sender",
            "share of the busiest receiver",
            "inequality of senders (Gini)",
            "inequality of receivers (Gini)",
            "share answering the event before");

    private Portrait() {}

    /// In the order of the names.
    static double[] of(Design design, EventStream stream) {
        int n = stream.actors().size();
        boolean[] modelled = design.modelled();
        var out = new BitSet[n];
        var in = new BitSet[n];
        for (int i = 0; i < n; i++) {
            out[i] = new BitSet(n);
            in[i] = new BitSet(n);
        }
        double[] sent = new double[n];
        double[] received = new double[n];
        int events = 0;
        int pairs = 0;
        int repeated = 0;
        int answering = 0;
        int closing = 0;
        int turns = 0;
        int lastSource = -1;
        int lastTarget = -1;
        for (int e = 0; e < stream.size(); e++) {
            if (modelled[stream.type()[e]]) {
                int i = stream.source()[e];
                int j = stream.target()[e];
                events++;
                repeated += out[i].get(j) ? 1 : 0;
                pairs += out[i].get(j) ? 0 : 1;
                answering += out[j].get(i) ? 1 : 0;
                closing += out[i].intersects(in[j]) ? 1 : 0;
                turns += i == lastTarget && j == lastSource ? 1 : 0;
                out[i].set(j);
                in[j].set(i);
                sent[i]++;
                received[j]++;
                lastSource = i;
                lastTarget = j;
            }
        }
        double m = Math.max(1, events);
        return new double[] {
            pairs,
            repeated / m,
            answering / m,
            closing / m,
            Arrays.stream(sent).max().orElse(0) / m,
            Arrays.stream(received).max().orElse(0) / m,
            gini(sent),
            gini(received),
            turns / m
        };
    }

    /// 0 when all have the same, towards 1 when one has everything: sum (2 r - n - 1) x_r / (n sum x).
    private static double gini(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int r = 0; r < sorted.length; r++) {
            sum += sorted[r];
            weighted += (2.0 * (r + 1) - sorted.length - 1) * sorted[r];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }
}
