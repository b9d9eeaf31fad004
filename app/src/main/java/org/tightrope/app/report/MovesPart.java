package org.tightrope.app.report;

import static j2html.TagCreator.br;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.Tornado;
import org.tightrope.play.Difference;
import org.tightrope.play.MoveForecast;
import org.tightrope.play.OutcomeForecast;

/// What each move changes: the verdict first, then every outcome.
final class MovesPart {
    private final Report report;

    MovesPart(Report report) {
        this.report = report;
    }

    DomContent draw() {
        var section = Parts.part("moves", "What breaks it");
        if (report.forecast().moves().isEmpty()) {
            return section.with(
                            Parts.nothing("No what-ifs were played. Name some in moves.yaml to see what they change."))
                    .with(new ExploredPart(report).draw());
        }
        return section.with(
                        Parts.lead("Each move was played under the same random numbers as the futures without it, so a "
                                + "difference is what the move causes, not luck."),
                        tornado(),
                        Parts.heading("Every move, every outcome"),
                        Parts.lead("In percentage points, with 95 % interval. Bold: more likely (brown) or less likely "
                                + "(blue). Grey: the interval includes zero."),
                        matrix().draw())
                .with(new WhyPart(report).draw())
                .with(new ExploredPart(report).draw());
    }

    /// Largest change of the verdict first, whatever its direction.
    private List<MoveForecast> sorted() {
        String verdict = report.verdict().outcome();
        return report.forecast().moves().stream()
                .sorted(Comparator.comparingDouble(
                        move -> -Math.abs(move.difference(verdict).value())))
                .toList();
    }

    private DomContent tornado() {
        String verdict = report.verdict().outcome();
        var bars = sorted().stream()
                .map(move -> {
                    Difference difference = move.difference(verdict);
                    return new Tornado.Bar(
                            move.byItself().contains(verdict) ? move.shortName() + " *" : move.shortName(),
                            difference.value(),
                            difference.interval().lower(),
                            difference.interval().upper(),
                            difference.isClear());
                })
                .toList();
        String label = "Change each move makes to the probability of: "
                + report.verdict().outcomeName();
        return Parts.chart(
                ("Change in the probability of \u201c%s\u201d, in percentage points, with 95 %% interval. "
                                + "Grey: the interval includes zero.%s")
                        .formatted(report.verdict().outcomeName(), starred(verdict)),
                verdictTable(),
                Parts.bothWidths(new Tornado(920, label, bars).svg(), new Tornado(360, label, bars).svg()));
    }

    private String starred(String verdict) {
        boolean any = report.forecast().moves().stream()
                .anyMatch(move -> move.byItself().contains(verdict));
        return any ? " * The move brings it about by itself: true by definition, not by forecast." : "";
    }

    private DataTable verdictTable() {
        String verdict = report.verdict().outcome();
        var table = new DataTable("What each move does to the outcome that decides the answer")
                .text("Move")
                .number("With the move")
                .number("Difference, points")
                .number("95 % interval")
                .number("Futures changed");
        for (MoveForecast move : sorted()) {
            Difference difference = move.difference(verdict);
            table.row(
                    String.join(" + ", move.ids()) + " " + move.name(),
                    with(move, verdict),
                    Figures.points(difference.value()),
                    Figures.points(
                            difference.interval().lower(), difference.interval().upper()),
                    Figures.count(difference.changed()));
        }
        return table;
    }

    private static String with(MoveForecast move, String outcome) {
        return move.outcomes().stream()
                .filter(forecast -> forecast.id().equals(outcome))
                .findFirst()
                .map(forecast -> Figures.percent(forecast.chance().probability()))
                .orElse("\u2013");
    }

    private DataTable matrix() {
        var table = new DataTable("Difference each move makes to each outcome, in percentage points").text("Move");
        List<OutcomeForecast> outcomes = report.forecast().baseline();
        outcomes.forEach(outcome -> table.wide(outcome.id() + " " + outcome.name(), "cell"));
        table.look("matrix");
        var base = new ArrayList<Object>();
        base.add("Probability without a move");
        outcomes.forEach(outcome -> base.add(Figures.percent(outcome.chance().probability())));
        table.row(base.toArray());
        for (MoveForecast move : sorted()) {
            var cells = new ArrayList<Object>();
            cells.add(span(span(String.join(" + ", move.ids())).withClass("id"), text(" " + move.name())));
            outcomes.forEach(outcome -> cells.add(cell(move.difference(outcome.id()))));
            table.row(cells.toArray());
        }
        return table;
    }

    private static DomContent cell(Difference difference) {
        if (difference.changed() == 0) {
            return span("0").withClass("unclear");
        }
        String value = Figures.points(difference.value());
        var range = small(Figures.points(
                difference.interval().lower(), difference.interval().upper()));
        return difference.isClear()
                ? span(strong(value), br(), range).withClass(difference.value() > 0 ? "more" : "less")
                : span(text(value), br(), range).withClass("unclear");
    }
}
