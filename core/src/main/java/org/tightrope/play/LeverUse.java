package org.tightrope.play;

import org.tightrope.effect.Levers;
import org.tightrope.event.History;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;

/// How likely an armed lever is to be used when something calls for its use: judged by how often it was
/// called for and not used, in the past and so far in the future.
///
///     P(use on a day with a trigger) = 0.5 / (days with a trigger since it was armed or last used + 1)
///
/// the Jeffreys estimate for a success that has not come yet. Threats that were not carried out when they
/// should have been lose their force (M05). Worked case: nine such days, never used: 0.05.
final class LeverUse {
    private LeverUse() {}

    /// The rule is the same for every scenario: what differs is what its [Levers] have seen.
    static LeverUse of(Scenario scenario, History history) {
        return new LeverUse();
    }

    boolean uses(Levers levers, int l, double u) {
        return levers.state(l) == LeverState.ARMED
                && levers.lever(l).trigger().isPresent()
                && u < 0.5 / (levers.ignored(l) + 1);
    }
}
