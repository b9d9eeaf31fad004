package org.tightrope.fit;

import org.jspecify.annotations.Nullable;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;
import org.tightrope.scenario.Scenario;

/// Which action an act of a quad is: the pair's own mix, smoothed toward everyone's.
///
///     P(action c | pair, quad) = (n_pair,c + kappa m_c) / (n_pair,quad + kappa),   m_c = (n_c + 1) / (n_quad + actions
/// in quad)
///
/// with status-weighted counts n over the whole history and kappa = 5. Worked case: a pair with five assaults as its
/// only force,
/// everyone's mix one half assault: (5 + 2.5) / 10 = 0.75.
public final class ActionMix {
    private static final double KAPPA = 5;
    private final double[] probability;

    private ActionMix(double[] probability) {
        this.probability = probability;
    }

    static ActionMix of(Scenario scenario, History history) {
        int n = scenario.roster().size();
        int actions = Action.COUNT;
        double[] pairCount = new double[n * n * actions];
        double[] all = new double[actions];
        for (Event event : history.events()) {
            int pair = scenario.roster().indexOf(event.source()) * n
                    + scenario.roster().indexOf(event.target());
            double share = event.status().weight();
            pairCount[pair * actions + event.action().ordinal()] += share;
            all[event.action().ordinal()] += share;
        }
        double[] common = normalised(all, 0, 1, null);
        double[] probability = new double[pairCount.length];
        for (int pair = 0; pair < n * n; pair++) {
            double[] own = normalised(pairCount, pair * actions, KAPPA, common);
            System.arraycopy(own, 0, probability, pair * actions, actions);
        }
        return new ActionMix(probability);
    }

    /// Probability of an action, given the pair (`sender * actors + receiver`) and the action's quad.
    public double probability(int pair, Action action) {
        return probability[pair * Action.COUNT + action.ordinal()];
    }

    /// `counts[from..]` within each quad plus pseudo-counts: `weight` spread like `toward`, or `weight` each when that
    /// is null.
    private static double[] normalised(double[] counts, int from, double weight, double @Nullable [] toward) {
        Action[] actions = Action.values();
        double[] sums = new double[Quad.COUNT];
        double[] result = new double[actions.length];
        for (Action action : actions) {
            double pseudo = toward == null ? weight : weight * toward[action.ordinal()];
            result[action.ordinal()] = counts[from + action.ordinal()] + pseudo;
            sums[action.quad().ordinal()] += result[action.ordinal()];
        }
        for (Action action : actions) {
            result[action.ordinal()] /= sums[action.quad().ordinal()];
        }
        return result;
    }
}
