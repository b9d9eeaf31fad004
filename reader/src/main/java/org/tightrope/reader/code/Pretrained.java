package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;

/// The sentence encoder as others trained it, before any [Tuning]. Encoders that load together share it.
///
/// @param model bytes of an [OnnxFile]; to be copied before they are changed
record Pretrained(byte[] model, WordPieces pieces) {
    private static final String NAME = "/bge-small-en-v1.5-q";

    private static SoftReference<Pretrained> last = new SoftReference<>(null);

    /// Reads it, unless it was read a moment ago.
    static synchronized Pretrained read() {
        var known = last.get();
        if (known != null) {
            return known;
        }
        try (var model = Objects.requireNonNull(Pretrained.class.getResourceAsStream(NAME + ".onnx"), NAME);
                var words =
                        Objects.requireNonNull(Pretrained.class.getResourceAsStream(NAME + "-tokenizer.json"), NAME)) {
            var read = new Pretrained(model.readAllBytes(), WordPieces.of(words));
            last = new SoftReference<>(read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
