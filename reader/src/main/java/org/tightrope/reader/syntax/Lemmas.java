package org.tightrope.reader.syntax;

import java.util.List;
import java.util.Locale;

/// Dictionary forms: the class of a word and its part of speech is an edit, `3 y` for `applied` to `apply`
/// (cut three letters, write `y`), after Chrupala, Dinu and van Genabith (2008).
final class Lemmas {
    private final List<String> edits;
    private final Scorer scorer;

    Lemmas(List<String> edits, Scorer scorer) {
        this.edits = List.copyOf(edits);
        this.scorer = scorer;
    }

    List<String> edits() {
        return edits;
    }

    /// @param tag class of the word's part of speech
    String lemma(String word, int tag) {
        var features = new Features();
        var scores = new float[scorer.classes()];
        features(word, tag, features);
        scorer.score(features, scores);
        return apply(edits.get(Tagger.best(scores, scorer.classes())), word);
    }

    static void features(String word, int tag, Features into) {
        into.clear();
        var small = word.toLowerCase(Locale.ROOT);
        long whole = Features.hash(small);
        into.add(101, tag);
        into.add(102, whole, tag);
        into.add(103, whole);
        for (int length = 1; length <= 6; length++) {
            if (small.length() >= length) {
                into.add(110 + length, Features.hash(small, small.length() - length, small.length()), tag);
            }
        }
        into.add(120, tag, small.length() < 5 ? small.length() : 5);
    }

    /// The edit that makes the lemma of a word.
    static String edit(String word, String lemma) {
        var small = word.toLowerCase(Locale.ROOT);
        var goal = lemma.toLowerCase(Locale.ROOT);
        int shared = 0;
        while (shared < small.length() && shared < goal.length() && small.charAt(shared) == goal.charAt(shared)) {
            shared++;
        }
        return (small.length() - shared) + " " + goal.substring(shared);
    }

    static String apply(String edit, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        int space = edit.indexOf(' ');
        int cut = Integer.parseInt(edit.substring(0, space));
        if (cut > small.length()) {
            return small;
        }
        return small.substring(0, small.length() - cut) + edit.substring(space + 1);
    }
}
