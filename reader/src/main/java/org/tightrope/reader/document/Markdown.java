package org.tightrope.reader.document;

import java.util.LinkedHashMap;
import java.util.Map;

/// Markdown with an optional header between lines of `---` that gives title, date and outlet.
final class Markdown {
    private Markdown() {}

    static Article read(String raw) {
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
        var dateline = Dateline.of(body).map(Dateline::published);
        return Article.whole(
                header.getOrDefault("title", ""),
                Days.of(header.getOrDefault("date", "")).or(() -> dateline),
                header.getOrDefault("outlet", ""),
                body.replaceAll("(?m)^#{1,6}[ \t]+(.*)$", "$1\n")
                        .replaceAll("!?\\[([^\\]\n]{1,300})\\]\\([^)\n]{0,500}\\)", "$1")
                        .replaceAll("(?m)^[ \t]{0,8}[-*>][ \t]+", "")
                        .replaceAll("\\*{1,3}([^*\n]{1,300})\\*{1,3}", "$1"));
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
