package org.tightrope.scenario.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML file as nodes that know their line and column. Nothing is constructed from them: values stay text until we
/// read
/// them.
final class Yaml {
    private static final int DEEPEST = 30;
    private static final int LONGEST_REASON = 160;

    private final String file;
    private final Problems problems;

    private Yaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The one mapping a file consists of.
    static Optional<Block> mapping(Reading reading, String file, String noun, List<String> keys) {
        var yaml = new Yaml(file, reading.problems());
        return yaml.root(reading).flatMap(node -> Block.of(node, file, noun, keys, yaml.problems));
    }

    /// Hands over the mappings a file lists, one after the other, right after each is opened. Entries that are no
    /// mappings
    /// are left out, with a problem each.
    ///
    /// @return whether the file is a list at all; otherwise there is a problem
    static boolean list(Reading reading, String file, String noun, List<String> keys, Consumer<Block> taker) {
        var yaml = new Yaml(file, reading.problems());
        return yaml.root(reading)
                .map(node -> yaml.entries(node, noun, keys, taker))
                .orElse(false);
    }

    private boolean entries(Node root, String noun, List<String> keys, Consumer<Block> taker) {
        if (!(root instanceof SequenceNode sequence)) {
            problems.error(
                    place(file, root.getStartMark()),
                    "The file must be a list, and this is a %s."
                            .formatted(root.getNodeType() == NodeType.MAPPING ? "mapping" : "single value"),
                    "Maybe begin each %s with a hyphen and a space.".formatted(noun));
            return false;
        }
        for (Node entry : sequence.getValue()) {
            Block.of(entry, file, noun, keys, problems).ifPresent(taker);
        }
        return true;
    }

    private Optional<Node> root(Reading reading) {
        return reading.text(file, Reading.YAML_LIMIT).flatMap(this::compose);
    }

    private Optional<Node> compose(String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true) // we find them ourselves, with both lines
                .setMaxAliasesForCollections(0)
                .setCodePointLimit((int) Reading.YAML_LIMIT)
                .build();
        try {
            if (isRefused(settings, text)) {
                return Optional.empty();
            }
            var node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.error(
                        Place.of(file),
                        "The file holds nothing but comments.",
                        "Maybe it was cut off; see docs/formats/scenario.md.");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            boolean atEnd = String.valueOf(e.getProblem()).contains("end of stream");
            var mark = atEnd
                    ? e.getContextMark().or(e::getProblemMark)
                    : e.getProblemMark().or(e::getContextMark);
            var place = mark.map(m -> place(file, m));
            problems.error(place.orElse(Place.of(file)), "This is not YAML: %s.".formatted(reason(e)), maybe(e, text));
        } catch (ReaderException e) {
            int line = Lines.at(text, text.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(text))));
            problems.error(
                    new Place(file, line, 0),
                    "The character U+%04X cannot stand in YAML.".formatted(e.getCodePoint()),
                    "Maybe delete it.");
        } catch (YamlEngineException e) {
            problems.error(
                    Place.of(file),
                    "This is not YAML: %s.".formatted(Problems.shown(String.valueOf(e.getMessage()))),
                    "Maybe compare with docs/formats/scenario.md.");
        }
        return Optional.empty();
    }

    /// Looks at the stream of parts before any tree is built: too deep nesting would exhaust the stack, and aliases
    /// could
    /// unfold a small file into a huge one.
    private boolean isRefused(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return refuse(
                        event,
                        "Lists and mappings are nested more than %s deep.".formatted(DEEPEST),
                        "Maybe a bracket is missing.");
            }
            if (event instanceof AliasEvent alias) {
                return refuse(
                        event,
                        "The alias (*%s) has no place in a scenario."
                                .formatted(Problems.shown(alias.getAlias().getValue())),
                        "Maybe write out what it stands for, or put quotes around a text that begins with a star.");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
        return false;
    }

    private boolean refuse(Event event, String what, String maybe) {
        problems.error(place(file, event.getStartMark()), what, maybe);
        return true;
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String reason(MarkedYamlEngineException e) {
        var problem = String.valueOf(e.getProblem());
        var context = e.getContext();
        var whole = context == null || context.isBlank() ? problem : context + ", " + problem;
        return whole.codePoints()
                .limit(LONGEST_REASON)
                .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
                .collect(Collectors.joining())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\.$", "");
    }

    private static String maybe(MarkedYamlEngineException e, String text) {
        var problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB") || isNearTab(e, text)) {
            return "Maybe indent with spaces, not with tabs.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Maybe a text with a colon needs quotes around it.";
        }
        if (problem.contains("another document")) {
            return "Maybe delete the line ---.";
        }
        return "Maybe a quote, a bracket or a colon is missing here or in the line before.";
    }

    /// Whether the line of the problem, or the one before, is indented with a tab.
    private static boolean isNearTab(MarkedYamlEngineException e, String text) {
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        return text.lines()
                .skip(Math.max(0, line - 1))
                .limit(2)
                .anyMatch(words -> words.stripLeading().length() < words.length()
                        && words.substring(
                                        0, words.length() - words.stripLeading().length())
                                .contains("\t"));
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> place(file, m)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
