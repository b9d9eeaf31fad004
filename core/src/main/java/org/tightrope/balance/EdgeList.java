package org.tightrope.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Ties as people bring them, one line each, on the way to a clean [SignedGraph].
///
/// | found | what becomes of it |
/// |---|---|
/// | a line with one name only | a node without ties |
/// | a tie of somebody with himself | left out, noted: balance is about pairs |
/// | weight zero | left out, noted; both nodes stay |
/// | \|weight\| below the threshold | left out, noted; both nodes stay |
/// | the same tie again | counted once; different weights of one sign are averaged, noted |
/// | the same pair with opposite signs | a fault, with both lines; directed ties may differ each way |
/// | not a number, infinite, no sign | a fault, with its line |
///
/// A sign is `+`, `-`, `1`, `-1`, `positive`, `negative` or any number; the sign of a number is its own.
public final class EdgeList {
    /// Nobody waits for the frustration of more ties than this.
    public static final int MOST_TIES = 5_000_000;

    private static final int MOST_FAULTS = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");

    private final boolean directed;
    private final double threshold;
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final Map<Long, Tie> ties = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<Integer>> left = new TreeMap<>();

    private static final class Tie {
        private final int line;
        private final boolean positive;
        private double sum;
        private int times;

        Tie(int line, double weight) {
            this.line = line;
            this.positive = weight > 0;
        }
    }

    /// What came of a list.
    ///
    /// @param graph meaningless when there are faults
    /// @param notes what was cleaned, in sentences
    /// @param faults what cannot be cleaned, in sentences with line numbers
    public record Cleaned(SignedGraph graph, List<String> notes, List<String> faults) {
        public Cleaned {
            notes = List.copyOf(notes);
            faults = List.copyOf(faults);
        }
    }

    /// @param threshold ties with a weight below it in size are left out; 0 keeps all
    public EdgeList(boolean directed, double threshold) {
        this.directed = directed;
        this.threshold = threshold;
    }

    /// The number a sign or weight stands for; empty when it is none.
    public static OptionalDouble weight(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "+", "positive", "pos" -> OptionalDouble.of(1);
            case "-", "\u2212", "\u2013", "negative", "neg" -> OptionalDouble.of(-1);
            default -> number(word);
        };
    }

    private static OptionalDouble number(String word) {
        String plain = word.replace('\u2212', '-');
        // Java would also read hexadecimal and 1d; nobody means these.
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Adds a line.
    public void add(int line, String from, String to, String value) {
        String a = from.strip();
        String b = to.strip();
        if (a.isEmpty() || (b.isEmpty() && !value.isBlank())) {
            fault("Line %d names only one end of a tie (%s, %s).".formatted(line, a, b));
            return;
        }
        int i = node(a);
        if (b.isEmpty()) {
            return;
        }
        int j = node(b);
        OptionalDouble weight = weight(value);
        if (weight.isEmpty()) {
            fault("The sign (%s) on line %d must be +, - or a finite number other than zero."
                    .formatted(value.strip(), line));
        } else if (i == j) {
            leave("joined a node to itself", line);
        } else if (weight.getAsDouble() == 0) {
            leave("had weight zero", line);
        } else if (Math.abs(weight.getAsDouble()) < threshold) {
            leave("lay below the threshold (%s)".formatted(threshold), line);
        } else {
            tie(line, i, j, weight.getAsDouble());
        }
    }

    private int node(String name) {
        Integer i = nodes.putIfAbsent(name, nodes.size());
        return i == null ? nodes.size() - 1 : i;
    }

    private void tie(int line, int i, int j, double weight) {
        long key = directed || i < j ? ((long) i << 32) | j : ((long) j << 32) | i;
        Tie tie = ties.computeIfAbsent(key, _ -> new Tie(line, weight));
        if (tie.positive != weight > 0) {
            var names = List.copyOf(nodes.keySet());
            fault("The tie %s-%s is %s on line %d and %s on line %d."
                    .formatted(
                            names.get(i),
                            names.get(j),
                            tie.positive ? "positive" : "negative",
                            tie.line,
                            weight > 0 ? "positive" : "negative",
                            line));
            return;
        }
        if (tie.times > 0) {
            leave(
                    tie.sum == weight * tie.times ? "repeated an earlier tie" : "gave an earlier tie another weight",
                    line);
        }
        tie.sum += weight;
        tie.times++;
    }

    void fault(String sentence) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(sentence);
        }
    }

    private void leave(String why, int line) {
        left.computeIfAbsent(why, _ -> new ArrayList<>()).add(line);
    }

    /// Number of distinct ties so far.
    public int size() {
        return ties.size();
    }

    /// The graph of what was added, nodes in order of appearance, and what was done to get it.
    public Cleaned clean() {
        if (nodes.isEmpty() && faults.isEmpty()) {
            fault("It has no ties.");
        } else if (ties.isEmpty() && left.isEmpty() && faults.isEmpty()) {
            fault("It has no ties, only names (%s).".formatted(some(List.copyOf(nodes.keySet()))));
        }
        int[] from = new int[ties.size()];
        int[] to = new int[ties.size()];
        double[] weights = new double[ties.size()];
        boolean[] tied = new boolean[nodes.size()];
        int m = 0;
        for (var entry : ties.entrySet()) {
            from[m] = (int) (entry.getKey() >>> 32);
            to[m] = (int) (long) entry.getKey();
            weights[m] = entry.getValue().sum / Math.max(1, entry.getValue().times);
            tied[from[m]] = true;
            tied[to[m]] = true;
            m++;
        }
        var names = List.copyOf(nodes.keySet());
        var graph = faults.isEmpty()
                ? directed
                        ? SignedGraph.directed(names, from, to, weights)
                        : SignedGraph.undirected(names, from, to, weights)
                : SignedGraph.of();
        return new Cleaned(graph, notes(graph, tied), faults);
    }

    private List<String> notes(SignedGraph graph, boolean[] tied) {
        var notes = new ArrayList<String>();
        left.forEach((why, lines) -> notes.add("%d %s %s (line%s %s): %s."
                .formatted(
                        lines.size(),
                        lines.size() == 1 ? "line" : "lines",
                        why,
                        lines.size() == 1 ? "" : "s",
                        some(lines),
                        why.startsWith("repeated")
                                ? "counted once"
                                : why.startsWith("gave") ? "their mean counts" : "left out")));
        var lone = new ArrayList<String>();
        for (int v = 0; v < graph.nodes(); v++) {
            if (!tied[v]) {
                lone.add(graph.name(v));
            }
        }
        if (!lone.isEmpty()) {
            notes.add("%d %s no tie: %s."
                    .formatted(lone.size(), lone.size() == 1 ? "node has" : "nodes have", some(lone)));
        }
        long parts =
                Components.of(graph).stream().filter(part -> part.length > 1).count();
        if (parts > 1) {
            notes.add(
                    "The graph falls into %d connected parts; their frustration adds up and their blocs have no place relative to each other."
                            .formatted(parts));
        }
        return notes;
    }

    private static String some(List<?> all) {
        String few =
                String.join(", ", all.stream().limit(5).map(String::valueOf).toList());
        return all.size() > 5 ? few + ", ..." : few;
    }
}
