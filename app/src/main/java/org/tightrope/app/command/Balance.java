package org.tightrope.app.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tightrope.app.output.Table;
import org.tightrope.balance.Components;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.Indices;
import org.tightrope.balance.Optima;
import org.tightrope.balance.SignedGraph;
import org.tightrope.explain.Explanation;

/// The measures of balance of a signed graph, as `balance` and `stand` print them.
///
/// @param frustration a whole number when all weights are 1
/// @param optima number of optimal divisions, null when unknown
/// @param allBlocs the optimal divisions, up to 16, where they are counted
/// @param frustrated the ties the division strains
record Balance(
        int nodes,
        int edges,
        int negative,
        boolean directed,
        boolean weighted,
        Number frustration,
        boolean optimal,
        Number lowerBound,
        @JsonProperty("F") double normalised,
        @JsonProperty("T") double triangleIndex,
        @JsonProperty("K") OptionalDouble walk,
        OptionalDouble lambdaMin,
        long triangles,
        long balancedTriangles,
        List<List<String>> blocs,
        Optional<Long> optima,
        List<List<List<String>>> allBlocs,
        List<String> frustrated,
        List<Part> components) {

    private static final int FEW = 16;

    /// A connected part with at least one tie.
    ///
    /// @param nodes how many
    record Part(
            String firstNode,
            int nodes,
            int edges,
            Number frustration,
            @JsonProperty("F") double normalised,
            @JsonProperty("T") double triangleIndex,
            @JsonProperty("K") OptionalDouble walk,
            OptionalDouble lambdaMin) {}

    static Balance of(Frustration frustration, Indices indices, Optima optima) {
        SignedGraph graph = frustration.graph();
        return new Balance(
                graph.nodes(),
                graph.ties(),
                graph.negative(),
                graph.isDirected(),
                graph.isWeighted(),
                number(frustration.index()),
                frustration.isOptimal(),
                number(frustration.lowerBound()),
                frustration.normalised(),
                indices.triangleIndex(),
                indices.walk(),
                indices.lambdaMin(),
                indices.triangles(),
                indices.balanced(),
                frustration.blocs(),
                optima.count().isPresent() ? Optional.of(optima.count().getAsLong()) : Optional.empty(),
                optima.count().orElse(0) <= FEW ? optima.blocs(graph) : List.of(),
                frustration.frustratedTies().stream()
                        .limit(2000)
                        .map(graph::text)
                        .toList(),
                parts(frustration));
    }

    private static List<Part> parts(Frustration frustration) {
        SignedGraph graph = frustration.graph();
        List<int[]> all = Components.of(graph).stream()
                .filter(part -> part.length > 1)
                .limit(200)
                .toList();
        if (all.size() < 2) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (int[] nodes : all) {
            SignedGraph part = Components.among(graph, nodes);
            boolean[] side = new boolean[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                side[i] = frustration.side(nodes[i]);
            }
            double cost = Frustration.cost(part, side);
            var indices = Indices.of(part);
            parts.add(new Part(
                    part.name(0),
                    part.nodes(),
                    part.ties(),
                    number(cost),
                    1 - 2 * cost / part.total(),
                    indices.triangleIndex(),
                    indices.walk(),
                    indices.lambdaMin()));
        }
        return parts;
    }

    /// Whole numbers without a decimal point.
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }

    /// A tree of every figure.
    static List<Explanation> explain(Frustration frustration, Indices indices) {
        SignedGraph graph = frustration.graph();
        var figures = new ArrayList<Explanation>();
        figures.add(frustration.explain());
        figures.add(Explanation.of(
                frustration.normalised(),
                "F = 1 - 2 frustration / total weight of ties",
                Explanation.of(frustration.index(), "frustration"),
                Explanation.of(graph.total(), "total weight of ties")));
        figures.add(Explanation.of(
                indices.triangleIndex(),
                "T = balanced triangles / triangles",
                Explanation.of((double) indices.balanced(), "triangles with an even number of negative ties"),
                Explanation.of((double) indices.triangles(), "triangles")));
        if (indices.walk().isPresent()) {
            figures.add(walk(indices.walk().getAsDouble(), indices.logWalks().getAsDouble()));
        }
        indices.lambdaMin()
                .ifPresent(least -> figures.add(Explanation.of(
                        least,
                        "lambdaMin = least eigenvalue of D - A over connected parts; 0 iff one of them is balanced")));
        return figures;
    }

    private static Explanation walk(double walk, double logWalks) {
        var parts = new ArrayList<Explanation>();
        if (walk > 0) {
            parts.add(
                    Explanation.of(logWalks + Math.log(walk), "ln tr exp(A): closed walks, negative ones subtracted"));
        }
        parts.add(Explanation.of(logWalks, "ln tr exp(|A|): all closed walks"));
        return new Explanation(
                walk, "K = tr exp(A) / tr exp(|A|): signed closed walks over all, short ones weighing most", parts);
    }

    String text() {
        var table = Table.of("measure", "value", "meaning");
        table.row("nodes", nodes, "");
        table.row(
                "ties",
                edges,
                negative + " negative" + (weighted ? ", weighted" : "") + (directed ? ", directed" : ""));
        table.row(
                "frustration",
                format(frustration.doubleValue()),
                optimal
                        ? "least weight of strained ties, proven"
                        : "best found; at least %s is proven".formatted(format(lowerBound.doubleValue())));
        table.row("F", format(normalised), "1 is balance");
        table.row("T", format(triangleIndex), "%d of %d triangles balanced".formatted(balancedTriangles, triangles));
        table.row(
                "K",
                walk.isPresent() ? format(walk.getAsDouble()) : "",
                walk.isPresent() ? "balance of closed walks" : "not computed: too many nodes");
        table.row(
                "lambdaMin",
                lambdaMin.isPresent() ? format(lambdaMin.getAsDouble()) : "",
                "0 iff a connected part is balanced");
        var lines = new ArrayList<String>();
        lines.add(table.text());
        lines.add("");
        String many = optima.map(count ->
                        count == 1 ? " (the only optimal division)" : " (one of %d optimal divisions)".formatted(count))
                .orElse("");
        lines.add("Blocs%s:".formatted(optimal ? many : " (best found)"));
        for (List<String> bloc : blocs) {
            lines.add("  %d: %s"
                    .formatted(
                            bloc.size(),
                            String.join(", ", bloc.stream().limit(60).toList()) + (bloc.size() > 60 ? ", ..." : "")));
        }
        if (!frustrated.isEmpty() && frustrated.size() <= 60) {
            lines.add("Strained ties: " + String.join("; ", frustrated));
        }
        return String.join("\n", lines);
    }

    static String format(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }
}
