package org.tightrope.balance;

import java.util.ArrayList;
import java.util.List;

/// Gould-Fernandez roles (1989): X brokers whenever `i -> X -> k` holds and `i -> k` does not, counted over
/// positive ties. An undirected tie runs both ways, so each open pair counts twice.
///
/// | role | i, X, k by group |
/// |---|---|
/// | coordinator | all the same |
/// | itinerant | i and k the same, X another |
/// | gatekeeper | X and k the same, i another |
/// | representative | i and X the same, k another |
/// | liaison | all different |
public record Brokerage(String actor, int coordinator, int itinerant, int gatekeeper, int representative, int liaison) {

    public int total() {
        return coordinator + itinerant + gatekeeper + representative + liaison;
    }

    /// Every node's roles, in order.
    ///
    /// @param groups a number per node
    public static List<Brokerage> of(SignedGraph graph, int[] groups) {
        int n = graph.nodes();
        if (groups.length != n) {
            throw new IllegalArgumentException(
                    "There are %d groups for %d nodes; one each is needed.".formatted(groups.length, n));
        }
        boolean[][] reaches = new boolean[n][n];
        for (int e = 0; e < graph.ties(); e++) {
            if (graph.weight(e) > 0) {
                reaches[graph.from(e)][graph.to(e)] = true;
                if (!graph.isDirected()) {
                    reaches[graph.to(e)][graph.from(e)] = true;
                }
            }
        }
        var all = new ArrayList<Brokerage>();
        for (int x = 0; x < n; x++) {
            int[] roles = new int[5];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    if (i != k && reaches[i][x] && reaches[x][k] && !reaches[i][k]) {
                        roles[role(groups[i], groups[x], groups[k])]++;
                    }
                }
            }
            all.add(new Brokerage(graph.name(x), roles[0], roles[1], roles[2], roles[3], roles[4]));
        }
        return all;
    }

    private static int role(int i, int x, int k) {
        if (i == k) {
            return i == x ? 0 : 1;
        }
        if (x == k) {
            return 2;
        }
        return i == x ? 3 : 4;
    }
}
