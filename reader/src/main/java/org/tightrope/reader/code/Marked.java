package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.reader.syntax.Syntax;
import org.tightrope.reader.syntax.Tokens;
import org.tightrope.reader.syntax.Tree;

/// A pair in its parsed sentence: which words name source and target, and how the tree joins them.
///
/// @param sourceHead word that stands for the source; -1 when there is none
/// @param targetHead word that stands for the target; -1 when there is none
record Marked(
        List<Tokens.Word> words,
        Syntax.Parsed parsed,
        boolean[] inSource,
        boolean[] inTarget,
        int sourceHead,
        int targetHead) {
    private static final Set<String> NAMING =
            Set.of("nmod:poss", "nmod", "compound", "amod", "appos", "conj", "flat", "nmod:desc");
    private static final Set<String> LISTED = Set.of("compound", "appos", "flat", "nmod:desc", "conj");
    private static final Set<String> DOER_OF_NOUN = Set.of("nmod:poss", "compound", "amod");
    private static final Set<String> CONCERNED_BY_VERB = Set.of("obj", "iobj", "obl", "nsubj:pass", "xcomp");

    static Marked of(Pair pair, Statement statement) {
        var words = statement.words();
        var parsed = statement.parsed();
        var source = within(words, pair.source());
        var target = within(words, pair.target());
        return new Marked(words, parsed, source, target, head(parsed.tree(), source), head(parsed.tree(), target));
    }

    private static boolean[] within(List<Tokens.Word> words, Optional<Pair.Span> span) {
        var inside = new boolean[words.size()];
        for (int i = 0; i < inside.length && span.isPresent(); i++) {
            inside[i] = words.get(i).start() < span.get().end()
                    && words.get(i).end() > span.get().start();
        }
        return inside;
    }

    /// The word of a stretch that hangs highest in the tree.
    private static int head(Tree tree, boolean[] inside) {
        int head = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] && depth(tree, i) < least) {
                least = depth(tree, i);
                head = i;
            }
        }
        return head;
    }

    private static int depth(Tree tree, int word) {
        int depth = 0;
        for (int at = word; at >= 0; at = tree.head(at)) {
            depth++;
        }
        return depth;
    }

    Tree tree() {
        return parsed.tree();
    }

    String lemma(int word) {
        return parsed.lemmas().get(word);
    }

    boolean isActor(int word) {
        return inSource[word] || inTarget[word];
    }

    /// The lowest word that governs both, or is one of them; the root when one is missing.
    int meeting() {
        if (sourceHead < 0 || targetHead < 0) {
            return tree().root();
        }
        var above = new ArrayList<Integer>();
        for (int at = sourceHead; at >= 0; at = tree().head(at)) {
            above.add(at);
        }
        int at = targetHead;
        while (at >= 0 && !above.contains(at)) {
            at = tree().head(at);
        }
        return at < 0 ? tree().root() : at;
    }

    /// Whether the two belong to one statement, the source as who does and the target as whom it
    /// concerns: subject and object of a verb, agent and subject of a passive, `Turkish strikes on
    /// Syria`. Parties of different clauses are in different statements, whatever the words between them
    /// say.
    boolean areOfOneStatement() {
        int top = meeting();
        if (sourceHead < 0 || targetHead < 0 || top < 0 || isActor(top)) {
            return false;
        }
        var up = climb(sourceHead, top);
        var down = climb(targetHead, top);
        boolean verbal = parsed.tags().get(top).equals("VERB");
        return does(up.getLast(), verbal)
                && concerns(down.getLast(), verbal)
                && up.subList(0, up.size() - 1).stream().allMatch(word -> NAMING.contains(tree().relation(word)))
                && down.subList(0, down.size() - 1).stream().allMatch(this::leadsOn);
    }

    /// Whether both stand in one list: `Ankara and Moscow`, `Berlin, Rome and London`, `Malian and Nigerien
    /// troops`, `President Macron and Merkel`.
    boolean areTogether() {
        int top = meeting();
        if (sourceHead < 0 || targetHead < 0 || top < 0) {
            return false;
        }
        var up = climb(sourceHead, top);
        var down = climb(targetHead, top);
        return areJoinedInside()
                || (isActor(top) || parsed.tags().get(top).equals("PROPN"))
                        && areListed(up)
                        && areListed(down)
                        && (endsInList(up) || endsInList(down));
    }

    /// `Malian and Nigerien troops`, of which the second stands for the troops too.
    private boolean areJoinedInside() {
        for (int word = 0; word < words.size(); word++) {
            int above = tree().head(word);
            if (above >= 0
                    && tree().is(word, "conj")
                    && (inSource[above] && inTarget[word] || inTarget[above] && inSource[word])) {
                return true;
            }
        }
        return false;
    }

    private boolean areListed(List<Integer> way) {
        return way.stream().map(tree()::relation).allMatch(LISTED::contains);
    }

    private boolean endsInList(List<Integer> way) {
        return !way.isEmpty() && tree().is(way.getLast(), "conj");
    }

    private boolean does(int word, boolean verbal) {
        var relation = tree().relation(word);
        return verbal ? relation.equals("nsubj") || isAgent(word) : DOER_OF_NOUN.contains(relation) || isAgent(word);
    }

    private boolean isAgent(int word) {
        return (tree().is(word, "obl") || tree().is(word, "nmod"))
                && tree().children(word).stream()
                        .anyMatch(child ->
                                tree().is(child, "case") && lemma(child).equals("by"));
    }

    private boolean concerns(int word, boolean verbal) {
        var relation = tree().relation(word);
        boolean reached = verbal
                ? CONCERNED_BY_VERB.contains(relation) || relation.equals("conj") && !hasSubject(word)
                : relation.equals("nmod") || relation.equals("obj");
        return reached && !isAgent(word);
    }

    private boolean leadsOn(int word) {
        var relation = tree().relation(word);
        return NAMING.contains(relation)
                || CONCERNED_BY_VERB.contains(relation) && !relation.equals("nsubj:pass")
                || relation.equals("conj") && !hasSubject(word);
    }

    private boolean hasSubject(int word) {
        return tree().children(word).stream().anyMatch(child -> tree().is(child, "nsubj"));
    }

    /// The word that carries the event, as a place in the text: where the two ways meet, or the next word
    /// on the way that is no part of the actors' names; -1 when there is none.
    int trigger() {
        int top = meeting();
        if (top < 0) {
            return -1;
        }
        if (!isActor(top)) {
            return words.get(top).start();
        }
        for (int end : new int[] {targetHead, sourceHead}) {
            for (int word : climb(end, top).reversed()) {
                if (!isActor(word)) {
                    return words.get(word).start();
                }
            }
        }
        return tree().head(top) >= 0 ? words.get(tree().head(top)).start() : -1;
    }

    /// Words from one up to, and without, another that governs it.
    List<Integer> climb(int from, int to) {
        var path = new ArrayList<Integer>();
        for (int at = from; at >= 0 && at != to; at = tree().head(at)) {
            path.add(at);
        }
        return path;
    }
}
