package org.tightrope.reader.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// What the network learns of words by themselves. A word's vector is a given one that stays as it is,
/// plus one that is learned if the treebank has the word at least four times; on export the two become
/// one.
final class Vocabulary {
    private static final int LEAST_WORD = 4;
    private static final int LEAST_PIECE = 3;
    private static final float SPREAD = 0.1f;

    private final int pieceWidth;
    private final Map<Integer, Integer> words = new HashMap<>();
    private final List<float[]> given = new ArrayList<>();
    private final int[] counts;
    private final boolean[] learned;
    private final Map<Integer, Integer> pieces = new TreeMap<>();
    private final Table own;
    private final Table parts;

    Vocabulary(List<Treebank.Sentence> train, Map<String, float[]> vectors, int pieceWidth, RandomGenerator random) {
        this.pieceWidth = pieceWidth;
        var wordCounts = new TreeMap<Integer, Integer>();
        var pieceCounts = new TreeMap<Integer, Integer>();
        for (Treebank.Sentence sentence : train) {
            var keys = pieceKeys(sentence.words());
            for (int i = 0; i < sentence.size(); i++) {
                wordCounts.merge(Lexicon.key(sentence.words().get(i)), 1, Integer::sum);
                Arrays.stream(keys[i]).forEach(key -> pieceCounts.merge(key, 1, Integer::sum));
            }
        }
        add(Lexicon.UNKNOWN, new float[VectorFile.WIDTH]);
        vectors.forEach((word, vector) -> add(Lexicon.key(word), vector));
        wordCounts.forEach((key, count) -> {
            if (count >= LEAST_WORD) {
                add(key, new float[VectorFile.WIDTH]);
            }
        });
        counts = new int[given.size()];
        learned = new boolean[given.size()];
        learned[0] = true;
        wordCounts.forEach((key, count) -> {
            if (count >= LEAST_WORD) {
                counts[words.getOrDefault(key, 0)] = count;
                learned[words.getOrDefault(key, 0)] = true;
            }
        });
        pieceCounts.forEach((key, count) -> {
            if (count >= LEAST_PIECE) {
                pieces.put(key, pieces.size());
            }
        });
        own = new Table(given.size(), VectorFile.WIDTH, random, 0);
        parts = new Table(pieces.size(), pieceWidth, random, SPREAD);
    }

    private void add(int key, float[] vector) {
        if (words.putIfAbsent(key, given.size()) == null) {
            given.add(vector);
        }
    }

    private static int[][] pieceKeys(List<String> words) {
        var features = new Features();
        boolean shouting = Lexicon.isShouting(words);
        var keys = new int[words.size()][];
        for (int i = 0; i < keys.length; i++) {
            Lexicon.pieces(words.get(i), i == 0, shouting, features);
            keys[i] = new int[features.size()];
            for (int f = 0; f < features.size(); f++) {
                keys[i][f] = Weights.key(features.get(f));
            }
        }
        return keys;
    }

    int width() {
        return VectorFile.WIDTH + pieceWidth;
    }

    /// Numbers of the words; 0 for those without a vector.
    int[] words(List<String> sentence) {
        return sentence.stream()
                .mapToInt(word -> words.getOrDefault(Lexicon.key(word), 0))
                .toArray();
    }

    /// Numbers of the known pieces of each word.
    int[][] pieces(List<String> sentence) {
        return Arrays.stream(pieceKeys(sentence))
                .map(keys -> Arrays.stream(keys)
                        .map(key -> pieces.getOrDefault(key, -1))
                        .filter(piece -> piece >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    /// The word's number as the network is to see it this time, and whether with its learned vector: now
    /// and then as if it were a word the treebank lacks, the rarer the oftener (Kiperwasser and Goldberg
    /// 2016).
    Sight see(int word, RandomGenerator random) {
        double rare = WORD_DROPPED / (WORD_DROPPED + counts[word]);
        boolean bare = random.nextDouble() < rare;
        boolean hidden = word == 0 || (learnedOnly(word) ? bare : random.nextDouble() < HIDDEN);
        return hidden ? Sight.HIDDEN : bare || !learned[word] ? new Sight(word, false) : new Sight(word, true);
    }

    private static final double WORD_DROPPED = 1.0;
    private static final double HIDDEN = 0.02;

    private boolean learnedOnly(int word) {
        return given.get(word)[0] == 0;
    }

    /// @param own whether the learned vector is used
    record Sight(int word, boolean own) {
        static final Sight HIDDEN = new Sight(0, true);
    }

    void write(Sight sight, int[] pieces, float[] into, int offset) {
        System.arraycopy(given.get(sight.word), 0, into, offset, VectorFile.WIDTH);
        if (sight.own) {
            own.add(sight.word, into, offset);
        }
        for (int piece : pieces) {
            parts.add(piece, into, offset + VectorFile.WIDTH);
        }
    }

    void learn(Sight sight, int[] pieces, float[] gradient, int offset) {
        if (sight.own) {
            own.learn(sight.word, gradient, offset);
        }
        for (int piece : pieces) {
            parts.learn(piece, gradient, offset + VectorFile.WIDTH);
        }
    }

    void step(float corrected) {
        own.step(corrected);
        parts.step(corrected);
    }

    Lexicon lexicon() {
        var sorted = new TreeMap<>(words);
        var vectors = sorted.values().stream()
                .map(word -> {
                    var vector = given.get(word).clone();
                    own.add(word, vector, 0);
                    return vector;
                })
                .toArray(float[][]::new);
        var partVectors = pieces.values().stream().map(parts::row).toArray(float[][]::new);
        return new Lexicon(
                Rows.of(VectorFile.WIDTH, keys(sorted), vectors), Rows.of(pieceWidth, keys(pieces), partVectors));
    }

    private static int[] keys(Map<Integer, Integer> sorted) {
        return sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    }
}
