package org.tightrope.balance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// All optimal divisions, where they are few enough to count.
///
/// Reductions that lose no optimum and biconnected blocks leave smaller pieces; each is enumerated, by
/// branch and bound where it is not small ([EveryOptimum]), and the counts multiply. Where ties cancel
/// out a connected graph falls into pieces that may each stand either way round at no cost: they count
/// double. A division and its mirror image are one, and parts that were never connected do not count anew
/// for standing the other way round.
///
/// @param count how many there are; empty when the search was given up, or when they are beyond counting
/// @param divisions the sides per node of the first of them
public record Optima(OptionalLong count, List<boolean[]> divisions) {
    private static final int LEAST_EFFORT = 30;
    private static final int EFFORT = 20_000;
    private static final Optima UNKNOWN = new Optima(OptionalLong.empty(), List.of());

    public Optima {
        divisions = List.copyOf(divisions);
    }

    /// Not counted.
    public static Optima unknown() {
        return UNKNOWN;
    }

    /// Those of a graph not solved yet.
    ///
    /// @param most how many divisions to list
    public static Optima of(SignedGraph graph, int most) {
        return of(Frustration.of(graph), most, Search.untilProven());
    }

    /// Within reason: the effort is limited, so that what takes much longer than to find one optimum is
    /// unknown.
    ///
    /// @param one an optimum; without a proof of it nothing is known
    /// @param search its stop may end the counting even earlier
    public static Optima of(Frustration one, int most, Search search) {
        int effort = LEAST_EFFORT + EFFORT / Math.max(1, one.graph().ties());
        return one.isOptimal() ? of(one, most, search, effort) : UNKNOWN;
    }

    /// Until all are counted or the search is stopped.
    public static Optima thoroughly(Frustration one, int most, Search search) {
        return one.isOptimal() ? of(one, most, search, Integer.MAX_VALUE) : UNKNOWN;
    }

    /// @param effort how often the search may ask whether to stop: a measure of time that is the same
    /// everywhere
    static Optima of(Frustration one, int most, Search search, int effort) {
        SignedGraph graph = one.graph();
        int[] asked = {0};
        BooleanSupplier stop = () -> ++asked[0] > effort || search.stop().getAsBoolean();
        var reduction = Reduction.keepingAllOptima(Problem.of(graph));
        Problem rest = reduction.rest();
        var parts = new ArrayList<Blocks.Part>();
        var found = new ArrayList<EveryOptimum.Found>();
        var every = new EveryOptimum(search.seed(), stop, most);
        double count = 1;
        for (int[] ties : Blocks.of(rest)) {
            var part = Blocks.part(rest, ties);
            boolean[] side = new boolean[part.nodes().length];
            for (int v = 0; v < side.length; v++) {
                side[v] = one.side(reduction.kept()[part.nodes()[v]]);
            }
            var of = every.block(part.problem(), part.problem().cost(side));
            if (!every.isComplete() || of.count() == 0) {
                return UNKNOWN;
            }
            count *= of.count();
            parts.add(part);
            found.add(of);
        }
        List<int[]> free = freePieces(graph, reduction.kept(), rest);
        count *= Math.pow(2, free.size());
        if (count > 1L << 53) {
            return UNKNOWN;
        }
        return new Optima(OptionalLong.of((long) count), EveryOptimum.together(reduction, parts, found, free, most));
    }

    /// Pieces of what is left (by its own numbers) that were connected to an earlier piece in the graph.
    private static List<int[]> freePieces(SignedGraph graph, int[] kept, Problem rest) {
        int[] part = new int[graph.nodes()];
        List<int[]> parts = Components.of(graph);
        for (int p = 0; p < parts.size(); p++) {
            for (int v : parts.get(p)) {
                part[v] = p;
            }
        }
        var pieces = new Gluing(rest.nodes());
        for (int e = 0; e < rest.ties(); e++) {
            pieces.glue(rest.a()[e], rest.b()[e], false);
        }
        var met = new HashSet<Integer>();
        var free = new ArrayList<int[]>();
        for (int v = 0; v < rest.nodes(); v++) {
            if (pieces.root(v) == v && !met.add(part[kept[v]])) {
                int root = v;
                free.add(IntStream.range(0, rest.nodes())
                        .filter(u -> pieces.root(u) == root)
                        .toArray());
            }
        }
        return free;
    }

    /// The blocs of each listed division, as [Frustration#blocs] gives them.
    public List<List<List<String>>> blocs(SignedGraph graph) {
        return divisions.stream()
                .map(side -> Frustration.blocs(graph, side))
                .distinct()
                .toList();
    }
}
