package org.tightrope.balance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A lower bound on frustration for problems too large for [CyclePacking]: an approximate fractional
/// packing of negative cycles by multiplicative weights (Garg and Könemann 2007).
///
/// Each tie has a length that grows with its load, `exp(RATE * load / |w|) / |w|`; again and again a cycle that
/// is short by these lengths is loaded. Divided by the worst overload the loads are a packing, and its
/// value a valid bound whenever one stops; what room is then left is filled greedily. The bound creeps up
/// to that of the relaxation with time.
final class SoftPacking {
    private static final double RATE = 0.1;
    private static final double EASE = 1.05;
    private static final int MOST_SWEEPS = 100_000;

    private final Problem problem;
    private final NegativeCycles finder;
    private final double[] load;
    private final double[] length;
    private final double[] size;
    private final Map<List<Integer>, Integer> uses = new LinkedHashMap<>();
    private boolean collect;
    private double routed;
    private double best;
    private double[] bestLoad;

    SoftPacking(Problem problem) {
        this.problem = problem;
        this.finder = new NegativeCycles(problem);
        this.size = Arrays.stream(problem.w()).map(Math::abs).toArray();
        this.load = new double[size.length];
        this.length = new double[size.length];
        this.bestLoad = load.clone();
        for (int e = 0; e < size.length; e++) {
            length[e] = 1 / size[e];
        }
    }

    /// @param enough a bound that would do
    /// @param stop ends the search for a better bound; without it the search ends when nothing improves
    double bound(double enough, BooleanSupplier stop) {
        double limit = shortest();
        int stale = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS && limit < Double.POSITIVE_INFINITY && stale < 40; sweep++) {
            double before = best;
            boolean any = false;
            for (int v = 0; v < problem.nodes() && !stop.getAsBoolean(); v++) {
                int[] cycle = finder.through(v, length, limit * EASE);
                if (cycle.length > 0) {
                    route(cycle);
                    any = true;
                }
            }
            note();
            if (stop.getAsBoolean() || filled() >= enough) {
                break;
            }
            stale = best > before * 1.0005 ? 0 : stale + 1;
            limit = any ? limit : limit * EASE;
            if (limit > 1e200) {
                break;
            }
        }
        return filled();
    }

    /// The cycles used most in so many sweeps: a good start for an exact method.
    ///
    /// @param most how many
    List<int[]> cycles(int sweeps, int most, BooleanSupplier stop) {
        collect = true;
        int[] swept = {0};
        bound(Double.POSITIVE_INFINITY, () -> stop.getAsBoolean() || swept[0]++ > sweeps * problem.nodes());
        return uses.entrySet().stream()
                .sorted(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed())
                .limit(most)
                .map(use -> use.getKey().stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private double shortest() {
        double least = Double.POSITIVE_INFINITY;
        for (int v = 0; v < problem.nodes(); v++) {
            int[] cycle = finder.through(v, length, least);
            if (cycle.length > 0) {
                double sum = 0;
                for (int e : cycle) {
                    sum += length[e];
                }
                least = Math.min(least, sum);
            }
        }
        return least;
    }

    private void route(int[] cycle) {
        if (collect) {
            uses.merge(Arrays.stream(cycle).sorted().boxed().toList(), 1, Integer::sum);
        }
        double amount = Double.POSITIVE_INFINITY;
        for (int e : cycle) {
            amount = Math.min(amount, size[e]);
        }
        for (int e : cycle) {
            load[e] += amount;
            length[e] = Math.exp(RATE * load[e] / size[e]) / size[e];
        }
        routed += amount;
    }

    private void note() {
        double worst = worst();
        if (worst > 0 && routed / worst > best) {
            best = routed / worst;
            bestLoad = load.clone();
            for (int e = 0; e < bestLoad.length; e++) {
                bestLoad[e] /= worst;
            }
        }
    }

    private double worst() {
        double worst = 0;
        for (int e = 0; e < load.length; e++) {
            worst = Math.max(worst, load[e] / size[e]);
        }
        return worst;
    }

    /// The best packing with its room filled.
    private double filled() {
        return best + new GreedyPacking(problem, bestLoad).bound(() -> false);
    }
}
