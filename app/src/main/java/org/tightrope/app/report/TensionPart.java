package org.tightrope.app.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.summary;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.Ribbon;

/// Cooperation and conflict of every pair through time.
final class TensionPart {
    /// Pairs drawn at once; the rest waits behind a click.
    private static final int SHOWN = 9;

    private final Report report;
    private final Names names;

    TensionPart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("tension", "Cooperation and conflict, pair by pair");
        List<Report.TieSeries> pairs = report.ties().stream()
                .filter(pair -> pair.points().stream().anyMatch(point -> point.cooperation() + point.conflict() >= 0.5))
                .sorted(Comparator.comparingInt(this::distance))
                .toList();
        if (pairs.isEmpty()) {
            return section.with(Parts.nothing("No pair has a history to draw."));
        }
        LocalDate from = from(pairs);
        double top = pairs.stream()
                .flatMap(pair -> pair.points().stream())
                .filter(point -> !point.date().isBefore(from))
                .mapToDouble(point -> Math.max(point.cooperation(), point.conflict()))
                .max()
                .orElse(1);
        var drawings = div(multiples(pairs.subList(0, Math.min(SHOWN, pairs.size())), from, top));
        if (pairs.size() > SHOWN) {
            var rest = pairs.subList(SHOWN, pairs.size());
            drawings.with(details(summary("%s more pairs".formatted(rest.size())), multiples(rest, from, top)));
        }
        int silent = report.ties().size() - pairs.size();
        return section.with(
                Parts.lead("What is still felt of past acts: each event counts half after %s days."
                        .formatted(Figures.decimal(report.standing().halfLife(), 0))),
                Parts.chart(
                        ("Up: cooperation, down: conflict, in Goldstein points on a square-root axis that all "
                                        + "panels share. Black line: the signed tie, from \u22121 at the bottom to +1 at the top, "
                                        + "with its value today.")
                                + (silent > 0
                                        ? " %s without a felt history left out."
                                                .formatted(Figures.count(silent, "pair", "pairs"))
                                        : ""),
                        table(pairs, from),
                        drawings));
    }

    /// Pairs within the triangle of the question first, then those of the focal actor, then those of its rivals.
    private int distance(Report.TieSeries pair) {
        var about = report.about();
        boolean focal = pair.a().equals(about.focal()) || pair.b().equals(about.focal());
        long rivals = about.rivals().stream()
                .filter(rival -> pair.a().equals(rival) || pair.b().equals(rival))
                .count();
        return focal && rivals == 1 ? 0 : rivals == 2 ? 1 : focal ? 2 : rivals == 1 ? 3 : 4;
    }

    private LocalDate from(List<Report.TieSeries> pairs) {
        LocalDate first = pairs.stream()
                .flatMap(pair -> pair.points().stream())
                .map(Report.TiePoint::date)
                .min(Comparator.naturalOrder())
                .orElse(report.about().asOf());
        LocalDate back = report.about().asOf().minusMonths(TimelinePart.MONTHS).withDayOfMonth(1);
        return first.isAfter(back) ? first : back;
    }

    private DomContent multiples(List<Report.TieSeries> pairs, LocalDate from, double top) {
        return div(each(pairs, pair -> Parts.small(names.pair(pair.a(), pair.b()), ribbon(pair, from, top))))
                .withClass("multiples");
    }

    private String ribbon(Report.TieSeries pair, LocalDate from, double top) {
        var weeks = pair.points().stream()
                .filter(point -> !point.date().isBefore(from))
                .map(point -> new Ribbon.Week(point.date(), point.cooperation(), point.conflict(), point.tie()))
                .toList();
        String label = weeks.isEmpty()
                ? names.pair(pair.a(), pair.b())
                : "%s: signed tie %s on %s"
                        .formatted(
                                names.pair(pair.a(), pair.b()),
                                Figures.signed(weeks.getLast().tie(), 2),
                                weeks.getLast().date());
        return new Ribbon(300, label, from, report.about().asOf(), top, weeks).svg();
    }

    private DataTable table(List<Report.TieSeries> pairs, LocalDate from) {
        var table = new DataTable("Cooperation, conflict, tension and tie at the end of each quarter")
                .text("Pair")
                .wide("Week", "date")
                .number("Cooperation")
                .number("Conflict")
                .number("Tension")
                .number("Tie");
        for (Report.TieSeries pair : pairs) {
            List<Report.TiePoint> points = pair.points();
            for (int p = 0; p < points.size(); p++) {
                Report.TiePoint point = points.get(p);
                boolean last =
                        p == points.size() - 1 || quarter(points.get(p + 1).date()) != quarter(point.date());
                if (last && !point.date().isBefore(from)) {
                    table.row(
                            names.pair(pair.a(), pair.b()),
                            point.date().toString(),
                            Figures.decimal(point.cooperation(), 1),
                            Figures.decimal(point.conflict(), 1),
                            Figures.decimal(point.tension(), 2),
                            Figures.signed(point.tie(), 2));
                }
            }
        }
        return table;
    }

    private static int quarter(LocalDate date) {
        return date.getYear() * 4 + (date.getMonthValue() - 1) / 3;
    }
}
