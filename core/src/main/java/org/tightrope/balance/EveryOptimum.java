package org.tightrope.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// All optimal divisions of a connected problem by branch and bound: as [Solver], but a branch is left
/// only when everything in it is worse than the optimum, not when it is no better.
///
/// A tie whose frustration would lift the bound of the cycle packing above the optimum is satisfied in
/// every optimal division: its ends are glued. Otherwise the two ways of the least decided tie are
/// searched; they have no division in common. Pieces that ties no longer hold together may each stand
/// either way round.
final class EveryOptimum {
    private static final int ENUMERATE = 20;

    private final long seed;
    private final BooleanSupplier stop;
    private final int most;
    private final int enumerate;
    private boolean complete = true;

    /// @param stop once true, the search is given up
    /// @param most how many divisions to list
    EveryOptimum(long seed, BooleanSupplier stop, int most) {
        this(seed, stop, most, ENUMERATE);
    }

    /// @param enumerate blocks of at most so many nodes are enumerated
    EveryOptimum(long seed, BooleanSupplier stop, int most, int enumerate) {
        this.enumerate = enumerate;
        this.seed = seed;
        this.stop = stop;
        this.most = most;
    }

    /// Divisions up to mirror images.
    ///
    /// @param sides the first of them
    record Found(double count, List<boolean[]> sides) {
        private static final Found NONE = new Found(0, List.of());
    }

    /// Whether nothing was left out so far.
    boolean isComplete() {
        return complete;
    }

    /// Those of a biconnected block.
    ///
    /// @param optimum what its best division costs
    Found block(Problem block, double optimum) {
        if (block.nodes() <= enumerate) {
            var best = new Enumeration(block).best(most);
            return best.cost() > optimum + tolerance(block, optimum)
                    ? Found.NONE
                    : new Found(
                            best.count(),
                            IntStream.range(0, best.sides().size())
                                    .mapToObj(which -> best.side(which, block.nodes()))
                                    .toList());
        }
        if (stop.getAsBoolean()) {
            complete = false;
            return Found.NONE;
        }
        var packing = new CyclePacking(block, seed, stop).pack(Double.POSITIVE_INFINITY);
        double bound = packing.bound();
        var gluing = new Gluing(block.nodes());
        boolean glued = false;
        for (int e = 0; e < block.ties(); e++) {
            if (bound + packing.slack(e) > optimum + tolerance(block, optimum)) {
                int u = block.a()[e];
                int v = block.b()[e];
                glued |= gluing.root(u) != gluing.root(v);
                if (!gluing.glue(u, v, block.w()[e] < 0)) {
                    return Found.NONE;
                }
            }
        }
        if (glued) {
            return glued(block, gluing, optimum);
        }
        int tie = Solver.leastSure(block, packing, gluing);
        double count = 0;
        var sides = new ArrayList<boolean[]>();
        for (boolean opposite : new boolean[] {false, true}) {
            var way = new Gluing(block.nodes());
            way.glue(block.a()[tie], block.b()[tie], opposite);
            Found found = glued(block, way, optimum);
            count += found.count;
            found.sides.stream().limit(most - sides.size()).forEach(sides::add);
        }
        return new Found(count, sides);
    }

    private static double tolerance(Problem problem, double optimum) {
        return problem.step() == 0 ? 1e-6 * (1 + optimum) : 1e-6;
    }

    private Found glued(Problem block, Gluing gluing, double optimum) {
        int[] map = new int[block.nodes()];
        boolean[] flip = new boolean[block.nodes()];
        int left = gluing.number(map, flip);
        Found found = all(block.contracted(left, map, flip), optimum);
        return new Found(
                found.count,
                found.sides.stream()
                        .map(side -> {
                            boolean[] lifted = new boolean[map.length];
                            for (int v = 0; v < lifted.length; v++) {
                                lifted[v] = side[map[v]] ^ flip[v];
                            }
                            return lifted;
                        })
                        .toList());
    }

    private Found all(Problem problem, double optimum) {
        var reduction = Reduction.keepingAllOptima(problem);
        Problem rest = reduction.rest();
        var parts = new ArrayList<Blocks.Part>();
        var bests = new ArrayList<Double>();
        double cost = rest.offset();
        for (int[] ties : Blocks.of(rest)) {
            var part = Blocks.part(rest, ties);
            double best = new Solver(seed, stop).solve(part.problem()).cost();
            cost += best;
            if (cost > optimum + tolerance(problem, optimum)) {
                // A solver that was stopped may have missed the optimum.
                complete &= !stop.getAsBoolean();
                return Found.NONE;
            }
            parts.add(part);
            bests.add(best);
        }
        var found = new ArrayList<Found>();
        double count = 1;
        for (int p = 0; p < parts.size(); p++) {
            found.add(block(parts.get(p).problem(), bests.get(p)));
            count *= found.getLast().count;
        }
        List<int[]> pieces = pieces(rest);
        count *= Math.pow(2, pieces.size());
        return new Found(count, count == 0 ? List.of() : together(reduction, parts, found, pieces, most));
    }

    /// All pieces but the first.
    private static List<int[]> pieces(Problem rest) {
        var gluing = new Gluing(rest.nodes());
        for (int e = 0; e < rest.ties(); e++) {
            gluing.glue(rest.a()[e], rest.b()[e], false);
        }
        return IntStream.range(0, rest.nodes())
                .filter(v -> gluing.root(v) == v)
                .skip(1)
                .mapToObj(root -> IntStream.range(0, rest.nodes())
                        .filter(v -> gluing.root(v) == root)
                        .toArray())
                .toList();
    }

    /// Combinations of the divisions of parts, and of pieces either way round.
    static List<boolean[]> together(
            Reduction reduction, List<Blocks.Part> parts, List<Found> found, List<int[]> pieces, int most) {
        int[] choices = new int[parts.size() + pieces.size()];
        for (int c = 0; c < choices.length; c++) {
            choices[c] = c < parts.size() ? found.get(c).sides.size() : 2;
        }
        var divisions = new ArrayList<boolean[]>();
        int[] which = new int[choices.length];
        do {
            var sides = new ArrayList<boolean[]>();
            for (int p = 0; p < parts.size(); p++) {
                sides.add(found.get(p).sides.get(which[p]));
            }
            boolean[] side = Blocks.together(reduction.rest().nodes(), parts, sides);
            for (int f = 0; f < pieces.size(); f++) {
                for (int v : pieces.get(f)) {
                    side[v] ^= which[parts.size() + f] == 1;
                }
            }
            divisions.add(reduction.lift(side));
        } while (divisions.size() < most && advance(which, choices));
        return divisions;
    }

    /// The next combination; false after the last.
    private static boolean advance(int[] which, int[] choices) {
        for (int p = 0; p < which.length; p++) {
            if (++which[p] < choices[p]) {
                return true;
            }
            which[p] = 0;
        }
        return false;
    }
}
