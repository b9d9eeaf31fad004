package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Features of a pair, each once, in the order they were added: as hashes of their names, and where
/// somebody will ask for reasons also as names.
///
/// A name is given in parts, so that it need not be put together: `add("top ", "sign")` is the feature
/// `top sign`.
final class Traits {
    private final boolean named;
    private final List<String> names = new ArrayList<>();
    private int[] keys = new int[512];
    private int[] table = new int[2048];
    private int size;

    /// @param named whether names are kept
    Traits(boolean named) {
        this.named = named;
    }

    int size() {
        return size;
    }

    /// Hash of the name of feature `i`.
    int key(int i) {
        return keys[i];
    }

    /// Names in order; empty when they were not kept.
    List<String> names() {
        return names;
    }

    void add(String name) {
        put(hash(START, name), name, "", "", "");
    }

    void add(String a, String b) {
        put(hash(hash(START, a), b), a, b, "", "");
    }

    void add(String a, String b, String c) {
        put(hash(hash(hash(START, a), b), c), a, b, c, "");
    }

    void add(String a, String b, String c, String d) {
        put(hash(hash(hash(hash(START, a), b), c), d), a, b, c, d);
    }

    private void put(long hash, String a, String b, String c, String d) {
        int key = folded(hash);
        int slot = slot(key);
        while (table[slot] != 0) {
            if (keys[table[slot] - 1] == key) {
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (size == keys.length) {
            grow();
            put(hash, a, b, c, d);
            return;
        }
        keys[size] = key;
        table[slot] = ++size;
        if (named) {
            names.add(a + b + c + d);
        }
    }

    private int slot(int key) {
        return (key * 0x9E3779B9 >>> 9) & (table.length - 1);
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
    }

    private static final long START = 0xCBF29CE484222325L;

    /// FNV-1a in 64 bits (Fowler, Noll and Vo 1991), over UTF-16 units.
    private static long hash(long before, String part) {
        long h = before;
        for (int i = 0; i < part.length(); i++) {
            h = (h ^ part.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }

    private static int folded(long hash) {
        return (int) (hash ^ (hash >>> 32));
    }

    /// 32 bits of a name, as in [#key].
    static int key(String name) {
        return folded(hash(START, name));
    }
}
