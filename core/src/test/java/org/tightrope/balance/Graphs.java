package org.tightrope.balance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Graphs that tests share.
final class Graphs {
    static final SignedGraph TRIAD = SignedGraph.of("X + A", "X + B", "A - B");
    static final SignedGraph ENEMIES = SignedGraph.of("X - A", "X - B", "A - B");

    /// Russia between Israel and Iran, early 2020.
    static final SignedGraph S1 = SignedGraph.of(
            "RUS + ISR",
            "RUS + IRN",
            "RUS + SYR",
            "IRN + SYR",
            "IRN + HEZ",
            "SYR + HEZ",
            "USA + ISR", //
            "ISR - IRN",
            "ISR - SYR",
            "ISR - HEZ",
            "USA - IRN",
            "USA - SYR",
            "USA - RUS");

    /// Russia between Ankara and Damascus, March 2020.
    static final SignedGraph S2 = SignedGraph.of(
            "RUS + TUR",
            "RUS + SYR",
            "IRN + SYR",
            "RUS + IRN",
            "TUR + OPP",
            "USA + TUR",
            "EU + TUR",
            "EU + USA", //
            "TUR - SYR",
            "SYR - OPP",
            "RUS - OPP",
            "USA - RUS",
            "USA - SYR",
            "USA - IRN",
            "EU - RUS");

    /// Russia between Washington and Tehran, mid-2017.
    static final SignedGraph S3 = SignedGraph.of(
            "RUS + SYR",
            "RUS + IRN",
            "IRN + SYR",
            "USA + SDF",
            "EU + USA",
            "USA + KSA", //
            "SYR - SDF",
            "USA - SYR",
            "USA - IRN",
            "USA - RUS",
            "EU - RUS",
            "KSA - IRN");

    private Graphs() {}

    static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Graphs.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SignedGraph read(String network) {
        var ties = new ArrayList<String>();
        for (String line : lines(network + ".csv")) {
            String[] cells = line.replace("\"", "").split(",", -1);
            if (!cells[0].equals("from")) {
                ties.add("%s %s %s".formatted(cells[0], cells[2].equals("1") ? "+" : "-", cells[1]));
            }
        }
        return SignedGraph.of(ties.toArray(String[]::new));
    }

    /// A seeded random graph.
    static SignedGraph random(long seed, int nodes, int ties, double negative, boolean weighted) {
        var random = new Random(seed);
        Set<Long> seen = new HashSet<>();
        int[] from = new int[ties];
        int[] to = new int[ties];
        double[] weights = new double[ties];
        int m = 0;
        while (m < ties) {
            int i = random.nextInt(nodes);
            int j = random.nextInt(nodes);
            if (i < j && seen.add((long) i * nodes + j)) {
                from[m] = i;
                to[m] = j;
                weights[m++] = (random.nextDouble() < negative ? -1 : 1) * (weighted ? 0.05 + random.nextDouble() : 1);
            }
        }
        return SignedGraph.undirected(names(nodes), from, to, weights);
    }

    static List<String> names(int nodes) {
        return IntStream.range(0, nodes).mapToObj(i -> "N" + i).toList();
    }

    /// Plain brute force over all divisions.
    static double bruteForce(SignedGraph graph) {
        double best = Double.POSITIVE_INFINITY;
        boolean[] side = new boolean[graph.nodes()];
        for (int code = 0; code < 1 << Math.max(0, graph.nodes() - 1); code++) {
            for (int v = 0; v < side.length; v++) {
                side[v] = (code >> v & 1) == 1;
            }
            best = Math.min(best, Frustration.cost(graph, side));
        }
        return best;
    }
}
