package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.reader.Unit.Kind;

/// A sentence cut into units, and the ways between them.
///
/// @param all the units, in the order of the sentence
/// @param tokens the words they are made of
record Units(List<Unit> all, List<Token> tokens) {
    int size() {
        return all.size();
    }

    Unit unit(int i) {
        return all.get(i);
    }

    boolean isKind(int i, Kind kind) {
        return i >= 0 && i < all.size() && all.get(i).is(kind);
    }

    boolean isVerb(int i, String lemma) {
        return isKind(i, Kind.VERB) && all.get(i).lemma().equals(lemma);
    }

    /// Whether a preposition stands at a place.
    boolean isPreposition(int i, String lemma) {
        return isKind(i, Kind.PREPOSITION) && all.get(i).lemma().equals(lemma);
    }

    /// The nearest verb before a unit, in its clause; -1 when there is none.
    int verbBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (isKind(at, Kind.VERB)) {
                return at;
            }
            if (isKind(at, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /// The unit after a noun group and the `of` groups that hang on it.
    int afterOf(int i) {
        int at = i + 1;
        while (isPreposition(at, "of") && isKind(at + 1, Kind.NOUNS)) {
            at += 2;
        }
        return at;
    }

    /// The first group of the `of` groups that end at one.
    int startOfOf(int i) {
        int at = i;
        while (isPreposition(at - 1, "of") && isKind(at - 2, Kind.NOUNS)) {
            at -= 2;
        }
        return at;
    }

    /// Lemmas of the tokens just before a unit, nearest first.
    List<String> wordsBefore(int i, int count) {
        var words = new ArrayList<String>();
        for (int at = unit(i).from() - 1; at >= 0 && words.size() < count; at--) {
            words.add(tokens.get(at).lemma());
        }
        return words;
    }
}
