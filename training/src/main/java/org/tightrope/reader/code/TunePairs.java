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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tightrope.event.Action;

/// Tunes the sentence encoder for pairs of actors, in steps, so that several can learn side by side:
///
///     TunePairs LABELLED.jsonl learn both|shown|hidden OUT.raw all|FOLD EPOCHS [FROM.raw]
///     TunePairs LABELLED.jsonl opinions FOLD OUT.txt SHOWN.raw HIDDEN.raw
///     TunePairs LABELLED.jsonl ship IN.raw OUT.bin
///
/// `learn` learns to read pairs in one [View] or in both, from all pairs, or, with a FOLD from 0 to 4, from all
/// but those of it, and writes the weights; it starts from the encoder as it came, or FROM what was learned before.
/// `opinions` writes what two of them think of the pairs of a fold, in eight bits, as the reader runs them, one line
/// `id numbers` each, for `TrainPairs`, `TrainEvents` and `TrainStatuses`; `ship` what the reader needs.
public final class TunePairs {
    /// The first layer that learns.
    static final int FIRST = 6;

    private static final long SEED = 31;
    private static final int MOST_PIECES = 110;
    private static final int ONE_MADE_OF = 10;
    private static final int STEPS_OF_A_WEIGHT = 64;
    private static final double OWN_WEIGHT = 0.4;
    private static final double TOLD_WEIGHT = 0.1;
    /// Of pairs between which nothing happens there are many.
    private static final int ONE_EMPTY_OF = 4;
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
                var views = args[2].equals("both") ? List.of(View.values()) : List.of(view(args[2]));
                int fold = args[4].equals("all") ? -1 : Integer.parseInt(args[4]);
                var model = args.length > 6 ? self.read(args[6]) : self.fresh();
                self.learn(model, views, row -> row.fold() != fold, Integer.parseInt(args[5]));
                model.save(Path.of(args[3]));
            }
            case "opinions" -> {
                int fold = Integer.parseInt(args[2]);
                var shown = self.tuning(self.read(args[4]));
                var hidden = self.tuning(self.read(args[5]));
                Files.write(Path.of(args[3]), opinions(shown, hidden, rows, fold));
            }
            case "ship" -> {
                var out = Path.of(args[3]);
                try (var stream = new DataOutputStream(new DeflaterOutputStream(
                        Files.newOutputStream(out), new Deflater(Deflater.BEST_COMPRESSION)))) {
                    self.tuning(self.read(args[2])).write(stream);
                }
                TrainPairs.say("%s: %.1f MB", out, Files.size(out) / 1e6);
            }
            default -> throw new IllegalArgumentException("There is no step (%s).%nMaybe learn.".formatted(args[1]));
        }
    }

    private static View view(String name) {
        return View.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// Pairs to learn from: all but most of what `news.txt` makes and a quarter of those between which nothing
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
        var random = new Random(SEED);
        var heads = new float[Encoder.READ * outputs()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = (float) (0.02 * random.nextGaussian());
        }
        return new Transformer(model, FIRST, heads, outputs());
    }

    private Transformer read(String file) throws IOException {
        var one = fresh();
        one.load(Path.of(file));
        return one;
    }

    private void learn(Transformer model, List<View> views, Predicate<PairMaterial.Row> used, int epochs)
            throws IOException {
        var own = enough(rows).stream().filter(used).toList();
        TrainPairs.say("%d of %d pairs", own.size(), rows.size());
        WordPieces pieces;
        try (var in = open("/bge-small-en-v1.5-tokenizer.json")) {
            pieces = WordPieces.of(in);
        }
        var lower = new LowerStates(this.model, FIRST);
        var ways = new ArrayList<List<TuneRow>>();
        for (View view : views) {
            ways.add(ready(own, view, pieces, lower));
        }
        var quads = roots.stream()
                .mapToInt(root -> Action.parse(root).orElseThrow().quad().ordinal())
                .toArray();
        new Tuner(model, quads, SEED).tune(ways, epochs);
    }

    private List<TuneRow> ready(List<PairMaterial.Row> own, View view, WordPieces pieces, LowerStates lower) {
        var texts = own.stream().map(row -> view.of(row.pair())).toList();
        var cut =
                texts.stream().map(text -> pieces.of(text.text(), MOST_PIECES)).toList();
        var states = lower.of(cut.stream().map(WordPieces.Pieces::ids).toList());
        var often = Often.of(own);
        var found = new ArrayList<TuneRow>();
        for (int i = 0; i < own.size(); i++) {
            var source = cut.get(i).within(texts.get(i).source());
            var target = cut.get(i).within(texts.get(i).target());
            found.add(ready(often, own.get(i), states.get(i), source, target));
        }
        return found;
    }

    private TuneRow ready(Often often, PairMaterial.Row row, float[] states, int[] source, int[] target) {
        boolean told = row.kind() == PairMaterial.Kind.TOLD;
        return new TuneRow(
                states,
                source,
                target,
                row.root().map(roots::indexOf).orElse(-1),
                told
                        ? Stream.concat(row.action().stream(), row.also().stream())
                                .mapToInt(
                                        name -> Action.parse(name).orElseThrow().ordinal())
                                .toArray()
                        : new int[0],
                row.event().map(event -> event ? 0 : 1).orElse(-1),
                row.status().map(Statuses.CLASSES::indexOf).orElse(-1),
                (float) (row.kind().weight(told ? TOLD_WEIGHT : OWN_WEIGHT)
                        * often.rarity(row.root().orElse(""), roots.size())),
                (float) often.rarity(row.kind() + " " + row.action().orElse(""), Action.COUNT),
                told ? 1f : 0.3f);
    }

    /// How often each root, and each action of each kind of row, occurs.
    private record Often(Map<String, Long> counts, int rows) {
        static Often of(List<PairMaterial.Row> own) {
            return new Often(
                    own.stream()
                            .flatMap(row -> Stream.of(
                                    row.root().orElse(""),
                                    row.kind() + " " + row.action().orElse("")))
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                    own.size());
        }

        /// Rarer types count more.
        double rarity(String name, int types) {
            return Math.pow(rows / (double) types / counts.getOrDefault(name, 1L), RARER_COUNT_MORE);
        }
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

    private static List<String> opinions(Tuning shown, Tuning hidden, List<PairMaterial.Row> rows, int fold) {
        var lines = new ArrayList<String>();
        try (var one = new Encoder(shown, List.of(View.SHOWN), 1);
                var other = new Encoder(hidden, List.of(View.HIDDEN), 1)) {
            for (var row : rows) {
                if (row.fold() != fold || row.kind() == PairMaterial.Kind.MADE) {
                    continue;
                }
                var pair = List.of(row.pair());
                var opinion =
                        one.opinions(pair).getFirst().with(other.opinions(pair).getFirst());
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
