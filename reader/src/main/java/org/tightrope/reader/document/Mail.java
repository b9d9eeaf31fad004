package org.tightrope.reader.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Mails (.eml) and mailboxes (.mbox), by Apache James Mime4j: the plain text of each message, else its
/// HTML; quoted lines of earlier mails and attachments are left out. The sender stands as outlet.
final class Mail {
    private static final int DEEPEST = 20;
    private static final Pattern HEADER = Pattern.compile("(?s)From \\S+.*|[A-Za-z-]{2,40}: .*");

    private Mail() {}

    /// Whether bytes begin like a mailbox: `From ` and a header below.
    static boolean isMailbox(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 600), java.nio.charset.StandardCharsets.ISO_8859_1);
        var lines = head.lines().limit(2).toList();
        return head.startsWith("From ")
                && lines.size() == 2
                && HEADER.matcher(lines.get(1)).matches();
    }

    static List<Article> mailbox(byte[] bytes) throws Refused {
        var articles = new ArrayList<Article>();
        int from = 0;
        while (from < bytes.length && articles.size() < Limits.MOST_ENTRIES) {
            int to = next(bytes, from + 1);
            int start = from;
            while (start < to && bytes[start] != '\n') {
                start++;
            }
            var slice = java.util.Arrays.copyOfRange(bytes, Math.min(to, start + 1), to);
            if (slice.length > 0) {
                var message = message(slice);
                articles.add(new Article(
                        Integer.toString(articles.size() + 1),
                        message.title(),
                        message.published(),
                        message.outlet(),
                        message.body()));
            }
            from = to;
        }
        if (articles.isEmpty()) {
            throw new Refused("It is a mailbox without messages.");
        }
        return articles;
    }

    /// Where the next message begins: `From ` after a blank line.
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + 6 < bytes.length; i++) {
            if (bytes[i] == '\n'
                    && bytes[i + 1] == 'F'
                    && bytes[i + 2] == 'r'
                    && bytes[i + 3] == 'o'
                    && bytes[i + 4] == 'm'
                    && bytes[i + 5] == ' '
                    && (bytes[i - 1] == '\n' || (bytes[i - 1] == '\r' && i > 1 && bytes[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    static Article message(byte[] bytes) throws Refused {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            var text = text(message, 0);
            var date = message.getHeader() == null ? null : message.getHeader().getField("Date");
            var from = message.getFrom() == null || message.getFrom().isEmpty()
                    ? ""
                    : String.valueOf(message.getFrom().get(0).getDomain());
            var subject = message.getSubject();
            return Article.whole(
                    subject == null ? "" : subject.strip(),
                    date == null ? java.util.Optional.empty() : Days.of(date.getBody()),
                    from,
                    text);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused("It is a mail that cannot be read; it seems damaged.");
        }
    }

    private static String text(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
            return "";
        }
        var kind = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        return switch (entity.getBody()) {
            case Multipart parts -> text(parts, kind.equals("multipart/alternative"), depth);
            case TextBody body -> {
                var raw = decoded(body).replace("\r\n", "\n");
                yield kind.equals("text/html") ? Html.text(raw) : own(raw);
            }
            case Message inner -> text(inner, depth + 1);
            case null, default -> "";
        };
    }

    private static String text(Multipart parts, boolean alternative, int depth) throws IOException {
        var texts = new ArrayList<String>();
        for (Entity part : parts.getBodyParts()) {
            var text = text(part, depth + 1);
            if (!text.isBlank()) {
                texts.add(text);
                if (alternative) {
                    break;
                }
            }
        }
        return String.join("\n\n", texts);
    }

    private static String decoded(TextBody body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        var raw = bytes.toByteArray();
        try {
            var named = body.getMimeCharset();
            if (named != null && !named.equalsIgnoreCase("us-ascii")) {
                return new String(raw, Charset.forName(named));
            }
        } catch (IllegalArgumentException e) {
            // An unknown name: look at the bytes instead.
        }
        return Encoding.decode(raw);
    }

    /// Without quoted lines and what follows the mark of a signature.
    private static String own(String raw) {
        var kept = new StringBuilder();
        for (String line : raw.split("\n", -1)) {
            if (line.equals("-- ")) {
                break;
            }
            if (!line.startsWith(">")) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
