package org.tightrope.reader.code;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was learned after a [Tuning], small beside it: [LowRank] additions to matrices of all layers, and
/// vectors and heads in the place of those before.
///
/// @param tuning the vectors and heads, for the model as it was tuned
/// @param additions by the matrix they are added to
record Adapter(Tuning tuning, Map<String, LowRank> additions) {
    /// For reading pairs with their names.
    static final String SHOWN = "shown-adapter.bin";
    /// For reading pairs with their names hidden.
    static final String HIDDEN = "hidden-adapter.bin";
    /// For reading a sentence in its passage.
    static final String PASSAGE = "passage-adapter.bin";

    /// An adapter that comes with Tightrope.
    static Adapter builtIn(String name) {
        try (var in = Classifier.open(name)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts what was learned into the model, which must be tuned before.
    void adapt(OnnxFile encoder) {
        tuning.tune(encoder);
        additions.forEach((name, addition) -> {
            var before = Quantized.in(encoder, name);
            var matrix = before.floats();
            addition.addTo(matrix);
            Quantized.of(matrix, before.scales().length).parts(name).forEach(encoder::overwrite);
        });
    }

    void write(DataOutputStream out) throws IOException {
        tuning.write(out);
        out.writeInt(additions.size());
        for (var entry : additions.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    static Adapter read(DataInputStream in) throws IOException {
        var tuning = Tuning.read(in);
        var additions = new LinkedHashMap<String, LowRank>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            additions.put(in.readUTF(), LowRank.read(in));
        }
        return new Adapter(tuning, additions);
    }
}
