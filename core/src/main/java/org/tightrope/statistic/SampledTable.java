package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.tightrope.estimate.Rows;

/// Sampled risk sets as a table. The pairs are drawn first, from the seed alone; then the statistics are
/// computed in groups, each on a thread of its own with the part of the past it needs, into the table's
/// columns. The table is the same for any number of threads.
public final class SampledTable {
    /// Smaller tables are done before a second thread would have begun.
    private static final long LEAST_CELLS = 10_000_000;

    private SampledTable() {}

    /// @param threads at most so many groups
    /// @param progress told the number of the event each group's walk has come to, of the first group
    /// only
    public static Rows of(Design design, int controls, long seed, int threads, IntConsumer progress) {
        int p = design.statistics().size();
        long rows = (long) design.stream().size() * (controls + 1);
        if (threads < 2 || rows * p < LEAST_CELLS) {
            return inOnePass(design, controls, seed, progress);
        }
        Rows bare = drawn(design, controls, seed);
        double[] values = new double[Math.multiplyExact(bare.size(), p)];
        List<int[]> groups = groups(design.statistics(), Math.max(1, threads));
        IntStream.range(0, groups.size())
                .parallel()
                .forEach(g -> fill(design, controls, seed, groups.get(g), values, g == 0 ? progress : _ -> {}));
        return new Rows(design.names(), values, bare.starts(), bare.observed(), bare.weight(), bare.dyad());
    }

    private static Rows inOnePass(Design design, int controls, long seed, IntConsumer progress) {
        var table = new RowTable(design, Math.toIntExact((long) design.stream().size() * (controls + 1)));
        Replay.sampled(design, controls, seed, (stratum, event, observed, i, j, type, weight, values) -> {
            table.row(stratum, event, observed, i, j, type, weight, values);
            progress.accept(event);
        });
        return table.rows();
    }

    private static Rows drawn(Design design, int controls, long seed) {
        Design none = design.bare();
        long events = design.stream().size();
        var table = new RowTable(none, Math.toIntExact(events * (controls + 1)));
        Replay.sampled(none, controls, seed, table);
        return table.rows();
    }

    private static void fill(
            Design design, int controls, long seed, int[] columns, double[] values, IntConsumer progress) {
        List<Statistic> some = Arrays.stream(columns)
                .mapToObj(column -> design.statistics().get(column))
                .toList();
        int p = design.statistics().size();
        int[] row = new int[1];
        Replay.sampled(design.with(some), controls, seed, (_, event, _, _, _, _, _, own) -> {
            int at = row[0] * p;
            for (int k = 0; k < columns.length; k++) {
                values[at + columns[k]] = own[k];
            }
            row[0]++;
            progress.accept(event);
        });
    }

    /// Dear ones first, each to the group with the least to do.
    private static List<int[]> groups(List<Statistic> statistics, int threads) {
        Integer[] order = IntStream.range(0, statistics.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(k -> -cost(statistics.get(k))));
        int wanted = Math.max(1, Math.min(threads, statistics.size()));
        var groups = new ArrayList<List<Integer>>();
        int[] load = new int[wanted];
        for (int g = 0; g < wanted; g++) {
            groups.add(new ArrayList<>());
        }
        for (int k : order) {
            int least = 0;
            for (int g = 1; g < wanted; g++) {
                least = load[g] < load[least] ? g : least;
            }
            groups.get(least).add(k);
            load[least] += cost(statistics.get(k));
        }
        return groups.stream()
                .map(group ->
                        group.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    private static int cost(Statistic statistic) {
        return switch (statistic) {
            case FourCycle _ -> 40;
            case Closure _ -> 8;
            case Standardised _ -> 40;
            default -> 1;
        };
    }
}
