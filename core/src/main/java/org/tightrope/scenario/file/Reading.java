package org.tightrope.scenario.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Reads the text files of one directory, strictly: regular files inside the directory only, of bearable size, in UTF-8
/// (with or without a byte order mark), without control characters.
final class Reading {
    static final long YAML_LIMIT = 2L << 20;
    static final long CSV_LIMIT = 64L << 20;
    static final long DOCUMENT_LIMIT = 16L << 20;

    private final Path directory;
    private final Path real;
    private final Problems problems;

    private Reading(Path directory, Path real, Problems problems) {
        this.directory = directory;
        this.real = real;
        this.problems = problems;
    }

    /// Empty, with a problem, when there is no such directory.
    static Optional<Reading> of(Path directory, Problems problems) {
        var here = Place.of(Layout.DIRECTORY);
        try {
            if (!Files.exists(directory)) {
                problems.error(
                        here,
                        "There is no scenario directory (%s).".formatted(directory),
                        "Maybe start one with: tightrope new NAME");
            } else if (!Files.isDirectory(directory)) {
                problems.error(
                        here,
                        "A scenario is a directory, and this is a file (%s).".formatted(directory),
                        "Maybe name the directory it lies in.");
            } else {
                return Optional.of(new Reading(directory, directory.toRealPath(), problems));
            }
        } catch (IOException e) {
            problems.error(here, "The directory (%s) cannot be read.".formatted(directory), "Maybe access is denied.");
        }
        return Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    Path directory() {
        return directory;
    }

    boolean exists(String file) {
        return Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    /// The text of a file; empty, with a problem, when it cannot be had.
    Optional<String> text(String file, long limit) {
        var path = directory.resolve(file);
        try {
            if (!exists(file)) {
                return refuse(file, "The file is missing.", "Maybe it was not copied, or has another name.");
            }
            if (!Files.exists(path)) {
                return refuse(file, "The file is a link to nothing.", "Maybe put the file itself here.");
            }
            if (!path.toRealPath().startsWith(real)) {
                return refuse(
                        file,
                        "The file is a link out of the scenario directory.",
                        "Maybe copy what it points to, so that the scenario can be shared.");
            }
            if (Files.isDirectory(path)) {
                return refuse(
                        file, "A file is expected, and this is a directory.", "Maybe it was unpacked by mistake.");
            }
            if (!Files.isRegularFile(path)) {
                return refuse(file, "This is no regular file.", "Maybe it is a pipe or a device; write a text file.");
            }
            long size = Files.size(path);
            if (size > limit) {
                return tooLarge(file, size, limit);
            }
            return decode(file, Files.readAllBytes(path));
        } catch (AccessDeniedException _) {
            return refuse(file, "The file cannot be read: access is denied.", "Maybe change its permissions.");
        } catch (IOException e) {
            return refuse(
                    file, "The file cannot be read: %s.".formatted(e.getMessage()), "Maybe the disk has a fault.");
        }
    }

    private Optional<String> tooLarge(String file, long size, long limit) {
        return refuse(
                file,
                String.format(
                        Locale.ROOT,
                        "The file has %.1f MB; at most %s MB are read.",
                        size / (double) (1 << 20),
                        limit >> 20),
                "Maybe it is not the file you meant, or should be split.");
    }

    private Optional<String> decode(String file, byte[] bytes) {
        if (bytes.length >= 2 && isMark(bytes)) {
            return notUtf8(file, "UTF-16");
        }
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        var input = ByteBuffer.wrap(bytes);
        input.position(marked ? 3 : 0);
        var output = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(input, output, true);
        output.flip();
        var text = output.toString();
        if (result.isError()) {
            int line = Lines.at(text, text.length());
            problems.error(
                    new Place(file, line, 0),
                    "The byte 0x%02x is not UTF-8.".formatted(bytes[input.position()] & 0xff),
                    "Maybe the file is in Windows-1252 or Latin-1; save it as UTF-8.");
            return Optional.empty();
        }
        int control = Lines.firstControl(text);
        if (control >= 0) {
            if (text.charAt(control) == 0 && looksLikeUtf16(bytes)) {
                return notUtf8(file, "UTF-16 without a byte order mark");
            }
            problems.error(
                    new Place(file, Lines.at(text, control), 0),
                    "There is a control character (0x%02x).".formatted((int) text.charAt(control)),
                    "Maybe the file is damaged or not a text file; delete the character.");
            return Optional.empty();
        }
        if (text.isBlank()) {
            return refuse(file, "The file is empty.", "Maybe it was cut off; see docs/formats/scenario.md.");
        }
        return Optional.of(text);
    }

    private Optional<String> notUtf8(String file, String what) {
        return refuse(file, "The file is in %s, not in UTF-8.".formatted(what), "Maybe save it again as UTF-8.");
    }

    private Optional<String> refuse(String file, String what, String maybe) {
        problems.error(Place.of(file), what, maybe);
        return Optional.empty();
    }

    private static boolean isMark(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe;
    }

    /// Every second byte of the beginning is zero, as in English text written in UTF-16.
    private static boolean looksLikeUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, 64) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return length >= 4 && Math.max(even, odd) * 4 >= length / 2 * 3;
    }
}
