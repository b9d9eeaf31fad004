package org.tightrope.app.report;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tightrope.app.plot.Figures;

/// Where everyone stands: the signed network as the events measure it and as the analyst coded it, side by side.
final class StandingPart {
    private final Report report;
    private final Names names;
    private final Function<Report.Graph, String> network;

    StandingPart(Report report, Names names, Function<Report.Graph, String> network) {
        this.report = report;
        this.names = names;
        this.network = network;
    }

    DomContent draw() {
        var standing = report.standing();
        var graphs = div(graph("As the events measure it", standing.measured())).withClass("pair-of-graphs");
        standing.coded().ifPresent(coded -> graphs.with(graph("As the analyst coded it", coded)));
        return Parts.part("standing", "Where everyone stands")
                .with(
                        Parts.lead(("Friendly ties are solid, hostile ones dashed and drawn longer. Shades are the "
                                        + "blocs of the best division; a haloed tie is one that even this division strains. "
                                        + "Measured ties weaker than %s count as none.")
                                .formatted(Figures.decimal(standing.threshold(), 2))),
                        graphs);
    }

    private DomContent graph(String title, Report.Graph graph) {
        if (graph.edges().isEmpty()) {
            return div(h3(title), Parts.nothing("No tie is strong enough to count."));
        }
        return div(
                        h3(title),
                        Parts.chart(
                                title
                                        + ": %s."
                                                .formatted(Figures.count(
                                                        graph.edges().size(), "tie", "ties")),
                                ties(graph),
                                div(rawHtml(network.apply(graph))).withClass("network")),
                        facts(graph),
                        ul(each(graph.sentences(), sentence -> li(sentence))),
                        straddles(graph).draw())
                .withClass("graph");
    }

    private DomContent facts(Report.Graph graph) {
        var facts = dl().withClass("facts");
        facts.with(fact("Ties that must stay strained", String.valueOf(graph.frustration())));
        facts.with(fact("Balance (1 is none strained)", Figures.decimal(graph.balance(), 2)));
        String focal = names.actor(report.about().focal());
        for (String rival : report.about().rivals()) {
            Integer cost = graph.costOfSiding().get(rival);
            if (cost != null) {
                facts.with(fact(
                        "Strained if %s sides with %s".formatted(focal, names.actor(rival)), String.valueOf(cost)));
            }
        }
        facts.with(fact("Choice gap", gap(graph)));
        var blocs = dd();
        graph.blocs()
                .forEach(bloc -> blocs.with(p(bloc.stream().map(names::actor).collect(Collectors.joining(", ")))));
        String title = graph.optima() == 1
                ? "Blocs (the only best division)"
                : "Blocs (one of %s best divisions)".formatted(graph.optima());
        facts.with(div(dt(title), blocs).withClass("whole"));
        return facts;
    }

    /// The gap in words: which side is cheaper, and by how many strained ties.
    private String gap(Report.Graph graph) {
        int gap = graph.choiceGap();
        if (gap == 0 || report.about().rivals().size() < 2) {
            return gap == 0 ? "0: either side costs the same" : Figures.signed(gap, 0);
        }
        String cheaper = names.actor(report.about().rivals().get(gap < 0 ? 0 : 1));
        return "%s: siding with %s costs less".formatted(Figures.signed(gap, 0), cheaper);
    }

    private static DomContent fact(String name, String value) {
        return div(dt(name), dd(value));
    }

    private DataTable straddles(Report.Graph graph) {
        var table = new DataTable("Who stands between rivals")
                .text("Actor")
                .number("Straddle load")
                .number("Share")
                .look("visible-caption");
        graph.straddles().stream()
                .sorted(Comparator.comparingDouble(straddle -> -straddle.load()))
                .forEach(straddle -> table.row(
                        names.actor(straddle.actor()),
                        Figures.decimal(straddle.load(), 2),
                        Figures.share(straddle.share())));
        return table;
    }

    private DataTable ties(Report.Graph graph) {
        var table = new DataTable("Signed ties").text("Pair").number("Tie").text("Strained");
        graph.edges()
                .forEach(edge -> table.row(
                        names.pair(edge.a(), edge.b()),
                        Figures.signed(edge.tie(), 2),
                        edge.frustrated() ? "yes" : "no"));
        return table;
    }
}
