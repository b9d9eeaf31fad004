package org.tightrope.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Action;
import org.tightrope.fault.Fault;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// A file of sentences with their two actors marked, one JSON object a line, to be coded.
final class PairFile {
    private static final int BATCH = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One line of the answer.
    ///
    /// @param root of the fifteen of the labelled pairs; their YIELD covers CONCEDE and RETREAT
    /// @param quad `V-Coop`, `M-Coop`, `V-Conf` or `M-Conf`, by the sum over its roots
    /// @param binary 0 cooperation, 1 conflict
    /// @param action the type with the names of 2021
    /// @param confidence calibrated probability of the root
    /// @param event probability that the sentence reports any event from source to target
    record Line(
            String id,
            String root,
            String quad,
            int binary,
            Action action,
            double confidence,
            double event,
            Map<String, Double> probabilities,
            Optional<List<String>> because) {}

    private record Row(String id, Pair pair) {}

    private PairFile() {}

    /// Codes the pairs of a file and hands on the lines in their order.
    static void code(Path file, boolean fast, boolean explain, Consumer<Line> to) {
        var rows = rows(file);
        var coder = PairCoder.builtIn(fast);
        for (int from = 0; from < rows.size(); from += BATCH) {
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var coded = coder.code(batch.stream().map(Row::pair).toList());
            for (int i = 0; i < batch.size(); i++) {
                var one = coded.get(i);
                to.accept(new Line(
                        batch.get(i).id(),
                        one.root(),
                        one.quad(),
                        one.binary(),
                        one.action(),
                        rounded(one.rootConfidence()),
                        rounded(one.event()),
                        rounded(one.probabilities()),
                        explain ? Optional.of(one.because()) : Optional.empty()));
            }
        }
    }

    private static double rounded(double p) {
        return Math.round(p * 1e4) / 1e4;
    }

    private static Map<String, Double> rounded(Map<String, Double> all) {
        var out = new java.util.LinkedHashMap<String, Double>();
        all.forEach((name, p) -> out.put(name, rounded(p)));
        return out;
    }

    private static List<Row> rows(Path file) {
        var rows = new ArrayList<Row>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(Path file, int number, String line) {
        try {
            var node = JSON.readTree(line);
            var text = node.path("text");
            if (!text.isTextual()) {
                throw fault(file, number, "has no text", "add the sentence as field \"text\"");
            }
            int length = text.asText().length();
            var pair = new Pair(
                    text.asText(),
                    span(file, number, node.get("source_span"), length),
                    span(file, number, node.get("target_span"), length));
            return new Row(node.path("id").asText(String.valueOf(number)), pair);
        } catch (JsonProcessingException e) {
            throw fault(file, number, "is not JSON", "write one JSON object a line");
        }
    }

    private static Optional<Pair.Span> span(Path file, int number, @Nullable JsonNode node, int length) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        int start = node.path(0).asInt(-1);
        int end = node.path(1).asInt(-1);
        if (start < 0 || end < start || end > length) {
            throw fault(
                    file,
                    number,
                    "has a span (%s) that does not lie in its text of %d characters".formatted(node, length),
                    "count characters from 0, the end exclusive");
        }
        return Optional.of(new Pair.Span(start, end));
    }

    private static Fault fault(Path file, int number, String what, String hint) {
        return new Fault("Line %d of %s %s.%nMaybe %s.".formatted(number, file.getFileName(), what, hint));
    }
}
