package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.explain.Explanation;
import org.tightrope.stand.Stand;
import org.tightrope.stand.Tension;

/// A tree for every figure of `stand`.
final class StandExplain {
    private StandExplain() {}

    static List<Explanation> of(Stand stand, StandResult result) {
        var tree = new ArrayList<>(
                Balance.explain(stand.measured().frustration(), stand.measured().indices()));
        stand.measured().choice().ifPresent(choice -> {
            tree.add(choice.explain());
            tree.add(Explanation.of(
                    choice.forcedCost(),
                    "forced-choice cost: the cheaper side minus frustration without a choice",
                    Explanation.of(Math.min(choice.costOfFirst(), choice.costOfSecond()), "the cheaper side"),
                    Explanation.of(choice.free().index(), "frustration without a choice")));
        });
        stand.measured().straddles().stream()
                .filter(straddle -> straddle.load() > 0)
                .forEach(straddle -> tree.add(straddle.explain()));
        Tension tension = stand.tension();
        for (int i = 0; i < tension.codes().size(); i++) {
            for (int j = i + 1; j < tension.codes().size(); j++) {
                if (Math.abs(tension.tie(i, j)) >= stand.threshold()) {
                    tree.add(tension.explainTie(i, j));
                }
            }
        }
        stand.agreements().forEach(agreement -> tree.add(agreement.explain()));
        result.survival().ifPresent(survival -> tree.add(survival.explain("failure")));
        result.measured().actors().forEach(place -> tree.addAll(place.explain()));
        result.broker().ifPresent(broker -> tree.add(broker.explain()));
        result.lasting().ifPresent(all -> all.forEach(lasting -> tree.add(lasting.explain())));
        result.power().ifPresent(power -> tree.addAll(power.explain()));
        return tree;
    }
}
