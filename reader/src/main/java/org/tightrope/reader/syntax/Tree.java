package org.tightrope.reader.syntax;

import java.util.List;

/// The dependency tree of a sentence (Universal Dependencies, version 2).
///
/// Words are counted from 0. `head(i)` is the word that governs word i, or -1 for the root; `relation(i)` the kind of
/// the arc, for example `nsubj` or `nsubj:pass`.
public final class Tree {
    private final int[] heads;
    private final String[] relations;

    /// @param heads governor of each word, -1 for the root
    /// @param relations kind of the arc to it
    public Tree(int[] heads, String[] relations) {
        this.heads = heads.clone();
        this.relations = relations.clone();
    }

    public int size() {
        return heads.length;
    }

    public int head(int word) {
        return heads[word];
    }

    public String relation(int word) {
        return relations[word];
    }

    /// Whether the relation is this one or a kind of it: `nsubj` covers `nsubj:pass`.
    public boolean is(int word, String relation) {
        var own = relations[word];
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /// The word no other governs; -1 for an empty sentence.
    public int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /// The words a word governs, in order.
    public List<Integer> children(int word) {
        return java.util.stream.IntStream.range(0, heads.length)
                .filter(i -> heads[i] == word)
                .boxed()
                .toList();
    }

    /// Whether `above` governs `word`, at once or through others. A word does not govern itself.
    public boolean governs(int above, int word) {
        int at = heads[word];
        while (at >= 0) {
            if (at == above) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
