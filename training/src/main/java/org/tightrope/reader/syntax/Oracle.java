package org.tightrope.reader.syntax;

/// What each move would cost: arcs of the right tree that could no longer be drawn (Goldberg and Nivre 2012).
final class Oracle {
    private final int[] gold;
    private final int[] relation;
    private final int relations;

    /// @param gold right head of each word, `words` for the root
    /// @param relation right relation of each word
    Oracle(int[] gold, int[] relation, int relations) {
        this.gold = gold;
        this.relation = relation;
        this.relations = relations;
    }

    /// Sets `cost` for every allowed move and returns the least. Arcs of a wrong relation cost one more.
    int costs(Arcs arcs, int[] cost) {
        int n = arcs.next;
        int least = Integer.MAX_VALUE;
        int s = arcs.top();
        int childrenInBuffer = 0;
        if (s >= 0) {
            for (int k = n; k < arcs.words; k++) {
                childrenInBuffer += gold[k] == s ? 1 : 0;
            }
        }
        int stackChildrenOfNext = 0;
        boolean nextHeadOnStack = false;
        boolean nextHeadBelowTop = false;
        for (int i = 0; i < arcs.depth; i++) {
            int k = arcs.stack[i];
            stackChildrenOfNext += gold[k] == n && arcs.head[k] < 0 ? 1 : 0;
            if (n < arcs.words && gold[n] == k) {
                nextHeadOnStack = true;
                nextHeadBelowTop |= i < arcs.depth - 1;
            }
        }
        if (arcs.mayShift()) {
            cost[Arcs.SHIFT] = stackChildrenOfNext + (nextHeadOnStack ? 1 : 0);
            least = Math.min(least, cost[Arcs.SHIFT]);
        }
        if (arcs.mayDrop()) {
            cost[Arcs.DROP] = childrenInBuffer;
            least = Math.min(least, cost[Arcs.DROP]);
        }
        if (arcs.mayLeft()) {
            int base = childrenInBuffer + (gold[s] > n ? 1 : 0);
            for (int r = 0; r < relations; r++) {
                int own = base + (gold[s] == n && relation[s] != r ? 1 : 0);
                cost[Arcs.FIRST_ARC + r] = own;
                least = Math.min(least, own);
            }
        }
        if (arcs.mayRight()) {
            int base = stackChildrenOfNext + (gold[n] > n || nextHeadBelowTop ? 1 : 0);
            for (int r = 0; r < relations; r++) {
                int own = base + (gold[n] == s && relation[n] != r ? 1 : 0);
                cost[Arcs.FIRST_ARC + relations + r] = own;
                least = Math.min(least, own);
            }
        }
        return least;
    }
}
