package org.tightrope.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tightrope.play.Consequence.Link;

/// Sums over futures of the ways by which a difference came about, walked back from what it looks at to
/// the move.
final class Ways {
    /// Ways are told this many links back.
    private static final int LONGEST = 4;

    /// Branches of a smaller share in their future are summed up.
    private static final double SMALLEST = 0.01;

    private final Map<List<String>, Double> ways = new LinkedHashMap<>();
    private final Map<String, Double> carriers = new LinkedHashMap<>();
    private double total;

    /// One future's difference, carried by these in proportion to their weights.
    ///
    /// @param share what the future counts
    void add(double share, List<Consequence> last, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        total += share;
        if (sum <= 0) {
            carriers.merge("the move itself", share, Double::sum);
            ways.merge(List.of("the move"), share, Double::sum);
            return;
        }
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] > 0) {
                double part = share * weights[c] / sum;
                for (Link link : last.get(c).links()) {
                    carriers.merge(link.through(), part * link.share(), Double::sum);
                }
                walk(last.get(c), part, weights[c] / sum, List.of());
            }
        }
    }

    private void walk(Consequence at, double part, double local, List<String> after) {
        var steps = new ArrayList<String>();
        if (at.links().isEmpty()) {
            steps.add(at.what());
            steps.addAll(after);
            ways.merge(List.copyOf(steps), part, Double::sum);
            return;
        }
        if (after.size() >= LONGEST || local < SMALLEST) {
            steps.add(Consequence.EARLIER.what());
            steps.addAll(after);
            ways.merge(List.copyOf(steps), part, Double::sum);
            return;
        }
        for (Link link : at.links()) {
            var told = new ArrayList<String>();
            told.add("%s (%s)".formatted(at.what(), link.through()));
            told.addAll(after);
            walk(link.from(), part * link.share(), local * link.share(), told);
        }
    }

    /// Largest first; shares add up to one.
    List<Why.Carrier> carriers() {
        return carriers.entrySet().stream()
                .map(entry -> new Why.Carrier(entry.getKey(), entry.getValue() / total))
                .sorted(Comparator.comparingDouble(Why.Carrier::share).reversed())
                .toList();
    }

    /// The largest.
    List<Why.Chain> chains(int most) {
        return ways.entrySet().stream()
                .map(entry -> new Why.Chain(entry.getValue() / total, entry.getKey()))
                .sorted(Comparator.comparingDouble(Why.Chain::share).reversed())
                .limit(most)
                .toList();
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        var top = carriers().stream().limit(4).toList();
        if (top.isEmpty()) {
            return List.of();
        }
        var parts = top.stream()
                .map(one -> String.format(Locale.ROOT, "%s %.0f %%", one.effect(), 100 * one.share()))
                .toList();
        sentences.add("Carried in the last step by " + String.join(", ", parts) + ".");
        for (Why.Chain chain : chains(3)) {
            sentences.add(String.format(
                    Locale.ROOT, "%.0f %% by this way: %s.", 100 * chain.share(), String.join(" -> ", chain.steps())));
        }
        return sentences;
    }
}
