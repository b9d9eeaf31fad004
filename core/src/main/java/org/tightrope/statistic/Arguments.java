package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.model.Term;
import org.tightrope.stream.EventStream;

/// A term's arguments, taken one by one by whoever understands them; what nobody took is an error.
final class Arguments {
    /// Days in a unit; a year is 365.25 days, a month a twelfth of it.
    private static final Map<String, Double> UNITS = Map.of(
            "s", 1 / 86_400.0, "min", 1 / 1_440.0, "h", 1 / 24.0, "d", 1.0, "w", 7.0, "mo", 30.4375, "y", 365.25);
    private static final Set<String> KEYS =
            Set.of("half_life", "halflife", "window", "type", "weighted", "sender", "receiver", "transform", "combine");

    private final Term term;
    private final EventStream stream;
    private final Set<String> response;
    private final List<Term.Argument> left;

    Arguments(Term term, EventStream stream, Set<String> response) {
        this.term = term;
        this.stream = stream;
        this.response = response;
        this.left = new ArrayList<>(term.arguments());
    }

    Term term() {
        return term;
    }

    /// Half-life, window, event types and weighting, wherever they stand.
    Lens lens() {
        double halfLife = duration("half_life", "halflife")
                .or(() -> taken("", this::asDuration))
                .orElse(Double.POSITIVE_INFINITY);
        double window = duration("window", "window").orElse(Double.POSITIVE_INFINITY);
        Set<String> types = taken("type", Optional::of).map(this::types).orElse(Set.of());
        boolean weighted = word("weighted");
        return new Lens(types, halfLife, window, weighted);
    }

    private Optional<Double> duration(String key, String alias) {
        return taken(key, Optional::of)
                .or(() -> taken(alias, Optional::of))
                .map(text -> asDuration(text)
                        .orElseThrow(() -> fault(
                                "%s=%s is no length of time".formatted(key, text),
                                "Maybe write 30d, 12h, 2w, 6mo, 1y, or a number in units of the file's time.")));
    }

    /// Units of the stream's clock; empty when the text is no length of time.
    Optional<Double> asDuration(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        double number;
        try {
            number = Double.parseDouble(text.substring(0, end));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        String unit = text.substring(end);
        if (unit.isEmpty()) {
            return positive(number, text);
        }
        Double days = UNITS.get(unit);
        if (days == null) {
            return Optional.empty();
        }
        if (Double.isNaN(stream.clock().perDay())) {
            throw fault(
                    "%s is a length of time, but the events have only an order".formatted(text),
                    "Maybe write a number of events.");
        }
        return positive(number * days * stream.clock().perDay(), text);
    }

    private Optional<Double> positive(double value, String text) {
        if (!(value > 0)) {
            throw fault("The length of time (%s) must be positive".formatted(text), "Maybe write 30d.");
        }
        return Optional.of(value);
    }

    /// The types a name stands for: a type of the stream; `same` and `other` (than the response); for
    /// streams of PLOVER actions also a quad (`material_conflict`), `cooperation` or `conflict`.
    private Set<String> types(String names) {
        var all = new HashSet<String>();
        for (String name : names.split("\\|", -1)) {
            all.addAll(typesNamed(unquoted(name)));
        }
        return all;
    }

    private Set<String> typesNamed(String name) {
        return switch (name) {
            case "same" -> response.isEmpty() ? Set.copyOf(stream.types()) : response;
            case "other" -> {
                var rest = new HashSet<>(stream.types());
                rest.removeAll(response);
                yield rest;
            }
            default -> resolve(name, stream, this::fault);
        };
    }

    static Set<String> resolve(String name, EventStream stream, FaultMaker fault) {
        if (stream.types().contains(name)) {
            return Set.of(name);
        }
        var found = new HashSet<String>();
        for (String type : stream.types()) {
            Optional<Quad> quad = Action.parse(type).map(Action::quad);
            if (quad.isPresent() && belongs(name.toLowerCase(Locale.ROOT), quad.get())) {
                found.add(type);
            } else if (type.equalsIgnoreCase(name)) {
                found.add(type);
            }
        }
        if (found.isEmpty()) {
            throw fault.of("There are no events of the type %s".formatted(name), Nearest.maybe(name, stream.types()));
        }
        return found;
    }

    private static boolean belongs(String name, Quad quad) {
        String label = quad.name().toLowerCase(Locale.ROOT);
        return label.equals(name) || label.endsWith("_" + name);
    }

    /// Makes a fault about something.
    @FunctionalInterface
    interface FaultMaker {
        Fault of(String what, String maybe);
    }

    Combine combine() {
        for (Combine combine : Combine.values()) {
            if (word(combine.name().toLowerCase(Locale.ROOT))) {
                return combine;
            }
        }
        return Combine.MIN;
    }

    Optional<Direction> direction() {
        for (Direction direction : Direction.values()) {
            if (word(direction.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }

    List<Transform> transforms() {
        var all = new ArrayList<Transform>();
        for (var found = taken("", Transform::of); found.isPresent(); found = taken("", Transform::of)) {
            all.add(found.get());
        }
        return all;
    }

    boolean standardised() {
        return word("standardise") || word("standardize") || word("std");
    }

    /// Takes a bare word when it is there.
    boolean word(String word) {
        return taken("", text -> text.equalsIgnoreCase(word) ? Optional.of(word) : Optional.empty())
                .isPresent();
    }

    /// Takes the value of a key as actors; empty when it is not given.
    Optional<boolean[]> actors(String key) {
        return taken(key, Optional::of).map(names -> {
            var among = new boolean[stream.actors().size()];
            for (String name : names.split("\\|", -1)) {
                int at = stream.actors().indexOf(unquoted(name));
                if (at < 0) {
                    throw fault("There is no actor %s".formatted(name), Nearest.maybe(unquoted(name), stream.actors()));
                }
                among[at] = true;
            }
            return among;
        });
    }

    /// Takes the first bare argument that is one of these words.
    Optional<String> oneOf(List<String> words) {
        return taken("", text -> words.stream().filter(text::equalsIgnoreCase).findFirst());
    }

    /// Takes the first bare argument, whatever it is.
    Optional<String> first() {
        return taken("", Optional::of);
    }

    /// Takes the first argument with this key that `meaning` understands.
    <T> Optional<T> taken(String key, Function<String, Optional<T>> meaning) {
        for (int a = 0; a < left.size(); a++) {
            if (left.get(a).key().equals(key)) {
                Optional<T> found = meaning.apply(left.get(a).value());
                if (found.isPresent()) {
                    left.remove(a);
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// @throws Fault when an argument was not understood
    void end() {
        if (!left.isEmpty()) {
            Term.Argument odd = left.getFirst();
            String near = odd.key().isEmpty()
                    ? "Maybe see: tightrope effects " + term.name()
                    : Nearest.maybe(odd.key(), KEYS.stream().sorted().toList());
            throw fault("%s does not take %s".formatted(term.name(), odd), near);
        }
    }

    Fault fault(String what, String maybe) {
        return new Fault("%s (in %s).%n%s".formatted(what, term, maybe));
    }

    static String unquoted(String name) {
        return name.length() >= 2 && name.startsWith("'") && name.endsWith("'")
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
