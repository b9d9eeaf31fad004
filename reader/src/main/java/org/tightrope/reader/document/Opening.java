package org.tightrope.reader.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What becomes of a file: its articles, or a reason why it was left out.
///
///     switch (Opening.of(Path.of("brief.docx"))) {
///         case Opening.Opened(var articles) -> articles.getFirst().body();
///         case Opening.Closed(var reason) -> reason;
///     }
///
/// The format is told by the first bytes, then by the ending: PDF, Word (.docx), HTML, RSS and Atom, mail
/// (.eml) and mailboxes, Markdown; all else that is text is read as plain text. Nothing is fetched, no
/// script is run.
public sealed interface Opening {
    /// A file that was read.
    ///
    /// @param articles at least one, in order of the file; none has a blank body
    record Opened(List<Article> articles) implements Opening {
        public Opened {
            articles = List.copyOf(articles);
        }
    }

    /// A file that was left out.
    ///
    /// @param reason what is wrong with it, in a sentence
    record Closed(String reason) implements Opening {}

    /// Opens a file.
    static Opening of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return new Closed("It is a directory.");
            }
            if (!Files.isRegularFile(file)) {
                return new Closed("There is no such file.");
            }
            if (Files.size(file) > Limits.MOST_BYTES_BINARY) {
                return new Closed("It is larger (%s bytes) than the reader takes (%s)."
                        .formatted(Files.size(file), Limits.MOST_BYTES_BINARY));
            }
            return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            return new Closed("It cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    /// The same for bytes already in hand.
    ///
    /// @param name its ending helps where the bytes leave the format open
    static Opening of(String name, byte[] bytes) {
        try {
            var articles = Formats.read(name.toLowerCase(Locale.ROOT), bytes).stream()
                    .filter(article -> !article.body().isBlank())
                    .toList();
            return articles.isEmpty() ? new Closed("It holds no text.") : new Opened(articles);
        } catch (Refused e) {
            return new Closed(e.getMessage());
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new Closed("It is too large or too deeply nested to be read.");
        }
    }
}
