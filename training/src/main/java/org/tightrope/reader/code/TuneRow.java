package org.tightrope.reader.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/// A pair as the tuned layers meet it.
///
/// @param states of the last layer that stays as it is: pieces x WIDTH
/// @param source pieces of the source
/// @param target pieces of the target
/// @param root number of the root, or -1
/// @param actions numbers of the PLOVER types; mostly one or none
/// @param event 0 event, 1 none, or -1
/// @param status number among [Statuses#CLASSES], or -1
/// @param rootWeight what the root counts
/// @param actionWeight what the action counts
/// @param eventWeight what event or none counts
record TuneRow(
        float[] states,
        int[] source,
        int[] target,
        int root,
        int[] actions,
        int event,
        int status,
        float rootWeight,
        float actionWeight,
        float eventWeight) {
    private static final int WIDTH = Transformer.WIDTH;
    private static final float NEVER = -1e9f;

    int size() {
        return states.length / WIDTH;
    }

    private static int longest(List<TuneRow> rows) {
        return rows.stream().mapToInt(TuneRow::size).max().orElseThrow();
    }

    /// The first rows of each text: those that share one share its states.
    static List<TuneRow> texts(List<TuneRow> rows) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<float[], Boolean>());
        return rows.stream().filter(row -> seen.add(row.states)).toList();
    }

    /// For each row the place of its text among [#texts].
    static long[] places(List<TuneRow> rows) {
        var places = new IdentityHashMap<float[], Integer>();
        return rows.stream()
                .mapToLong(row -> places.computeIfAbsent(row.states, states -> places.size()))
                .toArray();
    }

    /// texts x pieces of the longest x WIDTH
    static NDArray states(NDManager manager, List<TuneRow> texts) {
        int length = longest(texts);
        var values = new float[texts.size() * length * WIDTH];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i).states, 0, values, i * length * WIDTH, texts.get(i).states.length);
        }
        return manager.create(values, new Shape(texts.size(), length, WIDTH));
    }

    /// texts x 1 x 1 x pieces: nothing for what is there, and next to minus infinity for what is not.
    static NDArray mask(NDManager manager, List<TuneRow> texts) {
        int length = longest(texts);
        var values = new float[texts.size() * length];
        for (int i = 0; i < texts.size(); i++) {
            for (int piece = texts.get(i).size(); piece < length; piece++) {
                values[i * length + piece] = NEVER;
            }
        }
        return manager.create(values, new Shape(texts.size(), 1, 1, length));
    }

    /// rows x 3 x pieces: the first piece, the mean of the source's, the mean of the target's.
    static NDArray pooling(NDManager manager, List<TuneRow> rows) {
        int length = longest(rows);
        var values = new float[rows.size() * 3 * length];
        for (int i = 0; i < rows.size(); i++) {
            values[i * 3 * length] = 1;
            share(values, (i * 3 + 1) * length, rows.get(i).source);
            share(values, (i * 3 + 2) * length, rows.get(i).target);
        }
        return manager.create(values, new Shape(rows.size(), 3, length));
    }

    private static void share(float[] values, int offset, int[] pieces) {
        for (int piece : pieces) {
            values[offset + piece] = 1f / pieces.length;
        }
    }
}
