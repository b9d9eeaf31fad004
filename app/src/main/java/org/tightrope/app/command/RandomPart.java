package org.tightrope.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tightrope.estimate.Prior;
import org.tightrope.estimate.RandomEffects;
import org.tightrope.estimate.Rows;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.stream.EventStream;

/// The random effects of a formula fit: which levels there are, and how they are told.
final class RandomPart {
    /// Effects of a kind beyond the busiest so many are taken to be 0: the algebra is dense.
    private static final int MOST_LEVELS = 400;

    private static final int MOST_SHOWN = 5;
    private static final List<String> KINDS = List.of("sender", "receiver", "pair");

    private RandomPart() {}

    static RandomEffects.Fitted fit(
            List<String> kinds, Rows rows, EventStream stream, Prior prior, Console console, List<String> notes) {
        List<RandomEffects.Group> groups =
                kinds.stream().map(kind -> group(kind, rows, stream, notes)).toList();
        try (var progress = console.progress("estimating random effects", 0)) {
            progress.advance(0);
            return RandomEffects.of(rows, groups, prior, 0.95).orElseThrow(() -> new Fault("""
                            The data cannot tell the effects apart.
                            Maybe leave out one that is constant within actors, or give a prior with --prior-sd."""));
        }
    }

    private static RandomEffects.Group group(String kind, Rows rows, EventStream stream, List<String> notes) {
        long[] keys = keys(kind, rows, stream.actors().size());
        List<Long> busiest = levels(keys, rows);
        if (busiest.size() > MOST_LEVELS) {
            notes.add("Of %,d %ss the busiest %,d have an effect of their own; the others' is taken to be 0."
                    .formatted(busiest.size(), kind, MOST_LEVELS));
        }
        Map<Long, Integer> index = new HashMap<>();
        busiest.stream().limit(MOST_LEVELS).forEach(key -> index.put(key, index.size()));
        int[] level =
                Arrays.stream(keys).mapToInt(key -> index.getOrDefault(key, -1)).toArray();
        return new RandomEffects.Group(kind, level, index.size());
    }

    private static long[] keys(String kind, Rows rows, int n) {
        return switch (kind) {
            case "sender" -> Arrays.stream(rows.dyad()).map(dyad -> dyad / n).toArray();
            case "receiver" -> Arrays.stream(rows.dyad()).map(dyad -> dyad % n).toArray();
            case "pair" -> rows.dyad();
            default ->
                throw new Fault("There are no random %s effects.%n%s".formatted(kind, Nearest.maybe(kind, KINDS)));
        };
    }

    /// Those that occur in events, the most frequent first.
    private static List<Long> levels(long[] keys, Rows rows) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int row = 0; row < keys.length; row++) {
            if (rows.observed()[row]) {
                counts.merge(keys[row], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<FormulaResult.SpreadLine> lines(Rows rows, RandomEffects.Fitted fitted, EventStream stream) {
        var lines = new ArrayList<FormulaResult.SpreadLine>();
        int n = stream.actors().size();
        for (RandomEffects.Spread group : fitted.groups()) {
            List<Long> levels = levels(keys(group.name(), rows, n), rows);
            double[] effects = group.effects();
            var largest = IntStream.range(0, effects.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer u) -> -Math.abs(effects[u])))
                    .limit(MOST_SHOWN)
                    .map(u -> new FormulaResult.LevelLine(
                            label(group.name(), levels.get(u), stream), effects[u], group.errors()[u]))
                    .toList();
            lines.add(new FormulaResult.SpreadLine(group.name(), group.sd(), effects.length, largest));
        }
        return lines;
    }

    private static String label(String kind, long key, EventStream stream) {
        int n = stream.actors().size();
        return kind.equals("pair")
                ? "%s > %s"
                        .formatted(
                                stream.actors().get((int) (key / n)),
                                stream.actors().get((int) (key % n)))
                : stream.actors().get((int) key);
    }
}
