package org.tightrope.reader.code;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/// What the sentence encoder learned about pairs of actors: numbers that take the place of its own, and
/// the heads that read what it then says.
///
/// @param model checksum of the model whose numbers are replaced
/// @param numbers bytes by initializer
/// @param roots scores of the fifteen roots, in the order of the names
/// @param yields scores of CONCEDE and RETREAT
/// @param events scores of event and none
record Tuning(long model, Map<String, byte[]> numbers, DenseHead roots, DenseHead yields, DenseHead events) {
    static Tuning builtIn() {
        var name = "tuned.bin";
        try (var stream = Objects.requireNonNull(Tuning.class.getResourceAsStream(name), name);
                var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the learned numbers into the model.
    void tune(OnnxFile encoder) {
        if (encoder.checksum() != model) {
            throw new IllegalStateException(
                    "The tuned numbers belong to another sentence encoder than the one on the class path.");
        }
        numbers.forEach(encoder::overwrite);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(model);
        out.writeInt(numbers.size());
        for (var entry : numbers.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        roots.write(out);
        yields.write(out);
        events.write(out);
    }

    static Tuning read(DataInputStream in) throws IOException {
        long model = in.readLong();
        int count = in.readInt();
        var numbers = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            var name = in.readUTF();
            numbers.put(name, in.readNBytes(in.readInt()));
        }
        return new Tuning(model, numbers, DenseHead.read(in), DenseHead.read(in), DenseHead.read(in));
    }
}
