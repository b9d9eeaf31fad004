package org.tightrope.reader.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/// A model in the Open Neural Network Exchange format, of which numbers may be replaced where they stand.
///
/// Reads as much of the format's protocol buffers as that needs: names and places of the graph's
/// initializers, inputs of its nodes.
final class OnnxFile {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    private record Place(int start, int end) {}

    private final byte[] bytes;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    OnnxFile(byte[] bytes) {
        this.bytes = bytes;
        for (var part = new Part(0, bytes.length); part.next(); ) {
            if (part.field == GRAPH) {
                graph(part);
            }
        }
    }

    private void graph(Part of) {
        for (var part = new Part(of.start, of.end); part.next(); ) {
            if (part.field == INITIALIZER) {
                initializer(part);
            } else if (part.field == NODE) {
                node(part);
            }
        }
    }

    /// TensorProto: 4 packed floats, 8 name, 9 raw bytes.
    private void initializer(Part of) {
        var name = "";
        var place = new Place(0, 0);
        for (var part = new Part(of.start, of.end); part.next(); ) {
            if (part.field == 8) {
                name = part.text();
            } else if (part.field == 9 || part.field == 4) {
                place = new Place(part.start, part.end);
            }
        }
        places.put(name, place);
    }

    /// NodeProto: 1 input, 2 output; both may come several times.
    private void node(Part of) {
        var in = new ArrayList<String>();
        var out = "";
        for (var part = new Part(of.start, of.end); part.next(); ) {
            if (part.field == 1) {
                in.add(part.text());
            } else if (part.field == 2 && out.isEmpty()) {
                out = part.text();
            }
        }
        inputs.put(out, in);
    }

    byte[] bytes() {
        return bytes;
    }

    /// Tells one model from another.
    long checksum() {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /// What the node that makes `output` takes in.
    List<String> inputs(String output) {
        return Objects.requireNonNull(inputs.get(output), output);
    }

    /// Numbers of an initializer, in the order of the file (row-major).
    float[] floats(String name) {
        var place = place(name);
        var values = new float[(place.end - place.start) / Float.BYTES];
        ByteBuffer.wrap(bytes, place.start, place.end - place.start)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /// A copy of an initializer's bytes.
    byte[] raw(String name) {
        var place = place(name);
        return Arrays.copyOfRange(bytes, place.start, place.end);
    }

    /// Puts other bytes in the place of an initializer's.
    void overwrite(String name, byte[] with) {
        var place = place(name);
        if (with.length != place.end - place.start) {
            throw new IllegalArgumentException("%s has %d bytes in the model, %d were given."
                    .formatted(name, place.end - place.start, with.length));
        }
        System.arraycopy(with, 0, bytes, place.start, with.length);
    }

    private Place place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    /// Goes through the fields of a message; `start` and `end` bound what the present one holds.
    private final class Part {
        private final int last;
        private int at;
        private int field;
        private int start;
        private int end;

        Part(int from, int to) {
            at = from;
            last = to;
        }

        boolean next() {
            if (at >= last) {
                return false;
            }
            long key = number();
            field = (int) (key >>> 3);
            start = at;
            switch ((int) (key & 7)) {
                case 0 -> number();
                case 1 -> at += 8;
                case 2 -> {
                    int size = (int) number();
                    start = at;
                    at += size;
                }
                case 5 -> at += 4;
                default -> throw new IllegalArgumentException("This is no model: byte %d.".formatted(at));
            }
            end = at;
            return true;
        }

        String text() {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (long) (b & 127) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
