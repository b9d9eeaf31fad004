package org.tightrope.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.tightrope.app.output.Json;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Background;

/// Background models as JSON: docs/formats/background.md.
public final class BackgroundFile {
    private static final String FORMAT = "tightrope background 1";

    /// What the file holds.
    private record Stored(String format, Background background) {}

    private BackgroundFile() {}

    /// The one that comes with Tightrope.
    public static Background bundled() {
        try (InputStream in = BackgroundFile.class.getResourceAsStream("background.json")) {
            return read(Objects.requireNonNull(in).readAllBytes(), "the bundled background model");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws Fault when the file is not a background model
    public static Background read(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new Fault("""
                    The background model (%s) cannot be read.
                    Maybe make one with: tightrope background EVENTS.csv --save %s""".formatted(file, file), e);
        }
    }

    public static void write(Path file, Background background) throws IOException {
        Writing.write(file, Json.pretty(new Stored(FORMAT, background)));
    }

    private static Background read(byte[] json, String where) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(json);
            if (!FORMAT.equals(text(root, "format"))) {
                throw new Fault("""
                        %s is not a background model: its format (%s) is not "%s".
                        Maybe make one with: tightrope background EVENTS.csv --save FILE""".formatted(where, text(root, "format"), FORMAT));
            }
            JsonNode stored = root.path("background");
            return new Background(
                    text(stored, "title"),
                    text(stored, "how"),
                    part(stored.path("rate")),
                    part(stored.path("type")),
                    StreamSupport.stream(stored.path("studies").spliterator(), false)
                            .map(BackgroundFile::study)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new Fault(
                    """
                    %s is not JSON: line %s, column %s.
                    Maybe it was cut short; make it anew with: tightrope background EVENTS.csv --save FILE""".formatted(
                            where, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new Fault("%s: %s".formatted(where, e.getMessage()), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Background.Part part(JsonNode node) {
        List<String> terms = new ArrayList<>();
        node.path("terms").forEach(term -> terms.add(term.asText()));
        return new Background.Part(
                terms, numbers(node.path("means")), numbers(node.path("covariances")), numbers(node.path("spreads")));
    }

    private static Background.Study study(JsonNode node) {
        return new Background.Study(
                text(node, "name"),
                text(node, "from"),
                text(node, "until"),
                node.path("actors").asInt(),
                node.path("events").asInt(),
                node.path("scored").asInt(),
                node.path("theory").asDouble(),
                node.path("background").asDouble());
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isNumber()) {
                throw new IllegalArgumentException("""
                        A number was expected where the background model has %s.
                        Maybe its file was edited by hand.""".formatted(item));
            }
            numbers.add(item.asDouble());
        }
        return numbers;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
