package org.tightrope.app.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tightrope.app.output.Table;
import org.tightrope.balance.Brokerage;
import org.tightrope.balance.Centrality;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.LocalWalk;
import org.tightrope.balance.SignedGraph;
import org.tightrope.explain.Explanation;

/// What one node is to the network, as `balance` and `stand` print it.
///
/// @param walk local K; null where it is not computed
/// @param positiveNegative PN centrality; null where the matrix is singular
/// @param betweenness over positive ties
/// @param brokerage roles between the optimal blocs
/// @param strained weight of its ties that the division strains
record Place(
        String node,
        int friends,
        int foes,
        @JsonProperty("K") Optional<Double> walk,
        @JsonProperty("PN") Optional<Double> positiveNegative,
        double betweenness,
        Brokerage brokerage,
        Number strained) {
    /// Beyond this many nodes places are not computed: brokerage takes cubic time.
    static final int MOST_NODES = 400;

    private static final int SHOWN = 12;

    static List<Place> of(Frustration frustration) {
        SignedGraph graph = frustration.graph();
        int n = graph.nodes();
        if (n > MOST_NODES) {
            return List.of();
        }
        int[] friends = new int[n];
        int[] foes = new int[n];
        double[] strained = new double[n];
        for (int e = 0; e < graph.ties(); e++) {
            for (int v : new int[] {graph.from(e), graph.to(e)}) {
                (graph.weight(e) > 0 ? friends : foes)[v]++;
                strained[v] += frustration.isFrustrated(e) ? Math.abs(graph.weight(e)) : 0;
            }
        }
        int[] groups = new int[n];
        for (int v = 0; v < n; v++) {
            groups[v] = frustration.side(v) ? 1 : 0;
        }
        double[] walk = LocalWalk.of(graph);
        Optional<double[]> central = central(graph);
        double[] between = Centrality.betweenness(graph);
        List<Brokerage> roles = Brokerage.of(graph, groups);
        var places = new ArrayList<Place>();
        for (int v = 0; v < n; v++) {
            int node = v;
            places.add(new Place(
                    graph.name(v),
                    friends[v],
                    foes[v],
                    Double.isNaN(walk[v]) ? Optional.empty() : Optional.of(walk[v]),
                    central.map(values -> values[node]),
                    between[v],
                    roles.get(v),
                    Balance.number(strained[v])));
        }
        return places;
    }

    private static Optional<double[]> central(SignedGraph graph) {
        try {
            return Optional.of(Centrality.positiveNegative(graph));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// The most between first.
    static String text(List<Place> places) {
        var table = Table.of("node", "friends", "foes", "K", "PN", "betweenness", "brokerage", "strained");
        places.stream()
                .filter(place -> place.friends + place.foes > 0)
                .sorted(Comparator.comparingDouble((Place place) -> -place.betweenness)
                        .thenComparing(Place::node))
                .limit(SHOWN)
                .forEach(place -> table.row(
                        place.node,
                        place.friends,
                        place.foes,
                        place.walk.map(Explanation::number).orElse(""),
                        place.positiveNegative.map(Explanation::number).orElse(""),
                        Explanation.number(place.betweenness),
                        place.roles(),
                        Balance.format(place.strained.doubleValue())));
        return "Places in the network (the most between others first):\n" + table.text();
    }

    /// `liaison 4, gatekeeper 2`; roles never played are left out.
    private String roles() {
        var said = new ArrayList<String>();
        for (Explanation role : explainBrokerage().parts()) {
            if (role.value() > 0) {
                said.add(role.how().substring(0, role.how().indexOf(':')) + " " + Explanation.number(role.value()));
            }
        }
        return String.join(", ", said);
    }

    /// Every figure of the node, as a tree each.
    List<Explanation> explain() {
        var tree = new ArrayList<Explanation>();
        walk.ifPresent(value -> tree.add(Explanation.of(
                value, "local K of %s = exp(A)_ii / exp(|A|)_ii: closed walks through it".formatted(node))));
        positiveNegative.ifPresent(value -> tree.add(Explanation.of(
                value,
                "PN centrality of %s: 1 alone, raised by friends, lowered by foes".formatted(node),
                Explanation.of(friends, "friends"),
                Explanation.of(foes, "foes"))));
        tree.add(Explanation.of(
                betweenness,
                "betweenness of %s: shortest paths over positive ties between others that pass through it"
                        .formatted(node)));
        tree.add(explainBrokerage());
        return tree;
    }

    private Explanation explainBrokerage() {
        return Explanation.of(
                brokerage.total(),
                "brokerage of %s: open pairs i -> %s -> k over positive ties, by bloc".formatted(node, node),
                Explanation.of(brokerage.coordinator(), "coordinator: all three in one bloc"),
                Explanation.of(brokerage.itinerant(), "itinerant: i and k in one bloc, it in the other"),
                Explanation.of(brokerage.gatekeeper(), "gatekeeper: it and k in one bloc"),
                Explanation.of(brokerage.representative(), "representative: i and it in one bloc"),
                Explanation.of(brokerage.liaison(), "liaison: three blocs"));
    }
}
