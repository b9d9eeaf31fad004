package org.tightrope.reader.code;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tightrope.event.Action;

/// Tunes the encoder on pairs. The loss of a batch is the mean of
///
///     w(root) x -ln p(root) + w(action) x -ln p(action) + w(event) x -ln p(event) + 0.5 x -ln p(status)
///
/// over its rows, each part where it is known, roots smoothed by 0.05 (Szegedy et al. 2016). Gradients
/// longer than 1 are cut to 1; the rate rises over the first tenth of the steps and falls to nothing
/// after it.
final class Tuner {
    private static final int BATCH = 16;
    private static final int WINDOW = 8 * BATCH;
    private static final int STEPS_OF_A_LINE = 100;
    private static final double RATE = 1e-4;
    private static final float DROPPED = 0.1f;
    private static final float SMOOTH = 0.05f;
    private static final float STATUS_WEIGHT = 0.5f;
    private static final float QUAD_WEIGHT = 0.4f;
    private static final int QUADS = 4;
    private static final float TINY = 1e-6f;

    private static final int[] QUADS_OF_ACTIONS = Arrays.stream(Action.values())
            .mapToInt(action -> action.quad().ordinal())
            .toArray();

    private final Transformer model;
    private final int[] quads;
    private final int roots;
    private final Random random;
    private final double rate;
    private final double[] losses = new double[2];

    /// @param quads of the roots, whose scores come first; those of actions, two of events and those of statuses
    /// follow
    Tuner(Transformer model, int[] quads, long seed) {
        this(model, quads, seed, RATE);
    }

    /// @param rate the highest, of learning
    Tuner(Transformer model, int[] quads, long seed, double rate) {
        this.rate = rate;
        this.model = model;
        this.quads = quads.clone();
        roots = quads.length;
        random = new Random(seed);
    }

    /// @param ways the rows in each way of reading them, of which every epoch takes one at random
    void tune(List<List<TuneRow>> ways, int epochs) {
        int size = ways.getFirst().size();
        int texts = TuneRow.texts(ways.getFirst()).size();
        int steps = epochs * ((texts + BATCH - 1) / BATCH);
        int step = 0;
        try (var base = NDManager.newBaseManager()) {
            model.lendFixed(base);
            for (int epoch = 0; epoch < epochs; epoch++) {
                long start = System.nanoTime();
                int seen = 0;
                for (var batch : batches(ways)) {
                    step++;
                    double now = rate * Math.min(1, step / (0.1 * steps)) * Math.min(1, (steps - step) / (0.9 * steps));
                    step(base, batch, now, step);
                    seen += batch.size();
                    if (step % STEPS_OF_A_LINE == 0) {
                        TrainPairs.say(
                                "  step %d of %d, %.0f s in this epoch; events %.3f so far",
                                step, steps, (System.nanoTime() - start) / 1e9, losses[1] / seen);
                    }
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "  epoch %d: roots %.4f, events %.4f; %.0f s",
                        epoch,
                        losses[0] / size,
                        losses[1] / size,
                        (System.nanoTime() - start) / 1e9));
                losses[0] = 0;
                losses[1] = 0;
            }
        }
    }

    /// Rows in a new order, those of like length together; those of one text share a batch.
    private List<List<TuneRow>> batches(List<List<TuneRow>> ways) {
        var byText = new IdentityHashMap<float[], List<TuneRow>>();
        var order = new ArrayList<List<TuneRow>>();
        for (int i = 0; i < ways.getFirst().size(); i++) {
            var row = ways.get(random.nextInt(ways.size())).get(i);
            var same = byText.computeIfAbsent(row.states(), text -> new ArrayList<>());
            if (same.isEmpty()) {
                order.add(same);
            }
            same.add(row);
        }
        Collections.shuffle(order, random);
        var batches = new ArrayList<List<TuneRow>>();
        for (int from = 0; from < order.size(); from += WINDOW) {
            var window = new ArrayList<>(order.subList(from, Math.min(order.size(), from + WINDOW)));
            window.sort(Comparator.comparingInt(same -> same.getFirst().size()));
            for (int at = 0; at < window.size(); at += BATCH) {
                batches.add(window.subList(at, Math.min(window.size(), at + BATCH)).stream()
                        .flatMap(List::stream)
                        .toList());
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private void step(NDManager base, List<TuneRow> batch, double rate, int step) {
        try (var manager = base.newSubManager()) {
            model.lend(manager, true);
            try (var collector = Engine.getInstance().newGradientCollector()) {
                var texts = TuneRow.texts(batch);
                var x = model.layers(
                        TuneRow.states(manager, texts),
                        TuneRow.mask(manager, texts),
                        model.first(),
                        Transformer.LAYERS,
                        Tuner::drop);
                if (texts.size() < batch.size()) {
                    x = x.get(manager.create(TuneRow.places(batch)));
                }
                var scores = model.scores(x, TuneRow.pooling(manager, batch), Tuner::drop);
                int events = roots + Action.COUNT;
                var root = typeLoss(
                        scores.get(":, 0:" + roots),
                        quads,
                        wanted(
                                batch,
                                roots,
                                row -> row.root() < 0 ? new int[0] : new int[] {row.root()},
                                TuneRow::rootWeight),
                        manager);
                var action = typeLoss(
                        scores.get(":, " + roots + ":" + events),
                        QUADS_OF_ACTIONS,
                        wanted(batch, Action.COUNT, TuneRow::actions, TuneRow::actionWeight),
                        manager);
                var event = loss(scores.get(":, " + events + ":" + (events + 2)), wantedEvents(batch), manager);
                var status = loss(scores.get(":, " + (events + 2) + ":"), wantedStatuses(batch), manager);
                collector.backward(root.add(action).add(event).add(status).div(BATCH));
                losses[0] += root.getFloat();
                losses[1] += event.getFloat();
            }
            move(rate, step);
        }
    }

    private void move(double rate, int step) {
        var gradients = new LinkedHashMap<String, float[]>();
        double length = 0;
        for (var name : model.weights().keySet()) {
            var gradient = model.gradient(name);
            gradients.put(name, gradient);
            for (float g : gradient) {
                length += (double) g * g;
            }
        }
        if (!Double.isFinite(length)) {
            TrainPairs.say("  step %d has no finite gradient and is left out", step);
            return;
        }
        float scale = (float) Math.min(1, 1 / Math.sqrt(length));
        gradients.forEach((name, gradient) -> model.weight(name).step(gradient, scale, rate, step));
    }

    private static NDArray drop(NDArray x) {
        return Dropout.dropout(x, DROPPED, true).singletonOrThrow();
    }

    private static NDArray loss(NDArray scores, float[] wanted, NDManager manager) {
        return scores.logSoftmax(1)
                .mul(manager.create(wanted, scores.getShape()))
                .sum()
                .neg();
    }

    /// Of a type, and of its quad beside it.
    private static NDArray typeLoss(NDArray scores, int[] quads, float[] wanted, NDManager manager) {
        int types = quads.length;
        int rows = wanted.length / types;
        var sums = new float[types * QUADS];
        var quad = new float[rows * QUADS];
        var smooth = new float[wanted.length];
        for (int c = 0; c < types; c++) {
            sums[c * QUADS + quads[c]] = 1;
        }
        for (int i = 0; i < wanted.length; i++) {
            int row = i / types;
            quad[row * QUADS + quads[i % types]] += QUAD_WEIGHT * wanted[i];
            for (int c = 0; c < types; c++) {
                smooth[row * types + c] += wanted[i] * (c == i % types ? 1 - SMOOTH : SMOOTH / (types - 1));
            }
        }
        var ofQuads = scores.softmax(1)
                .matMul(manager.create(sums, new Shape(types, QUADS)))
                .add(TINY)
                .log()
                .mul(manager.create(quad, new Shape(rows, QUADS)))
                .sum()
                .neg();
        return loss(scores, smooth, manager).add(ofQuads);
    }

    /// Weights where the right types are, rows x types; those of a row share its weight.
    private static float[] wanted(
            List<TuneRow> batch, int types, Function<TuneRow, int[]> right, ToDoubleFunction<TuneRow> weight) {
        var wanted = new float[batch.size() * types];
        for (int i = 0; i < batch.size(); i++) {
            int[] own = right.apply(batch.get(i));
            for (int type : own) {
                wanted[i * types + type] = (float) (weight.applyAsDouble(batch.get(i)) / own.length);
            }
        }
        return wanted;
    }

    private static float[] wantedStatuses(List<TuneRow> batch) {
        int statuses = Statuses.CLASSES.size();
        var wanted = new float[batch.size() * statuses];
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).status() >= 0) {
                wanted[i * statuses + batch.get(i).status()] = STATUS_WEIGHT;
            }
        }
        return wanted;
    }

    private static float[] wantedEvents(List<TuneRow> batch) {
        var wanted = new float[batch.size() * 2];
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).event() >= 0) {
                wanted[i * 2 + batch.get(i).event()] = batch.get(i).eventWeight();
            }
        }
        return wanted;
    }
}
