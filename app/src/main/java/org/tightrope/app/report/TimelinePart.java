package org.tightrope.app.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.Look;
import org.tightrope.app.plot.Strip;
import org.tightrope.app.plot.Timeline;
import org.tightrope.event.Quad;

/// What happened so far: the last two years dot by dot, what came before at a glance.
final class TimelinePart {
    /// How far back every event gets a dot of its own.
    static final int MONTHS = 24;

    private final Report report;
    private final Names names;

    TimelinePart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("timeline", "What happened");
        if (report.events().isEmpty()) {
            return section.with(Parts.nothing("The history holds no events."));
        }
        section.with(Parts.lead(("Deeds and words, with and against, %s in all. A big dot is a weighty event, a hollow "
                        + "one is only claimed, a pale one does not involve %s. Each dot leads to its entry under "
                        + "Evidence.")
                .formatted(
                        Figures.count(report.events().size(), "event", "events"),
                        names.actor(report.about().focal()))));
        LocalDate from = from();
        boolean older = report.events().stream().anyMatch(event -> event.date().isBefore(from));
        var drawings = new ArrayList<DomContent>();
        if (older) {
            drawings.add(Parts.bothWidths(strip(920, from), strip(360, from)));
        }
        drawings.add(Parts.bothWidths(timeline(920, from), timeline(360, from)));
        drawings.add(legend());
        return section.with(Parts.chart(
                (older ? "Above: events per quarter, cooperation upward. " : "")
                        + ("Each lane is one kind of action. Bars below: agreements while they lasted, with their "
                                        + "state as of %s and how often they were breached.")
                                .formatted(Figures.day(report.about().asOf())),
                table(),
                drawings.toArray(DomContent[]::new)));
    }

    /// Start of the stretch drawn in full: two years back, or the first event when that is later.
    private LocalDate from() {
        LocalDate first = report.events().stream()
                .map(Report.Dated::date)
                .min(Comparator.naturalOrder())
                .orElse(report.about().asOf());
        LocalDate back = report.about().asOf().minusMonths(MONTHS);
        return (first.isAfter(back) ? first : back).withDayOfMonth(1);
    }

    private String timeline(int width, LocalDate from) {
        var dots =
                report.events().stream().flatMap(event -> dot(event).stream()).toList();
        var bars = report.agreements().stream()
                .sorted(Comparator.comparing(Report.AgreementCard::signed))
                .filter(card -> !card.ended().map(ended -> ended.isBefore(from)).orElse(false))
                .map(this::bar)
                .toList();
        return new Timeline(
                        width,
                        "Events and agreements from %s to %s"
                                .formatted(from, report.about().asOf()),
                        from,
                        report.about().asOf(),
                        dots,
                        bars)
                .svg();
    }

    private Optional<Timeline.Dot> dot(Report.Dated event) {
        String focal = report.about().focal();
        return Quad.parse(event.quad())
                .map(quad -> new Timeline.Dot(
                        Names.anchor(event.id()),
                        event.date(),
                        quad,
                        event.weight(),
                        event.status().equals("claimed"),
                        event.source().equals(focal) || event.target().equals(focal),
                        title(event)));
    }

    private String title(Report.Dated event) {
        String what = event.description();
        String cut = what.codePointCount(0, what.length()) > 120
                ? what.substring(0, what.offsetByCodePoints(0, 118)) + "\u2026"
                : what;
        return "%s, %s, %s: %s"
                .formatted(event.date(), names.acts(event.source(), event.target()), event.action(), cut);
    }

    private Timeline.Bar bar(Report.AgreementCard card) {
        int breaches =
                card.breachCount().values().stream().mapToInt(Integer::intValue).sum();
        return new Timeline.Bar(
                card.id() + " " + card.name(),
                card.signed(),
                card.ended()
                        .filter(ended -> ended.isBefore(report.about().asOf()))
                        .orElse(report.about().asOf()),
                card.state(),
                card.breachDays(),
                "%s, %s".formatted(card.state(), Figures.count(breaches, "breach", "breaches")));
    }

    private String strip(int width, LocalDate from) {
        return new Strip(width, "Events per quarter since the first", quarters(), from).svg();
    }

    private List<Strip.Quarter> quarters() {
        var counts = new TreeMap<LocalDate, int[]>();
        LocalDate first = report.events().stream()
                .map(Report.Dated::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (LocalDate q = quarter(first); !q.isAfter(report.about().asOf()); q = q.plusMonths(3)) {
            counts.put(q, new int[4]);
        }
        report.events()
                .forEach(event -> Quad.parse(event.quad()).ifPresent(quad -> {
                    int[] count = counts.get(quarter(event.date()));
                    if (count != null) {
                        count[Look.LANES.indexOf(quad)]++;
                    }
                }));
        var quarters = new ArrayList<Strip.Quarter>();
        counts.forEach((start, count) ->
                quarters.add(new Strip.Quarter(start, List.of(count[0], count[1], count[2], count[3]))));
        return quarters;
    }

    private static LocalDate quarter(LocalDate date) {
        return LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static DomContent legend() {
        return p(each(Look.LANES, quad -> span(Parts.quad(quad.label()), text(" "))))
                .withClass("legend");
    }

    private DataTable table() {
        var table = new DataTable("Events per quarter and kind of action").wide("Quarter from", "date");
        Look.LANES.forEach(quad -> table.number(quad.label()));
        for (Strip.Quarter quarter : quarters()) {
            table.row(
                    quarter.start().toString(),
                    quarter.counts().get(0).toString(),
                    quarter.counts().get(1).toString(),
                    quarter.counts().get(2).toString(),
                    quarter.counts().get(3).toString());
        }
        return table;
    }
}
