package org.tightrope.reader.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/// A matrix in eight bits, as the encoder's model holds it: `w = q x scale of the column`, q in -64 to 64.
///
/// A model has 21 million such numbers, so that loading one is felt: loops go along rows copied out,
/// which the compiler then takes many numbers at a time.
///
/// @param numbers rows x columns, row-major
/// @param scales one for each column
record Quantized(byte[] numbers, float[] scales) {
    private static final int STEPS = 64;
    private static final String NUMBERS = "_quantized";
    private static final String SCALES = "_scale";

    /// @param values rows x columns, row-major
    static Quantized of(float[] values, int columns) {
        var row = new float[columns];
        var scales = new float[columns];
        for (int from = 0; from < values.length; from += columns) {
            System.arraycopy(values, from, row, 0, columns);
            for (int c = 0; c < columns; c++) {
                scales[c] = Math.max(scales[c], Math.abs(row[c]));
            }
        }
        var steps = new float[columns];
        for (int c = 0; c < columns; c++) {
            scales[c] = scales[c] / STEPS;
            // A column of nothing is nothing times one.
            steps[c] = scales[c] == 0 ? 1 : scales[c];
        }
        var rounded = new int[columns];
        var numbers = new byte[values.length];
        for (int from = 0; from < values.length; from += columns) {
            System.arraycopy(values, from, row, 0, columns);
            for (int c = 0; c < columns; c++) {
                rounded[c] = Math.round(row[c] / steps[c]);
            }
            for (int c = 0; c < columns; c++) {
                numbers[from + c] = (byte) rounded[c];
            }
        }
        return new Quantized(numbers, scales);
    }

    /// A matrix of a model, by the name it had before it was put in eight bits.
    static Quantized in(OnnxFile model, String name) {
        return new Quantized(model.raw(name + NUMBERS), model.floats(name + SCALES));
    }

    /// What stands in a model for a matrix of a name.
    Map<String, byte[]> parts(String name) {
        return Map.of(name + NUMBERS, numbers, name + SCALES, bytes(scales));
    }

    /// Rows x columns, row-major.
    float[] floats() {
        var values = new float[numbers.length];
        int columns = scales.length;
        var row = new float[columns];
        for (int from = 0; from < values.length; from += columns) {
            for (int c = 0; c < columns; c++) {
                row[c] = numbers[from + c] * scales[c];
            }
            System.arraycopy(row, 0, values, from, columns);
        }
        return values;
    }

    /// Four bytes each, as a model holds them.
    static byte[] bytes(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
