package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Vectors of a pair: of its sentence as it stands, of the sentence with the names hidden, of what stands between
/// the hidden names.
record Views(float[] plain, float[] masked) {
    private static final int WIDTH = Encoder.WIDTH;
    private static final String SOURCE = "the source";
    private static final String TARGET = "the target";

    /// Which of them a head reads.
    enum Choice {
        /// The names hidden: sentence and stretch between. 2 x WIDTH values.
        MASKED,
        /// Sentence, source, target, stretch between; then source, target and stretch of the masked one. 7 x WIDTH.
        PLAIN
    }

    float[] of(Choice choice) {
        return choice == Choice.MASKED ? masked : plain;
    }

    /// Views of pairs, in their order. Three texts are encoded for each pair; one that comes again is encoded once.
    static List<Views> of(List<Pair> pairs, Encoder encoder) {
        var texts = new java.util.LinkedHashMap<String, Integer>();
        var masked = new ArrayList<Pair.Masked>();
        var between = new ArrayList<String>();
        for (Pair pair : pairs) {
            var hidden = pair.masked(SOURCE, TARGET);
            masked.add(hidden);
            between.add(between(hidden));
            texts.putIfAbsent(pair.text(), texts.size());
            texts.putIfAbsent(hidden.text(), texts.size());
            texts.putIfAbsent(between.getLast(), texts.size());
        }
        var encoded = encoder.encode(new ArrayList<>(texts.keySet()));
        var views = new ArrayList<Views>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var hidden = masked.get(i);
            var whole = encoded.get(index(texts, pair.text()));
            var veiled = encoded.get(index(texts, hidden.text()));
            var gap = encoded.get(index(texts, between.get(i)));
            var two = new float[2 * WIDTH];
            System.arraycopy(veiled.vectors(), 0, two, 0, WIDTH);
            System.arraycopy(gap.vectors(), 0, two, WIDTH, WIDTH);
            var seven = new float[7 * WIDTH];
            System.arraycopy(whole.vectors(), 0, seven, 0, WIDTH);
            spans(whole, pair.source(), pair.target(), seven, WIDTH);
            spans(veiled, hidden.source(), hidden.target(), seven, 4 * WIDTH);
            views.add(new Views(seven, two));
        }
        return views;
    }

    private static int index(java.util.Map<String, Integer> texts, String text) {
        return java.util.Objects.requireNonNull(texts.get(text));
    }

    private static String between(Pair.Masked hidden) {
        if (hidden.source().isEmpty() || hidden.target().isEmpty()) {
            return hidden.text();
        }
        var source = hidden.source().get();
        var target = hidden.target().get();
        return hidden.text().substring(Math.min(source.start(), target.start()), Math.max(source.end(), target.end()));
    }

    private static void spans(
            Encoder.Encoded encoded, Optional<Pair.Span> source, Optional<Pair.Span> target, float[] into, int offset) {
        var first = source.orElse(new Pair.Span(0, 0));
        var second = target.orElse(new Pair.Span(0, 0));
        encoded.mean(first.start(), first.end(), into, offset);
        encoded.mean(second.start(), second.end(), into, offset + WIDTH);
        encoded.mean(
                Math.min(first.end(), second.end()), Math.max(first.start(), second.start()), into, offset + 2 * WIDTH);
    }
}
