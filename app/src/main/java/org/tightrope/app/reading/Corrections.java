package org.tightrope.app.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Kind;
import org.tightrope.app.output.Json;
import org.tightrope.app.run.Writing;
import org.tightrope.event.Action;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.fault.Fault;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.TextReading;

/// Everything the analyst corrected, kept in a file beside the output, applied on every later run, until
/// undone.
///
/// Immutable. The file has one JSON object a line, oldest first, with the keys `key`, `verdict` (`right`,
/// `wrong`, `changed`, `added`, `named`), `sentence`, `coding`, `name`, `code`.
public final class Corrections {
    static final String ANALYST = "analyst: ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SequencedMap<String, Correction> byKey;

    record Line(
            String key,
            String verdict,
            @Nullable String sentence,
            @Nullable Coding coding,
            @Nullable String name,
            @Nullable String code,
            Correction.@Nullable Grounds grounds) {}

    private Corrections(Map<String, Correction> byKey) {
        this.byKey = new LinkedHashMap<>(byKey);
    }

    public static Corrections none() {
        return new Corrections(Map.of());
    }

    /// Reads a file of corrections; none when there is no such file.
    public static Corrections read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        var found = new LinkedHashMap<String, Correction>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    var correction = parse(line, file, number);
                    found.put(correction.key(), correction);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Corrections(found);
    }

    private static Correction parse(String line, Path file, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            var key = node.required("key").asText();
            var sentence = node.path("sentence").asText();
            return switch (node.required("verdict").asText()) {
                case "right" -> new Correction.Right(key, sentence, grounds(node));
                case "wrong" -> new Correction.Wrong(key, sentence, grounds(node));
                case "changed" -> new Correction.Changed(key, sentence, coding(node.required("coding")), grounds(node));
                case "added" -> new Correction.Added(key, sentence, coding(node.required("coding")));
                case "named" ->
                    new Correction.Named(
                            node.required("name").asText(),
                            node.required("code").asText());
                default ->
                    throw new IllegalArgumentException(
                            "Its verdict (%s) is none of right, wrong, changed, added, named."
                                    .formatted(node.required("verdict").asText()));
            };
        } catch (JsonProcessingException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new Fault("Line %s of %s is no correction (%s).%nMaybe delete the line."
                    .formatted(
                            number,
                            file,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static Correction.Grounds grounds(JsonNode node) {
        var grounds = node.path("grounds");
        if (!grounds.isObject()) {
            return Correction.Grounds.UNKNOWN;
        }
        var because = new ArrayList<String>();
        grounds.path("because").forEach(word -> because.add(word.asText()));
        return new Correction.Grounds(grounds.path("confidence").asDouble(0.5), because);
    }

    private static Coding coding(JsonNode node) {
        return new Coding(
                LocalDate.parse(node.required("date").asText()),
                Precision.parse(node.required("precision").asText()).orElseThrow(),
                node.required("source").asText(),
                Action.parse(node.required("action").asText()).orElseThrow(),
                node.required("target").asText(),
                Status.parse(node.required("status").asText()).orElseThrow());
    }

    public void write(Path file) {
        var text = new StringBuilder();
        byKey.values().forEach(each -> text.append(Json.line(line(each))).append('\n'));
        try {
            Writing.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(Correction correction) {
        return switch (correction) {
            case Correction.Right(var key, var sentence, var grounds) ->
                new Line(key, "right", sentence, null, null, null, grounds);
            case Correction.Wrong(var key, var sentence, var grounds) ->
                new Line(key, "wrong", sentence, null, null, null, grounds);
            case Correction.Changed(var key, var sentence, var coding, var grounds) ->
                new Line(key, "changed", sentence, coding, null, null, grounds);
            case Correction.Added(var key, var sentence, var coding) ->
                new Line(key, "added", sentence, coding, null, null, null);
            case Correction.Named(var name, var code) ->
                new Line(correction.key(), "named", null, null, name, code, null);
        };
    }

    /// These and others; a later answer to the same question replaces the earlier and counts as the
    /// newest.
    public Corrections with(Collection<? extends Correction> more) {
        var all = new Corrections(byKey);
        for (Correction correction : more) {
            all.byKey.remove(correction.key());
            all.byKey.put(correction.key(), correction);
        }
        return all;
    }

    /// These without one of them.
    public Corrections without(String key) {
        var rest = new Corrections(byKey);
        rest.byKey.remove(key);
        return rest;
    }

    /// Oldest first.
    public List<Correction> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Correction> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// A book in which the names mean whom the analyst says. A code the book does not know becomes a new
    /// actor.
    public ActorBook on(ActorBook book) {
        var aliases = new TreeMap<String, List<String>>();
        for (Correction correction : byKey.values()) {
            if (correction instanceof Correction.Named(var name, var code) && !code.isEmpty()) {
                aliases.computeIfAbsent(code, key -> new ArrayList<>()).add(name);
            }
        }
        var own = new ArrayList<Actor>();
        aliases.forEach((code, names) -> {
            var known = book.byCode(code);
            var all = new ArrayList<>(known.map(Actor::aliases).orElse(List.of()));
            all.addAll(names);
            own.add(known.map(actor -> new Actor(
                            code, actor.name(), actor.kind(), all, actor.home(), actor.memberOf(), actor.role()))
                    .orElseGet(() -> new Actor(
                            code, names.getFirst(), Kind.ORGANISATION, all, Optional.empty(), List.of(), "")));
        });
        return own.isEmpty() ? book : book.with(own);
    }

    /// Whom names mean by the analyst's word, `name=code`, in the order of the names: what a reading
    /// itself depends on.
    public List<String> names() {
        return byKey.values().stream()
                .filter(Correction.Named.class::isInstance)
                .map(Correction.Named.class::cast)
                .map(named -> named.name() + "=" + named.code())
                .sorted()
                .toList();
    }

    /// What a text gives once corrected: wrong findings gone, changed ones changed, missed ones added.
    public TextReading on(TextReading reading) {
        var events = new ArrayList<CodedEvent>();
        for (CodedEvent found : reading.events()) {
            switch (byKey.get(Coding.key(found))) {
                case Correction.Wrong _ -> {}
                case Correction.Changed changed -> events.add(changed.coding().on(found));
                case Correction.Right _ -> events.add(Coding.confirmed(found));
                case Correction.Added _, Correction.Named _ -> events.add(found);
                case null -> events.add(found);
            }
        }
        for (Correction correction : byKey.values()) {
            if (correction instanceof Correction.Added(var _, var sentence, var coding)) {
                int at = reading.text().body().indexOf(sentence);
                if (at >= 0 && !sentence.isBlank()) {
                    events.add(coding.anew(new Evidence.Quote(
                            reading.text().name(),
                            at,
                            at + sentence.length(),
                            sentence,
                            reading.text().published(),
                            1.0)));
                }
            }
        }
        var unknown = new TreeMap<>(reading.unknown());
        unknown.keySet().removeIf(name -> byKey.containsKey("name:" + name));
        return new TextReading(
                reading.text(),
                events,
                reading.sentences(),
                reading.repeated(),
                unknown,
                reading.foreign(),
                reading.furniture(),
                reading.isForeign());
    }
}
