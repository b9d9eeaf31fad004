package org.tightrope.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.tightrope.reader.code.Statement;
import org.tightrope.reader.syntax.Syntax;
import org.tightrope.reader.syntax.Tokens;

/// English sentences, by Apache OpenNLP's model (trained on UD English EWT), and their words with parts
/// of speech and lemmas, by [Syntax]. One instance per run and thread.
final class Language {
    /// Longer stretches without an end of sentence are cut: they are not prose.
    private static final int LONGEST_SENTENCE = 1200;

    private static final int MOST_TOKENS = 200;

    private final SentenceDetectorME sentences;
    private final Syntax syntax = Syntax.builtIn();
    private final Lexicon lexicon;

    Language(Lexicon lexicon) {
        this.lexicon = lexicon;
        try (var sentence = open("sentence")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String part) {
        var name = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin".formatted(part);
        return Objects.requireNonNull(Language.class.getResourceAsStream(name), name);
    }

    /// The sentences of a text, paragraph by paragraph, in order.
    List<Sentence> sentences(String body) {
        var found = new ArrayList<Sentence>();
        int paragraph = 0;
        int from = 0;
        while (from < body.length()) {
            int blank = body.indexOf("\n\n", from);
            int to = blank < 0 ? body.length() : blank;
            addParagraph(body, from, to, paragraph++, found);
            from = to + 2;
        }
        return found;
    }

    /// A text that is one sentence; empty when it is not.
    Optional<Sentence> sentence(String text) {
        var found = sentences(text);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void addParagraph(String body, int from, int to, int paragraph, List<Sentence> found) {
        // The detector's cost grows with what it is given at once: long lines go in pieces cut at a blank.
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + 20_000);
            if (end < to) {
                int blank = body.lastIndexOf(' ', end);
                end = blank > at ? blank : end;
            }
            var piece = straight(body.substring(at, end));
            for (Span span : sentences.sentPosDetect(piece)) {
                for (int cut = span.getStart(); cut < span.getEnd(); cut += LONGEST_SENTENCE) {
                    int stop = Math.min(span.getEnd(), cut + LONGEST_SENTENCE);
                    addSentence(body, piece.substring(cut, stop), at + cut, paragraph, found);
                }
            }
            at = end;
        }
    }

    /// Curly quotes made straight, character for character, so that places do not move.
    private static String straight(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('–', '-')
                .replace('‑', '-');
    }

    private void addSentence(String body, String text, int offset, int paragraph, List<Sentence> found) {
        if (text.isBlank()) {
            return;
        }
        var spans = Tokens.of(text);
        if (spans.isEmpty()) {
            return;
        }
        var words = spans.subList(0, Math.min(spans.size(), MOST_TOKENS));
        var tagged = syntax.tag(words.stream().map(Tokens.Word::text).toList());
        var tokens = new ArrayList<Token>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            tokens.add(new Token(
                    offset + word.start(),
                    offset + word.end(),
                    word.text(),
                    tagged.tags().get(i),
                    tagged.lemmas().get(i)));
        }
        int end = offset + text.length();
        var own = body.substring(offset, end);
        var statement = new Statement(own, words, Syntax.thorough());
        found.add(new Sentence(offset, end, own, paragraph, lexicon.corrected(tokens), statement));
    }
}
