package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.event.Action;

/// Tunes the sentence encoder for pairs of actors, and writes what it learned.
///
///     TunePairs LABELLED.jsonl OUT.bin
///     TunePairs LABELLED.jsonl OPINIONS.txt FOLD...
///
/// With folds (0 to 4), it learns from the others and writes what it then thinks of the pairs of the
/// fold, by the eight-bit model as the reader runs it: one line `id numbers` each, for `TrainPairs` and
/// `TrainEvents`.
public final class TunePairs {
    /// The first layer that learns.
    static final int FIRST = 6;

    private static final long SEED = 31;
    private static final int MOST_PIECES = 110;
    private static final int ONE_MADE_OF = 6;
    private static final int STEPS_OF_A_WEIGHT = 64;
    private static final double OWN_WEIGHT = 0.4;
    private static final double RARER_COUNT_MORE = 0.4;

    private final List<PairMaterial.Row> rows;
    private final List<String> roots;
    private final OnnxFile model = file("/bge-small-en-v1.5.onnx");
    private final List<Tuner.Twin> ready = new ArrayList<>();

    private TunePairs(List<PairMaterial.Row> rows) throws IOException {
        this.rows = rows;
        roots = TrainPairs.roots(rows);
        WordPieces pieces;
        try (var in = open("/bge-small-en-v1.5-tokenizer.json")) {
            pieces = WordPieces.of(in);
        }
        var lower = new LowerStates(model, FIRST);
        var shown = ready(Encoder::shown, pieces, lower);
        var hidden = ready(Encoder::hidden, pieces, lower);
        for (int i = 0; i < rows.size(); i++) {
            ready.add(new Tuner.Twin(shown.get(i), hidden.get(i)));
        }
    }

    private List<TuneRow> ready(Function<Pair, Pair.Masked> view, WordPieces pieces, LowerStates lower) {
        var texts = rows.stream().map(row -> view.apply(row.pair())).toList();
        var cut =
                texts.stream().map(text -> pieces.of(text.text(), MOST_PIECES)).toList();
        var states = lower.of(cut.stream().map(WordPieces.Pieces::ids).toList());
        var found = new ArrayList<TuneRow>();
        for (int i = 0; i < rows.size(); i++) {
            var source = cut.get(i).within(texts.get(i).source());
            var target = cut.get(i).within(texts.get(i).target());
            found.add(ready(rows.get(i), states.get(i), source, target));
        }
        return found;
    }

    public static void main(String[] args) throws IOException {
        int[] made = new int[1];
        var rows = PairMaterial.of(Path.of(args[0])).stream()
                .filter(row -> row.kind() != PairMaterial.Kind.MADE || made[0]++ % ONE_MADE_OF == 0)
                .toList();
        var self = new TunePairs(rows);
        var out = Path.of(args[1]);
        if (args.length == 2) {
            try (var stream = new DataOutputStream(
                    new DeflaterOutputStream(Files.newOutputStream(out), new Deflater(Deflater.BEST_COMPRESSION)))) {
                self.tuned(row -> true).write(stream);
            }
            TrainPairs.say("%s: %.1f MB", out, Files.size(out) / 1e6);
            return;
        }
        var lines = new ArrayList<String>();
        for (int at = 2; at < args.length; at++) {
            int fold = Integer.parseInt(args[at]);
            TrainPairs.say("fold %d", fold);
            self.opinions(self.tuned(row -> row.fold() != fold), fold, lines);
            Files.write(out, lines);
        }
    }

    private TuneRow ready(PairMaterial.Row row, float[] states, int[] source, int[] target) {
        boolean told = row.kind() == PairMaterial.Kind.TOLD;
        var root = row.root();
        double same = rows.stream().filter(other -> other.root().equals(root)).count();
        double rarity = Math.pow(rows.size() / (double) roots.size() / same, RARER_COUNT_MORE);
        return new TuneRow(
                states,
                source,
                target,
                root.map(roots::indexOf).orElse(-1),
                row.yielding().map(name -> name.equals("CONCEDE") ? 0 : 1).orElse(-1),
                row.event().map(event -> event ? 0 : 1).orElse(-1),
                (float) ((row.kind() == PairMaterial.Kind.LABELLED ? 1 : OWN_WEIGHT) * rarity),
                told ? 1f : 0.3f);
    }

    private Tuning tuned(Predicate<PairMaterial.Row> used) throws IOException {
        var learned = new ArrayList<Tuner.Twin>();
        for (int i = 0; i < rows.size(); i++) {
            if (used.test(rows.get(i))) {
                learned.add(ready.get(i));
            }
        }
        TrainPairs.say("%d of %d pairs", learned.size(), rows.size());
        var random = new Random(SEED);
        int outputs = roots.size() + 4;
        var heads = new float[Encoder.READ * outputs];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = (float) (0.02 * random.nextGaussian());
        }
        var transformer = new Transformer(model, FIRST, heads, outputs);
        var quads = roots.stream()
                .mapToInt(root -> Action.parse(root).orElseThrow().quad().ordinal())
                .toArray();
        new Tuner(transformer, quads, SEED).tune(learned);
        int n = roots.size();
        return new Tuning(
                file("/bge-small-en-v1.5-q.onnx").checksum(),
                numbers(transformer),
                transformer.head(0, n),
                transformer.head(n, n + 2),
                transformer.head(n + 2, n + 4));
    }

    /// What the tuned weights are in the eight-bit model: matrices as `q = round(w / scale)` in -64 to
    /// 64, with a scale for each column.
    private Map<String, byte[]> numbers(Transformer learned) {
        var numbers = new LinkedHashMap<String, byte[]>();
        for (int layer = FIRST; layer < Transformer.LAYERS; layer++) {
            for (var matrix : Transformer.MATRICES) {
                var name = Transformer.name(layer, matrix.part());
                var values = learned.values(name);
                var scales = new float[matrix.out()];
                var bytes = new byte[values.length];
                for (int i = 0; i < values.length; i++) {
                    int column = i % matrix.out();
                    scales[column] = Math.max(scales[column], Math.abs(values[i]) / STEPS_OF_A_WEIGHT);
                }
                for (int i = 0; i < values.length; i++) {
                    bytes[i] = (byte) Math.round(values[i] / scales[i % matrix.out()]);
                }
                var initializer = Transformer.matrix(model, name);
                numbers.put(initializer + "_quantized", bytes);
                numbers.put(initializer + "_scale", bytes(scales));
                numbers.put(Transformer.inFile(name) + ".bias", bytes(learned.values(name + ".bias")));
            }
            for (var norm : Transformer.NORMS) {
                for (var part : List.of(".weight", ".bias")) {
                    var name = Transformer.name(layer, norm) + part;
                    numbers.put(Transformer.inFile(name), bytes(learned.values(name)));
                }
            }
        }
        return numbers;
    }

    private static byte[] bytes(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private void opinions(Tuning tuning, int fold, List<String> lines) {
        var held = rows.stream().filter(row -> row.fold() == fold).toList();
        try (var encoder = new Encoder(tuning, 1)) {
            for (var row : held) {
                var opinion = encoder.opinions(List.of(row.pair())).getFirst();
                var line = new StringBuilder(row.id());
                for (var part : List.of(opinion.roots(), opinion.yields(), opinion.events())) {
                    for (double p : part) {
                        line.append(' ').append((float) p);
                    }
                }
                lines.add(line.toString());
            }
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                TunePairs.class.getResourceAsStream(name), name + " is missing: use the profile pytorch.");
    }

    private static OnnxFile file(String name) {
        try (var in = open(name)) {
            return new OnnxFile(in.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The opinions of a file that this class wrote, by the pair's id.
    static Map<String, Opinion> read(Path file, int roots) throws IOException {
        var found = new LinkedHashMap<String, Opinion>();
        for (String line : Files.readAllLines(file)) {
            var parts = line.split(" ", -1);
            var numbers = new double[parts.length - 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(parts[i + 2]);
            }
            found.put(
                    parts[0] + " " + parts[1],
                    new Opinion(
                            java.util.Arrays.copyOfRange(numbers, 0, roots),
                            java.util.Arrays.copyOfRange(numbers, roots, roots + 2),
                            java.util.Arrays.copyOfRange(numbers, roots + 2, roots + 4)));
        }
        return found;
    }
}
