package org.tightrope.reader.code;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What the layers that stay as they are make of texts.
final class LowerStates {
    private static final int WIDTH = Transformer.WIDTH;
    private static final int BATCH = 32;

    private final Transformer whole;
    private final int layers;
    private final float[] words;
    private final float[] places;
    private final float[] kind;

    /// @param layers how many of them
    LowerStates(OnnxFile file, int layers) {
        this.layers = layers;
        whole = new Transformer(file, 0, new float[Encoder.READ], 1);
        words = file.floats("embeddings.word_embeddings.weight");
        places = file.floats("embeddings.position_embeddings.weight");
        kind = file.floats("embeddings.token_type_embeddings.weight");
    }

    /// States of texts, each pieces x WIDTH, in their order.
    List<float[]> of(List<int[]> texts) {
        var order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length))
                .toList();
        var found = new float[texts.size()][];
        try (var base = NDManager.newBaseManager()) {
            whole.lend(base, false);
            var scale = base.create(whole.file().floats("embeddings.LayerNorm.weight"));
            var shift = base.create(whole.file().floats("embeddings.LayerNorm.bias"));
            for (int from = 0; from < order.size(); from += BATCH) {
                var batch = order.subList(from, Math.min(order.size(), from + BATCH));
                var rows = new ArrayList<TuneRow>();
                batch.forEach(i -> rows.add(
                        new TuneRow(embedded(texts.get(i)), new int[1], new int[1], -1, new int[0], -1, -1, 0, 0, 0)));
                try (var manager = base.newSubManager()) {
                    var x = TuneRow.states(manager, rows);
                    x = LayerNorm.layerNorm(x, new Shape(WIDTH), scale, shift, 1e-12f)
                            .singletonOrThrow();
                    x = whole.layers(x, TuneRow.mask(manager, rows), 0, layers, same -> same);
                    var values = x.toFloatArray();
                    int length = values.length / rows.size();
                    for (int row = 0; row < rows.size(); row++) {
                        found[batch.get(row)] = java.util.Arrays.copyOfRange(
                                values,
                                row * length,
                                row * length + rows.get(row).states().length);
                    }
                }
            }
        }
        return List.of(found);
    }

    private float[] embedded(int[] ids) {
        var values = new float[ids.length * WIDTH];
        for (int piece = 0; piece < ids.length; piece++) {
            for (int d = 0; d < WIDTH; d++) {
                values[piece * WIDTH + d] = words[ids[piece] * WIDTH + d] + places[piece * WIDTH + d] + kind[d];
            }
        }
        return values;
    }
}
