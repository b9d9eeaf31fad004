package org.tightrope.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What becomes of a file: a text, or a reason why it was left out. Nothing is fetched, no script is run.
public sealed interface Extraction {
    /// A text that can be read.
    record Read(Text text) implements Extraction {}

    /// A file that was left out.
    ///
    /// @param name the file
    /// @param reason what is wrong with it, in a sentence
    record Skipped(String name, String reason) implements Extraction {}

    /// Larger files are left out: no article is that long.
    long MOST_BYTES = 20_000_000;

    /// Extracts the text of a file by its ending: `.html` and `.htm`, `.md` with an optional header, all else as plain
    /// text.
    ///
    /// @param fallback publication date of a file that does not say
    static Extraction of(Path file, LocalDate fallback) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return new Skipped(name, "There is no such file.");
            }
            if (Files.size(file) > MOST_BYTES) {
                return new Skipped(
                        name,
                        "It is larger (%s bytes) than the reader takes (%s).".formatted(Files.size(file), MOST_BYTES));
            }
            return of(name, Files.readAllBytes(file), fallback);
        } catch (IOException e) {
            return new Skipped(name, "It cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    /// The same for bytes already in hand.
    static Extraction of(String name, byte[] bytes, LocalDate fallback) {
        if (looksBinary(bytes)) {
            return new Skipped(name, "It is not text.");
        }
        var raw = decode(bytes).replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        if (raw.isBlank()) {
            return new Skipped(name, "It is empty.");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        var text = lower.endsWith(".html") || lower.endsWith(".htm")
                ? html(name, raw, fallback)
                : lower.endsWith(".md") ? markdown(name, raw, fallback) : Text.of(name, fallback, raw);
        return text.body().isBlank() ? new Skipped(name, "It holds no text.") : new Read(text);
    }

    /// UTF-8 and UTF-16 by their marks, UTF-8 where the bytes are valid, else windows-1252.
    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksBinary(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return false;
        }
        int odd = 0;
        int looked = Math.min(bytes.length, 8000);
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            if (b < 9 || (b > 13 && b < 32 && b != 27)) {
                odd++;
            }
        }
        return odd * 50 > looked;
    }

    private static Text markdown(String name, String raw, LocalDate fallback) {
        Map<String, String> header = new LinkedHashMap<>();
        var body = raw;
        if (raw.startsWith("---\n")) {
            int end = raw.indexOf("\n---", 3);
            if (end > 0) {
                raw.substring(4, Math.max(4, end)).lines().forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon > 0) {
                        header.put(
                                line.substring(0, colon).strip(),
                                unquoted(line.substring(colon + 1).strip()));
                    }
                });
                int after = raw.indexOf('\n', end + 1);
                body = after < 0 ? "" : raw.substring(after + 1);
            }
        }
        return new Text(
                name,
                header.getOrDefault("title", name),
                date(header.getOrDefault("date", ""), fallback),
                header.getOrDefault("outlet", ""),
                body.replaceAll("(?m)^#{1,6}[ \t]+(.*)$", "$1\n")
                        .replaceAll("\\[([^\\]\n]{1,300})\\]\\([^)\n]{0,500}\\)", "$1")
                        .replaceAll("(?m)^[ \t]{0,8}[-*>][ \t]+", "")
                        .replaceAll("\\*{1,3}([^*\n]{1,300})\\*{1,3}", "$1"));
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static Text html(String name, String raw, LocalDate fallback) {
        Document page = Jsoup.parse(raw);
        page.select("script,style,noscript,template,nav,aside,footer,form,button,iframe,svg,figure,header nav,menu")
                .remove();
        var title = page.title().isBlank() ? name : page.title();
        var published = date(meta(page, "article:published_time", "date", "pubdate", "dc.date"), fallback);
        Element main = page.selectFirst("article");
        if (main == null) {
            main = page.selectFirst("main");
        }
        if (main == null) {
            main = page.body();
        }
        var body = new StringBuilder();
        for (Element block : main.select("p,h1,h2,h3,h4,li,blockquote")) {
            if ((block.is("p") || block.selectFirst("p") == null)
                    && !block.text().isBlank()) {
                body.append(block.text()).append("\n\n");
            }
        }
        return new Text(
                name, title, published, meta(page, "og:site_name"), body.isEmpty() ? main.text() : body.toString());
    }

    private static String meta(Document page, String... names) {
        for (String key : names) {
            for (String attribute : new String[] {"property", "name"}) {
                var element = page.selectFirst("meta[%s=%s]".formatted(attribute, key));
                if (element != null) {
                    return element.attr("content");
                }
            }
        }
        return "";
    }

    private static LocalDate date(String text, LocalDate fallback) {
        try {
            return text.length() < 10 ? fallback : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return fallback;
        }
    }
}
