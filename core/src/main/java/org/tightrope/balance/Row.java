package org.tightrope.balance;

import java.util.Arrays;

/// Net weights of one node's ties, by neighbour: an open-addressing map from int to double without boxing.
final class Row {
    private static final int EMPTY = -1;
    private int[] keys = new int[8];
    private double[] values = new double[8];
    private int size;

    Row() {
        Arrays.fill(keys, EMPTY);
    }

    int size() {
        return size;
    }

    /// Number of slots; slot s holds nothing when `key(s)` is negative.
    int slots() {
        return keys.length;
    }

    int key(int slot) {
        return keys[slot];
    }

    double value(int slot) {
        return values[slot];
    }

    double get(int key) {
        int slot = find(key);
        return keys[slot] == key ? values[slot] : 0;
    }

    void put(int key, double value) {
        int slot = find(key);
        if (keys[slot] != key) {
            if (++size * 2 > keys.length) {
                grow();
                slot = find(key);
            }
            keys[slot] = key;
        }
        values[slot] = value;
    }

    void remove(int key) {
        int hole = find(key);
        if (keys[hole] != key) {
            return;
        }
        size--;
        int mask = keys.length - 1;
        int slot = hole;
        while (true) {
            slot = (slot + 1) & mask;
            if (keys[slot] == EMPTY) {
                break;
            }
            int home = spread(keys[slot]) & mask;
            boolean stays = hole <= slot ? hole < home && home <= slot : hole < home || home <= slot;
            if (!stays) {
                keys[hole] = keys[slot];
                values[hole] = values[slot];
                hole = slot;
            }
        }
        keys[hole] = EMPTY;
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int spread(int key) {
        int h = key * 0x9E3779B9;
        return h ^ (h >>> 16);
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != EMPTY) {
                int to = find(oldKeys[slot]);
                keys[to] = oldKeys[slot];
                values[to] = oldValues[slot];
            }
        }
    }
}
