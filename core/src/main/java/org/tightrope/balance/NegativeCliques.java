package org.tightrope.balance;

import java.util.Arrays;
import java.util.function.Consumer;

/// Finds k + 1 nodes that are all at odds: with k clusters two of them share one, so a tie among them is
/// frustrated.
final class NegativeCliques {
    private static final int MOST = 20_000;
    private static final int LARGEST = 6;

    private final int size;
    private final int[][] tie;
    private final int[] member;
    private final int[] chosen;
    private int found;

    /// @param k how many clusters there may be
    NegativeCliques(Problem problem, int k) {
        int n = problem.nodes();
        this.size = k + 1;
        this.member = new int[Math.min(size, LARGEST)];
        this.chosen = new int[size <= LARGEST ? size * (size - 1) / 2 : 0];
        this.tie = new int[n][n];
        for (int[] row : tie) {
            Arrays.fill(row, -1);
        }
        for (int e = 0; e < problem.ties(); e++) {
            if (problem.w()[e] < 0) {
                tie[problem.a()[e]][problem.b()[e]] = e;
                tie[problem.b()[e]][problem.a()[e]] = e;
            }
        }
    }

    /// The ties of each, at most [#MOST]; none for more than [#LARGEST] nodes.
    void each(Consumer<int[]> clique) {
        if (size <= LARGEST) {
            extend(0, 0, 0, clique);
        }
    }

    private void extend(int from, int members, int ties, Consumer<int[]> clique) {
        if (members == size) {
            found++;
            clique.accept(chosen.clone());
            return;
        }
        for (int v = from; v < tie.length && found < MOST; v++) {
            int all = 0;
            while (all < members && tie[member[all]][v] >= 0) {
                chosen[ties + all] = tie[member[all]][v];
                all++;
            }
            if (all == members) {
                member[members] = v;
                extend(v + 1, members + 1, ties + members, clique);
            }
        }
    }
}
