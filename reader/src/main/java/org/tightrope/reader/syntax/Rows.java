package org.tightrope.reader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Vectors found by a hashed key, eight bits a number: `value = stored * scale of its row`.
final class Rows {
    private static final int MOST = 127;

    private final int width;
    private final int[] keys;
    private final float[] scales;
    private final byte[] values;

    private Rows(int width, int[] keys, float[] scales, byte[] values) {
        this.width = width;
        this.keys = keys;
        this.scales = scales;
        this.values = values;
    }

    /// @param keys ascending and unlike
    /// @param vectors keys x width
    static Rows of(int width, int[] keys, float[][] vectors) {
        var scales = new float[keys.length];
        var values = new byte[keys.length * width];
        for (int row = 0; row < keys.length; row++) {
            float most = 0;
            for (float value : vectors[row]) {
                most = Math.max(most, Math.abs(value));
            }
            // As it will be read back: sixteen bits.
            scales[row] = Float.float16ToFloat(Float.floatToFloat16(most / MOST * 1.001f));
            for (int d = 0; d < width; d++) {
                values[row * width + d] = scales[row] == 0 ? 0 : (byte) Math.round(vectors[row][d] / scales[row]);
            }
        }
        return new Rows(width, keys, scales, values);
    }

    int width() {
        return width;
    }

    int size() {
        return keys.length;
    }

    /// Row of a key; negative when there is none.
    int find(int key) {
        return Arrays.binarySearch(keys, key);
    }

    void add(int row, float[] into, int offset) {
        float scale = scales[row];
        int from = row * width;
        for (int d = 0; d < width; d++) {
            into[offset + d] += values[from + d] * scale;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        out.writeShort(width);
        for (int row = 0; row < keys.length; row++) {
            out.writeInt(keys[row]);
            out.writeShort(Float.floatToFloat16(scales[row]));
        }
        out.write(values);
    }

    static Rows read(DataInputStream in) throws IOException {
        var keys = new int[in.readInt()];
        int width = in.readShort();
        var scales = new float[keys.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = in.readInt();
            scales[row] = Float.float16ToFloat(in.readShort());
        }
        var values = new byte[keys.length * width];
        in.readFully(values);
        return new Rows(width, keys, scales, values);
    }
}
