package org.tightrope.reader.syntax;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The hashed features of one decision. Reused from decision to decision: `clear`, then `add`.
final class Features {
    private long[] values = new long[128];
    private int[] places = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long get(int i) {
        return values[i];
    }

    /// Room for a place of each feature, and one more.
    int[] places() {
        if (places.length <= size) {
            places = new int[values.length + 1];
        }
        return places;
    }

    void add(int template, long a) {
        put(mix(template * 0x9E3779B97F4A7C15L + a));
    }

    void add(int template, long a, long b) {
        put(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b));
    }

    void add(int template, long a, long b, long c) {
        put(mix(mix(mix(template * 0x9E3779B97F4A7C15L + a) + b) + c));
    }

    /// Forgets each feature with a given chance.
    void drop(RandomGenerator random, double chance) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextDouble() >= chance) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    private void put(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit
    /// of the output.
    static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /// 64 bits of a word.
    static long hash(CharSequence word) {
        return hash(word, 0, word.length());
    }

    static long hash(CharSequence word, int from, int to) {
        long h = 1125899906842597L + (to - from);
        for (int i = from; i < to; i++) {
            h = h * 0x100000001B3L + word.charAt(i);
        }
        return mix(h);
    }
}
