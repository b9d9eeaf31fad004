package org.tightrope.reader.syntax;

/// The best tree over a sentence's words: the one head for each word, and one root, whose scores have the
/// greatest sum (Chu and Liu 1965; Edmonds 1967).
final class Arborescence {
    /// More than any sum of scores: a tree has as few roots as can be.
    private static final double ONE_ROOT = 1e6;

    private Arborescence() {}

    /// Head of each word; the number of words stands for the root.
    ///
    /// @param scores words x (words + 1): of the word in the row hung on the word in the column, the root
    /// last
    static int[] heads(float[][] scores) {
        int words = scores.length;
        var own = new double[words + 1][words + 1];
        int roots = 0;
        var heads = new int[words + 1];
        heads[words] = -1;
        for (int i = 0; i < words; i++) {
            for (int j = 0; j <= words; j++) {
                own[i][j] = i == j ? Double.NEGATIVE_INFINITY : scores[i][j];
            }
            heads[i] = best(own[i]);
            roots += heads[i] == words ? 1 : 0;
        }
        if (roots == 1 && cycle(heads, words) < 0) {
            return heads;
        }
        for (int i = 0; i < words; i++) {
            own[i][words] -= ONE_ROOT;
        }
        return tree(own, words);
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            best = scores[j] > scores[best] ? j : best;
        }
        return best;
    }

    /// Some node of a cycle; -1 when there is none.
    private static int cycle(int[] heads, int root) {
        var seen = new int[heads.length];
        for (int start = 0; start < heads.length; start++) {
            int at = start;
            while (at != root && seen[at] == 0) {
                seen[at] = start + 1;
                at = heads[at];
            }
            if (at != root && seen[at] == start + 1) {
                return at;
            }
        }
        return -1;
    }

    /// Every node takes its best head; a cycle becomes one node, the tree of the smaller graph is found,
    /// and the cycle opens where that tree enters it.
    private static int[] tree(double[][] scores, int root) {
        int size = scores.length;
        var heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[i] = i == root ? -1 : best(scores[i]);
        }
        int start = cycle(heads, root);
        if (start < 0) {
            return heads;
        }
        var inside = new boolean[size];
        for (int at = start; !inside[at]; at = heads[at]) {
            inside[at] = true;
        }
        var outer = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!inside[i]) {
                outer[kept++] = i;
            }
        }
        var small = new double[kept + 1][kept + 1];
        var entry = new int[kept];
        var exit = new int[kept];
        small[kept][kept] = Double.NEGATIVE_INFINITY;
        int smallRoot = -1;
        for (int i = 0; i < kept; i++) {
            smallRoot = outer[i] == root ? i : smallRoot;
            for (int j = 0; j < kept; j++) {
                small[i][j] = scores[outer[i]][outer[j]];
            }
            small[i][kept] = Double.NEGATIVE_INFINITY;
            small[kept][i] = Double.NEGATIVE_INFINITY;
            exit[i] = start;
            entry[i] = start;
            for (int v = 0; v < size; v++) {
                if (!inside[v]) {
                    continue;
                }
                if (scores[outer[i]][v] > small[i][kept]) {
                    small[i][kept] = scores[outer[i]][v];
                    exit[i] = v;
                }
                double instead = scores[v][outer[i]] - scores[v][heads[v]];
                if (instead > small[kept][i]) {
                    small[kept][i] = instead;
                    entry[i] = v;
                }
            }
        }
        int[] found = tree(small, smallRoot);
        for (int i = 0; i < kept; i++) {
            if (i != smallRoot) {
                heads[outer[i]] = found[i] == kept ? exit[i] : outer[found[i]];
            }
        }
        heads[entry[found[kept]]] = outer[found[kept]];
        return heads;
    }
}
