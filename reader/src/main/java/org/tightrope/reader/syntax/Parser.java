package org.tightrope.reader.syntax;

import java.util.List;

/// Draws the arcs of a sentence move by move, always the best allowed one: linear in the length of the sentence.
final class Parser {
    private final List<String> relations;
    private final Scorer scorer;

    Parser(List<String> relations, Scorer scorer) {
        this.relations = List.copyOf(relations);
        this.scorer = scorer;
    }

    Tree parse(ParseContext context) {
        int words = context.words();
        var arcs = new Arcs(words);
        var features = new Features();
        var scores = new float[scorer.classes()];
        while (!arcs.isDone()) {
            context.features(arcs, features);
            scorer.score(features, scores);
            arcs.move(best(arcs, scores, relations.size()), relations.size());
        }
        return tree(arcs);
    }

    static int best(Arcs arcs, float[] scores, int relations) {
        int best = -1;
        if (arcs.mayShift()) {
            best = Arcs.SHIFT;
        }
        if (arcs.mayDrop() && (best < 0 || scores[Arcs.DROP] > scores[best])) {
            best = Arcs.DROP;
        }
        if (arcs.mayLeft()) {
            best = best(scores, Arcs.FIRST_ARC, Arcs.FIRST_ARC + relations, best);
        }
        if (arcs.mayRight()) {
            best = best(scores, Arcs.FIRST_ARC + relations, Arcs.FIRST_ARC + 2 * relations, best);
        }
        return best;
    }

    private static int best(float[] scores, int from, int to, int sofar) {
        int best = sofar;
        for (int i = from; i < to; i++) {
            if (best < 0 || scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /// One word is the root: when several were hung on it, the first; the others are its parataxis.
    private Tree tree(Arcs arcs) {
        var heads = new int[arcs.words];
        var names = new String[arcs.words];
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            names[i] = relations.get(arcs.label[i]);
            heads[i] = arcs.head[i];
            if (heads[i] == arcs.words) {
                if (root < 0) {
                    root = i;
                    heads[i] = -1;
                    names[i] = "root";
                } else {
                    heads[i] = root;
                    names[i] = names[i].equals("root") ? "parataxis" : names[i];
                }
            } else if (names[i].equals("root")) {
                names[i] = "parataxis";
            }
        }
        return new Tree(heads, names);
    }
}
