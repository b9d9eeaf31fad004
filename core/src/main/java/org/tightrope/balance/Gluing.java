package org.tightrope.balance;

/// Which nodes are known to stand on the same side, or on opposite sides: union-find with parity.
final class Gluing {
    private final int[] parent;
    private final boolean[] flip;

    Gluing(int nodes) {
        parent = new int[nodes];
        flip = new boolean[nodes];
        for (int v = 0; v < nodes; v++) {
            parent[v] = v;
        }
    }

    /// Root of v; afterwards `flip[v]` is v's side relative to it.
    int root(int v) {
        int root = v;
        boolean parity = false;
        while (parent[root] != root) {
            parity ^= flip[root];
            root = parent[root];
        }
        int at = v;
        while (parent[at] != root && at != root) {
            int next = parent[at];
            boolean mine = parity;
            parity ^= flip[at];
            flip[at] = mine;
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /// Whether v stands opposite to its root.
    boolean isOpposite(int v) {
        return root(v) != v && flip[v];
    }

    /// Glues two nodes.
    ///
    /// @return false when they are known to stand the other way already
    boolean glue(int u, int v, boolean opposite) {
        int p = root(u);
        int q = root(v);
        boolean between = isOpposite(u) ^ isOpposite(v) ^ opposite;
        if (p == q) {
            return !between;
        }
        parent[Math.max(p, q)] = Math.min(p, q);
        flip[Math.max(p, q)] = between;
        return true;
    }

    /// New numbers of all nodes, roots in order: `map[v]`; returns how many roots there are.
    int number(int[] map, boolean[] opposite) {
        int count = 0;
        for (int v = 0; v < parent.length; v++) {
            if (root(v) == v) {
                map[v] = count++;
            }
        }
        for (int v = 0; v < parent.length; v++) {
            map[v] = map[root(v)];
            opposite[v] = isOpposite(v);
        }
        return count;
    }
}
