package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.explain.Explanation;

/// How much an actor stands between rivals.
///
///     load_X  = sum over a < b of s+_Xa s+_Xb s-_ab     friends of X who are at odds
///     share_X = load_X / sum over a < b of s+_Xa s+_Xb
///
/// with s+ = max(s, 0), s- = max(-s, 0). In `X + A, X + B, A - B` the load of X is 1 and its share 1.
///
/// @param possible the sum over all pairs of friends
/// @param between the pairs of friends at odds, heaviest first
public record Straddle(String actor, double load, double possible, List<Pair> between) {
    public Straddle {
        between = List.copyOf(between);
    }

    /// Two friends at odds and what they add to the load.
    public record Pair(String first, String second, double load) {}

    /// 0 without two friends.
    public double share() {
        return possible == 0 ? 0 : load / possible;
    }

    /// Every node's, in order. Directed ties count half each way.
    public static List<Straddle> of(SignedGraph graph) {
        int n = graph.nodes();
        double[] s = matrix(graph);
        var all = new ArrayList<Straddle>();
        for (int x = 0; x < n; x++) {
            double load = 0;
            double possible = 0;
            var pairs = new ArrayList<Pair>();
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    double both = Math.max(0, s[x * n + a]) * Math.max(0, s[x * n + b]);
                    possible += both;
                    double strain = both * Math.max(0, -s[a * n + b]);
                    if (strain > 0) {
                        load += strain;
                        pairs.add(new Pair(graph.name(a), graph.name(b), strain));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::load).reversed());
            all.add(new Straddle(graph.name(x), load, possible, pairs));
        }
        return all;
    }

    /// Symmetric matrix of signed weights, n x n, row-major.
    static double[] matrix(SignedGraph graph) {
        int n = graph.nodes();
        double[] s = new double[n * n];
        double half = graph.isDirected() ? 0.5 : 1;
        for (int e = 0; e < graph.ties(); e++) {
            s[graph.from(e) * n + graph.to(e)] += half * graph.weight(e);
            s[graph.to(e) * n + graph.from(e)] += half * graph.weight(e);
        }
        return s;
    }

    public Explanation explain() {
        return new Explanation(
                load,
                "straddle load of %s: pairs of its friends at odds (share %s of all pairs of friends)"
                        .formatted(actor, Explanation.number(share())),
                between.stream()
                        .map(pair -> Explanation.of(
                                pair.load(),
                                "%s and %s, both friends of %s".formatted(pair.first(), pair.second(), actor)))
                        .toList());
    }
}
