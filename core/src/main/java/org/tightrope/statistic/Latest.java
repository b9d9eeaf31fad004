package org.tightrope.statistic;

import java.util.HashMap;
import java.util.Map;

/// When each actor last did something to each other, and in which order.
final class Latest {
    private final int n;
    private final Map<Integer, Map<Integer, Long>> sent = new HashMap<>();
    private final Map<Integer, Map<Integer, Long>> received = new HashMap<>();
    private final Map<Long, Double> times = new HashMap<>();
    private long order;

    Latest(int n) {
        this.n = n;
    }

    void add(int i, int j, double time) {
        order++;
        sent.computeIfAbsent(i, _ -> new HashMap<>()).put(j, order);
        received.computeIfAbsent(j, _ -> new HashMap<>()).put(i, order);
        times.put((long) i * n + j, time);
    }

    /// Time of the latest event from i to j; NaN when there was none.
    double time(int i, int j) {
        return times.getOrDefault((long) i * n + j, Double.NaN);
    }

    /// Rank of j among those i has acted toward, the latest first, from 1; 0 when it never did.
    int sendRank(int i, int j) {
        return rank(sent.get(i), j);
    }

    /// Rank of j among those who have acted toward i, the latest first, from 1; 0 when it never did.
    int receiveRank(int i, int j) {
        return rank(received.get(i), j);
    }

    private static int rank(@org.jspecify.annotations.Nullable Map<Integer, Long> orders, int other) {
        Long own = orders == null ? null : orders.get(other);
        if (orders == null || own == null) {
            return 0;
        }
        int rank = 1;
        for (long seen : orders.values()) {
            if (seen > own) {
                rank++;
            }
        }
        return rank;
    }
}
