package org.tightrope.reader.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Tells formats apart, by bytes first, and has each read by its class.
final class Formats {
    private Formats() {}

    /// @param name file name in lower case
    static List<Article> read(String name, byte[] bytes) throws Refused {
        if (bytes.length == 0) {
            throw new Refused("It is empty.");
        }
        if (isPdf(bytes)) {
            return List.of(Pdf.read(bytes));
        }
        if (Encoding.starts(bytes, 'P', 'K', 3, 4) || Encoding.starts(bytes, 'P', 'K', 5, 6)) {
            return List.of(Word.read(bytes));
        }
        if (Encoding.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("It is an old Office or Outlook file, or a locked one; save it as .docx or .pdf.");
        }
        if (Encoding.starts(bytes, '{', '\\', 'r', 't', 'f')) {
            throw new Refused("It is a rich text file; save it as .docx or .txt.");
        }
        if (name.endsWith(".eml")) {
            return List.of(Mail.message(bytes));
        }
        if (name.endsWith(".mbox") || Mail.isMailbox(bytes)) {
            return Mail.mailbox(bytes);
        }
        if (bytes.length > Limits.MOST_BYTES) {
            throw new Refused(
                    "It is larger (%s bytes) than the reader takes (%s).".formatted(bytes.length, Limits.MOST_BYTES));
        }
        if (looksBinary(bytes)) {
            throw new Refused("It is not text.");
        }
        return text(name, Encoding.decode(bytes));
    }

    private static List<Article> text(String name, String decoded) throws Refused {
        var raw = decoded.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace('\0', ' ');
        if (raw.isBlank()) {
            throw new Refused("It is empty.");
        }
        var head = raw.substring(0, Math.min(raw.length(), 1000)).stripLeading().toLowerCase(Locale.ROOT);
        boolean markup = head.startsWith("<?xml") || head.startsWith("<rss") || head.startsWith("<feed");
        if ((markup || name.matches(".*\\.(?:rss|atom|xml|rdf)")) && Feed.isFeed(raw)) {
            return Feed.read(raw);
        }
        if (markup
                || name.matches(".*\\.(?:html?|xhtml|xml)")
                || head.startsWith("<!doctype html")
                || head.startsWith("<html")) {
            return List.of(Html.read(raw));
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return List.of(Markdown.read(raw));
        }
        return List.of(Article.whole("", Dateline.of(raw).map(Dateline::published), "", raw));
    }

    private static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-1")
                || Encoding.starts(bytes, '%', 'P', 'D', 'F', '-');
    }

    private static boolean looksBinary(byte[] bytes) {
        var charset = Encoding.of(bytes);
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
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
}
