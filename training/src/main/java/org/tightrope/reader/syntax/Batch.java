package org.tightrope.reader.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Sentences of one length, so that none has to be filled up, and the right answers to them.
final class Batch {
    private static final int MOST_SENTENCES = 40;

    /// @param heads the number of words stands for the root
    record Example(int[] words, int[][] pieces, int[] heads, int[] relations, int[] tags) {
        static Example of(
                Treebank.Sentence sentence,
                Vocabulary vocabulary,
                Map<String, Integer> relations,
                Map<String, Integer> tags) {
            var heads = sentence.heads().clone();
            for (int i = 0; i < heads.length; i++) {
                heads[i] = heads[i] < 0 ? heads.length : heads[i];
            }
            return new Example(
                    vocabulary.words(sentence.words()),
                    vocabulary.pieces(sentence.words()),
                    heads,
                    sentence.relations().stream()
                            .mapToInt(name -> relations.getOrDefault(name, 0))
                            .toArray(),
                    sentence.tags().stream()
                            .mapToInt(name -> tags.getOrDefault(name, 0))
                            .toArray());
        }
    }

    private final List<Example> examples;
    private final Vocabulary.Sight[] sights;
    private final int[][] pieces;
    final int sentences;
    /// Words of each sentence.
    final int length;
    /// sentences x length x vocabulary width
    final float[] input;

    private Batch(List<Example> examples, Vocabulary vocabulary, Kin kin, RandomGenerator random) {
        this.examples = examples;
        sentences = examples.size();
        length = examples.getFirst().words.length;
        int width = vocabulary.width();
        input = new float[sentences * length * width];
        sights = new Vocabulary.Sight[sentences * length];
        pieces = new int[sights.length][];
        for (int at = 0; at < sights.length; at++) {
            var word = kin.draw(examples.get(at / length), at % length, random);
            sights[at] = vocabulary.see(word.number(), random);
            pieces[at] = word.pieces();
            vocabulary.write(sights[at], pieces[at], input, at * width);
        }
    }

    /// All examples in batches of about so many words, shuffled.
    static List<List<Example>> cut(List<Example> examples, int words, Random random) {
        var shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        var byLength = new TreeMap<Integer, List<Example>>();
        shuffled.forEach(example -> byLength.computeIfAbsent(example.words.length, _ -> new ArrayList<>())
                .add(example));
        var batches = new ArrayList<List<Example>>();
        byLength.forEach((length, alike) -> {
            int most = Math.max(1, Math.min(words / length, MOST_SENTENCES));
            for (int from = 0; from < alike.size(); from += most) {
                batches.add(alike.subList(from, Math.min(alike.size(), from + most)));
            }
        });
        Collections.shuffle(batches, random);
        return batches;
    }

    static Batch of(List<Example> examples, Vocabulary vocabulary, Kin kin, RandomGenerator random) {
        return new Batch(examples, vocabulary, kin, random);
    }

    int words() {
        return sights.length;
    }

    /// Ones at the right heads: sentences x length x (length + 1).
    float[] heads() {
        return ones(length + 1, examples.stream().map(Example::heads).toList());
    }

    float[] relations(int classes) {
        return ones(classes, examples.stream().map(Example::relations).toList());
    }

    float[] tags(int classes) {
        return ones(classes, examples.stream().map(Example::tags).toList());
    }

    private float[] ones(int classes, List<int[]> right) {
        var ones = new float[sights.length * classes];
        for (int at = 0; at < sights.length; at++) {
            ones[at * classes + right.get(at / length)[at % length]] = 1;
        }
        return ones;
    }

    /// Hands the gradient of the input on to the vectors it was made of.
    void learn(Vocabulary vocabulary, float[] gradient) {
        for (int at = 0; at < sights.length; at++) {
            vocabulary.learn(sights[at], pieces[at], gradient, at * vocabulary.width());
        }
    }
}
