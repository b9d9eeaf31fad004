package org.tightrope.app.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.app.reading.Batch;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Reader;
import org.tightrope.reader.Reader.Passage;
import org.tightrope.reader.Text;
import org.tightrope.reader.TextReading;

/// Codes by a language model. Only sentences in which the book finds an actor are sent, with the codes of
/// the actors found; whatever comes back that does not fit the scheme is dropped and counted.
public final class EndpointCoder implements Batch.Coder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SENTENCES_AT_ONCE = 20;

    private static final String INSTRUCTIONS =
            """
            You code political events. Each line of the text is one numbered sentence. For every thing one of the listed
            actors did, or is said to have done, to another of them, give one event. Mutual deeds (they met, they agreed)
            are two events, one each way. Background, opinion and an actor's doings at home are no events.
            Answer with JSON only: {"events": [{"sentence": 3, "source": "TUR", "target": "SYR", "action": "ASSAULT",
            "status": "reported", "claimedBy": null, "date": "2020-03-05", "datePrecision": "day", "confidence": 0.9}]}
            action is one of: %s.
            status: reported; claimed (an actor says so, named by claimedBy); denied; hypothetical (may, would, threatens,
            plans). date: the day the thing happened, counted from the day of publication; null when the text does not say.
            datePrecision: day, month or year. confidence: 0 to 1. No events: {"events": []}.""".formatted(Stream.of(Action.values()).map(Action::name).collect(Collectors.joining(", ")));

    private final Endpoint endpoint;
    private final Reader reader;
    private final AtomicInteger rejected;

    private EndpointCoder(Endpoint endpoint, Reader reader, AtomicInteger rejected) {
        this.endpoint = endpoint;
        this.reader = reader;
        this.rejected = rejected;
    }

    /// @param reader finds sentences and actors
    public static EndpointCoder of(Endpoint endpoint, Reader reader) {
        return new EndpointCoder(endpoint, reader, new AtomicInteger());
    }

    /// How many events the model gave that do not fit the scheme.
    public int rejected() {
        return rejected.get();
    }

    @Override
    public Batch.Coder twin() {
        return new EndpointCoder(endpoint, reader.twin(), rejected);
    }

    @Override
    public TextReading read(Text text) {
        var passages = reader.passages(text).stream()
                .filter(passage -> !actors(passage.text(), text).isEmpty())
                .toList();
        var events = new ArrayList<CodedEvent>();
        for (int from = 0; from < passages.size(); from += SENTENCES_AT_ONCE) {
            events.addAll(coded(text, passages.subList(from, Math.min(passages.size(), from + SENTENCES_AT_ONCE))));
        }
        var alone = reader.readAlone(text);
        return new TextReading(
                text,
                alone.isForeign() ? List.of() : events,
                alone.sentences(),
                alone.repeated(),
                new TreeMap<>(alone.unknown()),
                alone.foreign(),
                alone.furniture(),
                alone.isForeign());
    }

    private Set<String> actors(String sentence, Text text) {
        return reader.book().scan(sentence, text.published()).stream()
                .map(mention -> mention.actor().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<CodedEvent> coded(Text text, List<Passage> passages) {
        var codes = new TreeSet<String>();
        passages.forEach(passage -> codes.addAll(actors(passage.text(), text)));
        if (codes.size() < 2) {
            return List.of();
        }
        var question = question(text, passages, codes);
        var answer = parsed(endpoint.answer(INSTRUCTIONS, question, false))
                .or(() -> parsed(endpoint.answer(INSTRUCTIONS, question, true)));
        if (answer.isEmpty()) {
            rejected.incrementAndGet();
            return List.of();
        }
        var found = new ArrayList<CodedEvent>();
        for (JsonNode event : answer.get()) {
            var sound = event(event, text, passages);
            sound.ifPresentOrElse(found::add, rejected::incrementAndGet);
        }
        return found;
    }

    private String question(Text text, List<Passage> passages, Set<String> codes) {
        var question = new StringBuilder("Published: %s%nActors: %s%n%n".formatted(text.published(), names(codes)));
        for (int i = 0; i < passages.size(); i++) {
            question.append("%s. %s%n"
                    .formatted(
                            i + 1,
                            passages.get(i).text().replaceAll("\\s+", " ").strip()));
        }
        return question.toString();
    }

    private String names(Set<String> codes) {
        ActorBook book = reader.book();
        return codes.stream()
                .map(code -> "%s (%s)"
                        .formatted(code, book.byCode(code).map(Actor::name).orElse(code)))
                .collect(Collectors.joining(", "));
    }

    /// The events of an answer; empty when it is no JSON of the shape asked for. Models like to fence
    /// their JSON.
    private static Optional<JsonNode> parsed(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            var events = JSON.readTree(answer.substring(from, to + 1)).path("events");
            return events.isArray() ? Optional.of(events) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Optional<CodedEvent> event(JsonNode node, Text text, List<Passage> passages) {
        int number = node.path("sentence").asInt(0);
        var source = node.path("source").asText("");
        var target = node.path("target").asText("");
        var action = Action.parse(node.path("action").asText(""));
        var status = Status.parse(node.path("status").asText(""));
        double confidence = node.path("confidence").asDouble(Double.NaN);
        boolean fits = number >= 1
                && number <= passages.size()
                && reader.book().byCode(source).isPresent()
                && reader.book().byCode(target).isPresent()
                && !source.equals(target)
                && action.isPresent()
                && status.isPresent()
                && confidence >= 0
                && confidence <= 1;
        if (!fits) {
            return Optional.empty();
        }
        var when = date(node, text);
        if (when.isEmpty() && !node.path("date").isNull() && !node.path("date").isMissingNode()) {
            return Optional.empty();
        }
        var passage = passages.get(number - 1);
        var quote = new Evidence.Quote(
                text.name(), passage.start(), passage.end(), passage.text(), text.published(), confidence);
        var precision = Precision.parse(node.path("datePrecision").asText("")).orElse(Precision.DAY);
        var claimedBy = Optional.of(node.path("claimedBy").asText(""))
                .filter(code -> status.get() == Status.CLAIMED)
                .filter(code -> reader.book().byCode(code).isPresent());
        boolean ahead = when.isPresent() && when.get().isAfter(text.published());
        var event = new Event(
                "",
                ahead ? text.published() : when.orElse(text.published()),
                when.isPresent() ? precision : Precision.YEAR,
                source,
                target,
                action.get(),
                action.get().goldstein(),
                ahead && status.get().entersHistory() ? Status.HYPOTHETICAL : status.get(),
                claimedBy,
                List.of(quote));
        return Optional.of(new CodedEvent(
                event,
                "",
                when.isPresent() ? CodedEvent.Dating.STATED : CodedEvent.Dating.UNKNOWN,
                confidence,
                List.of("coded by the model " + endpoint.model())));
    }

    private static Optional<LocalDate> date(JsonNode node, Text text) {
        try {
            var date = LocalDate.parse(node.path("date").asText(""));
            boolean likely = date.isAfter(text.published().minusYears(150))
                    && date.isBefore(text.published().plusYears(20));
            return likely ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
