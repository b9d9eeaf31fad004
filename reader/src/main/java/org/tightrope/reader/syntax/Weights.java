package org.tightrope.reader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Trained weights, sparse: a feature bears weights for the classes it ever changed. Immutable, shared by
/// threads.
///
/// A feature is known by the upper 32 bits of its hash; of a million known ones an unknown one meets a
/// wrong row once in four thousand times. Weights are kept in sixteen bits, `weight = stored * scale`.
final class Weights implements Scorer {
    private final int classes;
    private final float scale;
    private final int[] keys;
    private final int[] starts;
    private final byte[] columns;
    private final short[] values;

    /// Where to look: the key of a feature in the upper half, its place in `rows` in the lower, 0 where
    /// nothing is.
    private final long[] table;

    /// Each row as it is read: how many weights, then class and value of each in one number. One walk
    /// through memory for each feature instead of four; the waiting for memory is most of what scoring
    /// costs.
    private final int[] rows;

    /// @param keys of the features, ascending and unlike
    /// @param starts features + 1: row i is `starts[i]` to `starts[i + 1]` of columns and values
    Weights(int classes, float scale, int[] keys, int[] starts, byte[] columns, short[] values) {
        this.classes = classes;
        this.scale = scale;
        this.keys = keys;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
        table = new long[Integer.highestOneBit(Math.max(2, keys.length * 2)) * 2];
        rows = new int[1 + keys.length + columns.length];
        int at = 1;
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = (long) keys[i] << 32 | at;
            rows[at++] = starts[i + 1] - starts[i];
            for (int j = starts[i]; j < starts[i + 1]; j++) {
                rows[at++] = values[j] << 8 | columns[j] & 0xFF;
            }
        }
    }

    static int key(long feature) {
        return (int) (feature >>> 32);
    }

    private int slot(int key) {
        return (key * 0x9E3779B9 >>> 7) & (table.length - 1);
    }

    @Override
    public int classes() {
        return classes;
    }

    /// How many features there are.
    int size() {
        return keys.length;
    }

    @Override
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0, classes, 0f);
        int[] places = features.places();
        int found = 0;
        // First all places, then all rows: the processor fetches many at a time.
        for (int f = 0; f < features.size(); f++) {
            int key = key(features.get(f));
            int slot = slot(key);
            long entry = table[slot];
            while (entry != 0 && (int) (entry >>> 32) != key) {
                slot = (slot + 1) & (table.length - 1);
                entry = table[slot];
            }
            places[found] = (int) entry;
            found += entry == 0 ? 0 : 1;
        }
        for (int f = 0; f < found; f++) {
            int from = places[f] + 1;
            int to = from + rows[from - 1];
            for (int i = from; i < to; i++) {
                scores[rows[i] & 0xFF] += rows[i] >> 8;
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(classes);
        out.writeFloat(scale);
        out.writeInt(keys.length);
        out.writeInt(columns.length);
        // Ascending keys as gaps, then each kind of number in a row of its own: alike bytes pack well.
        long before = Integer.MIN_VALUE;
        for (int key : keys) {
            number(out, key - before);
            before = key;
        }
        for (int i = 0; i < keys.length; i++) {
            number(out, starts[i + 1] - starts[i]);
        }
        out.write(columns);
        for (short value : values) {
            number(out, ((value << 1) ^ (value >> 15)) & 0xFFFF);
        }
    }

    static Weights read(DataInputStream in) throws IOException {
        int classes = in.readShort();
        float scale = in.readFloat();
        var keys = new int[in.readInt()];
        int entries = in.readInt();
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            before += number(in);
            keys[i] = (int) before;
        }
        var starts = new int[keys.length + 1];
        for (int i = 0; i < keys.length; i++) {
            starts[i + 1] = starts[i] + (int) number(in);
        }
        var columns = new byte[entries];
        in.readFully(columns);
        var values = new short[entries];
        for (int i = 0; i < entries; i++) {
            long coded = number(in);
            values[i] = (short) ((coded >>> 1) ^ -(coded & 1));
        }
        return new Weights(classes, scale, keys, starts, columns, values);
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = value & 0xFFFFFFFFL;
        while (rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long value = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next > 127) {
            value |= (long) (next & 127) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return value | (long) next << shift;
    }
}
