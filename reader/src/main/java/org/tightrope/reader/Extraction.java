package org.tightrope.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tightrope.reader.document.Article;
import org.tightrope.reader.document.Opening;

/// What becomes of a file: texts to read, or a reason why it was left out.
public sealed interface Extraction {
    /// The texts of a file; feeds and mailboxes hold several.
    record Read(List<Text> texts) implements Extraction {
        public Read {
            texts = List.copyOf(texts);
        }
    }

    /// A file that was left out.
    ///
    /// @param name the file
    /// @param reason what is wrong with it, in a sentence
    record Skipped(String name, String reason) implements Extraction {}

    /// Extracts the texts of a file.
    ///
    /// @param fallback publication date of what does not say when it appeared
    static Extraction of(Path file, LocalDate fallback) {
        return of(file, String.valueOf(file.getFileName()), fallback);
    }

    /// The same under another name, where several files have the same.
    static Extraction of(Path file, String name, LocalDate fallback) {
        return texts(name, Opening.of(file), fallback);
    }

    /// The same for bytes already in hand.
    static Extraction of(String name, byte[] bytes, LocalDate fallback) {
        return texts(name, Opening.of(name, bytes), fallback);
    }

    private static Extraction texts(String name, Opening opening, LocalDate fallback) {
        return switch (opening) {
            case Opening.Opened(var articles) ->
                new Read(articles.stream()
                        .map(article -> text(name, article, fallback))
                        .toList());
            case Opening.Closed(var reason) -> new Skipped(name, reason);
        };
    }

    private static Text text(String file, Article article, LocalDate fallback) {
        var name = article.part().isEmpty() ? file : file + "#" + article.part();
        return new Text(
                name,
                article.title().isEmpty() ? name : article.title(),
                article.published().orElse(fallback),
                article.outlet(),
                article.body());
    }
}
