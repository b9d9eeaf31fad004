package org.tightrope.balance;

import java.util.ArrayList;
import java.util.List;

/// What a single change of heart would do: every tie with its sign turned, one at a time.
public final class Flips {
    private Flips() {}

    /// A tie turned.
    ///
    /// @param tie its position
    /// @param text as it stands now, `RUS + ISR`
    /// @param frustration after the turn
    /// @param costOfFirst of siding with the first rival, after the turn
    /// @param costOfSecond of siding with the second
    public record Flip(int tie, String text, double frustration, double costOfFirst, double costOfSecond) {
        public double gap() {
            return costOfFirst - costOfSecond;
        }

        public boolean removesAllFrustration() {
            return frustration == 0;
        }
    }

    /// Every tie turned, in order. Costs three exact solutions per tie.
    public static List<Flip> of(SignedGraph graph, String focal, String first, String second) {
        var flips = new ArrayList<Flip>();
        for (int e = 0; e < graph.ties(); e++) {
            var choice = Choice.of(graph.flipped(e), focal, first, second);
            flips.add(new Flip(e, graph.text(e), choice.free().index(), choice.costOfFirst(), choice.costOfSecond()));
        }
        return flips;
    }

    /// The smallest sets of ties whose turning removes all frustration: what each optimal division
    /// strains.
    ///
    /// @param most how many sets to list
    public static List<List<String>> leastSets(SignedGraph graph, int most) {
        var frustration = Frustration.of(graph);
        return leastSets(frustration, Optima.of(frustration, most, Search.untilProven()));
    }

    /// The same when all is known already; without listed optima the one set of the division found.
    public static List<List<String>> leastSets(Frustration frustration, Optima optima) {
        if (frustration.index() == 0) {
            return List.of();
        }
        SignedGraph graph = frustration.graph();
        return (optima.divisions().isEmpty() ? List.of(frustration.sides()) : optima.divisions())
                .stream().map(side -> strained(graph, side)).distinct().toList();
    }

    private static List<String> strained(SignedGraph graph, boolean[] side) {
        var set = new ArrayList<String>();
        for (int e = 0; e < graph.ties(); e++) {
            if ((side[graph.from(e)] == side[graph.to(e)]) != (graph.weight(e) > 0)) {
                set.add(graph.text(e));
            }
        }
        return List.copyOf(set);
    }
}
