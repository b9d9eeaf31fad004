package org.tightrope.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.event.Action;

/// Measures whether the whole reader finds the events of labelled pairs when their parties are on a
/// user's own actor list: source and target are given as names, whether and which way something happened
/// is not.
///
///     MeasureFinding LABELLED.jsonl [fast]
///
/// The pairs hold an event each, so that this counts what is missed and what is turned round, not what is
/// made up.
public final class MeasureFinding {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private MeasureFinding() {}

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] args) throws IOException {
        var json = new ObjectMapper();
        var book = ActorBook.builtIn();
        boolean fast = args.length > 1 && args[1].equals("fast");
        int rows = 0;
        int found = 0;
        int turned = 0;
        int quads = 0;
        int actions = 0;
        Map<String, int[]> byRoot = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            var node = json.readTree(line);
            if (!node.path("source_span").isArray() || !node.path("target_span").isArray()) {
                continue;
            }
            rows++;
            var own = List.of(actor("SRCX", names(node, "source_spans")), actor("TGTX", names(node, "target_spans")));
            var plain = Reader.of(book.with(own));
            var events = (fast ? plain.fast() : plain)
                    .read(List.of(Text.of("row", DAY, node.get("text").asText())))
                    .events();
            var right = events.stream().filter(e -> is(e, "SRCX", "TGTX")).toList();
            boolean other = events.stream().anyMatch(e -> is(e, "TGTX", "SRCX"));
            var wanted = Action.parse(node.get("root").asText()).orElseThrow();
            found += right.isEmpty() ? 0 : 1;
            turned += right.isEmpty() && other ? 1 : 0;
            quads += right.stream().anyMatch(e -> e.event().quad() == wanted.quad()) ? 1 : 0;
            actions += right.stream().anyMatch(e -> e.event().action() == wanted) ? 1 : 0;
            var counts = byRoot.computeIfAbsent(node.get("root").asText(), key -> new int[2]);
            counts[0]++;
            counts[1] += right.isEmpty() ? 0 : 1;
            if (right.isEmpty()) {
                say(
                        "%s %s | %s | %s | %s",
                        other ? "turned" : "missed",
                        node.get("root").asText(),
                        node.get("source").asText(),
                        node.get("target").asText(),
                        node.get("text").asText());
            }
        }
        byRoot.forEach((root, counts) -> say("%-10s %3d of %3d", root, counts[1], counts[0]));
        say(
                "%d pairs: %d found (%.1f %%), %d only the other way round; of the found %.1f %% right quad, %.1f %% right action",
                rows, found, 100.0 * found / rows, turned, 100.0 * quads / found, 100.0 * actions / found);
    }

    private static boolean is(CodedEvent coded, String source, String target) {
        return coded.event().source().equals(source) && coded.event().target().equals(target);
    }

    private static Actor actor(String code, List<String> names) {
        var first = Actor.state(code, names.getFirst());
        return new Actor(code, first.name(), first.kind(), names.subList(1, names.size()), first.home(), List.of(), "");
    }

    private static List<String> names(JsonNode node, String field) {
        var text = node.get("text").asText();
        var names = new ArrayList<String>();
        for (JsonNode span : node.get(field)) {
            var name = text.substring(span.get(0).asInt(), span.get(1).asInt());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
