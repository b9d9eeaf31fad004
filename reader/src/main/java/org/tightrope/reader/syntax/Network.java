package org.tightrope.reader.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Tags and trees by a network that reads the whole sentence before it judges any word of it.
///
/// Each word's vector passes through layers of memory read forwards and backwards; x(i) is what comes out
/// for word i. Its tag is read off the first layer, everything else off the last (Kiperwasser and
/// Goldberg 2016, Dozat and Manning 2017; the relation is judged by one hidden layer instead of a second
/// biaffine form, which is quicker):
///
///     score of head j for word i = (U d(i) + u) . h(j) d(i) = leaky(D x(i) + b), h(j) = leaky(H x(j) +
///     b')
///     scores of its relations    = R leaky(D' x(i) + H' x(head of i) + b'') + b'''
///
/// The tree is the best one by the scores of heads (`Arborescence`). Immutable, shared by threads.
final class Network {
    /// Lengths of the network's vectors.
    ///
    /// @param input numbers that stand for one word
    /// @param layers of memory, two directions each
    /// @param units numbers a direction remembers
    /// @param arc numbers in which words and heads are compared
    /// @param label numbers from which relations are judged
    record Sizes(int input, int layers, int units, int arc, int label, int relations, int tags) {}

    /// A sentence as it stands after the first layer.
    ///
    /// @param tags class of each word, numbered as the tagger's, twice over: there are no second choices
    /// @param states words x (2 units)
    record Reading(int[] tags, float[][] states) {}

    private final Lexicon lexicon;
    private final List<String> relations;
    private final int units;
    private final Memory[] memories;
    private final Dense tag;
    private final Dense dependent;
    private final Dense head;
    private final Dense arc;
    private final float[] rootArc;
    private final Dense labelDependent;
    private final Dense labelHead;
    private final float[] rootLabel;
    private final Dense relation;
    private final int rootRelation;

    /// @param weights values of each array by its name; matrices out x in, row-major
    Network(Sizes sizes, List<String> relations, Lexicon lexicon, Function<String, float[]> weights) {
        this.lexicon = lexicon;
        this.relations = List.copyOf(relations);
        units = sizes.units;
        memories = new Memory[2 * sizes.layers];
        Arrays.setAll(
                memories,
                memory -> new Memory(
                        new Dense(weights.apply("input" + memory), weights.apply("gates" + memory)),
                        new Dense(weights.apply("before" + memory), new float[4 * units])));
        tag = new Dense(weights.apply("tag"), weights.apply("tagBias"));
        dependent = new Dense(weights.apply("dependent"), weights.apply("dependentBias"));
        head = new Dense(weights.apply("head"), weights.apply("headBias"));
        arc = new Dense(weights.apply("arc"), weights.apply("arcBias"));
        rootArc = weights.apply("rootArc");
        labelDependent = new Dense(weights.apply("labelDependent"), weights.apply("labelBias"));
        labelHead = new Dense(weights.apply("labelHead"), new float[sizes.label]);
        rootLabel = weights.apply("rootLabel");
        relation = new Dense(weights.apply("relation"), weights.apply("relationBias"));
        rootRelation = relations.indexOf("root");
    }

    /// Tags, and where [#tree] goes on from: a third of the work.
    Reading read(List<String> words) {
        float[][] states = remember(lexicon.vectors(words), 0);
        float[][] scores = tag.apply(states);
        var tags = new int[2 * words.size()];
        for (int word = 0; word < scores.length; word++) {
            tags[word] = Tagger.best(scores[word], scores[word].length);
            tags[words.size() + word] = tags[word];
        }
        return new Reading(tags, states);
    }

    Tree tree(Reading reading) {
        float[][] x = reading.states;
        for (int layer = 1; 2 * layer < memories.length; layer++) {
            x = remember(x, layer);
        }
        return tree(x, Arborescence.heads(arcs(x)));
    }

    private float[][] remember(float[][] x, int layer) {
        var out = new float[x.length][2 * units];
        memories[2 * layer].read(x, false, out, 0);
        memories[2 * layer + 1].read(x, true, out, units);
        return out;
    }

    /// words x (words + 1): of each word hung on each, the root last.
    private float[][] arcs(float[][] x) {
        int words = x.length;
        var above = Arrays.copyOf(Dense.leaky(head.apply(x)), words + 1);
        above[words] = rootArc;
        var below = arc.apply(Dense.leaky(dependent.apply(x)));
        var scores = new float[words][words + 1];
        for (int word = 0; word < words; word++) {
            for (int other = 0; other <= words; other++) {
                scores[word][other] = Dense.dot(below[word], above[other]);
            }
        }
        return scores;
    }

    private Tree tree(float[][] x, int[] heads) {
        int words = x.length;
        var hidden = labelDependent.apply(x);
        var above = labelHead.apply(x);
        for (int word = 0; word < words; word++) {
            Dense.add(heads[word] == words ? rootLabel : above[heads[word]], hidden[word]);
        }
        var scores = relation.apply(Dense.leaky(hidden));
        var names = new String[words];
        var governors = new int[words];
        for (int word = 0; word < words; word++) {
            boolean root = heads[word] == words;
            scores[word][rootRelation] = Float.NEGATIVE_INFINITY;
            names[word] = root ? "root" : relations.get(Tagger.best(scores[word], scores[word].length));
            governors[word] = root ? -1 : heads[word];
        }
        return new Tree(governors, names);
    }
}
