package org.tightrope.stand;

import java.util.List;
import java.util.Optional;
import org.tightrope.balance.Choice;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.Indices;
import org.tightrope.balance.Optima;
import org.tightrope.balance.Search;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.Straddle;

/// A signed network with everything that follows from it.
///
/// @param choice what siding costs, when a focal actor and two rivals are given and all three are in the graph
/// @param straddles every node's, in order
public record Network(
        SignedGraph graph,
        Frustration frustration,
        Optima optima,
        Indices indices,
        Optional<Choice> choice,
        List<Straddle> straddles) {
    private static final int FEW = 16;

    public Network {
        straddles = List.copyOf(straddles);
    }

    /// @param chooser focal actor and two rivals; empty for none
    public static Network of(SignedGraph graph, List<String> chooser, Search search) {
        boolean asked = chooser.size() == 3 && chooser.stream().allMatch(graph::contains);
        return new Network(
                graph,
                Frustration.of(graph, search),
                Optima.of(graph, FEW),
                Indices.of(graph),
                asked
                        ? Optional.of(Choice.of(graph, chooser.get(0), chooser.get(1), chooser.get(2), search))
                        : Optional.empty(),
                Straddle.of(graph));
    }
}
