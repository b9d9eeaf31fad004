package org.tightrope.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.History;
import org.tightrope.scenario.Document;
import org.tightrope.scenario.Scenario;

/// Events with their evidence as the report shows them.
final class EventList {
    private final Map<String, Document> documents = new HashMap<>();

    EventList(Scenario scenario) {
        scenario.documents().forEach(document -> documents.put(document.name(), document));
    }

    List<Report.Dated> of(History history) {
        return history.events().stream().map(this::dated).toList();
    }

    private Report.Dated dated(Event event) {
        Evidence.Note note = note(event);
        return new Report.Dated(
                event.id(),
                event.date(),
                event.precision().label(),
                event.source(),
                event.target(),
                event.action().name(),
                event.quad().label(),
                event.weight(),
                event.status().label(),
                event.claimedBy(),
                note.certainty().mark(),
                event.description(),
                note.origin(),
                quotes(event));
    }

    private static Evidence.Note note(Event event) {
        for (Evidence item : event.evidence()) {
            if (item instanceof Evidence.Note note) {
                return note;
            }
        }
        return new Evidence.Note("", 0, "read from documents", "", Certainty.MEDIUM);
    }

    List<Report.Quote> quotes(Event event) {
        var quotes = new ArrayList<Report.Quote>();
        for (Evidence item : event.evidence()) {
            if (item instanceof Evidence.Quote quote) {
                Document document = documents.get(quote.document());
                quotes.add(new Report.Quote(
                        quote.document(),
                        document == null ? quote.document() : document.title(),
                        quote.published(),
                        quote.start(),
                        quote.end(),
                        quote.sentence()));
            }
        }
        return quotes;
    }

    /// Where an event is known from, in words: the origin in the chronology, else the document.
    String source(Event event) {
        Evidence.Note note = note(event);
        if (note.line() > 0) {
            return note.origin();
        }
        return quotes(event).stream().findFirst().map(Report.Quote::title).orElse("");
    }
}
