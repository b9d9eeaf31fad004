package org.tightrope.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tightrope.app.plot.SignedNetworkPlot;
import org.tightrope.balance.Clusters;
import org.tightrope.balance.EdgeFile;
import org.tightrope.balance.EdgeList;
import org.tightrope.balance.Flips;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.Indices;
import org.tightrope.balance.Optima;
import org.tightrope.balance.Search;
import org.tightrope.balance.SignedGraph;
import org.tightrope.explain.Explanation;
import org.tightrope.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how far a signed network is from balance.
@Command(
        name = "balance",
        description = {
            "Says how far a signed network is from balance: exact frustration index with the blocs, and other measures.",
            "FILE is CSV with the columns from, to, sign or weight (+, -, 1, -1 or any number); a header is optional."
        })
public final class BalanceCommand implements Callable<Integer> {
    private static final int MOST_FOR_OPTIMA = 3000;

    /// What `--json` prints.
    record Result(
            @JsonUnwrapped Balance balance,
            Optional<Clustered> clusters,
            List<Place> actors,
            List<List<String>> leastFlips,
            Optional<Power> power,
            double threshold,
            List<String> notes,
            Optional<List<Explanation>> explain,
            double seconds) {}

    /// The least frustration with at most k clusters.
    record Clustered(int k, Number frustration, boolean optimal, Number lowerBound, List<List<String>> blocs) {}

    @Mixin
    private Console console = new Console();

    @Mixin
    private PowerOptions weights = new PowerOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The edge list.")
    private Path file = Path.of("");

    @Option(names = "--directed", description = "Ties point from one to the other; a pair may have one each way.")
    private boolean directed;

    @Option(
            names = "--threshold",
            paramLabel = "W",
            description = "Ties with a weight below it in size are none (default: all count).")
    private double threshold;

    @Option(names = "--signs", description = "Count every tie once, whatever its weight.")
    private boolean signs;

    @Option(
            names = "--k",
            paramLabel = "K",
            description = "Also find the least frustration with at most K clusters (weak balance).")
    private int k;

    @Option(
            names = "--optima",
            description = "Count all optimal divisions however long it takes (default: where that is quick).")
    private boolean allOptima;

    @Option(names = "--explain", description = "Say how each figure came about.")
    private boolean explain;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the network into this file.")
    private Optional<Path> svg = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Stop looking for the optimum after so many seconds and say what is proven (default: 45).")
    private double seconds = 45;

    @Override
    public Integer call() throws IOException {
        var clock = new Clock();
        if (threshold < 0 || Double.isNaN(threshold)) {
            throw new Fault("The threshold (%s) must not be negative.\nMaybe leave it out.".formatted(threshold));
        }
        EdgeList.Cleaned cleaned = EdgeFile.read(file, directed, threshold);
        if (!cleaned.faults().isEmpty()) {
            throw new Fault("The edge list %s cannot be used:%n%s%n%s"
                    .formatted(
                            file,
                            cleaned.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")),
                            maybe(cleaned.faults())));
        }
        cleaned.notes().forEach(console::note);
        SignedGraph graph = signs ? cleaned.graph().signs() : cleaned.graph();
        var search = Search.untilProven().withStop(clock.after(seconds));
        Frustration frustration = Frustration.of(graph, search);
        Indices indices = Indices.of(graph);
        Optima optima = allOptima
                ? Optima.thoroughly(frustration, 16, search)
                : graph.nodes() <= MOST_FOR_OPTIMA ? Optima.of(frustration, 16, search) : Optima.unknown();
        Balance balance = Balance.of(frustration, indices, optima);
        Optional<Clustered> clusters = k > 0 ? Optional.of(clusters(graph, search)) : Optional.empty();
        List<Place> places = Place.of(frustration);
        Optional<Power> power = weights.power();
        List<Explanation> tree = explain ? explained(frustration, indices, places, power) : List.of();
        draw(frustration);
        var result = new Result(
                balance,
                clusters,
                places,
                Flips.leastSets(frustration, optima),
                power,
                threshold,
                cleaned.notes(),
                explain ? Optional.of(tree) : Optional.empty(),
                clock.seconds());
        console.print(result, text(result, tree));
        return 0;
    }

    private static List<Explanation> explained(
            Frustration frustration, Indices indices, List<Place> places, Optional<Power> power) {
        var tree = new ArrayList<>(Balance.explain(frustration, indices));
        places.forEach(place -> tree.addAll(place.explain()));
        power.ifPresent(players -> tree.addAll(players.explain()));
        return tree;
    }

    private String maybe(List<String> faults) {
        boolean disagree = !directed && faults.stream().anyMatch(fault -> fault.contains(" positive on line"));
        return disagree
                ? "Maybe correct these lines, or use --directed if each line is one direction."
                : "Maybe give a CSV file with the columns from, to, sign (+ or -) or weight.";
    }

    private Clustered clusters(SignedGraph graph, Search search) {
        Clusters found = Clusters.of(graph, k, search);
        return new Clustered(
                k, Balance.number(found.index()), found.isOptimal(), Balance.number(found.lowerBound()), found.blocs());
    }

    private void draw(Frustration frustration) throws IOException {
        if (svg.isPresent()) {
            if (frustration.graph().nodes() > 1000) {
                throw new Fault("""
                        The network has %d nodes; at most 1000 can be drawn.
                        Maybe draw a part of it, or leave --svg out.""".formatted(frustration.graph().nodes()));
            }
            Files.writeString(svg.get(), SignedNetworkPlot.file(frustration, "", 1));
            console.note("Drew %s.".formatted(svg.get()));
        }
    }

    private static String text(Result result, List<Explanation> tree) {
        var lines = new ArrayList<String>();
        lines.add(result.balance.text());
        if (!result.actors.isEmpty()) {
            lines.add("");
            lines.add(Place.text(result.actors));
        }
        result.power.ifPresent(power -> {
            lines.add("");
            lines.add(power.text());
        });
        result.clusters.ifPresent(found -> {
            lines.add("");
            lines.add("With at most %d clusters %s %s strained:"
                    .formatted(
                            found.k(),
                            Balance.format(found.frustration().doubleValue()),
                            found.optimal() ? "is" : "(not proven) is"));
            found.blocs().forEach(bloc -> lines.add("  %d: %s".formatted(bloc.size(), String.join(", ", bloc))));
        });
        tree.forEach(figure -> {
            lines.add("");
            lines.add(figure.text());
        });
        lines.add("");
        lines.add("%s s".formatted(result.seconds));
        return String.join("\n", lines);
    }
}
