package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.tightrope.fault.Nearest;

/// A YAML mapping whose keys are known beforehand. Unknown and repeated keys are reported when it is opened; whatever
/// is
/// asked for and not there, or of another shape, is reported then.
final class Block {
    private final String file;
    private final String noun;
    private final Place place;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keyPlaces = new HashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private int errorsBefore;
    private int ownErrors;

    private Block(String file, String noun, Place place, Problems problems) {
        this.file = file;
        this.noun = noun;
        this.place = place;
        this.problems = problems;
        this.errorsBefore = problems.errors();
    }

    /// @param noun what the mapping describes, for messages: `agreement`
    static Optional<Block> of(Node node, String file, String noun, List<String> keys, Problems problems) {
        var place = Yaml.place(file, node.getStartMark());
        if (!(node instanceof MappingNode mapping)) {
            problems.error(
                    place,
                    "The %s must be written as keys with values.".formatted(noun),
                    "Maybe a colon after the key is missing, or the indentation is wrong.");
            return Optional.empty();
        }
        var block = new Block(file, noun, place, problems);
        mapping.getValue().forEach(tuple -> block.take(tuple, keys));
        return Optional.of(block);
    }

    private void take(NodeTuple tuple, List<String> keys) {
        var keyPlace = Yaml.place(file, tuple.getKeyNode().getStartMark());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.error(
                    keyPlace, "A key of the %s must be a word.".formatted(noun), "Maybe a bracket is misplaced.");
            return;
        }
        var key = scalar.getValue();
        if (!keys.contains(key)) {
            Nearest.to(key, keys).ifPresent(misspelt::add);
            problems.error(
                    keyPlace,
                    "Unknown key (%s) in the %s.".formatted(Problems.shown(key), noun),
                    Nearest.maybe(key, keys));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.error(
                    keyPlace,
                    "The key %s stands twice in the %s, first in line %s."
                            .formatted(key, noun, linesOf(key).line()),
                    "Maybe delete one of the two.");
        } else {
            keyPlaces.put(key, keyPlace);
        }
    }

    private Place linesOf(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /// Nothing was wrong with it so far.
    boolean isSound() {
        return ownErrors == 0 && problems.errors() == errorsBefore;
    }

    /// Other things are read now; their errors are not this block's.
    void pause() {
        ownErrors += problems.errors() - errorsBefore;
        errorsBefore = problems.errors();
    }

    /// This block is read on.
    void resume() {
        errorsBefore = problems.errors();
    }

    Place place() {
        return place;
    }

    /// Where a key stands; the block's own place when the key is absent.
    Place place(String key) {
        return linesOf(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    <T> Optional<T> wrong(String key, String what, String maybe) {
        problems.error(place(key), what, maybe);
        return Optional.empty();
    }

    void warn(String key, String what, String maybe) {
        problems.warn(place(key), what, maybe);
    }

    /// The single value of an optional key.
    Optional<Cell> find(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> cell(key, node));
    }

    /// The single value of a required key.
    Optional<Cell> need(String key) {
        return has(key) ? find(key) : missing(key);
    }

    /// A key that is there under a misspelt name was reported already.
    private <T> Optional<T> missing(String key) {
        if (!misspelt.contains(key)) {
            problems.error(place, "The %s has no %s.".formatted(noun, key), "Maybe add a line: %s: ...".formatted(key));
        }
        return Optional.empty();
    }

    /// The values of a list; empty when the key is absent.
    List<Cell> cells(String key) {
        var cells = new ArrayList<Cell>();
        for (Node node : nodes(key)) {
            cell(key, node).ifPresent(cells::add);
        }
        return cells;
    }

    /// The values of a list that must be there and hold at least one.
    List<Cell> needCells(String key) {
        if (!has(key)) {
            missing(key);
            return List.of();
        }
        int before = problems.errors();
        var cells = cells(key);
        if (cells.isEmpty() && problems.errors() == before) {
            wrong(key, "The list %s of the %s is empty.".formatted(key, noun), "Maybe name at least one.");
        }
        return cells;
    }

    /// The mapping under a key.
    Optional<Block> block(String key, String blockNoun, List<String> keys) {
        var node = values.get(key);
        return node == null ? Optional.empty() : of(node, file, blockNoun, keys, problems);
    }

    /// Reads the mappings of a list, one after the other; none when the key is absent.
    void each(String key, String blockNoun, List<String> keys, Consumer<Block> reader) {
        for (Node node : nodes(key)) {
            of(node, file, blockNoun, keys, problems).ifPresent(reader);
        }
    }

    /// The texts under a key, one or a list, without complaint about their shape.
    List<String> texts(String key) {
        return switch (values.get(key)) {
            case ScalarNode scalar -> List.of(scalar.getValue());
            case SequenceNode sequence ->
                sequence.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(node -> ((ScalarNode) node).getValue())
                        .toList();
            case null, default -> List.of();
        };
    }

    /// Whether the key is absent or holds an empty list.
    boolean isEmpty(String key) {
        return !has(key)
                || (values.get(key) instanceof SequenceNode sequence
                        && sequence.getValue().isEmpty());
    }

    /// Whether the key holds a single value.
    boolean isSingle(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    /// The one key of several that is there; none or more than one is a problem.
    Optional<String> onlyOneOf(List<String> keys) {
        var there = keys.stream().filter(this::has).toList();
        if (there.size() == 1) {
            return Optional.of(there.getFirst());
        }
        if (there.isEmpty() && keys.stream().anyMatch(misspelt::contains)) {
            return Optional.empty();
        }
        problems.error(
                place,
                there.isEmpty()
                        ? "The %s says nothing.".formatted(noun)
                        : "The %s holds more than one of %s.".formatted(noun, String.join(", ", there)),
                "Maybe write exactly one of %s.".formatted(String.join(", ", keys)));
        return Optional.empty();
    }

    private List<Node> nodes(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(
                key,
                "The %s of the %s must be a list.".formatted(key, noun),
                "Maybe write brackets around it: %s: [...].".formatted(key));
        return List.of();
    }

    private Optional<Cell> cell(String key, Node node) {
        var where = Yaml.place(file, node.getStartMark());
        if (!(node instanceof ScalarNode scalar)) {
            problems.error(
                    where,
                    "The %s of the %s must be a single value, and this is a %s."
                            .formatted(key, noun, node instanceof SequenceNode ? "list" : "mapping"),
                    "Maybe a bracket too many, a missing hyphen, or a text with a colon that needs quotes.");
            return Optional.empty();
        }
        if (scalar.getValue().isBlank() || isNull(scalar)) {
            problems.error(
                    where,
                    "The %s of the %s has no value.".formatted(key, noun),
                    "Maybe write one, or delete the line if it is optional.");
            return Optional.empty();
        }
        return Optional.of(new Cell(key, scalar.getValue().strip(), where, problems));
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
    }
}
