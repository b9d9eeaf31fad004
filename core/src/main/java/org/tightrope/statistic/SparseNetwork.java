package org.tightrope.statistic;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A network as a hash table of ties and lists of neighbours: for many actors who mostly never meet.
final class SparseNetwork extends Network {
    private static final long EMPTY = -1;
    private long[] keys = new long[1 << 12];
    private double[] values = new double[1 << 12];
    private int[] events = new int[1 << 12];
    private int size;
    private final int[][] outs;
    private final int[][] ins;
    private final int[][] anys;
    private final int[] outCount;
    private final int[] inCount;
    private final int[] anyCount;
    private final boolean counted;

    SparseNetwork(int n, Scale scale, boolean counted) {
        super(n, scale);
        this.counted = counted;
        Arrays.fill(keys, EMPTY);
        this.outs = new int[n][];
        this.ins = new int[n][];
        this.anys = new int[n][];
        Arrays.fill(outs, new int[0]);
        Arrays.fill(ins, new int[0]);
        Arrays.fill(anys, new int[0]);
        this.outCount = new int[n];
        this.inCount = new int[n];
        this.anyCount = new int[n];
    }

    @Override
    double get(int i, int j) {
        int slot = slot(key(i, j));
        return keys[slot] == EMPTY ? 0 : values[slot];
    }

    @Override
    double change(int i, int j, double by, int count) {
        long key = key(i, j);
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            boolean met = i != j && keys[slot(key(j, i))] != EMPTY;
            keys[slot] = key;
            size++;
            outs[i] = append(outs[i], outCount[i]++, j);
            ins[j] = append(ins[j], inCount[j]++, i);
            if (!met) {
                anys[i] = append(anys[i], anyCount[i]++, j);
                if (i != j) {
                    anys[j] = append(anys[j], anyCount[j]++, i);
                }
            }
            if (size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        double before = values[slot];
        events[slot] += count;
        values[slot] = counted && events[slot] == 0 ? 0 : before + by;
        return before;
    }

    @Override
    void multiply(double factor) {
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] *= factor;
        }
    }

    @Override
    double twoPaths(
            Direction mine, Network other, Direction theirs, Combine combine, int i, int j, double f, double g) {
        if (!(other instanceof SparseNetwork second)) {
            throw new IllegalArgumentException("A sparse network closes two-paths with sparse networks only.");
        }
        int ours = count(mine, i);
        int others = second.count(theirs, j);
        int[] fewer = ours <= others ? list(mine, i) : second.list(theirs, j);
        int length = Math.min(ours, others);
        double sum = 0;
        for (int at = 0; at < length; at++) {
            int k = fewer[at];
            if (k != i && k != j) {
                double a = get(mine, i, k);
                if (a != 0) {
                    sum += combine.of(f * a, g * second.get(theirs, j, k));
                }
            }
        }
        return sum;
    }

    @Override
    void neighbours(Direction direction, int i, IntConsumer visit) {
        int[] list = list(direction, i);
        for (int at = 0; at < count(direction, i); at++) {
            if (get(direction, i, list[at]) != 0) {
                visit.accept(list[at]);
            }
        }
    }

    private int[] list(Direction direction, int i) {
        return switch (direction) {
            case OUT -> outs[i];
            case IN -> ins[i];
            case SYM -> anys[i];
        };
    }

    private int count(Direction direction, int i) {
        return switch (direction) {
            case OUT -> outCount[i];
            case IN -> inCount[i];
            case SYM -> anyCount[i];
        };
    }

    private long key(int i, int j) {
        return (long) i * n + j;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        int[] oldEvents = events;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        values = new double[keys.length];
        events = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != EMPTY) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
                events[slot] = oldEvents[old];
            }
        }
    }

    private static int[] append(int[] list, int count, int value) {
        int[] room = count == list.length ? Arrays.copyOf(list, Math.max(4, count * 2)) : list;
        room[count] = value;
        return room;
    }
}
