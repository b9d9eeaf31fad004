package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Weights in files: sixteen bits each, or eight, and one scale.
final class Numbers {
    private Numbers() {}

    static void write(DataOutputStream out, float[] values) throws IOException {
        float largest = largest(values);
        out.writeInt(values.length);
        out.writeFloat(largest / 32000);
        for (float value : values) {
            out.writeShort(Math.round(value / largest * 32000));
        }
    }

    static float[] read(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        float scale = in.readFloat();
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readShort() * scale;
        }
        return values;
    }

    static void writeSmall(DataOutputStream out, float[] values) throws IOException {
        float largest = largest(values);
        out.writeInt(values.length);
        out.writeFloat(largest / Byte.MAX_VALUE);
        for (float value : values) {
            out.writeByte(Math.round(value / largest * Byte.MAX_VALUE));
        }
    }

    static float[] readSmall(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        float scale = in.readFloat();
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readByte() * scale;
        }
        return values;
    }

    private static float largest(float[] values) {
        float largest = 1e-6f;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
