package org.tightrope.app.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tightrope.app.plot.ChanceBar;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.PassageChart;
import org.tightrope.play.OutcomeForecast;
import org.tightrope.play.Volume;

/// How likely each outcome is, and by when.
final class OutcomesPart {
    private final Report report;

    OutcomesPart(Report report) {
        this.report = report;
    }

    DomContent draw() {
        var outcomes = report.forecast().baseline();
        var section = Parts.part("outcomes", "What may happen");
        if (outcomes.isEmpty()) {
            return section.with(Parts.nothing("The scenario names no outcomes."));
        }
        return section.with(
                Parts.lead(
                        "If nobody makes a move of their own choosing: the share of %s in which each outcome happens within %s."
                                .formatted(
                                        Figures.count(report.forecast().futures(), "future", "futures"),
                                        Figures.count(report.forecast().horizon(), "day", "days"))),
                table(outcomes).draw(),
                Parts.lead(volume(report.forecast().volume())),
                Parts.heading("By when"),
                curves(outcomes));
    }

    private static String volume(Volume volume) {
        return ("A check on the simulation: the middle future holds %s in %s (nine of ten hold %s to %s); the same span before "
                        + "as-of held %s, an average one in the fit window %s.")
                .formatted(
                        Figures.count((long) volume.median(), "act", "acts"),
                        Figures.count(volume.days(), "day", "days"),
                        Figures.count((long) volume.lower()),
                        Figures.count((long) volume.upper()),
                        Figures.count(volume.lastPast()),
                        Figures.count(Math.round(volume.meanPast())));
    }

    private DataTable table(List<OutcomeForecast> outcomes) {
        var table = new DataTable("Probability of each outcome within the horizon")
                .text("Outcome")
                .number("Probability")
                .wide("", "bar")
                .number("Monte Carlo")
                .number("Parameters")
                .number("Median day")
                .look("stack");
        for (OutcomeForecast outcome : outcomes) {
            var chance = outcome.chance();
            var bar = new ChanceBar(
                    180,
                    20,
                    chance.probability(),
                    chance.monteCarlo().lower(),
                    chance.monteCarlo().upper(),
                    chance.parameter().lower(),
                    chance.parameter().upper());
            table.row(
                    name(outcome),
                    strong(Figures.percent(chance.probability())),
                    rawHtml(bar.svg()),
                    Figures.percent(
                            chance.monteCarlo().lower(), chance.monteCarlo().upper()),
                    Figures.percent(
                            chance.parameter().lower(), chance.parameter().upper()),
                    outcome.medianDay() > 0 ? String.valueOf(outcome.medianDay()) : "in none");
        }
        return table;
    }

    private DomContent name(OutcomeForecast outcome) {
        boolean verdict = outcome.id().equals(report.verdict().outcome());
        return span(
                span(outcome.id()).withClass("id"),
                text(" " + outcome.name()),
                verdict ? span(" decides the answer").withClass("tag") : text(""));
    }

    private DomContent curves(List<OutcomeForecast> outcomes) {
        double highest = outcomes.stream()
                .mapToDouble(outcome -> outcome.chance().probability())
                .max()
                .orElse(1);
        double top = PassageChart.topFor(highest);
        var drawings = div(each(
                        outcomes,
                        outcome -> Parts.small(
                                outcome.id() + " " + outcome.name(),
                                new PassageChart(300, label(outcome), top, outcome.firstPassage()).svg())))
                .withClass("multiples");
        return Parts.chart(
                "Share of futures in which the outcome has happened by each day from today. All panels share one axis.",
                days(outcomes),
                drawings);
    }

    private String label(OutcomeForecast outcome) {
        return "%s: %s by day %s"
                .formatted(
                        outcome.name(),
                        Figures.percent(outcome.chance().probability()),
                        outcome.firstPassage().size());
    }

    private DataTable days(List<OutcomeForecast> outcomes) {
        var table = new DataTable("Share of futures in which an outcome has happened by a day").text("Outcome");
        var days = marks(report.forecast().horizon());
        days.forEach(day -> table.number("Day " + day));
        for (OutcomeForecast outcome : outcomes) {
            var cells = new ArrayList<Object>();
            cells.add(outcome.id() + " " + outcome.name());
            for (int day : days) {
                cells.add(
                        day <= outcome.firstPassage().size()
                                ? Figures.percent(outcome.firstPassage().get(day - 1))
                                : "\u2013");
            }
            table.row(cells.toArray());
        }
        return table;
    }

    /// Days worth a column: a week, two, then months, and the horizon itself.
    static List<Integer> marks(int horizon) {
        var marks = new TreeSet<Integer>();
        for (int day : new int[] {1, 7, 14, 30, 60, 90, 180, 270, 365}) {
            if (day < horizon) {
                marks.add(day);
            }
        }
        marks.add(Math.max(1, horizon));
        return List.copyOf(marks);
    }
}
