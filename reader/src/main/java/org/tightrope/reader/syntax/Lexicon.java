package org.tightrope.reader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What the network sees of each word by itself: a vector of the whole word, then the sum of the vectors
/// of its pieces (endings, beginnings and outline, as in Bojanowski et al. 2017), by which unknown words
/// are judged.
final class Lexicon {
    /// Key of the vector that stands for every word without one.
    static final int UNKNOWN = Weights.key(Features.hash("<unknown>"));

    private static final int LONGEST_END = 4;
    private static final int LONGEST_BEGINNING = 3;

    private final Rows words;
    private final Rows pieces;

    Lexicon(Rows words, Rows pieces) {
        this.words = words;
        this.pieces = pieces;
    }

    /// Vectors of a sentence's words: words x width.
    float[][] vectors(List<String> sentence) {
        var vectors = new float[sentence.size()][words.width() + pieces.width()];
        var features = new Features();
        boolean shouting = isShouting(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            var word = sentence.get(i);
            int row = words.find(key(word));
            words.add(row < 0 ? words.find(UNKNOWN) : row, vectors[i], 0);
            pieces(word, i == 0, shouting, features);
            for (int f = 0; f < features.size(); f++) {
                int piece = pieces.find(Weights.key(features.get(f)));
                if (piece >= 0) {
                    pieces.add(piece, vectors[i], words.width());
                }
            }
        }
        return vectors;
    }

    static int key(String word) {
        return Weights.key(Features.hash(Words.normal(word)));
    }

    /// Whether most words are in capitals, which then say nothing.
    static boolean isShouting(List<String> sentence) {
        int capitals = 0;
        for (String word : sentence) {
            capitals += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
        }
        return capitals > 3 && capitals * 2 > sentence.size();
    }

    static void pieces(String word, boolean first, boolean shouting, Features into) {
        into.clear();
        var small = Words.normal(word);
        int length = small.length();
        for (int end = 1; end <= LONGEST_END && end < length; end++) {
            into.add(200 + end, Features.hash(small, length - end, length));
        }
        for (int beginning = 1; beginning <= LONGEST_BEGINNING && beginning < length; beginning++) {
            into.add(210 + beginning, Features.hash(small, 0, beginning));
        }
        long outline = Tagger.Context.shape(word);
        into.add(220, outline);
        into.add(221, outline, (first ? 1L : 0L) + (shouting ? 2L : 0L));
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        pieces.write(out);
    }

    static Lexicon read(DataInputStream in) throws IOException {
        return new Lexicon(Rows.read(in), Rows.read(in));
    }
}
