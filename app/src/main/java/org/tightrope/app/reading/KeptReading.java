package org.tightrope.app.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Text;
import org.tightrope.reader.TextReading;

/// A text that was read, in the shape it has in a state file. Reading it back gives the same.
record KeptReading(
        String name,
        String title,
        LocalDate published,
        String outlet,
        String body,
        int sentences,
        int repeated,
        Map<String, Integer> unknown,
        Map<String, Integer> foreign,
        int furniture,
        boolean isForeign,
        List<KeptEvent> events) {

    /// A finding; it has one quote, since nothing is merged yet.
    record KeptEvent(
            LocalDate date,
            Precision precision,
            String source,
            String target,
            Action action,
            double weight,
            Status status,
            Optional<String> claimedBy,
            String cameo,
            String dating,
            double confidence,
            int start,
            int end,
            String sentence,
            List<String> because) {

        static KeptEvent of(CodedEvent coded) {
            var event = coded.event();
            if (event.evidence().size() != 1 || !(event.evidence().getFirst() instanceof Evidence.Quote quote)) {
                throw new IllegalArgumentException("A finding has one quote; this one (%s) does not.".formatted(event));
            }
            return new KeptEvent(
                    event.date(),
                    event.precision(),
                    event.source(),
                    event.target(),
                    event.action(),
                    event.weight(),
                    event.status(),
                    event.claimedBy(),
                    coded.cameo(),
                    coded.dating().name(),
                    coded.confidence(),
                    quote.start(),
                    quote.end(),
                    quote.sentence(),
                    coded.because());
        }

        static KeptEvent of(JsonNode node) {
            var because = new ArrayList<String>();
            node.required("because").forEach(reason -> because.add(reason.asText()));
            return new KeptEvent(
                    LocalDate.parse(node.required("date").asText()),
                    Precision.parse(node.required("precision").asText()).orElseThrow(),
                    node.required("source").asText(),
                    node.required("target").asText(),
                    Action.parse(node.required("action").asText()).orElseThrow(),
                    node.required("weight").asDouble(),
                    Status.parse(node.required("status").asText()).orElseThrow(),
                    node.required("claimedBy").isNull()
                            ? Optional.empty()
                            : Optional.of(node.required("claimedBy").asText()),
                    node.required("cameo").asText(),
                    node.required("dating").asText(),
                    node.required("confidence").asDouble(),
                    node.required("start").asInt(),
                    node.required("end").asInt(),
                    node.required("sentence").asText(),
                    because);
        }

        CodedEvent coded(Text text) {
            var quote = new Evidence.Quote(text.name(), start, end, sentence, text.published(), confidence);
            var event =
                    new Event("", date, precision, source, target, action, weight, status, claimedBy, List.of(quote));
            return new CodedEvent(event, cameo, CodedEvent.Dating.valueOf(dating), confidence, because);
        }
    }

    static KeptReading of(TextReading reading) {
        var text = reading.text();
        return new KeptReading(
                text.name(),
                text.title(),
                text.published(),
                text.outlet(),
                text.body(),
                reading.sentences(),
                reading.repeated(),
                reading.unknown(),
                reading.foreign(),
                reading.furniture(),
                reading.isForeign(),
                reading.events().stream().map(KeptEvent::of).toList());
    }

    static KeptReading of(JsonNode node) {
        var events = new ArrayList<KeptEvent>();
        node.required("events").forEach(event -> events.add(KeptEvent.of(event)));
        return new KeptReading(
                node.required("name").asText(),
                node.required("title").asText(),
                LocalDate.parse(node.required("published").asText()),
                node.required("outlet").asText(),
                node.required("body").asText(),
                node.required("sentences").asInt(),
                node.required("repeated").asInt(),
                counts(node.required("unknown")),
                counts(node.required("foreign")),
                node.required("furniture").asInt(),
                node.required("isForeign").asBoolean(),
                events);
    }

    TextReading reading() {
        var text = new Text(name, title, published, outlet, body);
        return new TextReading(
                text,
                events.stream().map(event -> event.coded(text)).toList(),
                sentences,
                repeated,
                unknown,
                foreign,
                furniture,
                isForeign);
    }

    private static Map<String, Integer> counts(JsonNode node) {
        var counts = new TreeMap<String, Integer>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }
}
