package org.tightrope.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/// English sentences, words, parts of speech and lemmas, by Apache OpenNLP's models (trained on UD English EWT). One
/// instance per run and thread.
final class Language {
    /// Longer stretches without an end of sentence are cut: they are not prose.
    private static final int LONGEST_SENTENCE = 1200;

    private static final int MOST_TOKENS = 200;

    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    private final LemmatizerME lemmatizer;
    private final Lexicon lexicon;

    Language(Lexicon lexicon) {
        this.lexicon = lexicon;
        try (var sentence = open("sentence");
                var tokens = open("tokens");
                var pos = open("pos");
                var lemmas = open("lemmas")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokenizer = new TokenizerME(new TokenizerModel(tokens));
            tagger = new POSTaggerME(new POSModel(pos));
            lemmatizer = new LemmatizerME(new LemmatizerModel(lemmas));
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
        Span[] spans = tokenizer.tokenizePos(text);
        int count = Math.min(spans.length, MOST_TOKENS);
        var words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = text.substring(spans[i].getStart(), spans[i].getEnd());
        }
        if (count == 0) {
            return;
        }
        String[] tags = tagger.tag(words);
        String[] lemmas = lemmatizer.lemmatize(words, tags);
        var tokens = new ArrayList<Token>(count);
        for (int i = 0; i < count; i++) {
            var lemma = lemmas[i].equals("O") ? words[i] : lemmas[i];
            tokens.add(new Token(
                    offset + spans[i].getStart(),
                    offset + spans[i].getEnd(),
                    words[i],
                    tags[i],
                    lemma.toLowerCase(Locale.ROOT)));
        }
        int end = offset + text.length();
        found.add(new Sentence(offset, end, body.substring(offset, end), paragraph, lexicon.corrected(tokens)));
    }
}
