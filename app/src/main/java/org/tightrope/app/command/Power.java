package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tightrope.app.output.Table;
import org.tightrope.balance.Pivot;
import org.tightrope.explain.Explanation;
import org.tightrope.fault.Fault;

/// How often each player decides a coalition, as `balance` and `stand` print it.
record Power(double quota, List<Player> players) {
    private static final int MOST = 22;

    record Player(String player, double weight, double shapley, double banzhaf) {}

    /// @param weights by player, in the order given; none for no answer
    /// @param quota what wins; more than half of all weight unless given
    static Optional<Power> of(Map<String, Double> weights, Optional<Double> quota) {
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean valid = weights.values().stream().allMatch(w -> w >= 0 && Double.isFinite(w));
        double needed = quota.orElse(Math.nextUp(all / 2));
        if (!valid || weights.size() > MOST || !(needed > 0 && needed <= all)) {
            throw new Fault("""
                    Weights %s with a quota of %s: 1 to %d players with finite weights from 0 and a quota in (0, %s] are needed.
                    Maybe write --weights A=4,B=3,C=2 --quota 5.""".formatted(weights, Explanation.number(needed), MOST, Explanation.number(all)));
        }
        Pivot pivot = Pivot.of(
                weights.values().stream().mapToDouble(Double::doubleValue).toArray(), needed);
        var players = new ArrayList<Player>();
        for (var entry : weights.entrySet()) {
            int i = players.size();
            players.add(new Player(
                    entry.getKey(),
                    entry.getValue(),
                    pivot.shapley().get(i),
                    pivot.banzhaf().get(i)));
        }
        return Optional.of(new Power(needed, List.copyOf(players)));
    }

    String text() {
        var table = Table.of("player", "weight", "Shapley", "Banzhaf");
        players.forEach(player -> table.row(
                player.player,
                Explanation.number(player.weight),
                Explanation.number(player.shapley),
                Explanation.number(player.banzhaf)));
        return "Pivot power, quota %s:%n".formatted(Explanation.number(quota)) + table.text();
    }

    List<Explanation> explain() {
        var tree = new ArrayList<Explanation>();
        for (Player player : players) {
            var weight = Explanation.of(player.weight, "its weight");
            var needed = Explanation.of(quota, "quota");
            tree.add(Explanation.of(
                    player.shapley,
                    "Shapley-Shubik power of %s: share of orders of joining in which it decides"
                            .formatted(player.player),
                    weight,
                    needed));
            tree.add(Explanation.of(
                    player.banzhaf,
                    "Banzhaf power of %s: its share of all swings".formatted(player.player),
                    weight,
                    needed));
        }
        return tree;
    }
}
