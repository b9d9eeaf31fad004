package org.tightrope.reader.code;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Sentences to vectors: bge-small-en-v1.5 (Xiao et al. 2023) with eight-bit weights, by ONNX Runtime.
///
/// One instance serves all threads; sentences of like length are run together.
final class Encoder implements AutoCloseable {
    /// Numbers in a vector.
    static final int WIDTH = 384;

    private static final int MOST_PIECES = 192;
    private static final int BATCH = 16;
    private static final String MODEL = "/bge-small-en-v1.5-q";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    /// @param threads how many a batch may use
    Encoder(int threads) {
        try (var model = Objects.requireNonNull(Encoder.class.getResourceAsStream(MODEL + ".onnx"), MODEL);
                var words =
                        Objects.requireNonNull(Encoder.class.getResourceAsStream(MODEL + "-tokenizer.json"), MODEL);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
            pieces = WordPieces.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder cannot be loaded.", e);
        }
    }

    /// A text as vectors, one for each word piece.
    ///
    /// @param vectors pieces x WIDTH, row-major
    record Encoded(WordPieces.Pieces pieces, float[] vectors) {
        /// Adds the mean vector of the pieces from `start` to `end` (characters) to `into` at `offset`; the vector of
        /// the whole when no piece lies there.
        void mean(int start, int end, float[] into, int offset) {
            int found = 0;
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.starts()[i] >= start && pieces.ends()[i] <= end && pieces.starts()[i] >= 0) {
                    found++;
                    for (int d = 0; d < WIDTH; d++) {
                        into[offset + d] += vectors[i * WIDTH + d];
                    }
                }
            }
            for (int d = 0; d < WIDTH; d++) {
                into[offset + d] = found > 0 ? into[offset + d] / found : vectors[d];
            }
        }
    }

    /// Encodes texts, in their order.
    List<Encoded> encode(List<String> texts) {
        var cut = texts.stream().map(text -> pieces.of(text, MOST_PIECES)).toList();
        var order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cut.get(i).size()))
                .toList();
        var encoded = new Encoded[texts.size()];
        for (int from = 0; from < order.size(); from += BATCH) {
            var batch = order.subList(from, Math.min(order.size(), from + BATCH));
            run(batch.stream().map(cut::get).toList(), batch, encoded);
        }
        return new ArrayList<>(List.of(encoded));
    }

    private void run(List<WordPieces.Pieces> batch, List<Integer> places, Encoded[] into) {
        int length = batch.getLast().size();
        var ids = new long[batch.size() * length];
        var mask = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) {
            var own = batch.get(row).ids();
            for (int i = 0; i < own.length; i++) {
                ids[row * length + i] = own[i];
                mask[row * length + i] = 1;
            }
        }
        long[] shape = {batch.size(), length};
        try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                var typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            var all = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int row = 0; row < batch.size(); row++) {
                var vectors = new float[batch.get(row).size() * WIDTH];
                all.get(row * length * WIDTH, vectors);
                into[places.get(row)] = new Encoded(batch.get(row), vectors);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder failed on a batch of %d.".formatted(batch.size()), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder cannot be closed.", e);
        }
    }
}
