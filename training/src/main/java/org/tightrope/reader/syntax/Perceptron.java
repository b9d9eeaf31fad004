package org.tightrope.reader.syntax;

import java.util.Arrays;

/// A perceptron while it learns: dense rows for the features that ever mattered, averaged over all steps
/// (Freund and Schapire 1999; Collins 2002).
final class Perceptron implements Scorer {
    private final int classes;
    private long[] keys = new long[1 << 16];
    private float[][] rows = new float[1 << 16][];
    private float[][] sums = new float[1 << 16][];
    private int size;
    private float step = 1;

    Perceptron(int classes) {
        this.classes = classes;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0, classes, 0f);
        for (int f = 0; f < features.size(); f++) {
            var row = rows[find(features.get(f))];
            if (row != null) {
                for (int c = 0; c < classes; c++) {
                    scores[c] += row[c];
                }
            }
        }
    }

    /// One more decision has been seen.
    void tick() {
        step++;
    }

    void update(Features features, int right, int wrong) {
        for (int f = 0; f < features.size(); f++) {
            int slot = find(features.get(f));
            if (rows[slot] == null) {
                if (size * 2 > keys.length) {
                    grow();
                    slot = find(features.get(f));
                }
                keys[slot] = features.get(f);
                rows[slot] = new float[classes];
                sums[slot] = new float[classes];
                size++;
            }
            rows[slot][right] += 1;
            rows[slot][wrong] -= 1;
            sums[slot][right] += step;
            sums[slot][wrong] -= step;
        }
    }

    private int find(long key) {
        int slot = (int) key & (keys.length - 1);
        while (rows[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldRows = rows;
        var oldSums = sums;
        keys = new long[oldKeys.length * 2];
        rows = new float[keys.length][];
        sums = new float[keys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != null) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    /// The averaged weights; those below `least` in size are left out.
    Weights averaged(float least) {
        var order = new long[size][];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != null) {
                order[n++] = new long[] {Weights.key(keys[i]), i};
            }
        }
        Arrays.sort(order, (a, b) -> Long.compare(a[0], b[0]));
        float scale = 1 / 32f;
        var outKeys = new int[size];
        var starts = new int[size + 1];
        var columns = new byte[1 << 16];
        var values = new short[1 << 16];
        int kept = 0;
        int entries = 0;
        for (long[] item : order) {
            int slot = (int) item[1];
            if (kept > 0 && outKeys[kept - 1] == (int) item[0]) {
                continue;
            }
            int from = entries;
            for (int c = 0; c < classes; c++) {
                float weight = rows[slot][c] - sums[slot][c] / step;
                int stored = Math.round(weight / scale);
                if (Math.abs(weight) >= least && stored != 0) {
                    if (entries == columns.length) {
                        columns = Arrays.copyOf(columns, entries * 2);
                        values = Arrays.copyOf(values, entries * 2);
                    }
                    columns[entries] = (byte) c;
                    values[entries++] = (short) Math.max(-32000, Math.min(32000, stored));
                }
            }
            if (entries > from) {
                outKeys[kept] = (int) item[0];
                starts[++kept] = entries;
            }
        }
        return new Weights(
                classes,
                scale,
                Arrays.copyOf(outKeys, kept),
                Arrays.copyOf(starts, kept + 1),
                Arrays.copyOf(columns, entries),
                Arrays.copyOf(values, entries));
    }
}
