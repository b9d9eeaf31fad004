package org.tightrope.reader.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// In which encoding bytes are written.
///
/// By the byte-order mark; else UTF-16 by its zero bytes; else UTF-8 where the bytes are valid; else by
/// what the file declares of itself; else a single-byte code page by its letters: windows-1251 when every
/// second letter lies above ASCII, windows-1254 when Turkish `ğ İ ş` stand where windows-1252 has
/// Icelandic letters, windows-1252 otherwise.
final class Encoding {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}charset\\s*=|<\\?xml[^>]{0,200}encoding\\s*=)\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

    private Encoding() {}

    /// The bytes as text, without a byte-order mark.
    static String decode(byte[] bytes) {
        var text = new String(bytes, of(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    static Charset of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var wide = withoutMark(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return declared(bytes).orElseGet(() -> codePage(bytes));
    }

    static boolean starts(byte[] bytes, int... mark) {
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

    /// UTF-16 without a mark: nearly every second byte of English text is zero.
    private static Optional<Charset> withoutMark(byte[] bytes) {
        int looked = Math.min(bytes.length, 4000) & ~1;
        int zeroEven = 0;
        int zeroOdd = 0;
        for (int i = 0; i < looked; i += 2) {
            zeroEven += bytes[i] == 0 ? 1 : 0;
            zeroOdd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (looked >= 8 && zeroOdd * 2 > looked * 0.8 && zeroEven == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (looked >= 8 && zeroEven * 2 > looked * 0.8 && zeroOdd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 4000), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(matcher.group(1));
            // The bytes have been shown not to be UTF; a page that says so is mistaken.
            return charset.name().startsWith("UTF") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset codePage(byte[] bytes) {
        int letters = 0;
        int high = 0;
        int turkish = 0;
        for (byte each : bytes) {
            int b = each & 0xFF;
            if (b >= 0xC0) {
                high++;
                letters++;
                // Ğ İ Ş ğ ı ş of windows-1254, where windows-1252 has the Icelandic Ð Ý Þ ð ý þ.
                if (b == 0xD0 || b == 0xDD || b == 0xDE || b == 0xF0 || b == 0xFD || b == 0xFE) {
                    turkish++;
                }
            } else if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
                letters++;
            }
        }
        if (high * 2 > letters) {
            return CYRILLIC;
        }
        return turkish > 0 ? TURKISH : WESTERN;
    }
}
