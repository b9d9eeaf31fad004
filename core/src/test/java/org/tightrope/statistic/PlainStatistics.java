package org.tightrope.statistic;

import java.util.function.IntToDoubleFunction;
import org.tightrope.stream.EventStream;

/// Every statistic as its definition reads, from the list of past events, without keeping anything: slow
/// and plain, to compare the engine with.
///
/// @param past how many of the stream's events have happened
record PlainStatistics(EventStream stream, int past, double now) {

    /// What i has done to j under a lens: sum of w 2^(-(now - t) / h) over the events that count.
    double tie(Lens lens, int i, int j) {
        double sum = 0;
        for (int e = 0; e < past; e++) {
            boolean counts = lens.types().isEmpty()
                    || lens.types().contains(stream.types().get(stream.type()[e]));
            double age = now - stream.time()[e];
            if (counts && stream.source()[e] == i && stream.target()[e] == j && age <= lens.window()) {
                double weight = lens.weighted() ? Math.abs(stream.weight()[e]) : 1;
                sum += weight * (Double.isInfinite(lens.halfLife()) ? 1 : Math.pow(2, -age / lens.halfLife()));
            }
        }
        return sum;
    }

    double tie(Lens lens, Direction direction, int i, int k) {
        return switch (direction) {
            case OUT -> tie(lens, i, k);
            case IN -> tie(lens, k, i);
            case SYM -> tie(lens, i, k) + tie(lens, k, i);
        };
    }

    double degree(Lens lens, Direction direction, int actor) {
        return over(k -> k == actor ? 0 : tie(lens, direction, actor, k));
    }

    double closure(Lens first, Direction mine, Lens second, Direction theirs, Combine combine, int i, int j) {
        return over(k -> {
            double a = k == i || k == j ? 0 : tie(first, mine, i, k);
            double b = k == i || k == j ? 0 : tie(second, theirs, j, k);
            return a == 0 || b == 0
                    ? 0
                    : switch (combine) {
                        case MIN -> Math.min(a, b);
                        case PRODUCT -> a * b;
                        case MAX -> Math.max(a, b);
                    };
        });
    }

    double fourCycle(Lens lens, int i, int j) {
        return over(k -> over(l -> {
            boolean distinct = k != i && k != j && l != i && l != j && k != l;
            return distinct ? Math.min(tie(lens, i, l), Math.min(tie(lens, k, l), tie(lens, k, j))) : 0;
        }));
    }

    /// When i last acted toward j; NaN when it never did.
    double latest(int i, int j) {
        int e = latestEvent(i, j);
        return e < 0 ? Double.NaN : stream.time()[e];
    }

    private int latestEvent(int i, int j) {
        for (int e = past - 1; e >= 0; e--) {
            if (stream.source()[e] == i && stream.target()[e] == j) {
                return e;
            }
        }
        return -1;
    }

    /// One over the rank of j among those i acted toward, the latest first.
    double sendRank(int i, int j) {
        int own = latestEvent(i, j);
        return own < 0 ? 0 : 1 / (1 + over(k -> latestEvent(i, k) > own ? 1 : 0));
    }

    double receiveRank(int i, int j) {
        int own = latestEvent(j, i);
        return own < 0 ? 0 : 1 / (1 + over(k -> latestEvent(k, i) > own ? 1 : 0));
    }

    private double over(IntToDoubleFunction part) {
        double sum = 0;
        for (int k = 0; k < stream.actors().size(); k++) {
            sum += part.applyAsDouble(k);
        }
        return sum;
    }
}
