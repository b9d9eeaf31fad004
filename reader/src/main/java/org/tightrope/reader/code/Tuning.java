package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the sentence encoder learned about pairs of actors: numbers that take the place of its own, and
/// the heads that read what it then says.
///
/// @param model checksum of the model whose numbers are replaced
/// @param numbers bytes by initializer
/// @param heads scores of the fifteen roots of labelled pairs, in the order of the names; then, where the
/// tuning was for reading, of the sixteen PLOVER types, of event and none, and of [Statuses#CLASSES]
record Tuning(long model, Map<String, byte[]> numbers, List<DenseHead> heads) {
    /// For reading pairs with their names.
    static final String SHOWN = "shown.bin";
    /// For reading pairs with their names hidden.
    static final String HIDDEN = "hidden.bin";
    /// For labelled pairs alone.
    static final String LABELLED = "labelled.bin";

    Tuning {
        heads = List.copyOf(heads);
    }

    /// A tuning that comes with Tightrope.
    static Tuning builtIn(String name) {
        try (var in = Classifier.open(name)) {
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
        out.writeInt(heads.size());
        for (var head : heads) {
            head.write(out);
        }
    }

    static Tuning read(DataInputStream in) throws IOException {
        long model = in.readLong();
        int count = in.readInt();
        var numbers = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            var name = in.readUTF();
            numbers.put(name, in.readNBytes(in.readInt()));
        }
        var heads = new ArrayList<DenseHead>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            heads.add(DenseHead.read(in));
        }
        return new Tuning(model, numbers, heads);
    }
}
