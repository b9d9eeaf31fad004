package org.tightrope.play;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.event.History;
import org.tightrope.explain.Explanation;
import org.tightrope.fit.Fit;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;

/// How long an agreement lasts in the futures played: it fails on the day it is suspended or worse.
///
///     alive(d) = share of futures in which it has bound both sides on all of the days 1..d
///
/// What breaches do to the state is told by [org.tightrope.effect.Agreements]; who breaks what, by the
/// fitted model.
///
/// @param fails chance that it fails within the horizon
/// @param alive per day, from the first after as-of
public record Lasting(String id, Chance fails, List<Double> alive) {
    private static final String MARK = "lasting:";

    public Lasting {
        alive = List.copyOf(alive);
    }

    /// Every agreement that binds on the as-of date, in order.
    ///
    /// @param threads change the time it takes, never the answer
    public static List<Lasting> of(Scenario scenario, History history, Fit fit, int futures, long seed, int threads) {
        var outcomes = new ArrayList<>(scenario.outcomes());
        var now = fit.situation().agreements();
        for (int g = 0; g < now.size(); g++) {
            if (now.binds(g)) {
                String id = now.agreement(g).id();
                outcomes.add(
                        new Outcome(MARK + id, id, id, new Predicate.AgreementReaches(id, AgreementState.SUSPENDED)));
            }
        }
        if (outcomes.size() == scenario.outcomes().size()) {
            return List.of();
        }
        return new Player(scenario.withOutcomes(outcomes), history, fit, futures, seed, threads, _ -> {})
                .play(List.of()).baseline().stream()
                        .filter(outcome -> outcome.id().startsWith(MARK))
                        .map(outcome -> new Lasting(
                                outcome.id().substring(MARK.length()),
                                outcome.chance(),
                                outcome.firstPassage().stream()
                                        .map(failed -> 1 - failed)
                                        .toList()))
                        .toList();
    }

    public Explanation explain() {
        return Explanation.of(
                fails.probability(),
                "chance that %s is suspended or collapses within %d days: share of %d futures, model interval %s to %s"
                        .formatted(
                                id,
                                alive.size(),
                                fails.futures(),
                                Explanation.number(fails.parameter().lower()),
                                Explanation.number(fails.parameter().upper())));
    }
}
