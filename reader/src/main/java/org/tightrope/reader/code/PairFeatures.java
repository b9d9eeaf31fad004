package org.tightrope.reader.code;

import java.util.List;
import java.util.Set;

/// What words and syntax say about a pair: lemmas by where they stand, and the way through the tree.
final class PairFeatures {
    private static final Set<String> CONTENT = Set.of("VERB", "NOUN", "ADJ", "ADV", "PROPN", "AUX", "ADP", "PART");

    private static final Hints HINTS = new Hints();

    private PairFeatures() {}

    /// Names of the features, each once, in order.
    static Traits of(Marked marked, boolean named) {
        var found = new Traits(named);
        zones(marked, found);
        path(marked, found);
        hints(marked, found);
        return found;
    }

    private static void zones(Marked marked, Traits found) {
        int size = marked.parsed().words().size();
        int first = size;
        int last = -1;
        int firstEnd = -1;
        int lastStart = size;
        boolean sourceFirst = true;
        for (int i = 0; i < size; i++) {
            if (marked.isActor(i)) {
                if (first == size) {
                    sourceFirst = marked.inSource()[i];
                }
                first = Math.min(first, i);
                last = i;
            }
        }
        for (int i = first; i <= last; i++) {
            boolean own = sourceFirst ? marked.inSource()[i] : marked.inTarget()[i];
            boolean other = sourceFirst ? marked.inTarget()[i] : marked.inSource()[i];
            if (own && lastStart == size) {
                firstEnd = i;
            }
            if (other) {
                lastStart = Math.min(lastStart, i);
            }
        }
        found.add("order ", (sourceFirst ? "st" : "ts"));
        String before = "";
        for (int i = 0; i < size; i++) {
            if (marked.isActor(i)) {
                var side = marked.inSource()[i] ? "s" : "t";
                if (isContent(marked, i)) {
                    found.add("in ", side, " ", marked.lemma(i));
                }
                before = side.toUpperCase(java.util.Locale.ROOT);
                continue;
            }
            var lemma = marked.lemma(i);
            var zone = i < first ? "a" : i > last ? "c" : i > firstEnd && i < lastStart ? "b" : "x";
            if (isContent(marked, i)) {
                found.add("w ", lemma);
                found.add(zone, (sourceFirst ? "" : "'"), " ", lemma);
            }
            if (zone.equals("b") || zone.equals("c") && i <= last + 4) {
                found.add("2 ", before, " ", lemma);
            }
            before = lemma;
        }
    }

    private static boolean isContent(Marked marked, int word) {
        return CONTENT.contains(marked.parsed().tags().get(word));
    }

    private static void path(Marked marked, Traits found) {
        int top = marked.meeting();
        if (top < 0) {
            return;
        }
        var up = marked.climb(marked.sourceHead(), top);
        var down = marked.climb(marked.targetHead(), top);
        var tree = marked.tree();
        var route = new StringBuilder();
        for (int word : up) {
            route.append('<').append(tree.relation(word));
            if (word != marked.sourceHead()) {
                found.add("p ", marked.lemma(word));
                found.add("ps ", marked.lemma(word));
                around(marked, word, "ps", found);
            }
        }
        for (int word : down) {
            route.append('>').append(tree.relation(word));
            if (word != marked.targetHead()) {
                found.add("p ", marked.lemma(word));
                found.add("pt ", marked.lemma(word));
                around(marked, word, "pt", found);
            }
        }
        found.add("route ", route.toString());
        if (!marked.isActor(top)) {
            var lemma = marked.lemma(top);
            var source = up.isEmpty() ? "-" : tree.relation(up.getLast());
            var target = down.isEmpty() ? "-" : tree.relation(down.getLast());
            found.add("p ", lemma);
            found.add("top ", lemma);
            found.add("top ", lemma, " <", source);
            found.add("top ", lemma, " >", target);
            found.add("topt ", marked.parsed().fineTags().get(top));
            around(marked, top, "top", found);
        } else {
            found.add("top is actor");
        }
        for (int word : List.of(marked.sourceHead(), marked.targetHead())) {
            if (word >= 0) {
                var side = word == marked.sourceHead() ? "s" : "t";
                found.add("rel ", side, " ", tree.relation(word));
                for (int child : tree.children(word)) {
                    if (tree.is(child, "case")) {
                        found.add("case ", side, " ", marked.lemma(child));
                        found.add(
                                "case ",
                                side,
                                " ",
                                marked.lemma(child) + " " + marked.lemma(Math.max(0, tree.head(word))));
                    }
                }
            }
        }
    }

    /// What the tables of words say of the way, and of all the rest.
    private static void hints(Marked marked, Traits found) {
        var tree = marked.tree();
        int top = marked.meeting();
        for (int i = 0; i < tree.size(); i++) {
            var actions = hints(marked, i);
            boolean onWay = i == top
                    || (tree.governs(i, marked.sourceHead() < 0 ? i : marked.sourceHead())
                            != tree.governs(i, marked.targetHead() < 0 ? i : marked.targetHead()));
            for (String action : actions) {
                found.add((i == top ? "hint top " : onWay ? "hint way " : "hint far "), action);
                found.add("hint ", action);
            }
        }
    }

    /// Actions the tables of words know for a word as it stands.
    static Set<String> hints(Marked marked, int word) {
        return HINTS.of(
                marked.lemma(word),
                below -> marked.tree().children(word).stream()
                        .anyMatch(child -> marked.lemma(child).equals(below)));
    }

    /// What hangs on a word of the way: objects, particles, auxiliaries, negation, what it is told to do.
    private static void around(Marked marked, int word, String place, Traits found) {
        var tree = marked.tree();
        var lemma = marked.lemma(word);
        for (int child : tree.children(word)) {
            if (marked.isActor(child)) {
                continue;
            }
            var relation = tree.relation(child);
            var own = marked.lemma(child);
            switch (relation) {
                case "obj",
                        "xcomp",
                        "compound:prt",
                        "advmod",
                        "obl",
                        "ccomp",
                        "amod",
                        "nmod",
                        "acl",
                        "conj",
                        "compound",
                        "nsubj",
                        "nsubj:pass",
                        "advcl" -> {
                    found.add(place, ".", relation, " " + own);
                    found.add(lemma, " ", own);
                }
                case "aux", "aux:pass", "mark", "case", "cop" -> found.add(place, ".", relation, " " + own);
                default -> {}
            }
        }
    }
}
