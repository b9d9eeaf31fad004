package org.tightrope.stand;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.actor.Roster;
import org.tightrope.effect.Situation;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.Scenario;

/// A signed network of a scenario's actors with everything that follows from it.
///
/// @param ties signed ties, `actors x actors`, row-major, symmetric; handle as read-only
/// @param costFirst frustration if the focal actor sides with the first rival against the second
/// @param costSecond the other way round
public record Standing(
        Roster roster,
        double[] ties,
        SmallGraph graph,
        SmallGraph.Solution solution,
        int costFirst,
        int costSecond,
        List<SmallGraph.Straddle> straddles) {
    public Standing {
        straddles = List.copyOf(straddles);
    }

    /// On the ties measured from events as of the situation's day; a tie below the scenario's threshold is none.
    public static Standing measured(Scenario scenario, Situation now) {
        return of(scenario, now.ties().clone(), scenario.settings().tieThreshold());
    }

    /// On the ties the analyst coded.
    public static Standing coded(Scenario scenario) {
        int n = scenario.roster().size();
        double[] ties = new double[n * n];
        for (CodedTie tie : scenario.ties()) {
            int a = scenario.roster().indexOf(tie.from());
            int b = scenario.roster().indexOf(tie.to());
            ties[a * n + b] = tie.sign();
            ties[b * n + a] = tie.sign();
        }
        return of(scenario, ties, 0.5);
    }

    private static Standing of(Scenario scenario, double[] ties, double threshold) {
        Roster roster = scenario.roster();
        var graph = SmallGraph.of(ties, roster.size(), threshold);
        int focal = roster.indexOf(scenario.focal());
        int first = roster.indexOf(scenario.rivals().get(0));
        int second = roster.indexOf(scenario.rivals().get(1));
        var straddles = new ArrayList<SmallGraph.Straddle>();
        for (int i = 0; i < roster.size(); i++) {
            straddles.add(graph.straddle(i, ties));
        }
        return new Standing(
                roster,
                ties,
                graph,
                graph.solve(),
                graph.costOfSiding(focal, first, second),
                graph.costOfSiding(focal, second, first),
                straddles);
    }

    /// Whether the first optimal split strains the tie of a pair.
    public boolean isFrustrated(int i, int j) {
        int sign = graph.sign(i, j);
        return sign != 0 && (sign > 0) != solution.together(i, j);
    }

    /// Normalised balance `1 - 2 L / m` (Aref and Wilson 2018); 1 without ties.
    public double balance() {
        return graph.ties() == 0 ? 1 : 1 - 2.0 * solution.frustration() / graph.ties();
    }

    /// The codes on each side of the first optimal split; actors without ties are left out.
    public List<List<String>> blocs() {
        var sides = List.of(new ArrayList<String>(), new ArrayList<String>());
        int split = solution.splits().getFirst();
        for (int i = 0; i < roster.size(); i++) {
            boolean tied = false;
            for (int j = 0; j < roster.size(); j++) {
                tied |= graph.sign(i, j) != 0;
            }
            if (tied) {
                sides.get((split >> i) & 1).add(roster.code(i));
            }
        }
        return sides.stream()
                .filter(side -> !side.isEmpty())
                .<List<String>>map(List::copyOf)
                .toList();
    }
}
