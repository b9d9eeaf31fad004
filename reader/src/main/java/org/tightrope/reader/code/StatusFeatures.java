package org.tightrope.reader.code;

import java.util.List;

/// What tells how an event is known: what the rules make of it, the verbs and nouns above it in the tree
/// with their moods, and cue words anywhere in the sentence.
final class StatusFeatures {
    private static final int HIGHEST = 6;

    private StatusFeatures() {}

    /// @param verdict of the rules: its name, a blank, what spoke for it; empty when they were not asked
    static Traits of(Marked marked, String verdict) {
        var found = new Traits(true);
        found.add("rule ", verdict);
        found.add("rule ", verdict.substring(0, Math.max(0, verdict.indexOf(' '))));
        int at = Math.max(0, marked.meeting());
        for (int height = 0; at >= 0 && height < HIGHEST; height++) {
            word(marked, at, height == 0 ? "top" : "above", found);
            int above = marked.tree().head(at);
            found.add("chain ", marked.tree().relation(at), above < 0 ? "" : " " + marked.lemma(above));
            at = above;
        }
        for (int side : List.of(marked.sourceHead(), marked.targetHead())) {
            int low = side;
            for (int height = 0; low >= 0 && low != marked.meeting() && height < HIGHEST; height++) {
                word(marked, low, side == marked.sourceHead() ? "source" : "target", found);
                low = marked.tree().head(low);
            }
        }
        for (int i = 0; i < marked.words().size(); i++) {
            if (!marked.isActor(i) && !marked.parsed().tags().get(i).matches("PROPN|NUM|PUNCT|DET")) {
                found.add("w ", marked.lemma(i));
            }
        }
        return found;
    }

    private static void word(Marked marked, int word, String place, Traits found) {
        var tree = marked.tree();
        found.add(place, " ", marked.isActor(word) ? "an actor" : marked.lemma(word));
        found.add(place, " form ", marked.parsed().fineTags().get(word));
        for (int child : tree.children(word)) {
            var relation = tree.relation(child);
            switch (relation) {
                case "aux", "aux:pass", "mark", "advmod", "case", "amod", "cop", "det" ->
                    found.add(place, ".", relation, " " + marked.lemma(child));
                case "nsubj", "nsubj:pass", "obl", "nmod:poss" -> {
                    boolean source = marked.inSource()[child];
                    boolean target = marked.inTarget()[child];
                    found.add(place, ".", relation, source ? " source" : target ? " target" : " other");
                }
                default -> {}
            }
        }
    }
}
