package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Exact division of a problem by branch and bound.
///
/// 1. Reduce ([Reduction]) and cut into biconnected blocks ([Blocks]); blocks add up.
/// 2. A block of few nodes is enumerated ([Enumeration]).
/// 3. Otherwise local search gives a division and cycle packing a lower bound ([CyclePacking]). When they
/// meet, done.
/// 4. A tie whose frustration would lift the bound to the best known cost can be taken as satisfied: its
/// ends are glued
///    (reduced-cost fixing), and the smaller problem goes back to 1.
/// 5. Otherwise branch on the tie the relaxation is least sure of: satisfied (glue) or frustrated (glue
/// the other way).
///
/// When stopped early the lower bound stays valid.
final class Solver {
    private static final int ENUMERATE = 13;
    private static final int LARGE = 3000;
    private static final int HUGE = 100_000;
    private static final int MOST_STRAINED = 700;

    /// A division and what is proven about it.
    record Bounded(boolean[] side, double cost, double lower) {}

    private final BooleanSupplier stop;
    private final long seed;
    private final int enumerate;
    private int nodes;

    Solver(long seed, BooleanSupplier stop) {
        this(seed, stop, ENUMERATE);
    }

    /// @param enumerate blocks of at most so many nodes are enumerated
    Solver(long seed, BooleanSupplier stop, int enumerate) {
        this.seed = seed;
        this.stop = stop;
        this.enumerate = Math.max(1, enumerate);
    }

    /// How many blocks were bounded: the size of the search tree.
    int visited() {
        return nodes;
    }

    Bounded solve(Problem problem) {
        return solve(problem, Double.POSITIVE_INFINITY, 0);
    }

    /// @param cutoff only divisions that cost less matter; `lower` may stop at it
    private Bounded solve(Problem problem, double cutoff, int depth) {
        var reduction = Reduction.of(problem);
        Problem rest = reduction.rest();
        List<Blocks.Part> parts = Blocks.of(rest).stream()
                .map(ties -> Blocks.part(rest, ties))
                .sorted(Comparator.comparingInt(part -> part.problem().nodes()))
                .toList();
        double lower = rest.offset();
        double cost = rest.offset();
        var sides = new ArrayList<boolean[]>();
        for (Blocks.Part part : parts) {
            Bounded solved = block(part.problem(), cutoff - lower, depth);
            lower += solved.lower;
            cost += solved.cost;
            sides.add(solved.side);
        }
        boolean[] side = reduction.lift(Blocks.together(rest.nodes(), parts, sides));
        return new Bounded(side, problem.cost(side), Math.min(lower, cost));
    }

    private Bounded block(Problem block, double cutoff, int depth) {
        nodes++;
        if (block.nodes() <= enumerate) {
            var best = new Enumeration(block).best(1);
            return new Bounded(best.side(0, block.nodes()), best.cost(), best.cost());
        }
        boolean root = depth == 0;
        int starts = root ? (block.nodes() < 60 ? 4 : 12) : 2;
        var found = new LocalSearch(block, seed, stop)
                .search(starts, root ? 10 * block.nodes() * starts / 4 : 4 * block.nodes())
                .best();
        if (isLarge(block, found)) {
            found = better(
                    block,
                    found,
                    new LocalSearch(block, seed + 1, stop)
                            .search(40, 400 + 20 * block.nodes())
                            .best());
            double known = block.cost(found);
            double quick = new GreedyPacking(block).bound(stop);
            double better = block.ties() > HUGE ? 0 : new SoftPacking(block).bound(known, stop);
            return new Bounded(found, known, tightened(block, Math.max(quick, better), known));
        }
        double goal = Math.min(block.cost(found), cutoff);
        double enough = block.step() == 0 ? goal : goal - block.step() + 2e-6;
        var packing = new CyclePacking(block, seed, stop).pack(enough);
        found = better(block, found, new Rounding(block).divide(packing));
        double cost = block.cost(found);
        double bound = packing.bound();
        double best = Math.min(cost, cutoff);
        if (block.isProven(bound, best) || stop.getAsBoolean()) {
            return new Bounded(found, cost, block.isProven(bound, best) ? best : tightened(block, bound, cost));
        }
        return divide(block, packing, found, best, depth);
    }

    /// The simplex method holds a square of about as many rows as ties are strained.
    private static boolean isLarge(Problem block, boolean[] found) {
        double mean = Arrays.stream(block.w()).map(Math::abs).average().orElse(1);
        return block.ties() > HUGE || (block.ties() > LARGE && block.cost(found) > MOST_STRAINED * mean);
    }

    private static double tightened(Problem block, double bound, double cost) {
        return Math.min(cost, block.tightened(bound, cost));
    }

    private static boolean[] better(Problem block, boolean[] one, boolean[] other) {
        return block.cost(other) < block.cost(one) - Problem.TINY ? other : one;
    }

    private Bounded divide(Problem block, CyclePacking packing, boolean[] found, double best, int depth) {
        double cost = block.cost(found);
        double bound = packing.bound();
        var gluing = new Gluing(block.nodes());
        int glued = 0;
        for (int e = 0; e < block.ties(); e++) {
            if (block.isProven(bound + packing.slack(e), best)) {
                int u = block.a()[e];
                int v = block.b()[e];
                glued += gluing.root(u) == gluing.root(v) ? 0 : 1;
                if (!gluing.glue(u, v, block.w()[e] < 0)) {
                    return new Bounded(found, cost, best);
                }
            }
        }
        if (glued * 20 >= block.nodes()) {
            return choose(block, found, best, bound, List.of(glued(block, gluing, best, depth + 1)));
        }
        int tie = leastSure(block, packing, gluing);
        boolean opposite = found[block.a()[tie]] != found[block.b()[tie]];
        var children = new ArrayList<Bounded>();
        double cutoff = best;
        for (boolean way : new boolean[] {opposite, !opposite}) {
            var child = copy(block, gluing);
            child.glue(block.a()[tie], block.b()[tie], way);
            var solved = glued(block, child, cutoff, depth + 1);
            cutoff = Math.min(cutoff, solved.cost);
            children.add(solved);
        }
        return choose(block, found, best, bound, children);
    }

    private static Gluing copy(Problem block, Gluing gluing) {
        var copy = new Gluing(block.nodes());
        for (int v = 0; v < block.nodes(); v++) {
            copy.glue(gluing.root(v), v, gluing.isOpposite(v));
        }
        return copy;
    }

    private Bounded glued(Problem block, Gluing gluing, double cutoff, int depth) {
        int[] map = new int[block.nodes()];
        boolean[] flip = new boolean[block.nodes()];
        int left = gluing.number(map, flip);
        var solved = solve(block.contracted(left, map, flip), cutoff, depth);
        boolean[] side = new boolean[block.nodes()];
        for (int v = 0; v < side.length; v++) {
            side[v] = solved.side[map[v]] ^ flip[v];
        }
        return new Bounded(side, block.cost(side), solved.lower);
    }

    /// The best of the children; what was ruled out costs at least `best`.
    private static Bounded choose(Problem block, boolean[] found, double best, double bound, List<Bounded> children) {
        boolean[] side = found;
        double lower = best;
        for (Bounded child : children) {
            side = better(block, side, child.side);
            lower = Math.min(lower, child.lower);
        }
        double cost = block.cost(side);
        return new Bounded(side, cost, Math.min(cost, Math.max(lower, block.tightened(bound, cost))));
    }

    /// The tie about which the relaxation is least decided, heavier ends first.
    static int leastSure(Problem block, CyclePacking packing, Gluing gluing) {
        double[] reach = new double[block.nodes()];
        for (int e = 0; e < block.ties(); e++) {
            reach[block.a()[e]] += Math.abs(block.w()[e]);
            reach[block.b()[e]] += Math.abs(block.w()[e]);
        }
        return IntStream.range(0, block.ties())
                .filter(e -> gluing.root(block.a()[e]) != gluing.root(block.b()[e]))
                .boxed()
                .max(Comparator.comparingDouble(e -> {
                    double y = packing.fraction(e);
                    return Math.max(1e-6, Math.min(y, 1 - y)) * (reach[block.a()[e]] + reach[block.b()[e]]);
                }))
                .orElseThrow();
    }
}
