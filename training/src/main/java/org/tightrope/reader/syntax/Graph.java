package org.tightrope.reader.syntax;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// The network of `Network` in PyTorch (through DJL), with what makes it learn: losses and dropout.
///
/// The loss is the sum of three cross-entropies per word: of its head, of its relation to the right head,
/// of its tag.
final class Graph {
    private static final float LEAK = 0.1f;

    private final Network.Sizes sizes;
    private final Parameters parameters;
    private final float dropped;
    private final float inputDropped;
    private final Random random;
    private final double[] losses = new double[3];
    private int words;

    Graph(Network.Sizes sizes, Parameters parameters, float dropped, float inputDropped, Random random) {
        this.sizes = sizes;
        this.parameters = parameters;
        this.dropped = dropped;
        this.inputDropped = inputDropped;
        this.random = random;
        int units = sizes.units();
        for (int memory = 0; memory < 2 * sizes.layers(); memory++) {
            int in = memory < 2 ? sizes.input() : 2 * units;
            parameters.matrix("input" + memory, random, 4 * units, in);
            parameters.uniform("before" + memory, 1 / Math.sqrt(units), random, 4L * units, units);
            parameters.constant("gates" + memory, 0, 4L * units);
            // At first nothing is forgotten (Jozefowicz, Zaremba and Sutskever 2015).
            Arrays.fill(parameters.values("gates" + memory), units, 2 * units, 1f);
        }
        parameters.matrix("dependent", random, sizes.arc(), 2 * units);
        parameters.constant("dependentBias", 0, sizes.arc());
        parameters.matrix("head", random, sizes.arc(), 2 * units);
        parameters.constant("headBias", 0, sizes.arc());
        parameters.uniform("arc", 0.02, random, sizes.arc(), sizes.arc());
        parameters.constant("arcBias", 0, sizes.arc());
        parameters.uniform("rootArc", LEAK, random, 1, 1, sizes.arc());
        parameters.matrix("labelDependent", random, sizes.label(), 2 * units);
        parameters.constant("labelBias", 0, sizes.label());
        parameters.matrix("labelHead", random, sizes.label(), 2 * units);
        parameters.uniform("rootLabel", LEAK, random, 1, 1, sizes.label());
        parameters.matrix("relation", random, sizes.relations(), sizes.label());
        parameters.constant("relationBias", 0, sizes.relations());
        parameters.matrix("tag", random, sizes.tags(), 2 * units);
        parameters.constant("tagBias", 0, sizes.tags());
    }

    /// Moves the weights and the words' vectors one step down the gradient of a batch.
    void step(NDManager base, Batch batch, Vocabulary vocabulary, float corrected) {
        try (var manager = base.newSubManager()) {
            parameters.lend(manager);
            int n = batch.sentences;
            int length = batch.length;
            var input = manager.create(batch.input, new Shape(n, length, sizes.input()));
            input.setRequiresGradient(true);
            var heads = manager.create(batch.heads(), new Shape(n, length, length + 1));
            var relations = manager.create(batch.relations(sizes.relations()), new Shape(n, length, sizes.relations()));
            var tags = manager.create(batch.tags(sizes.tags()), new Shape(n, length, sizes.tags()));
            try (var gradients = Engine.getInstance().newGradientCollector()) {
                var x = input.mul(manager.create(mask(batch.input.length, inputDropped), input.getShape()));
                var low = x;
                for (int layer = 0; layer < sizes.layers(); layer++) {
                    x = drop(remember(x, layer));
                    low = layer == 0 ? x : low;
                }
                var arcLoss = loss(arcs(x), heads);
                var relationLoss = loss(labels(x, heads), relations);
                var tagLoss = loss(dense(low, "tag", "tagBias"), tags);
                gradients.backward(arcLoss.add(relationLoss).add(tagLoss).div(batch.words()));
                words += batch.words();
                losses[0] += arcLoss.getFloat();
                losses[1] += relationLoss.getFloat();
                losses[2] += tagLoss.getFloat();
            }
            batch.learn(vocabulary, input.getGradient().toFloatArray());
            vocabulary.step(corrected);
            parameters.step(corrected);
        }
    }

    /// Mean losses per word since this was last asked.
    String losses() {
        var text = String.format(
                Locale.ROOT,
                "heads %.4f, relations %.4f, tags %.4f",
                losses[0] / words,
                losses[1] / words,
                losses[2] / words);
        Arrays.fill(losses, 0);
        words = 0;
        return text;
    }

    private NDArray remember(NDArray x, int layer) {
        var weights = new NDList();
        var state = x.getManager().zeros(new Shape(2, x.getShape().get(0), sizes.units()));
        for (int memory = 2 * layer; memory < 2 * layer + 2; memory++) {
            weights.add(parameters.get("input" + memory));
            weights.add(parameters.get("before" + memory));
            weights.add(parameters.get("gates" + memory));
            weights.add(x.getManager().zeros(new Shape(4L * sizes.units())));
        }
        return x.getNDArrayInternal()
                .lstm(x, new NDList(state, state.duplicate()), weights, true, 1, 0, true, true, true)
                .get(0);
    }

    /// Of each word hung on each, the root last.
    private NDArray arcs(NDArray x) {
        var below = dense(drop(leaky(dense(x, "dependent", "dependentBias"))), "arc", "arcBias");
        var above = withRoot(drop(leaky(dense(x, "head", "headBias"))), "rootArc");
        return below.batchMatMul(above.transpose(0, 2, 1));
    }

    /// Of each word's relation to its right head.
    private NDArray labels(NDArray x, NDArray heads) {
        var above = withRoot(matrix(x, "labelHead"), "rootLabel");
        var both = leaky(dense(x, "labelDependent", "labelBias").add(heads.batchMatMul(above)));
        return dense(drop(both), "relation", "relationBias");
    }

    private NDArray withRoot(NDArray x, String root) {
        var width = x.getShape().get(2);
        return x.concat(parameters.get(root).broadcast(new Shape(x.getShape().get(0), 1, width)), 1);
    }

    private NDArray dense(NDArray x, String weights, String bias) {
        return matrix(x, weights).add(parameters.get(bias));
    }

    private NDArray matrix(NDArray x, String weights) {
        return x.matMul(parameters.get(weights).transpose());
    }

    private static NDArray leaky(NDArray x) {
        return x.getNDArrayInternal().leakyRelu(LEAK);
    }

    private static NDArray loss(NDArray scores, NDArray ones) {
        return scores.logSoftmax(2).mul(ones).sum().neg();
    }

    /// Hides some columns, the same for all words of a sentence (Gal and Ghahramani 2016).
    private NDArray drop(NDArray x) {
        var shape = new Shape(x.getShape().get(0), 1, x.getShape().get(2));
        return x.mul(x.getManager().create(mask((int) shape.size(), dropped), shape));
    }

    private float[] mask(int size, float rate) {
        var mask = new float[size];
        for (int i = 0; i < size; i++) {
            mask[i] = random.nextFloat() < rate ? 0 : 1 / (1 - rate);
        }
        return mask;
    }
}
