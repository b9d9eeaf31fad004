package org.tightrope.app.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tightrope.app.output.Json;
import org.tightrope.reader.Extraction.Skipped;
import org.tightrope.reader.TextReading;

/// What was already read, kept in a file that grows by one line per document, so that a run that was cut
/// off goes on where it stopped. A half-written last line is forgotten; the rest is as good as read anew.
///
/// The first line says under which settings the file was made. Under other settings it is begun afresh.
public final class Shelf implements AutoCloseable {
    /// What became of one file.
    ///
    /// @param skipped the reason when it was left out
    public record Entry(String name, List<TextReading> readings, Optional<Skipped> skipped) {
        public Entry {
            readings = List.copyOf(readings);
        }
    }

    record Head(String tightrope, String settings) {}

    record Line(
            String file,
            String content,
            List<KeptReading> readings,
            @Nullable String reason) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "reading state 1";

    private final Map<String, Entry> known = new HashMap<>();
    private final @Nullable BufferedWriter writer;

    private Shelf(@Nullable BufferedWriter writer) {
        this.writer = writer;
    }

    /// Nothing is known and nothing is kept.
    public static Shelf none() {
        return new Shelf(null);
    }

    /// Opens a state file, or begins one.
    ///
    /// @param settings whatever the readings depend on beside the files themselves
    /// @param resume whether to use what is there; otherwise it is begun afresh
    public static Shelf at(Path file, String settings, boolean resume) {
        var head = Json.line(new Head(MARK, settings));
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var lines = resume && Files.exists(file) ? sound(file, head) : List.<String>of();
            // Written anew, a damaged end cannot spoil what comes after it.
            var draft = file.resolveSibling(file.getFileName() + ".part");
            var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
            var shelf = new Shelf(writer);
            shelf.write(head);
            for (String line : lines) {
                shelf.learn(line);
                shelf.write(line);
            }
            writer.close();
            Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var open = new Shelf(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
            open.known.putAll(shelf.known);
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The settings a state file was made under; empty when there is none.
    public static Optional<String> settingsOf(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var line = reader.readLine();
            var node = line == null ? JSON.missingNode() : JSON.readTree(line);
            return node.path("tightrope").asText().equals(MARK)
                    ? Optional.of(node.path("settings").asText())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> sound(Path file, String head) throws IOException {
        var lines = new ArrayList<String>();
        try (var stream = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!head.equals(stream.readLine())) {
                return List.of();
            }
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                if (isWhole(line)) {
                    lines.add(line);
                }
            }
        } catch (java.nio.charset.MalformedInputException e) {
            return lines; // cut off within a character
        }
        return lines;
    }

    private static boolean isWhole(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.hasNonNull("file") && node.hasNonNull("content") && node.has("readings");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void learn(String line) throws JsonProcessingException {
        JsonNode node = JSON.readTree(line);
        var name = node.required("file").asText();
        var readings = new ArrayList<TextReading>();
        node.required("readings")
                .forEach(reading -> readings.add(KeptReading.of(reading).reading()));
        var reason = node.path("reason");
        known.put(
                key(name, node.required("content").asText()),
                new Entry(
                        name,
                        readings,
                        reason.isTextual() ? Optional.of(new Skipped(name, reason.asText())) : Optional.empty()));
    }

    /// How many files it knows.
    public int size() {
        return known.size();
    }

    /// What became of a file of this name and content.
    ///
    /// @param content hash of its bytes
    public Optional<Entry> find(String name, String content) {
        return Optional.ofNullable(known.get(key(name, content)));
    }

    /// Keeps what became of a file; any thread may call it.
    public synchronized void keep(Entry entry, String content) {
        if (writer != null) {
            write(Json.line(new Line(
                    entry.name(),
                    content,
                    entry.readings().stream().map(KeptReading::of).toList(),
                    entry.skipped().map(Skipped::reason).orElse(null))));
        }
    }

    private void write(String line) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(line);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String name, String content) {
        return content + " " + name;
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
