package org.tightrope.effect;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.event.Event;
import org.tightrope.event.Quad;
import org.tightrope.scenario.Attribution;
import org.tightrope.scenario.Scenario;

/// Who may be behind what is reported of others: the observation model of deniable acts (M26).
///
///     P(reported of K | done by X) as shares: an act of K counts `share` as X's and the rest as K's
final class Attributions {
    private final List<List<Situation.Doer>> behind = new ArrayList<>();

    Attributions(Scenario scenario) {
        int n = scenario.roster().size();
        for (int slot = 0; slot < n * Quad.COUNT; slot++) {
            behind.add(new ArrayList<>());
        }
        for (Attribution one : scenario.assumptions().attributions()) {
            int seen = scenario.roster().indexOf(one.seen());
            behind.get(seen * Quad.COUNT + one.quad().ordinal())
                    .add(new Situation.Doer(scenario.roster().indexOf(one.behind()), one.share()));
        }
    }

    /// Nobody acts toward itself: whoever is acted upon is not behind it.
    List<Situation.Doer> of(int seen, Event event, int target) {
        double share = event.status().weight();
        List<Situation.Doer> others =
                behind.get(seen * Quad.COUNT + event.quad().ordinal());
        if (others.isEmpty()) {
            return List.of(new Situation.Doer(seen, share));
        }
        var doers = new ArrayList<Situation.Doer>();
        double left = share;
        for (Situation.Doer other : others) {
            if (other.actor() != target) {
                doers.add(new Situation.Doer(other.actor(), share * other.share()));
                left -= share * other.share();
            }
        }
        doers.add(new Situation.Doer(seen, Math.max(0, left)));
        return doers;
    }
}
