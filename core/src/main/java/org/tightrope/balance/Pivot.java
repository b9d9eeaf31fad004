package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How often a player turns a losing coalition into a winning one: a coalition wins when its weights add up to
/// the quota.
///
/// | index | counts |
/// |---|---|
/// | Shapley and Shubik (1954) | orders of joining in which the player is pivotal, as a share |
/// | Banzhaf (1965) | coalitions of the others the player is critical to, as a share of all players' such coalitions |
///
/// Weights 4, 3, 2 with quota 5: any two win, so everyone has 1/3 in both.
///
/// @param shapley per player, adding up to 1 when the grand coalition wins
/// @param banzhaf per player, normalised likewise
public record Pivot(List<Double> shapley, List<Double> banzhaf) {
    private static final int MOST_PLAYERS = 22;

    public Pivot {
        shapley = List.copyOf(shapley);
        banzhaf = List.copyOf(banzhaf);
    }

    /// By enumeration of all coalitions, O(2^n n).
    ///
    /// @throws IllegalArgumentException for no or more than 22 players, or a negative weight
    public static Pivot of(double[] weights, double quota) {
        int n = weights.length;
        if (n == 0 || n > MOST_PLAYERS) {
            throw new IllegalArgumentException("There are %d players; 1 to %d are needed.".formatted(n, MOST_PLAYERS));
        }
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of a player must not be negative.".formatted(weight));
            }
        }
        double[] chance = chances(n);
        double[] shapley = new double[n];
        double[] critical = new double[n];
        double swings = 0;
        for (int coalition = 0; coalition < 1 << n; coalition++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (coalition >> i & 1) == 1 ? weights[i] : 0;
            }
            if (sum < quota) {
                for (int i = 0; i < n; i++) {
                    if ((coalition >> i & 1) == 0 && sum + weights[i] >= quota) {
                        shapley[i] += chance[Integer.bitCount(coalition)];
                        critical[i]++;
                        swings++;
                    }
                }
            }
        }
        var shares = new ArrayList<Double>();
        for (double count : critical) {
            shares.add(swings == 0 ? 0 : count / swings);
        }
        return new Pivot(Arrays.stream(shapley).boxed().toList(), shares);
    }

    /// For each size s: s! (n - s - 1)! / n!.
    private static double[] chances(int n) {
        double[] chance = new double[n];
        chance[0] = 1.0 / n;
        for (int s = 1; s < n; s++) {
            chance[s] = chance[s - 1] * s / (n - s);
        }
        return chance;
    }
}
