package org.tightrope.app.report;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.cite;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.tightrope.app.plot.Figures;

/// Every event with where it is known from, and what reading the documents gave.
final class EvidencePart {
    private final Report report;
    private final Names names;

    EvidencePart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("evidence", "Evidence");
        section.with(Parts.lead(counts()));
        documents(section);
        if (!report.reading().unknownActors().isEmpty()) {
            section.with(
                    Parts.heading("Names nobody knew"),
                    p("Actors the documents mention and the scenario does not, for review: %s."
                            .formatted(String.join("; ", report.reading().unknownActors()))));
        }
        if (!report.reading().notes().isEmpty()) {
            section.with(ul(each(report.reading().notes(), note -> li(note))));
        }
        section.with(Parts.heading("All events"));
        if (report.events().isEmpty()) {
            return section.with(Parts.nothing("The history holds no events."));
        }
        var years = new TreeMap<Integer, List<Report.Dated>>(Comparator.reverseOrder());
        report.events().stream()
                .sorted(Comparator.comparing(Report.Dated::date).reversed())
                .forEach(event -> years.computeIfAbsent(event.date().getYear(), _ -> new ArrayList<>())
                        .add(event));
        section.with(p("Closed lists are not printed; open them first.").withClass("print-only note"));
        var list = div().withId("events");
        years.forEach((year, events) -> list.with(year(year, events)));
        return section.with(list);
    }

    private String counts() {
        var reading = report.reading();
        return ("%s from the chronology; %s read, %s coded from them, of which %s attached to a known "
                        + "event, %s new and %s left out (hypothetical, denied, undated or too late).")
                .formatted(
                        Figures.count(reading.chronology(), "event", "events"),
                        Figures.count(reading.documents().size(), "document", "documents"),
                        Figures.count(reading.coded(), "event", "events"),
                        Figures.count(reading.attached()),
                        Figures.count(reading.added()),
                        Figures.count(reading.leftOut()));
    }

    private void documents(SectionTag section) {
        if (report.reading().documents().isEmpty()) {
            section.with(Parts.nothing("The scenario has no documents: every event comes from its chronology."));
            return;
        }
        var table = new DataTable("Documents read")
                .text("Document")
                .wide("Published", "date")
                .text("Outlet")
                .number("Sentences")
                .number("Events")
                .look("stack");
        report.reading()
                .documents()
                .forEach(source -> table.row(
                        span(text(source.title() + " "), span(source.name()).withClass("id")),
                        source.published().toString(),
                        source.outlet(),
                        Figures.count(source.sentences()),
                        Figures.count(source.events())));
        section.with(table.draw());
    }

    private DomContent year(int year, List<Report.Dated> events) {
        var body = tbody();
        events.forEach(event -> body.with(row(event)));
        var head = tr(
                column("Date"),
                column("Who did what"),
                column("Known as"),
                column("What happened, and how it is known"));
        return details(
                        summary("%s: %s".formatted(year, Figures.count(events.size(), "event", "events"))),
                        table(caption("Events of " + year), thead(head), body).withClass("stack events"))
                .withClass("year");
    }

    private static DomContent column(String name) {
        return th(name).attr("scope", "col");
    }

    private DomContent row(Report.Dated event) {
        String when = event.precision().equals("day") ? "" : "known to the " + event.precision();
        var known = td(span(event.status()).withClass("status status-" + Parts.slug(event.status())));
        event.claimedBy()
                .ifPresent(who -> known.with(p("by " + names.actor(who)).withClass("source")));
        known.with(p("certainty " + Parts.certainty(event.certainty())).withClass("source"));
        var what = td(text(event.description()));
        event.quotes().forEach(quote -> what.with(quote(quote)));
        if (!event.origin().isBlank()) {
            what.with(p("Origin: " + event.origin()).withClass("source"));
        }
        return tr(
                        th(text(event.date().toString()), p(event.id()).withClass("id"), p(when).withClass("source"))
                                .attr("scope", "row"),
                        td(
                                text(names.acts(event.source(), event.target())),
                                p(
                                        span(event.action()).withClass("action"),
                                        text(" " + Figures.signed(event.weight(), 1))),
                                p(Parts.quad(event.quad()))),
                        known,
                        what)
                .withId(Names.anchor(event.id()));
    }

    private static DomContent quote(Report.Quote quote) {
        return blockquote(
                p(quote.sentence()),
                footer(
                        cite(quote.title()),
                        text(", %s, %s, characters %s\u2013%s"
                                .formatted(
                                        Figures.day(quote.published()),
                                        quote.document(),
                                        quote.start(),
                                        quote.end()))));
    }
}
