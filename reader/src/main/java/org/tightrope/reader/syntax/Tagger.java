package org.tightrope.reader.syntax;

import java.util.List;

/// Parts of speech, left to right, each choice seeing the ones before it.
final class Tagger {
    private static final float DOUBT = 0.5f;

    private final List<String> tags;
    private final Scorer scorer;
    private final Words clusters;

    /// @param tags names of the classes, `UPOS XPOS`
    Tagger(List<String> tags, Scorer scorer, Words clusters) {
        this.tags = List.copyOf(tags);
        this.scorer = scorer;
        this.clusters = clusters;
    }

    List<String> tags() {
        return tags;
    }

    /// Classes of the words: the best of each, then, in the second half, the second best of each.
    int[] tag(List<String> words) {
        var context = new Context(words, clusters);
        int count = words.size();
        var found = new int[2 * count];
        var features = new Features();
        var scores = new float[scorer.classes()];
        for (int i = 0; i < count; i++) {
            context.features(i, i > 0 ? found[i - 1] : -1, i > 1 ? found[i - 2] : -1, features);
            scorer.score(features, scores);
            found[i] = best(scores, scorer.classes());
            float first = scores[found[i]];
            scores[found[i]] = Float.NEGATIVE_INFINITY;
            int second = best(scores, scorer.classes());
            // A second choice far behind is none.
            found[count + i] = scores[second] < first - Math.max(1f, Math.abs(first)) * DOUBT ? found[i] : second;
        }
        return found;
    }

    static int best(float[] scores, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /// What can be seen of the words themselves, prepared once a sentence.
    static final class Context {
        private final int count;
        private final long[] lower;
        private final long[] shape;
        private final long[] cluster;
        private final String[] small;
        private final boolean shouting;

        Context(List<String> words, Words clusters) {
            count = words.size();
            lower = new long[count];
            shape = new long[count];
            cluster = new long[count];
            small = new String[count];
            int capitals = 0;
            for (int i = 0; i < count; i++) {
                small[i] = Words.normal(words.get(i));
                lower[i] = Features.hash(small[i]);
                shape[i] = shape(words.get(i));
                cluster[i] = clusters.cluster(small[i]);
                capitals += words.get(i).length() > 1
                                && words.get(i).equals(words.get(i).toUpperCase(java.util.Locale.ROOT))
                        ? 1
                        : 0;
            }
            shouting = capitals > 3 && capitals * 2 > count;
        }

        private long lower(int i) {
            return i < 0 ? -1 : i >= count ? -2 : lower[i];
        }

        private long shape(int i) {
            return i < 0 || i >= count ? -1 : shape[i];
        }

        private long cluster(int i) {
            return i < 0 || i >= count ? -1 : cluster[i];
        }

        void features(int i, int before, int beforeThat, Features into) {
            into.clear();
            var word = small[i];
            long w = lower[i];
            long first = (i == 0 ? 1L : 0L) + (shouting ? 2L : 0L);
            into.add(1, 0);
            into.add(2, w);
            into.add(3, w, before);
            into.add(4, before);
            into.add(5, before, beforeThat);
            into.add(6, lower(i - 1));
            into.add(7, lower(i + 1));
            into.add(8, lower(i - 2));
            into.add(9, lower(i + 2));
            into.add(10, w, lower(i - 1));
            into.add(11, w, lower(i + 1));
            into.add(12, lower(i - 1), lower(i + 1));
            for (int length = 1; length <= 4; length++) {
                if (word.length() > length) {
                    into.add(20 + length, Features.hash(word, word.length() - length, word.length()));
                    if (length < 4) {
                        into.add(30 + length, Features.hash(word, 0, length));
                    }
                }
            }
            into.add(40, shape[i], first);
            into.add(41, shape[i], shape(i + 1), shape(i - 1));
            into.add(42, before, shape[i], suffix(i, 2));
            into.add(43, suffix(i, 3), suffix(i + 1, 3), before);
            into.add(44, suffix(i + 1, 2), before);
            into.add(45, suffix(i + 1, 3));
            into.add(46, suffix(i - 1, 3));
            into.add(50, cluster[i]);
            into.add(51, cluster(i + 1));
            into.add(52, cluster(i - 1));
            into.add(53, cluster[i], before);
            into.add(54, cluster[i], cluster(i + 1));
            into.add(55, before, cluster(i + 1));
            into.add(56, before, lower(i + 1));
            into.add(57, cluster(i + 1), cluster(i + 2));
            into.add(58, shape[i], cluster[i]);
        }

        private long suffix(int i, int length) {
            if (i < 0 || i >= count) {
                return -1;
            }
            return Features.hash(small[i], Math.max(0, small[i].length() - length), small[i].length());
        }

        /// Capital, digit, mark: what the outline of a word tells, each run of alike characters once or
        /// twice.
        static long shape(String word) {
            long h = 7;
            char before = 0;
            int run = 0;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                char kind =
                        Character.isUpperCase(c) ? 'A' : Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : c;
                run = kind == before ? run + 1 : 1;
                before = kind;
                if (run <= 2) {
                    h = h * 31 + kind;
                }
            }
            return h;
        }
    }
}
