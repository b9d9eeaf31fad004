package org.tightrope.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.effect.Situation;
import org.tightrope.scenario.Scenario;
import org.tightrope.stand.Standing;

/// Where everyone stands, as the report shows it.
public final class Standings {
    private Standings() {}

    public static Report.Standing of(Scenario scenario, Situation now) {
        return new Report.Standing(
                scenario.settings().tieHalfLife(),
                scenario.settings().tieThreshold(),
                graph(scenario, Standing.measured(scenario, now)),
                scenario.ties().isEmpty() ? Optional.empty() : Optional.of(graph(scenario, Standing.coded(scenario))));
    }

    private static Report.Graph graph(Scenario scenario, Standing standing) {
        var costs = new TreeMap<String, Integer>();
        costs.put(scenario.rivals().get(0), standing.costFirst());
        costs.put(scenario.rivals().get(1), standing.costSecond());
        return new Report.Graph(
                edges(standing),
                standing.solution().frustration(),
                standing.balance(),
                standing.blocs(),
                standing.solution().splits().size(),
                costs,
                standing.costFirst() - standing.costSecond(),
                straddles(standing),
                sentences(scenario, standing));
    }

    private static List<Report.Edge> edges(Standing standing) {
        var edges = new ArrayList<Report.Edge>();
        int n = standing.roster().size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (standing.graph().sign(i, j) != 0) {
                    edges.add(new Report.Edge(
                            standing.roster().code(i),
                            standing.roster().code(j),
                            standing.ties()[i * n + j],
                            standing.isFrustrated(i, j)));
                }
            }
        }
        return edges;
    }

    private static List<Report.Straddle> straddles(Standing standing) {
        var straddles = new ArrayList<Report.Straddle>();
        for (int i = 0; i < standing.roster().size(); i++) {
            var straddle = standing.straddles().get(i);
            straddles.add(new Report.Straddle(standing.roster().code(i), straddle.load(), straddle.share()));
        }
        straddles.sort(Comparator.comparingDouble(Report.Straddle::load).reversed());
        return straddles;
    }

    private static List<String> sentences(Scenario scenario, Standing standing) {
        String focal = scenario.roster().nameInSentence(scenario.focal());
        String first = scenario.roster().nameInSentence(scenario.rivals().get(0));
        String second = scenario.roster().nameInSentence(scenario.rivals().get(1));
        var sentences = new ArrayList<String>();
        sentences.add("%s of %s ties are at odds with the best split into two blocs%s."
                .formatted(
                        standing.solution().frustration(),
                        standing.graph().ties(),
                        standing.solution().splits().size() > 1
                                ? " (there are %s such splits)"
                                        .formatted(standing.solution().splits().size())
                                : ""));
        int gap = standing.costFirst() - standing.costSecond();
        sentences.add(
                gap == 0
                        ? "Forced to choose, %s would find %s and %s equally costly (strained ties: %s either way)."
                                .formatted(focal, first, second, standing.costFirst())
                        : "Forced to choose, %s would find it cheaper to side with %s (strained ties: %s) than with %s (%s)."
                                .formatted(
                                        focal,
                                        gap > 0 ? second : first,
                                        Math.min(standing.costFirst(), standing.costSecond()),
                                        gap > 0 ? first : second,
                                        Math.max(standing.costFirst(), standing.costSecond())));
        straddles(standing).stream()
                .findFirst()
                .filter(heaviest -> heaviest.load() > 0)
                .ifPresent(heaviest -> sentences.add(String.format(
                        Locale.ROOT,
                        "The heaviest straddler is %s: %.0f %% of the pairs of its friends are at odds with each other.",
                        scenario.roster().nameInSentence(heaviest.actor()),
                        100 * heaviest.share())));
        return sentences;
    }
}
