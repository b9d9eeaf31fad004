package org.tightrope.stand;

import java.util.ArrayList;
import java.util.List;

/// An undirected signed graph small enough to try every way of splitting it in two.
///
/// The frustration (line) index is the least number of ties at odds with any split into two blocs: positive ties
/// across, negative
/// ties within (Harary 1959).
///
///     L = min over x in {0,1}^n of  sum over positive ties of |x_i - x_j|  +  sum over negative ties of 1 - |x_i -
/// x_j|
///
/// All 2^(n-1) splits are visited in Gray-code order, one actor changing sides at a time, so each costs O(degree): n =
/// 20 takes
/// half a million steps. Worked case: the triangle + + - has L = 1 and three optimal splits.
public final class SmallGraph {
    /// Above this many actors enumeration is refused.
    public static final int MOST_ACTORS = 24;

    private final int n;
    private final byte[] sign;
    private final int ties;

    private SmallGraph(int n, byte[] sign) {
        this.n = n;
        this.sign = sign;
        int count = 0;
        for (byte one : sign) {
            count += one != 0 ? 1 : 0;
        }
        this.ties = count / 2;
    }

    /// @param ties signed ties, `n x n` row-major, symmetric
    /// @param threshold a tie weaker than this in size is no tie
    public static SmallGraph of(double[] ties, int n, double threshold) {
        if (n > MOST_ACTORS) {
            throw new IllegalArgumentException("""
                    A graph of %d actors is too large to enumerate; at most %d are allowed.
                    Maybe leave out actors with few ties.""".formatted(n, MOST_ACTORS));
        }
        byte[] sign = new byte[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double tie = ties[i * n + j];
                if (i != j && Math.abs(tie) >= threshold && tie != 0) {
                    sign[i * n + j] = (byte) Math.signum(tie);
                }
            }
        }
        return new SmallGraph(n, sign);
    }

    public int actors() {
        return n;
    }

    public int ties() {
        return ties;
    }

    /// -1, 0 or 1.
    public int sign(int i, int j) {
        return sign[i * n + j];
    }

    /// The best splits.
    ///
    /// @param frustration ties at odds with each of them
    /// @param splits bit i of a split says on which side actor i is; actor 0 is always on side 0
    public record Solution(int frustration, List<Integer> splits) {
        public Solution {
            splits = List.copyOf(splits);
        }

        /// Whether two actors are on one side in the first of the best splits.
        public boolean together(int i, int j) {
            int split = splits.getFirst();
            return ((split >> i) & 1) == ((split >> j) & 1);
        }
    }

    /// The frustration index and all optimal splits. Actors without ties stay on side 0, so that they do not multiply
    /// optima.
    public Solution solve() {
        return best(_ -> true);
    }

    /// The least frustration when x sides with a against b: x and a on one side, b on the other.
    public int costOfSiding(int x, int a, int b) {
        return best(split -> ((split >> x) & 1) == ((split >> a) & 1) && ((split >> x) & 1) != ((split >> b) & 1))
                .frustration();
    }

    @FunctionalInterface
    private interface Allowed {
        boolean test(int split);
    }

    private Solution best(Allowed allowed) {
        int least = Integer.MAX_VALUE;
        var splits = new ArrayList<Integer>();
        int split = 0;
        int frustration = negativeTies();
        int free = Math.max(0, n - 1);
        for (int step = 0; ; step++) {
            if (frustration <= least && allowed.test(split) && !movesAStranger(split)) {
                if (frustration < least) {
                    least = frustration;
                    splits.clear();
                }
                splits.add(split);
            }
            if (step == (1 << free) - 1) {
                break;
            }
            int actor = 1 + Integer.numberOfTrailingZeros(step + 1);
            frustration += flipCost(split, actor);
            split ^= 1 << actor;
        }
        return new Solution(least, splits);
    }

    private boolean movesAStranger(int split) {
        for (int i = 1; i < n; i++) {
            if (((split >> i) & 1) == 1 && degree(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private int degree(int i) {
        int degree = 0;
        for (int j = 0; j < n; j++) {
            degree += sign[i * n + j] != 0 ? 1 : 0;
        }
        return degree;
    }

    private int negativeTies() {
        int count = 0;
        for (byte one : sign) {
            count += one < 0 ? 1 : 0;
        }
        return count / 2;
    }

    /// By how much the frustration changes when an actor changes sides.
    private int flipCost(int split, int actor) {
        int change = 0;
        int side = (split >> actor) & 1;
        for (int j = 0; j < n; j++) {
            int together = ((split >> j) & 1) == side ? 1 : -1;
            change += sign[actor * n + j] * together;
        }
        return change;
    }

    /// How much an actor stands between foes.
    ///
    ///     load_x = sum over a < b of s+_xa s+_xb s-_ab,   share = load / sum over a < b of s+_xa s+_xb
    ///
    /// @param ties the strengths behind the graph, or its signs; ties below the threshold count as none
    public Straddle straddle(int x, double[] ties) {
        double load = 0;
        double all = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (sign[x * n + a] > 0 && sign[x * n + b] > 0) {
                    double both = ties[x * n + a] * ties[x * n + b];
                    all += both;
                    load += sign[a * n + b] < 0 ? both * -ties[a * n + b] : 0;
                }
            }
        }
        return new Straddle(load, all > 0 ? load / all : 0);
    }

    /// @param load sum over pairs of friends at odds
    /// @param share of the pairs of friends, 0..1
    public record Straddle(double load, double share) {}
}
