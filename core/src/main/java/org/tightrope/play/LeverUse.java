package org.tightrope.play;

import org.tightrope.effect.Levers;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// How likely an armed lever is to be used when something calls for its use: judged by how often it was called for and
/// not used.
///
///     P(use on a day with a trigger) = 0.5 / (days with a trigger since it was armed + 1)
///
/// the Jeffreys estimate for a success that has not come yet. Threats that were not carried out when they
/// should have been lose their force (M05). Worked case: nine such days, never used: 0.05.
final class LeverUse {
    private final double[] probability;

    private LeverUse(double[] probability) {
        this.probability = probability;
    }

    static LeverUse of(Scenario scenario, History history) {
        var probability = new double[scenario.levers().size()];
        for (int l = 0; l < probability.length; l++) {
            Lever lever = scenario.levers().get(l);
            long days = history.events().stream()
                    .filter(event -> lever.since()
                            .map(since -> !event.date().isBefore(since))
                            .orElse(true))
                    .filter(event -> calls(lever, event))
                    .map(Event::date)
                    .distinct()
                    .count();
            probability[l] = lever.trigger().isPresent() ? 0.5 / (days + 1) : 0;
        }
        return new LeverUse(probability);
    }

    private static boolean calls(Lever lever, Event event) {
        return lever.trigger()
                .map(trigger -> trigger.matches(event.source(), event.action(), event.target()))
                .orElse(false);
    }

    boolean uses(Levers levers, int l, double u) {
        return levers.state(l) == LeverState.ARMED && u < probability[l];
    }
}
