package org.tightrope.reader.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The sentence encoder in PyTorch (through DJL): the layers of BERT (Devlin et al. 2019) with the
/// weights of an ONNX file.
///
///     y = norm(x + O softmax(Q K' / sqrt(32) + mask) V),   layer(x) = norm(y + B gelu(A y))
///
/// with Q, K, V linear in x, twelve heads of 32, A to 1,536 numbers and B back to 384. Either the weights of the
/// upper layers are learned, or additions to the matrices of all of them.
final class Transformer {
    static final int WIDTH = Encoder.WIDTH;
    static final int LAYERS = 12;
    private static final int HEADS = 12;
    private static final int HEAD = WIDTH / HEADS;
    private static final int INNER = 4 * WIDTH;
    private static final float EPSILON = 1e-12f;
    private static final String HEADS_OF_TASKS = "heads";
    private static final String DOWN = ".down";
    private static final String UP = ".up";
    private static final double ADDITIONS_FASTER = 4;

    /// A matrix of a layer, and how wide what goes in and comes out.
    record Matrix(String part, int in, int out) {}

    private record Fixed(float[] values, Shape shape) {}

    static final List<Matrix> MATRICES = List.of(
            new Matrix("attention/self/query", WIDTH, WIDTH),
            new Matrix("attention/self/key", WIDTH, WIDTH),
            new Matrix("attention/self/value", WIDTH, WIDTH),
            new Matrix("attention/output/dense", WIDTH, WIDTH),
            new Matrix("intermediate/dense", WIDTH, INNER),
            new Matrix("output/dense", INNER, WIDTH));
    static final List<String> NORMS = List.of("attention/output/LayerNorm", "output/LayerNorm");

    private final OnnxFile file;
    private final int first;
    private final int outputs;
    private final Map<String, TunedWeight> weights = new LinkedHashMap<>();
    /// Matrices that stay as they are, to which additions are learned.
    private final Map<String, Fixed> fixed = new HashMap<>();
    private final Map<String, NDArray> lentFixed = new HashMap<>();
    private final Map<String, NDArray> lent = new HashMap<>();

    private Transformer(OnnxFile file, int first, int outputs) {
        this.file = file;
        this.first = first;
        this.outputs = outputs;
    }

    /// @param first layer from which on weights are learned; those below are not held here
    /// @param outputs how many scores are read of a pair; their weights start at `heads`
    Transformer(OnnxFile file, int first, float[] heads, int outputs) {
        this(file, first, outputs);
        for (int layer = first; layer < LAYERS; layer++) {
            for (var matrix : MATRICES) {
                var name = name(layer, matrix.part());
                put(name, file.floats(matrix(file, name)), LAYERS - 1 - layer, matrix.in(), matrix.out());
                putBias(file, layer, matrix);
            }
            putNorms(file, layer);
        }
        put(HEADS_OF_TASKS, heads, TunedWeight.OF_HEADS, Encoder.READ, outputs);
        put(HEADS_OF_TASKS + ".bias", new float[outputs], TunedWeight.OF_HEADS, outputs);
    }

    /// An encoder that learns additions of a rank to the matrices of all its layers ([LowRank]), and its
    /// vectors and heads.
    ///
    /// @param file tells the names of the matrices, and has the words' vectors as they are before they are put in
    /// eight bits
    /// @param tuned the model in eight bits, as it was tuned
    static Transformer adapting(OnnxFile file, OnnxFile tuned, List<DenseHead> heads, int rank, long seed) {
        int outputs = heads.stream().mapToInt(DenseHead::classes).sum();
        var one = new Transformer(file, 0, outputs);
        var random = new Random(seed);
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var matrix : MATRICES) {
                var name = name(layer, matrix.part());
                one.fixed.put(
                        name,
                        new Fixed(
                                Quantized.in(tuned, matrix(file, name)).floats(),
                                new Shape(matrix.in(), matrix.out())));
                var down = new float[matrix.in() * rank];
                for (int i = 0; i < down.length; i++) {
                    down[i] = (float) (random.nextGaussian() / Math.sqrt(matrix.in()));
                }
                one.addition(name + DOWN, down, layer, matrix.in(), rank);
                one.addition(name + UP, new float[rank * matrix.out()], layer, rank, matrix.out());
            }
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            for (var matrix : MATRICES) {
                one.putBias(tuned, layer, matrix);
            }
            one.putNorms(tuned, layer);
        }
        var all = new float[Encoder.READ * outputs];
        var bias = new float[outputs];
        int at = 0;
        for (var head : heads) {
            for (int d = 0; d < Encoder.READ; d++) {
                System.arraycopy(head.weights(), d * head.classes(), all, d * outputs + at, head.classes());
            }
            System.arraycopy(head.bias(), 0, bias, at, head.classes());
            at += head.classes();
        }
        one.put(HEADS_OF_TASKS, all, TunedWeight.OF_HEADS, Encoder.READ, outputs);
        one.put(HEADS_OF_TASKS + ".bias", bias, TunedWeight.OF_HEADS, outputs);
        return one;
    }

    private void addition(String name, float[] values, int layer, long... shape) {
        weights.put(
                name,
                new TunedWeight(values, new Shape(shape), ADDITIONS_FASTER * TunedWeight.speed(LAYERS - 1 - layer)));
    }

    private void putBias(OnnxFile from, int layer, Matrix matrix) {
        var name = name(layer, matrix.part()) + ".bias";
        put(name, from.floats(inFile(name)), LAYERS - 1 - layer, matrix.out());
    }

    private void putNorms(OnnxFile from, int layer) {
        for (var norm : NORMS) {
            for (var part : List.of(".weight", ".bias")) {
                var name = name(layer, norm) + part;
                put(name, from.floats(inFile(name)), LAYERS - 1 - layer, WIDTH);
            }
        }
    }

    int first() {
        return first;
    }

    /// The learned vectors by their names in a model, as bytes.
    Map<String, byte[]> vectors() {
        var found = new LinkedHashMap<String, byte[]>();
        weights.forEach((name, weight) -> {
            if (weight.shape().dimension() == 1 && !name.startsWith(HEADS_OF_TASKS)) {
                found.put(inFile(name), Quantized.bytes(weight.values()));
            }
        });
        return found;
    }

    /// The learned additions by the names of their matrices in a model.
    Map<String, LowRank> additions() {
        var found = new LinkedHashMap<String, LowRank>();
        for (var name : fixed.keySet().stream().sorted().toList()) {
            var down = weight(name + DOWN);
            found.put(matrix(file, name), new LowRank((int) down.shape().get(1), down.values(), values(name + UP)));
        }
        return found;
    }

    private void put(String name, float[] values, int depth, long... shape) {
        weights.put(name, new TunedWeight(values, new Shape(shape), TunedWeight.speed(depth)));
    }

    /// `/encoder/layer.6/output/dense`, as nodes of the file are called.
    static String name(int layer, String part) {
        return "/encoder/layer." + layer + "/" + part;
    }

    /// `encoder.layer.6.output.dense`, as weights of the file are called.
    static String inFile(String name) {
        return name.substring(1).replace('/', '.');
    }

    /// The initializer by which a node of the file multiplies.
    static String matrix(OnnxFile file, String node) {
        return file.inputs(node + "/MatMul_output_0").get(1);
    }

    Map<String, TunedWeight> weights() {
        return weights;
    }

    TunedWeight weight(String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }

    float[] values(String name) {
        return weight(name).values();
    }

    /// Writes all weights as they are, 4 bytes each, in their order.
    void save(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var weight : weights.values()) {
                for (float value : weight.values()) {
                    out.writeFloat(value);
                }
            }
        }
    }

    /// Takes weights over that [#save] wrote.
    void load(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var weight : weights.values()) {
                for (int i = 0; i < weight.values().length; i++) {
                    weight.values()[i] = in.readFloat();
                }
            }
            if (in.read() >= 0) {
                throw new IllegalArgumentException("%s holds more weights than this model has.".formatted(file));
            }
        }
    }

    OnnxFile file() {
        return file;
    }

    /// Hands what does not move to PyTorch, until `manager` closes.
    void lendFixed(NDManager manager) {
        fixed.forEach((name, one) -> lentFixed.put(name, manager.create(one.values(), one.shape())));
    }

    /// Hands the weights to PyTorch, until `manager` closes.
    void lend(NDManager manager, boolean learning) {
        lent.clear();
        weights.forEach((name, weight) -> {
            var array = manager.create(weight.values(), weight.shape());
            array.setRequiresGradient(learning);
            lent.put(name, array);
        });
    }

    float[] gradient(String name) {
        return get(name).getGradient().toFloatArray();
    }

    private NDArray get(String name) {
        return Objects.requireNonNull(lent.get(name), name);
    }

    private NDArray dense(NDArray x, String name) {
        var bias = get(name + ".bias");
        var as = lentFixed.get(name);
        return as == null
                ? x.matMul(get(name)).add(bias)
                : x.matMul(as).add(bias).add(x.matMul(get(name + DOWN)).matMul(get(name + UP)));
    }

    /// @param x states, batch x pieces x WIDTH
    /// @param mask added to attention, batch x 1 x 1 x pieces
    NDArray layers(NDArray x, NDArray mask, int from, int to, UnaryOperator<NDArray> drop) {
        for (int layer = from; layer < to; layer++) {
            x = layer(x, mask, layer, drop);
        }
        return x;
    }

    private NDArray layer(NDArray x, NDArray mask, int layer, UnaryOperator<NDArray> drop) {
        var q = heads(dense(x, name(layer, "attention/self/query")));
        var k = heads(dense(x, name(layer, "attention/self/key")));
        var v = heads(dense(x, name(layer, "attention/self/value")));
        var shares = q.matMul(k.transpose(0, 1, 3, 2))
                .div((float) Math.sqrt(HEAD))
                .add(mask)
                .softmax(3);
        var mixed = drop.apply(shares).matMul(v).transpose(0, 2, 1, 3).reshape(x.getShape());
        var y = norm(x.add(drop.apply(dense(mixed, name(layer, "attention/output/dense")))), name(layer, NORMS.get(0)));
        var inner = Activation.gelu(dense(y, name(layer, "intermediate/dense")));
        return norm(y.add(drop.apply(dense(inner, name(layer, "output/dense")))), name(layer, NORMS.get(1)));
    }

    private static NDArray heads(NDArray x) {
        var shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), HEADS, HEAD).transpose(0, 2, 1, 3);
    }

    private NDArray norm(NDArray x, String name) {
        return LayerNorm.layerNorm(x, new Shape(WIDTH), get(name + ".weight"), get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    /// Scores of pairs, batch x outputs.
    ///
    /// @param pooling weights of the pieces in the three means, batch x 3 x pieces
    NDArray scores(NDArray x, NDArray pooling, UnaryOperator<NDArray> drop) {
        var read = pooling.matMul(x).reshape(x.getShape().get(0), Encoder.READ);
        return dense(drop.apply(read), HEADS_OF_TASKS);
    }

    /// The scores as heads of their own.
    ///
    /// @param at where each begins, and where the last ends
    List<DenseHead> heads(int[] at) {
        return IntStream.range(0, at.length - 1)
                .mapToObj(i -> head(at[i], at[i + 1]))
                .toList();
    }

    private DenseHead head(int from, int to) {
        var all = values(HEADS_OF_TASKS);
        var own = new float[Encoder.READ * (to - from)];
        for (int d = 0; d < Encoder.READ; d++) {
            System.arraycopy(all, d * outputs + from, own, d * (to - from), to - from);
        }
        return new DenseHead(to - from, own, Arrays.copyOfRange(values(HEADS_OF_TASKS + ".bias"), from, to));
    }
}
