package org.tightrope.balance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// All optimal divisions, where they are few enough to count.
///
/// Reductions that lose no optimum and biconnected blocks leave small pieces; each is enumerated, and the
/// counts multiply. Where ties cancel out a connected graph falls into pieces that may each stand either way
/// round at no cost: they count double. A division and its mirror image are one, and parts that were never
/// connected do not count anew for standing the other way round.
///
/// @param count how many there are; empty when a piece is too large to enumerate, or when they are beyond
/// counting
/// @param divisions the sides per node of the first of them
public record Optima(OptionalLong count, List<boolean[]> divisions) {
    private static final Optima UNKNOWN = new Optima(OptionalLong.empty(), List.of());

    public Optima {
        divisions = List.copyOf(divisions);
    }

    /// Not counted.
    public static Optima unknown() {
        return UNKNOWN;
    }

    /// @param most how many divisions to list
    public static Optima of(SignedGraph graph, int most) {
        var reduction = Reduction.keepingAllOptima(Problem.of(graph));
        Problem rest = reduction.rest();
        var parts = new ArrayList<Blocks.Part>();
        var bests = new ArrayList<Enumeration.Best>();
        double count = 1;
        for (int[] ties : Blocks.of(rest)) {
            var part = Blocks.part(rest, ties);
            if (part.problem().nodes() > Enumeration.MOST_NODES) {
                return UNKNOWN;
            }
            var best = new Enumeration(part.problem()).best(most);
            count *= best.count();
            parts.add(part);
            bests.add(best);
        }
        List<int[]> free = freePieces(graph, reduction.kept(), rest);
        count *= Math.pow(2, free.size());
        if (count > 1L << 53) {
            return UNKNOWN;
        }
        var divisions = new ArrayList<boolean[]>();
        int[] which = new int[parts.size() + free.size()];
        do {
            var sides = new ArrayList<boolean[]>();
            for (int p = 0; p < parts.size(); p++) {
                sides.add(bests.get(p).side(which[p], parts.get(p).nodes().length));
            }
            boolean[] side = Blocks.together(rest.nodes(), parts, sides);
            for (int f = 0; f < free.size(); f++) {
                for (int v : free.get(f)) {
                    side[v] ^= which[parts.size() + f] == 1;
                }
            }
            divisions.add(reduction.lift(side));
        } while (divisions.size() < most && advance(which, bests));
        return new Optima(OptionalLong.of((long) count), divisions);
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

    private static boolean advance(int[] which, List<Enumeration.Best> bests) {
        for (int p = 0; p < which.length; p++) {
            int choices = p < bests.size() ? bests.get(p).sides().size() : 2;
            if (++which[p] < choices) {
                return true;
            }
            which[p] = 0;
        }
        return false;
    }

    /// The blocs of each listed division, as [Frustration#blocs] gives them.
    public List<List<List<String>>> blocs(SignedGraph graph) {
        return divisions.stream()
                .map(side -> Frustration.blocs(graph, side))
                .distinct()
                .toList();
    }
}
