package org.tightrope.reader.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What tells whether source and target of a pair have an event between them at all: the features of
/// [PairFeatures], and how the two stand to each other in the tree whatever the words are.
final class EventFeatures {
    private static final Set<String> INSIDE_NAMES = Set.of("compound", "flat", "amod", "nmod:poss", "nmod:desc", "det");
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "advcl:relcl");
    private static final int FAR = 4;

    private EventFeatures() {}

    /// The features of [PairFeatures] and its own.
    static Traits of(Marked marked, boolean named) {
        var found = PairFeatures.of(marked, named);
        addTo(found, marked);
        return found;
    }

    /// Adds its own features to those of [PairFeatures].
    static void addTo(Traits found, Marked marked) {
        found.add("one ", String.valueOf(marked.areOfOneStatement()));
        int top = marked.meeting();
        if (marked.sourceHead() < 0 || marked.targetHead() < 0 || top < 0) {
            return;
        }
        var up = marked.climb(marked.sourceHead(), top);
        var down = marked.climb(marked.targetHead(), top);
        var from = way(marked, up);
        var to = way(marked, down);
        var way = from + " > " + to;
        found.add("way ", way);
        found.add("way ", way, " ", marked.parsed().fineTags().get(top));
        found.add("up ", from);
        found.add("down ", to);
        found.add("steps " + Math.min(FAR, up.size()) + " " + Math.min(FAR, down.size()));
        found.add("clauses " + clauses(marked, up) + " " + clauses(marked, down));
        names(marked, marked.sourceHead(), "s", found);
        names(marked, marked.targetHead(), "t", found);
        mood(marked, top, "top", found);
        up.stream().filter(word -> isClause(marked, word)).forEach(word -> mood(marked, word, "s", found));
        down.stream().filter(word -> isClause(marked, word)).forEach(word -> mood(marked, word, "t", found));
        found.add("way ", way, " ", hints(marked, top, up, down));
    }

    private static boolean isClause(Marked marked, int word) {
        return CLAUSES.contains(marked.tree().relation(word))
                || marked.tree().relation(word).equals("xcomp");
    }

    /// Relations on the way up, without those that only join words of a name.
    private static String way(Marked marked, List<Integer> words) {
        var out = new StringBuilder();
        for (int word : words) {
            var relation = marked.tree().relation(word);
            if (!INSIDE_NAMES.contains(relation)) {
                out.append(out.isEmpty() ? "" : " ").append(relation);
            }
        }
        return out.toString();
    }

    private static long clauses(Marked marked, List<Integer> words) {
        return words.stream()
                .filter(word -> CLAUSES.contains(marked.tree().relation(word)))
                .count();
    }

    /// `Syrian` in `Syrian territory`: what the name belongs to.
    private static void names(Marked marked, int head, String side, Traits found) {
        var relation = marked.tree().relation(head);
        int above = marked.tree().head(head);
        found.add("is ", side, " ", relation + " " + marked.parsed().tags().get(head));
        if (INSIDE_NAMES.contains(relation) && above >= 0) {
            found.add("of ", side, " ", marked.lemma(above));
            found.add("of ", side, " ", marked.tree().relation(above));
        }
    }

    /// Whether a verb speaks of what is, was, will or may be.
    private static void mood(Marked marked, int verb, String place, Traits found) {
        found.add("form ", place, " ", marked.parsed().fineTags().get(verb));
        for (int child : marked.tree().children(verb)) {
            var relation = marked.tree().relation(child);
            if (relation.startsWith("aux") || relation.equals("cop") || relation.equals("mark")) {
                found.add("mood ", place, " ", marked.lemma(child));
            }
        }
    }

    private static String hints(Marked marked, int top, List<Integer> up, List<Integer> down) {
        var way = new LinkedHashSet<String>();
        if (!marked.isActor(top)) {
            way.addAll(PairFeatures.hints(marked, top));
        }
        for (var words : List.of(up, down)) {
            for (int word : words) {
                if (!marked.isActor(word)) {
                    way.addAll(PairFeatures.hints(marked, word));
                }
            }
        }
        return way.isEmpty() ? "no hint" : String.join("+", way).toLowerCase(Locale.ROOT);
    }
}
