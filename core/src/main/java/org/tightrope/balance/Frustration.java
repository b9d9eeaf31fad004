package org.tightrope.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tightrope.explain.Explanation;

/// How far a signed graph is from balance, exactly: the least weight of ties that go against any division into
/// two blocs.
///
///     L = min over divisions of ( sum |w| of positive ties between the blocs + sum |w| of negative ties within them )
///
/// With all weights 1 this is the line index (frustration index) of Harary (1959); it is also the least number
/// of ties to flip, or to remove, that leaves balance. Finding it is NP-hard (it contains maximum cut); graphs
/// of a few hundred nodes with clear camps take milliseconds. The triad A+B, A+C, B-C has L = 1 and three
/// optimal divisions.
public final class Frustration {
    private final SignedGraph graph;
    private final boolean[] side;
    private final double index;
    private final double lowerBound;
    private final boolean optimal;

    private Frustration(SignedGraph graph, boolean[] side, double lowerBound, boolean optimal) {
        this.graph = graph;
        this.side = side;
        this.index = cost(graph, side);
        this.lowerBound = optimal ? index : Math.min(lowerBound, index);
        this.optimal = optimal;
    }

    /// Exact, however long it takes.
    public static Frustration of(SignedGraph graph) {
        return of(graph, Search.untilProven());
    }

    public static Frustration of(SignedGraph graph, Search search) {
        return of(graph, search, List.of());
    }

    /// The least frustration among divisions that obey the pins.
    ///
    /// @throws IllegalArgumentException when the pins contradict each other
    public static Frustration of(SignedGraph graph, Search search, List<Pin> pins) {
        var gluing = new Gluing(graph.nodes());
        for (Pin pin : pins) {
            if (!gluing.glue(pin.a(), pin.b(), !pin.together())) {
                throw new IllegalArgumentException("%s and %s cannot be both together and apart."
                        .formatted(graph.name(pin.a()), graph.name(pin.b())));
            }
        }
        int[] map = new int[graph.nodes()];
        boolean[] flip = new boolean[graph.nodes()];
        int left = gluing.number(map, flip);
        Problem problem = Problem.of(graph).contracted(left, map, flip);
        var solved = new Solver(search.seed(), search.stop()).solve(problem);
        boolean[] side = new boolean[graph.nodes()];
        for (int v = 0; v < side.length; v++) {
            side[v] = solved.side()[map[v]] ^ flip[v];
        }
        return new Frustration(graph, side, solved.lower(), problem.isProven(solved.lower(), solved.cost()));
    }

    /// What a given division costs, without any claim that it is the best.
    ///
    /// @param side per node
    public static double cost(SignedGraph graph, boolean[] side) {
        double cost = 0;
        for (int e = 0; e < graph.ties(); e++) {
            if ((side[graph.from(e)] == side[graph.to(e)]) != (graph.weight(e) > 0)) {
                cost += Math.abs(graph.weight(e));
            }
        }
        return cost;
    }

    public SignedGraph graph() {
        return graph;
    }

    /// L, or the best found when not proven.
    public double index() {
        return index;
    }

    /// L is at least this.
    public double lowerBound() {
        return lowerBound;
    }

    public boolean isOptimal() {
        return optimal;
    }

    /// How much L may still be below [#index].
    public double gap() {
        return index - lowerBound;
    }

    /// `F = 1 - 2L / sum |w|`: 1 in balance, 0 or more always (Aref and Wilson 2018); 1 without ties.
    public double normalised() {
        return graph.ties() == 0 ? 1 : 1 - 2 * index / graph.total();
    }

    /// Which of the two blocs a node is in.
    public boolean side(int node) {
        return side[node];
    }

    public boolean[] sides() {
        return side.clone();
    }

    /// Whether the division goes against the tie.
    public boolean isFrustrated(int tie) {
        return (side[graph.from(tie)] == side[graph.to(tie)]) != (graph.weight(tie) > 0);
    }

    /// Positions of the frustrated ties. To flip exactly these is a least change that brings balance.
    public List<Integer> frustratedTies() {
        return IntStream.range(0, graph.ties())
                .filter(this::isFrustrated)
                .boxed()
                .toList();
    }

    /// The blocs by name, the larger first (the first node's when equal); an empty one is left out. Parts of
    /// the graph that are not connected have no place relative to each other: in each the larger bloc counts as
    /// first.
    public List<List<String>> blocs() {
        return blocs(graph, side);
    }

    static List<List<String>> blocs(SignedGraph graph, boolean[] side) {
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        for (int[] part : Components.of(graph)) {
            long on = IntStream.of(part).filter(v -> side[v]).count();
            boolean leads = on * 2 > part.length || (on * 2 == part.length && side[part[0]]);
            for (int v : part) {
                (side[v] == leads ? first : second).add(v);
            }
        }
        var blocs = new ArrayList<List<String>>();
        for (List<Integer> bloc : List.of(first, second)) {
            if (!bloc.isEmpty()) {
                blocs.add(bloc.stream().sorted().map(graph::name).toList());
            }
        }
        return blocs;
    }

    /// The index as the sum over the ties it strains.
    public Explanation explain() {
        var parts = frustratedTies().stream()
                .map(e -> Explanation.of(
                        Math.abs(graph.weight(e)),
                        "%s: %s"
                                .formatted(
                                        graph.text(e),
                                        graph.weight(e) > 0 ? "positive between the blocs" : "negative within a bloc")))
                .toList();
        String proof = optimal
                ? "no division strains less (proven)"
                : "at least %s is proven".formatted(Explanation.number(lowerBound));
        String blocs = String.join(
                " | ", blocs().stream().map(bloc -> String.join(", ", bloc)).toList());
        return new Explanation(index, "frustration: strained ties of the blocs %s; %s".formatted(blocs, proof), parts);
    }
}
