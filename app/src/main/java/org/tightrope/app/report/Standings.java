package org.tightrope.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.Straddle;
import org.tightrope.event.History;
import org.tightrope.scenario.Scenario;
import org.tightrope.stand.Network;
import org.tightrope.stand.Stand;

/// Where everyone stands, as the report shows it.
public final class Standings {
    private final Scenario scenario;
    private final Stand stand;

    private Standings(Scenario scenario, Stand stand) {
        this.scenario = scenario;
        this.stand = stand;
    }

    public static Report.Standing of(Scenario scenario, History history) {
        return new Standings(scenario, Stand.of(scenario, history, scenario.asOf())).standing();
    }

    private Report.Standing standing() {
        return new Report.Standing(
                scenario.settings().tieHalfLife(),
                stand.threshold(),
                graph(stand.measured(), true),
                stand.coded().map(network -> graph(network, false)).or(Optional::empty));
    }

    private Report.Graph graph(Network network, boolean measured) {
        var costs = new TreeMap<String, Integer>();
        network.choice().ifPresent(choice -> {
            costs.put(scenario.rivals().get(0), (int) choice.costOfFirst());
            costs.put(scenario.rivals().get(1), (int) choice.costOfSecond());
        });
        return new Report.Graph(
                edges(network, measured),
                (int) network.frustration().index(),
                network.frustration().normalised(),
                blocs(network),
                (int) network.optima().count().orElse(0),
                costs,
                network.choice().map(choice -> (int) choice.gap()).orElse(0),
                network.straddles().stream()
                        .sorted(Comparator.comparingDouble(Straddle::load)
                                .reversed()
                                .thenComparing(Straddle::actor))
                        .map(straddle -> new Report.Straddle(straddle.actor(), straddle.load(), straddle.share()))
                        .toList(),
                sentences(network));
    }

    private List<Report.Edge> edges(Network network, boolean measured) {
        SignedGraph graph = network.graph();
        var edges = new ArrayList<Report.Edge>();
        for (int tie = 0; tie < graph.ties(); tie++) {
            String a = graph.name(graph.from(tie));
            String b = graph.name(graph.to(tie));
            double strength = measured
                    ? stand.tension()
                            .tie(stand.tension().indexOf(a), stand.tension().indexOf(b))
                    : graph.weight(tie);
            edges.add(new Report.Edge(a, b, strength, network.frustration().isFrustrated(tie)));
        }
        return edges;
    }

    /// Actors without any tie belong to no bloc.
    private static List<List<String>> blocs(Network network) {
        SignedGraph graph = network.graph();
        var tied = new boolean[graph.nodes()];
        for (int tie = 0; tie < graph.ties(); tie++) {
            tied[graph.from(tie)] = true;
            tied[graph.to(tie)] = true;
        }
        return network.frustration().blocs().stream()
                .map(bloc ->
                        bloc.stream().filter(code -> tied[graph.indexOf(code)]).toList())
                .filter(bloc -> !bloc.isEmpty())
                .toList();
    }

    private List<String> sentences(Network network) {
        var sentences = new ArrayList<String>();
        long optima = network.optima().count().orElse(0);
        sentences.add("%s of %s ties are at odds with the best split into two blocs%s."
                .formatted(
                        (int) network.frustration().index(),
                        network.graph().ties(),
                        optima > 1 ? " (there are %s such splits)".formatted(optima) : ""));
        network.choice()
                .ifPresent(choice -> sentences.add(forced((int) choice.costOfFirst(), (int) choice.costOfSecond())));
        network.straddles().stream()
                .max(Comparator.comparingDouble(Straddle::load))
                .filter(heaviest -> heaviest.load() > 0)
                .ifPresent(heaviest -> sentences.add(String.format(
                        Locale.ROOT,
                        "The heaviest straddler is %s: %.0f %% of the pairs of its friends are at odds with each other.",
                        scenario.roster().nameInSentence(heaviest.actor()),
                        100 * heaviest.share())));
        return sentences;
    }

    private String forced(int costFirst, int costSecond) {
        String focal = scenario.roster().nameInSentence(scenario.focal());
        String first = scenario.roster().nameInSentence(scenario.rivals().get(0));
        String second = scenario.roster().nameInSentence(scenario.rivals().get(1));
        if (costFirst == costSecond) {
            return "Forced to choose, %s would find %s and %s equally costly (strained ties: %s either way)."
                    .formatted(focal, first, second, costFirst);
        }
        boolean towardSecond = costFirst > costSecond;
        return "Forced to choose, %s would find it cheaper to side with %s (strained ties: %s) than with %s (%s)."
                .formatted(
                        focal,
                        towardSecond ? second : first,
                        Math.min(costFirst, costSecond),
                        towardSecond ? first : second,
                        Math.max(costFirst, costSecond));
    }
}
