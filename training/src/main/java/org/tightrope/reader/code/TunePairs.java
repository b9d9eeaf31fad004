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

/// Tunes the sentence encoder for pairs of actors, in steps, so that several seeds can learn side by side:
///
///     TunePairs LABELLED.jsonl learn SEED OUT.raw [FOLD]
///     TunePairs LABELLED.jsonl opinions FOLD OUT.txt IN.raw...
///     TunePairs LABELLED.jsonl ship OUT.bin IN.raw...
///
/// `learn` learns from all pairs, or all but those of a fold (0 to 4), and writes the weights. `opinions` and
/// `ship` take the mean of the weights of several seeds (Wortsman et al. 2022) in eight bits, as the reader runs
/// them: `opinions` writes what it thinks of the pairs of a fold, one line `id numbers` each, for `TrainPairs`,
/// `TrainEvents` and `TrainStatuses`; `ship` what the reader needs.
public final class TunePairs {
    /// The first layer that learns.
    static final int FIRST = 6;

    /// Where the heads start: the same for all seeds, since only what starts alike can be averaged.
    private static final long START = 31;
    private static final int MOST_PIECES = 110;
    private static final int ONE_MADE_OF = 10;
    private static final int STEPS_OF_A_WEIGHT = 64;
    private static final double OWN_WEIGHT = 0.4;
    private static final double TOLD_WEIGHT = 0.2;
    /// Of pairs between which nothing happens there are many.
    private static final int ONE_EMPTY_OF = 2;
    private static final double RARER_COUNT_MORE = 0.4;

    private final List<PairMaterial.Row> rows;
    private final List<String> roots;
    private final OnnxFile model = file("/bge-small-en-v1.5.onnx");

    private TunePairs(List<PairMaterial.Row> rows) {
        this.rows = rows;
        roots = TrainPairs.roots(rows);
    }

    public static void main(String[] args) throws IOException {
        var rows = PairMaterial.of(Path.of(args[0]));
        var self = new TunePairs(rows);
        switch (args[1]) {
            case "learn" -> {
                int fold = args.length > 4 ? Integer.parseInt(args[4]) : -1;
                self.learn(Long.parseLong(args[2]), row -> row.fold() != fold).save(Path.of(args[3]));
            }
            case "opinions" -> {
                int fold = Integer.parseInt(args[2]);
                var tuning = self.tuning(self.mean(args, 4));
                Files.write(Path.of(args[3]), opinions(tuning, rows, fold));
            }
            case "ship" -> {
                var out = Path.of(args[2]);
                try (var stream = new DataOutputStream(new DeflaterOutputStream(
                        Files.newOutputStream(out), new Deflater(Deflater.BEST_COMPRESSION)))) {
                    self.tuning(self.mean(args, 3)).write(stream);
                }
                TrainPairs.say("%s: %.1f MB", out, Files.size(out) / 1e6);
            }
            default -> throw new IllegalArgumentException("There is no step (%s).%nMaybe learn.".formatted(args[1]));
        }
    }

    /// Pairs to learn from: all but most of what `news.txt` makes and half of those between which nothing
    /// happens.
    private static List<PairMaterial.Row> enough(List<PairMaterial.Row> rows) {
        int[] made = new int[1];
        return rows.stream()
                .filter(row -> row.kind() != PairMaterial.Kind.MADE || made[0]++ % ONE_MADE_OF == 0)
                .filter(row -> row.kind() != PairMaterial.Kind.TOLD
                        || row.action().isPresent()
                        || Math.floorMod(row.key().hashCode(), ONE_EMPTY_OF) == 0)
                .toList();
    }

    private int outputs() {
        return roots.size() + Action.COUNT + 2 + Statuses.CLASSES.size();
    }

    private Transformer fresh() {
        var random = new Random(START);
        var heads = new float[Encoder.READ * outputs()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = (float) (0.02 * random.nextGaussian());
        }
        return new Transformer(model, FIRST, heads, outputs());
    }

    private Transformer mean(String[] files, int from) throws IOException {
        var mean = fresh();
        for (int i = from; i < files.length; i++) {
            var one = fresh();
            one.load(Path.of(files[i]));
            mean.moveTowards(one, 1f / (i - from + 1));
        }
        return mean;
    }

    private Transformer learn(long seed, Predicate<PairMaterial.Row> used) throws IOException {
        var own = enough(rows).stream().filter(used).toList();
        TrainPairs.say("%d of %d pairs", own.size(), rows.size());
        WordPieces pieces;
        try (var in = open("/bge-small-en-v1.5-tokenizer.json")) {
            pieces = WordPieces.of(in);
        }
        var lower = new LowerStates(model, FIRST);
        var shown = ready(own, Encoder::shown, pieces, lower);
        var hidden = ready(own, Encoder::hidden, pieces, lower);
        var twins = new ArrayList<Tuner.Twin>();
        for (int i = 0; i < own.size(); i++) {
            twins.add(new Tuner.Twin(shown.get(i), hidden.get(i)));
        }
        var quads = roots.stream()
                .mapToInt(root -> Action.parse(root).orElseThrow().quad().ordinal())
                .toArray();
        var transformer = fresh();
        new Tuner(transformer, quads, seed).tune(twins);
        return transformer;
    }

    private List<TuneRow> ready(
            List<PairMaterial.Row> own, Function<Pair, Pair.Masked> view, WordPieces pieces, LowerStates lower) {
        var texts = own.stream().map(row -> view.apply(row.pair())).toList();
        var cut =
                texts.stream().map(text -> pieces.of(text.text(), MOST_PIECES)).toList();
        var states = lower.of(cut.stream().map(WordPieces.Pieces::ids).toList());
        var found = new ArrayList<TuneRow>();
        for (int i = 0; i < own.size(); i++) {
            var source = cut.get(i).within(texts.get(i).source());
            var target = cut.get(i).within(texts.get(i).target());
            found.add(ready(own, own.get(i), states.get(i), source, target));
        }
        return found;
    }

    private TuneRow ready(
            List<PairMaterial.Row> own, PairMaterial.Row row, float[] states, int[] source, int[] target) {
        boolean told = row.kind() == PairMaterial.Kind.TOLD;
        var action = row.action().filter(name -> told).flatMap(Action::parse);
        return new TuneRow(
                states,
                source,
                target,
                row.root().map(roots::indexOf).orElse(-1),
                action.map(Action::ordinal).orElse(-1),
                row.event().map(event -> event ? 0 : 1).orElse(-1),
                row.status().map(Statuses.CLASSES::indexOf).orElse(-1),
                (float) (row.kind().weight(told ? TOLD_WEIGHT : OWN_WEIGHT)
                        * rarity(own, roots.size(), other -> other.root().equals(row.root()))),
                (float) rarity(
                        own,
                        Action.COUNT,
                        other -> other.kind() == row.kind() && other.action().equals(row.action())),
                told ? 1f : 0.3f);
    }

    /// Rarer types count more.
    private static double rarity(List<PairMaterial.Row> own, int types, Predicate<PairMaterial.Row> same) {
        return Math.pow(own.size() / (double) types / own.stream().filter(same).count(), RARER_COUNT_MORE);
    }

    private Tuning tuning(Transformer learned) {
        int n = roots.size();
        int events = n + Action.COUNT;
        return new Tuning(
                file("/bge-small-en-v1.5-q.onnx").checksum(),
                numbers(learned),
                List.of(
                        learned.head(0, n),
                        learned.head(n, events),
                        learned.head(events, events + 2),
                        learned.head(events + 2, outputs())));
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

    private static List<String> opinions(Tuning tuning, List<PairMaterial.Row> rows, int fold) {
        var lines = new ArrayList<String>();
        try (var encoder = new Encoder(tuning, 1)) {
            for (var row : rows) {
                if (row.fold() != fold || row.kind() == PairMaterial.Kind.MADE) {
                    continue;
                }
                var opinion = encoder.opinions(List.of(row.pair())).getFirst();
                var line = new StringBuilder(row.id());
                for (var part : List.of(opinion.roots(), opinion.actions(), opinion.events(), opinion.statuses())) {
                    for (double p : part) {
                        line.append(' ').append((float) p);
                    }
                }
                lines.add(line.toString());
            }
        }
        return lines;
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
        int events = roots + Action.COUNT;
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
                            java.util.Arrays.copyOfRange(numbers, roots, events),
                            java.util.Arrays.copyOfRange(numbers, events, events + 2),
                            java.util.Arrays.copyOfRange(numbers, events + 2, numbers.length)));
        }
        return found;
    }
}
