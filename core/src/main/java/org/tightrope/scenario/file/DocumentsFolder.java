package org.tightrope.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tightrope.scenario.Document;

/// documents/: the texts to read.
final class DocumentsFolder {
    private static final int MOST = 2000;

    private final Reading reading;
    private final Frame frame;
    private final Problems problems;

    private DocumentsFolder(Reading reading, Frame frame) {
        this.reading = reading;
        this.frame = frame;
        this.problems = reading.problems();
    }

    /// The sound ones, by name.
    static List<Document> read(Reading reading, Frame frame) {
        return new DocumentsFolder(reading, frame).read();
    }

    private List<Document> read() {
        var folder = reading.directory().resolve(Layout.DOCUMENTS);
        var here = Place.of(Layout.DOCUMENTS);
        if (!reading.exists(Layout.DOCUMENTS)) {
            problems.warn(
                    here, "There are no documents to read.", "Maybe add texts (.md, .txt, .html) under documents/.");
            return List.of();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            problems.error(here, "The documents must be a directory.", "Maybe put the text in documents/NAME.md.");
            return List.of();
        }
        var documents = new ArrayList<Document>();
        var names = names(folder, here);
        names.forEach(name -> document(folder, name).ifPresent(documents::add));
        if (names.isEmpty()) {
            problems.warn(
                    here,
                    "The directory is empty, so there is nothing to read.",
                    "Maybe add texts (.md, .txt, .html).");
        }
        return documents;
    }

    private List<String> names(Path folder, Place here) {
        try (var paths = Files.list(folder)) {
            var names = paths.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            if (names.size() > MOST) {
                problems.error(
                        here,
                        "There are %s documents; at most %s are read.".formatted(names.size(), MOST),
                        "Maybe import them as an event file instead.");
                return names.subList(0, MOST);
            }
            return names;
        } catch (IOException e) {
            problems.error(here, "The directory cannot be read.", "Maybe access is denied.");
            return List.of();
        }
    }

    private Optional<Document> document(Path folder, String name) {
        var file = Layout.DOCUMENTS + "/" + name;
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "md", "txt" ->
                reading.text(file, Reading.DOCUMENT_LIMIT).flatMap(text -> plain(folder, name, file, text));
            case "html", "htm" ->
                reading.text(file, Reading.DOCUMENT_LIMIT).flatMap(_ -> withoutHeader(folder, name, file));
            default -> {
                problems.warn(
                        Place.of(file),
                        "This is not read; documents are .md, .txt or .html.",
                        "Maybe save it as text, or move it elsewhere.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Document> plain(Path folder, String name, String file, String text) {
        if (!Header.isThere(text)) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
                problems.error(
                        new Place(file, 1, 0),
                        "The document has no header.",
                        "Maybe begin it with the lines --- / title: ... / date: ... / outlet: ... / ---.");
                return Optional.empty();
            }
            return withoutHeader(folder, name, file);
        }
        return Header.read(text, file, frame, problems)
                .map(header ->
                        new Document(name, folder.resolve(name), header.title(), header.date(), header.outlet()));
    }

    private Optional<Document> withoutHeader(Path folder, String name, String file) {
        problems.warn(
                Place.of(file),
                "The document has no header with a date; it counts as published on the as-of date.",
                "Maybe save it as Markdown with a header, if it appeared earlier.");
        return frame.asOf().map(day -> new Document(name, folder.resolve(name), title(name), day, ""));
    }

    private static String title(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 1));
    }
}
