package org.tightrope.reader.code;

/// What tells whether something happens in a sentence that leaves out its doer, or to whom it is done: the features of
/// [PairFeatures] with one side or both missing, its pronouns, verbs without a doer and verbs without an object.
final class UnnamedFeatures {
    private static final int MANY = 3;

    private UnnamedFeatures() {}

    /// @param named how many actors the sentence names
    /// @param found how many events were found between them
    /// @param kept whether the names of the features are
    static Traits of(Marked marked, int named, int found, boolean kept) {
        var traits = PairFeatures.of(marked, kept);
        var side = marked.sourceHead() >= 0 ? "s" : marked.targetHead() >= 0 ? "t" : "-";
        traits.add("side ", side);
        traits.add("side ", side, " named ", String.valueOf(Math.min(MANY, named)));
        traits.add("side ", side, " found ", String.valueOf(Math.min(MANY, found)));
        traits.add("found ", String.valueOf(Math.min(MANY, found)));
        var tree = marked.tree();
        for (int word = 0; word < marked.words().size(); word++) {
            var tag = marked.parsed().tags().get(word);
            if (tag.equals("PRON") || tag.equals("DET")) {
                traits.add("pronoun ", marked.lemma(word));
                traits.add("pronoun ", side, " ", marked.lemma(word));
            } else if (tag.equals("VERB")) {
                verb(marked, word, side, traits);
            } else if (tag.equals("NOUN")) {
                boolean owned = tree.children(word).stream()
                        .anyMatch(child -> tree.is(child, "nmod:poss") || tree.is(child, "nmod"));
                traits.add(owned ? "owned " : "bare ", marked.lemma(word));
                traits.add("as ", tree.relation(word), " ", marked.lemma(word));
            }
        }
        return traits;
    }

    private static void verb(Marked marked, int word, String side, Traits traits) {
        var tree = marked.tree();
        boolean passive = false;
        boolean object = false;
        boolean actor = false;
        for (int child : tree.children(word)) {
            passive |= tree.is(child, "aux:pass") || tree.is(child, "nsubj:pass");
            object |= tree.is(child, "obj");
            actor |= marked.isActor(child);
        }
        var lemma = marked.lemma(word);
        traits.add(passive ? "done " : object ? "does it " : "does ", lemma);
        traits.add(passive ? "done " : object ? "does it " : "does ", lemma, " ", side);
        traits.add(actor ? "of an actor " : "of no actor ", lemma);
        traits.add("form ", marked.parsed().fineTags().get(word), " ", tree.relation(word));
    }
}
