package org.tightrope.stand;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tightrope.balance.Choice;
import org.tightrope.balance.Components;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.Indices;
import org.tightrope.balance.Optima;
import org.tightrope.balance.Search;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.Straddle;

/// A signed network with everything that follows from it. Nodes without ties are left out, unless they
/// have to choose or are chosen between.
///
/// @param choice what siding costs, when a focal actor and two rivals are given and all three are in the
/// graph
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
    public static Network of(SignedGraph all, List<String> chooser, Search search) {
        SignedGraph graph = tied(all, chooser);
        boolean asked = chooser.size() == 3 && chooser.stream().allMatch(graph::contains);
        Frustration frustration = Frustration.of(graph, search);
        return new Network(
                graph,
                frustration,
                Optima.of(frustration, FEW, search),
                Indices.of(graph),
                asked
                        ? Optional.of(Choice.of(frustration, chooser.get(0), chooser.get(1), chooser.get(2), search))
                        : Optional.empty(),
                Straddle.of(graph));
    }

    private static SignedGraph tied(SignedGraph all, List<String> chooser) {
        boolean[] stays = new boolean[all.nodes()];
        for (int e = 0; e < all.ties(); e++) {
            stays[all.from(e)] = true;
            stays[all.to(e)] = true;
        }
        for (int v = 0; v < stays.length; v++) {
            stays[v] |= chooser.contains(all.name(v));
        }
        return Components.among(
                all, IntStream.range(0, stays.length).filter(v -> stays[v]).toArray());
    }
}
