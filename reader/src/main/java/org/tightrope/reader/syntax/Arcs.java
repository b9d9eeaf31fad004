package org.tightrope.reader.syntax;

import java.util.Arrays;

/// A sentence half parsed: a stack, what is left of the sentence, and the arcs drawn so far (arc-eager, Nivre 2003).
///
/// Words are 0 to n-1; n is the root, which stands after the last word (Ballesteros and Nivre 2013).
///
/// | move  | does                                                          | allowed when               |
/// |-------|---------------------------------------------------------------|----------------------------|
/// | shift | pushes the next word                                          | words are left             |
/// | left  | the next word governs the top of the stack, which is popped   | the top has no head        |
/// | right | the top governs the next word, which is pushed                | words are left, stack full |
/// | drop  | pops the top                                                  | the top has a head         |
final class Arcs {
    static final int SHIFT = 0;
    static final int DROP = 1;
    /// Moves from here on are left arcs, one per relation; then as many right arcs.
    static final int FIRST_ARC = 2;

    final int words;
    final int[] stack;
    int depth;
    int next;
    final int[] head;
    final int[] label;
    /// Outermost and second outermost children on each side; -1 for none.
    final int[] left;
    final int[] left2;
    final int[] right;
    final int[] right2;
    final int[] lefts;
    final int[] rights;

    Arcs(int words) {
        this.words = words;
        stack = new int[words + 1];
        head = filled(words + 1);
        label = filled(words + 1);
        left = filled(words + 1);
        left2 = filled(words + 1);
        right = filled(words + 1);
        right2 = filled(words + 1);
        lefts = new int[words + 1];
        rights = new int[words + 1];
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    boolean isDone() {
        return next == words && depth == 0;
    }

    int top() {
        return depth > 0 ? stack[depth - 1] : -1;
    }

    boolean mayShift() {
        return next < words;
    }

    boolean mayDrop() {
        return depth > 0 && head[stack[depth - 1]] >= 0;
    }

    boolean mayLeft() {
        return depth > 0 && head[stack[depth - 1]] < 0;
    }

    boolean mayRight() {
        return depth > 0 && next < words;
    }

    void shift() {
        stack[depth++] = next++;
    }

    void drop() {
        depth--;
    }

    void left(int relation) {
        int child = stack[--depth];
        head[child] = next;
        label[child] = relation;
        left2[next] = left[next];
        left[next] = child;
        lefts[next]++;
    }

    void right(int relation) {
        int parent = stack[depth - 1];
        head[next] = parent;
        label[next] = relation;
        right2[parent] = right[parent];
        right[parent] = next;
        rights[parent]++;
        stack[depth++] = next++;
    }

    void move(int move, int relations) {
        switch (move) {
            case SHIFT -> shift();
            case DROP -> drop();
            default -> {
                int relation = move - FIRST_ARC;
                if (relation < relations) {
                    left(relation);
                } else {
                    right(relation - relations);
                }
            }
        }
    }

    boolean may(int move, int relations) {
        return switch (move) {
            case SHIFT -> mayShift();
            case DROP -> mayDrop();
            default -> move - FIRST_ARC < relations ? mayLeft() : mayRight();
        };
    }
}
