package org.tightrope.reader.code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Cuts text into the word pieces an encoder of the BERT family was trained on (Devlin et al. 2019):
/// small letters, no accents, marks alone, then the longest known piece first.
final class WordPieces {
    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Reads the vocabulary out of a `tokenizer.json`.
    static WordPieces of(InputStream json) throws IOException {
        var vocabulary = new HashMap<String, Integer>(64_000);
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if ("vocab".equals(parser.currentName()) && parser.currentToken() == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        var piece = parser.currentName();
                        vocabulary.put(piece, parser.nextIntValue(UNKNOWN));
                    }
                    break;
                }
            }
        }
        return new WordPieces(vocabulary);
    }

    /// Pieces of a text between its marks of start and end.
    ///
    /// @param ids numbers in the vocabulary
    /// @param starts first character of each piece; -1 for the two marks
    /// @param ends character after each piece
    record Pieces(int[] ids, int[] starts, int[] ends) {
        int size() {
            return ids.length;
        }

        /// The pieces that lie in a stretch of the text; without one, or with none in it, the first mark.
        int[] within(Optional<Pair.Span> span) {
            var found = span.stream()
                    .flatMapToInt(in ->
                            IntStream.range(0, size()).filter(i -> starts[i] >= in.start() && ends[i] <= in.end()))
                    .toArray();
            return found.length == 0 ? new int[1] : found;
        }
    }

    /// @param most pieces at the most, marks included; the rest of the text is not seen
    Pieces of(String text, int most) {
        var ids = new int[most];
        var starts = new int[most];
        var ends = new int[most];
        ids[0] = START;
        starts[0] = -1;
        ends[0] = -1;
        int count = 1;
        int at = 0;
        while (at < text.length() && count < most - 1) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                at++;
                continue;
            }
            int to = at + 1;
            if (!isMark(c)) {
                while (to < text.length() && !isMark(text.charAt(to)) && !Character.isWhitespace(text.charAt(to))) {
                    to++;
                }
            }
            count = word(text, at, to, ids, starts, ends, count, most - 1);
            at = to;
        }
        ids[count] = END;
        starts[count] = -1;
        ends[count] = -1;
        count++;
        return new Pieces(Arrays.copyOf(ids, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    private int word(String text, int from, int to, int[] ids, int[] starts, int[] ends, int count, int most) {
        var plain = plain(text.substring(from, to));
        int at = 0;
        int written = count;
        while (at < plain.length() && written < most) {
            int end = plain.length() - at > LONGEST_WORD ? at : plain.length();
            int id = -1;
            while (end > at) {
                var piece = at == 0 ? plain.substring(0, end) : "##" + plain.substring(at, end);
                var known = vocabulary.get(piece);
                if (known != null) {
                    id = known;
                    break;
                }
                end--;
            }
            if (id < 0) {
                ids[count] = UNKNOWN;
                starts[count] = from;
                ends[count] = to;
                return count + 1;
            }
            ids[written] = id;
            // Removing accents may shorten a word; a piece then points at most at the word's end.
            starts[written] = Math.min(to - 1, from + at);
            ends[written] = end == plain.length() ? to : Math.min(to, from + end);
            written++;
            at = end;
        }
        return written;
    }

    private static String plain(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            ascii &= word.charAt(i) < 128;
        }
        var small = word.toLowerCase(Locale.ROOT);
        return ascii ? small : Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    private static boolean isMark(char c) {
        return c < 128
                ? c > 32 && !Character.isLetterOrDigit(c)
                : switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
