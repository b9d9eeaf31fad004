package org.tightrope.app.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.tightrope.app.plot.FanChart;
import org.tightrope.app.plot.Figures;
import org.tightrope.play.Fan;

/// Where the ties that matter go.
final class FansPart {
    private final Report report;
    private final Names names;

    FansPart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("fans", "Where the ties go");
        var fans = report.forecast().fans();
        if (fans.isEmpty()) {
            return section.with(Parts.nothing("No pair was watched."));
        }
        var drawings = div(each(
                        fans,
                        fan -> Parts.small(
                                names.pair(fan.a(), fan.b()),
                                new FanChart(300, label(fan), fan.today(), fan.values()).svg())))
                .withClass("multiples");
        return section.with(
                Parts.lead(
                        "The signed tie of each watched pair, from \u22121 (only conflict) to +1 (only cooperation)."),
                Parts.chart(
                        "Line: median of all futures. Dark band: the middle half. Light band: nine futures in "
                                + "ten. Dotted: today's value. Horizontal axis: days from today.",
                        table(fans),
                        drawings));
    }

    private String label(Fan fan) {
        var median = level(fan, 2);
        return "Signed tie of %s: %s today, median %s after %s days"
                .formatted(
                        names.pair(fan.a(), fan.b()),
                        Figures.signed(fan.today(), 2),
                        median.isEmpty() ? "unknown" : Figures.signed(median.getLast(), 2),
                        median.size());
    }

    private static List<Double> level(Fan fan, int level) {
        return fan.values().get(level);
    }

    private DataTable table(List<Fan> fans) {
        var table = new DataTable("Quantiles of the signed tie").text("Pair").number("Day");
        for (double level : fans.getFirst().levels()) {
            table.number(Figures.decimal(level * 100, 0) + " %");
        }
        for (Fan fan : fans) {
            var today = new ArrayList<Object>(List.of(names.pair(fan.a(), fan.b()), "today"));
            fan.levels().forEach(_ -> today.add(Figures.signed(fan.today(), 2)));
            table.row(today.toArray());
            for (int day : OutcomesPart.marks(report.forecast().horizon())) {
                if (day <= level(fan, 0).size()) {
                    var cells = new ArrayList<Object>(List.of(names.pair(fan.a(), fan.b()), String.valueOf(day)));
                    fan.values().forEach(values -> cells.add(Figures.signed(values.get(day - 1), 2)));
                    table.row(cells.toArray());
                }
            }
        }
        return table;
    }
}
