package org.tightrope.balance;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Exact division into at most k clusters, k other than two, by branch and bound.
///
/// 1. What is small is placed node by node ([Placement]).
/// 2. Otherwise tabu search gives a division, and the heaviest packing of cycles with exactly one
/// negative tie a
///    lower bound ([CyclePacking]): each holds a frustrated tie however many clusters there are (Davis
///    1967).
///    So does every set of k + 1 nodes that are all at odds ([NegativeCliques]).
/// 3. A tie whose frustration would lift the bound to the best known cost is satisfied in anything
/// better: ends
///    of a positive one are glued, those of a negative one kept apart by a weight that nothing else
///    reaches.
/// 4. Otherwise branch on the tie the relaxation is least sure of.
///
/// When stopped early the lower bound stays valid.
final class ClusterSolver {
    private static final int SMALL = 12;
    private static final int MEDIUM = 30;
    private static final long STEPS = 3000;
    private static final long MOST_STEPS = 3_000_000;

    /// @param lower proven
    record Bounded(int[] label, double cost, double lower) {}

    private final int k;
    private final long seed;
    private final BooleanSupplier stop;
    private final int small;
    private final long patience;
    private double wall;

    ClusterSolver(int k, long seed, BooleanSupplier stop) {
        this(k, seed, stop, SMALL, STEPS);
    }

    /// @param small problems of at most so many nodes are placed to the end
    /// @param patience for how many steps placing is tried on others
    ClusterSolver(int k, long seed, BooleanSupplier stop, int small, long patience) {
        this.k = k;
        this.small = small;
        this.patience = patience;
        this.seed = seed;
        this.stop = stop;
    }

    /// @param hint a division to start from
    Bounded solve(Problem problem, int[] hint) {
        wall = 4 + 4 * Math.ceil(Arrays.stream(problem.w()).map(Math::abs).sum());
        int n = problem.nodes();
        var search = new ClusterSearch(problem, k, seed, stop).from(hint, 20 * n);
        search.search(n < 60 ? 4 : 12, n < 60 ? 10 * n : 30 * n);
        if (n <= MEDIUM && patience > 1) {
            var placement = new Placement(problem, k, search.best(), Double.POSITIVE_INFINITY, stop);
            if (placement.isFinished(MOST_STEPS)) {
                double cost = ClusterSearch.cost(problem, placement.best());
                return new Bounded(placement.best(), cost, cost);
            }
        }
        return solve(problem, search.best(), Double.POSITIVE_INFINITY);
    }

    private Bounded solve(Problem problem, int[] known, double cutoff) {
        double cost = ClusterSearch.cost(problem, known);
        double best = Math.min(cost, cutoff);
        if (problem.isProven(problem.offset(), best)) {
            return new Bounded(known, cost, best);
        }
        var placement = new Placement(problem, k, known, best, stop);
        long steps = problem.nodes() <= small || isSettled(problem) ? Long.MAX_VALUE : patience;
        if (placement.isFinished(steps)) {
            double found = ClusterSearch.cost(problem, placement.best());
            return new Bounded(placement.best(), found, Math.min(best, found));
        }
        double enough = (problem.step() == 0 ? best : best - problem.step() + 2e-6) - problem.offset();
        var packing = new CyclePacking(problem, new NegativeCycles(problem, true), seed, stop);
        new NegativeCliques(problem, k).each(packing::offer);
        packing.pack(enough);
        double bound = problem.offset() + packing.bound();
        if (problem.isProven(bound, best)) {
            return new Bounded(known, cost, best);
        }
        return stop.getAsBoolean()
                ? new Bounded(known, cost, Math.min(best, problem.tightened(bound, best)))
                : divide(problem, packing, bound, known, best);
    }

    private Bounded divide(Problem problem, CyclePacking packing, double bound, int[] known, double best) {
        var gluing = new Gluing(problem.nodes());
        double[] w = problem.w().clone();
        boolean glued = false;
        for (int e = 0; e < w.length; e++) {
            if (problem.isProven(bound + packing.slack(e), best)) {
                if (w[e] > 0) {
                    gluing.glue(problem.a()[e], problem.b()[e], false);
                    glued = true;
                } else {
                    w[e] = -wall;
                }
            }
        }
        var walled = new Problem(problem.nodes(), problem.a(), problem.b(), w, problem.offset(), problem.step());
        if (glued || isSettled(walled)) {
            Bounded only = lifted(walled, gluing, known, best);
            return better(problem, known, only.label, Math.max(only.lower, problem.tightened(bound, best)));
        }
        int tie = leastSure(walled, packing);
        boolean together = known[problem.a()[tie]] == known[problem.b()[tie]];
        Bounded first = branch(walled, tie, together, known, best);
        double cutoff = Math.min(best, first.cost);
        Bounded second = branch(walled, tie, !together, known, cutoff);
        double lower = Math.max(Math.min(first.lower, second.lower), problem.tightened(bound, best));
        return better(problem, better(problem, known, first.label, lower).label, second.label, lower);
    }

    /// The cheaper of two divisions.
    private static Bounded better(Problem problem, int[] one, int[] other, double lower) {
        double costOfOne = ClusterSearch.cost(problem, one);
        double costOfOther = ClusterSearch.cost(problem, other);
        return costOfOther < costOfOne - Problem.TINY
                ? new Bounded(other, costOfOther, Math.min(costOfOther, lower))
                : new Bounded(one, costOfOne, Math.min(costOfOne, lower));
    }

    private Bounded branch(Problem walled, int tie, boolean together, int[] known, double cutoff) {
        var gluing = new Gluing(walled.nodes());
        double[] w = walled.w().clone();
        double offset = walled.offset();
        if (together) {
            gluing.glue(walled.a()[tie], walled.b()[tie], false);
        } else {
            offset += Math.max(0, w[tie]);
            w[tie] = -wall;
        }
        var child = new Problem(walled.nodes(), walled.a(), walled.b(), w, offset, walled.step());
        return lifted(child, gluing, known, cutoff);
    }

    /// Solves the glued problem from the known division, mended where nodes were glued.
    private Bounded lifted(Problem problem, Gluing gluing, int[] known, double cutoff) {
        int[] map = new int[problem.nodes()];
        boolean[] flip = new boolean[problem.nodes()];
        int left = gluing.number(map, flip);
        Problem smaller = problem.contracted(left, map, flip);
        int[] hint = new int[left];
        for (int v = map.length - 1; v >= 0; v--) {
            hint[map[v]] = known[v];
        }
        hint = new ClusterSearch(smaller, k, seed, stop).from(hint, 2 * left).best();
        Bounded solved = solve(smaller, hint, cutoff);
        int[] label = new int[map.length];
        for (int v = 0; v < label.length; v++) {
            label[v] = solved.label[map[v]];
        }
        return new Bounded(label, ClusterSearch.cost(problem, label), solved.lower);
    }

    /// Whether every tie is a wall: what is left is a matter of colouring.
    private boolean isSettled(Problem problem) {
        for (double w : problem.w()) {
            if (w > -wall / 2) {
                return false;
            }
        }
        return true;
    }

    private int leastSure(Problem problem, CyclePacking packing) {
        double[] reach = new double[problem.nodes()];
        for (int e = 0; e < problem.ties(); e++) {
            double size = Math.min(1, Math.abs(problem.w()[e]));
            reach[problem.a()[e]] += size;
            reach[problem.b()[e]] += size;
        }
        int choice = -1;
        double most = -1;
        for (int e = 0; e < problem.ties(); e++) {
            double y = packing.fraction(e);
            double unsure = Math.max(1e-6, Math.min(y, 1 - y))
                    * (reach[problem.a()[e]] + reach[problem.b()[e]])
                    * Math.min(1, Math.abs(problem.w()[e]));
            if (problem.w()[e] > -wall / 2 && unsure > most) {
                most = unsure;
                choice = e;
            }
        }
        return choice;
    }
}
