package org.tightrope.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who stands how with whom: named nodes and ties with a sign and a weight. Immutable.
///
/// Undirected graphs hold each pair at most once; directed ones at most once each way. A tie from a node to
/// itself, a tie of weight zero and a weight that is not a finite number are refused here; [EdgeList] cleans
/// what people bring.
///
///     SignedGraph.of("RUS + ISR", "RUS + IRN", "ISR - IRN")
///
/// has three nodes, three ties, one of them negative.
public final class SignedGraph {
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] from;
    private final int[] to;
    private final double[] weights;
    private final boolean directed;

    private SignedGraph(List<String> names, int[] from, int[] to, double[] weights, boolean directed) {
        this.names = List.copyOf(names);
        this.from = from;
        this.to = to;
        this.weights = weights;
        this.directed = directed;
        for (String name : this.names) {
            if (index.put(name, index.size()) != null) {
                throw new IllegalArgumentException("Two nodes have the name (%s).".formatted(name));
            }
        }
        check();
    }

    private void check() {
        Set<Long> pairs = HashSet.newHashSet(from.length);
        for (int e = 0; e < from.length; e++) {
            int a = directed ? from[e] : Math.min(from[e], to[e]);
            int b = directed ? to[e] : Math.max(from[e], to[e]);
            if (a == b) {
                throw new IllegalArgumentException("""
                        The tie %d joins %s to itself; a tie joins two nodes.
                        Maybe clean the list with EdgeList.""".formatted(e, names.get(a)));
            }
            if (weights[e] == 0 || !Double.isFinite(weights[e])) {
                throw new IllegalArgumentException("""
                        The weight (%s) of the tie %s-%s must be a finite number other than zero.
                        Maybe clean the list with EdgeList.""".formatted(weights[e], names.get(from[e]), names.get(to[e])));
            }
            if (!pairs.add((long) a * names.size() + b)) {
                throw new IllegalArgumentException("""
                        The pair %s-%s has two ties.
                        Maybe clean the list with EdgeList, or make the graph directed.""".formatted(names.get(a), names.get(b)));
            }
        }
    }

    /// @param from position of one end of each tie
    /// @param to position of the other end
    /// @param weights signed, one per tie
    public static SignedGraph undirected(List<String> names, int[] from, int[] to, double[] weights) {
        return new SignedGraph(names, from.clone(), to.clone(), weights.clone(), false);
    }

    /// The same with ties that point from one node to the other.
    public static SignedGraph directed(List<String> names, int[] from, int[] to, double[] weights) {
        return new SignedGraph(names, from.clone(), to.clone(), weights.clone(), true);
    }

    /// An undirected graph from ties written `A + B` or `A - B`; nodes in order of appearance.
    public static SignedGraph of(String... ties) {
        var names = new ArrayList<String>();
        int[] from = new int[ties.length];
        int[] to = new int[ties.length];
        double[] weights = new double[ties.length];
        for (int e = 0; e < ties.length; e++) {
            String[] words = ties[e].strip().split("\\s+", -1);
            if (words.length != 3 || !(words[1].equals("+") || words[1].equals("-"))) {
                throw new IllegalArgumentException("The tie (%s) must read A + B or A - B.".formatted(ties[e]));
            }
            from[e] = position(names, words[0]);
            to[e] = position(names, words[2]);
            weights[e] = words[1].equals("+") ? 1 : -1;
        }
        return undirected(names, from, to, weights);
    }

    private static int position(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    /// The undirected graph of a symmetric matrix (n x n, row-major) of signed ties; those with |tie| below the
    /// threshold are none.
    ///
    /// @param weighted keep the size of each tie; otherwise only its sign, with weight 1
    public static SignedGraph ofMatrix(List<String> names, double[] ties, double threshold, boolean weighted) {
        int n = names.size();
        int[] from = new int[n * n];
        int[] to = new int[n * n];
        double[] weights = new double[n * n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double tie = ties[i * n + j];
                if (tie != 0 && Math.abs(tie) >= threshold) {
                    from[m] = i;
                    to[m] = j;
                    weights[m++] = weighted ? tie : Math.signum(tie);
                }
            }
        }
        return new SignedGraph(names, Arrays.copyOf(from, m), Arrays.copyOf(to, m), Arrays.copyOf(weights, m), false);
    }

    public int nodes() {
        return names.size();
    }

    public int ties() {
        return from.length;
    }

    public List<String> names() {
        return names;
    }

    public String name(int node) {
        return names.get(node);
    }

    public boolean isDirected() {
        return directed;
    }

    /// Whether the ties differ in weight from 1.
    public boolean isWeighted() {
        return Arrays.stream(weights).anyMatch(w -> Math.abs(w) != 1);
    }

    public int from(int tie) {
        return from[tie];
    }

    public int to(int tie) {
        return to[tie];
    }

    /// Signed weight of a tie.
    public double weight(int tie) {
        return weights[tie];
    }

    public int negative() {
        return (int) Arrays.stream(weights).filter(w -> w < 0).count();
    }

    /// Sum of |weight|: the number of ties when unweighted.
    public double total() {
        return Arrays.stream(weights).map(Math::abs).sum();
    }

    /// The position of a name.
    ///
    /// @throws IllegalArgumentException when no node bears it
    public int indexOf(String name) {
        Integer i = index.get(name);
        if (i == null) {
            throw new IllegalArgumentException("No node has the name (%s); there are %s."
                    .formatted(name, names.size() <= 30 ? names : names.size() + " nodes"));
        }
        return i;
    }

    public boolean contains(String name) {
        return index.containsKey(name);
    }

    /// The tie as people write it: `ISR - IRN`.
    public String text(int tie) {
        return "%s %s %s".formatted(name(from[tie]), weights[tie] > 0 ? "+" : "-", name(to[tie]));
    }

    /// The same graph with one tie of the opposite sign.
    public SignedGraph flipped(int tie) {
        double[] other = weights.clone();
        other[tie] = -other[tie];
        return new SignedGraph(names, from, to, other, directed);
    }

    /// The same ties, every weight 1 or -1.
    public SignedGraph signs() {
        return new SignedGraph(
                names, from, to, Arrays.stream(weights).map(Math::signum).toArray(), directed);
    }

    int[] sources() {
        return from;
    }

    int[] targets() {
        return to;
    }

    double[] signedWeights() {
        return weights;
    }

    /// Two graphs are equal when names, direction and ties agree in order.
    @Override
    public boolean equals(Object other) {
        return other instanceof SignedGraph graph
                && names.equals(graph.names)
                && directed == graph.directed
                && Arrays.equals(from, graph.from)
                && Arrays.equals(to, graph.to)
                && Arrays.equals(weights, graph.weights);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 31 + Arrays.hashCode(from) * 17 + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "%d nodes, %d ties, %d negative%s".formatted(nodes(), ties(), negative(), directed ? ", directed" : "");
    }
}
