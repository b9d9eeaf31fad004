package org.tightrope.reader.code;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads pairs of actors with bge-small-en-v1.5 (Xiao et al. 2023; eight-bit weights, by ONNX Runtime),
/// whose upper layers were tuned for that ([Tuning]), and all of them adapted later ([Adapter]).
///
/// The sentence is read in one [View] or several; what counts are three vectors of 384 numbers side by
/// side: of the first piece, which stands for the whole, and the means over the pieces of source and of
/// target. One instance serves all threads.
final class Encoder implements AutoCloseable {
    /// Numbers in a vector.
    static final int WIDTH = 384;
    /// Numbers that are read of a pair.
    static final int READ = 3 * WIDTH;

    /// Of a text; what follows is cut off.
    static final int MOST_PIECES = 192;
    private static final int BATCH = 16;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final List<DenseHead> heads;
    private final List<View> views;
    private final OrtSession session;
    private final WordPieces pieces;

    /// @param adapter what was learned since the tuning
    /// @param views ways of reading a pair; what is thought of it is the mean over them
    /// @param threads how many a batch may use
    Encoder(Tuning tuning, Optional<Adapter> adapter, List<View> views, int threads) {
        heads = adapter.map(Adapter::tuning).orElse(tuning).heads();
        this.views = List.copyOf(views);
        var pretrained = Pretrained.read();
        pieces = pretrained.pieces();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            var model = new OnnxFile(pretrained.model().clone());
            tuning.tune(model);
            adapter.ifPresent(more -> more.adapt(model));
            session = environment.createSession(model.bytes(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder cannot be loaded.", e);
        }
    }

    /// What is thought of pairs, in their order.
    List<Opinion> opinions(List<Pair> pairs) {
        return asked(pairs).stream()
                .map(said -> new Opinion(said.get(0), said.get(1), said.get(2), said.get(3)))
                .toList();
    }

    /// Only what is thought of the roots.
    List<double[]> roots(List<Pair> pairs) {
        return asked(pairs).stream().map(List::getFirst).toList();
    }

    /// Probabilities of every head, the mean over the ways of reading a pair.
    private List<List<double[]>> asked(List<Pair> pairs) {
        var texts = views.stream().flatMap(view -> pairs.stream().map(view::of)).toList();
        var vectors = vectors(texts);
        var found = new ArrayList<List<double[]>>();
        for (int i = 0; i < pairs.size(); i++) {
            int pair = i;
            found.add(heads.stream()
                    .map(head -> Classifier.mean(IntStream.range(0, views.size())
                            .mapToObj(view -> head.probabilities(vectors.get(view * pairs.size() + pair)))
                            .toList()))
                    .toList());
        }
        return found;
    }

    /// Vectors of READ numbers, in the order of the texts. What is read of one text at several places is read once.
    private List<float[]> vectors(List<Pair.Masked> texts) {
        var places = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < texts.size(); i++) {
            places.computeIfAbsent(texts.get(i).text(), text -> new ArrayList<>())
                    .add(i);
        }
        var distinct = List.copyOf(places.keySet());
        var cut = distinct.stream().map(text -> pieces.of(text, MOST_PIECES)).toList();
        // Texts of like length share a batch.
        var order = IntStream.range(0, distinct.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cut.get(i).size()))
                .toList();
        var vectors = new float[texts.size()][];
        for (int from = 0; from < order.size(); from += BATCH) {
            var batch = order.subList(from, Math.min(order.size(), from + BATCH));
            var states = states(batch.stream().map(cut::get).toList());
            int length = states.length / batch.size();
            for (int row = 0; row < batch.size(); row++) {
                int text = batch.get(row);
                for (int i : places.getOrDefault(distinct.get(text), List.of())) {
                    vectors[i] = read(states, row * length, cut.get(text), texts.get(i));
                }
            }
        }
        return List.of(vectors);
    }

    private static float[] read(float[] states, int offset, WordPieces.Pieces pieces, Pair.Masked text) {
        var vector = Arrays.copyOfRange(states, offset, offset + READ);
        Arrays.fill(vector, WIDTH, READ, 0);
        mean(states, offset, pieces.within(text.source()), vector, WIDTH);
        mean(states, offset, pieces.within(text.target()), vector, 2 * WIDTH);
        return vector;
    }

    private static void mean(float[] states, int offset, int[] of, float[] into, int at) {
        for (int piece : of) {
            for (int d = 0; d < WIDTH; d++) {
                into[at + d] += states[offset + piece * WIDTH + d] / of.length;
            }
        }
    }

    /// States of the last layer: batch x pieces of the longest x WIDTH.
    private float[] states(List<WordPieces.Pieces> batch) {
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
            var states = new float[ids.length * WIDTH];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
            return states;
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
