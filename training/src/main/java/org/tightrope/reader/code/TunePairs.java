package org.tightrope.reader.code;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
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
/// `id numbers` each; `ship` what the reader needs.
public final class TunePairs {
    /// The first layer that learns.
    static final int FIRST = 6;

    private static final long SEED = 31;

    private final List<PairMaterial.Row> rows;
    private final List<String> roots;
    private final OnnxFile model = file("/bge-small-en-v1.5.onnx");

    private TunePairs(List<PairMaterial.Row> rows) {
        this.rows = rows;
        roots = TrainPairs.roots(rows);
    }

    public static void main(String[] args) throws IOException {
        // What was written later is for AdaptPairs.
        var rows = PairMaterial.of(Path.of(args[0])).stream()
                .filter(row -> !row.later())
                .toList();
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
                var own = rows.stream()
                        .filter(row -> row.fold() == fold && row.kind() != PairMaterial.Kind.MADE)
                        .toList();
                try (var shown = self.encoder(args[4], View.SHOWN);
                        var hidden = self.encoder(args[5], View.HIDDEN)) {
                    Files.write(Path.of(args[3]), opinions(shown, hidden, own));
                }
            }
            case "ship" -> {
                ship(self.tuning(self.read(args[2]))::write, Path.of(args[3]));
            }
            default -> throw new IllegalArgumentException("There is no step (%s).%nMaybe learn.".formatted(args[1]));
        }
    }

    /// Writes something.
    interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    /// Writes what the reader needs, as small as it gets.
    static void ship(Writing what, Path file) throws IOException {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION);
                var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file), deflater))) {
            what.write(out);
        }
        TrainPairs.say("%s: %.1f MB", file, Files.size(file) / 1e6);
    }

    private Encoder encoder(String file, View view) throws IOException {
        return new Encoder(tuning(read(file)), Optional.empty(), List.of(view), 1);
    }

    static View view(String name) {
        return View.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private int outputs() {
        return bounds(roots.size())[4];
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
        var own = TuneRows.enough(rows).stream().filter(used).toList();
        TrainPairs.say("%d of %d pairs", own.size(), rows.size());
        var ready = new TuneRows(this.model, roots);
        new Tuner(model, ready.quads(), SEED).tune(ready.of(own, views, FIRST), epochs);
    }

    private Tuning tuning(Transformer learned) {
        var numbers = new LinkedHashMap<String, byte[]>();
        for (int layer = FIRST; layer < Transformer.LAYERS; layer++) {
            for (var matrix : Transformer.MATRICES) {
                var name = Transformer.name(layer, matrix.part());
                numbers.putAll(Quantized.of(learned.values(name), matrix.out()).parts(Transformer.matrix(model, name)));
            }
        }
        numbers.putAll(learned.vectors());
        return new Tuning(file("/bge-small-en-v1.5-q.onnx").checksum(), numbers, learned.heads(bounds(roots.size())));
    }

    /// Where the heads of the tasks begin among the scores, and where the last ends.
    static int[] bounds(int roots) {
        int events = roots + Action.COUNT;
        return new int[] {0, roots, events, events + 2, events + 2 + Statuses.CLASSES.size()};
    }

    /// What two encoders, each in its view, think of pairs.
    static List<String> opinions(Encoder shown, Encoder hidden, List<PairMaterial.Row> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var pair = List.of(row.pair());
            var opinion =
                    shown.opinions(pair).getFirst().with(hidden.opinions(pair).getFirst());
            lines.add(line(row, opinion));
        }
        return lines;
    }

    /// What one thinks of them, by the pair's id. Those of one text follow each other, and are asked about together.
    static Map<String, Opinion> opinions(Encoder encoder, List<PairMaterial.Row> rows) {
        var found = new LinkedHashMap<String, Opinion>();
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to).pair().text().equals(rows.get(from).pair().text())) {
                to++;
            }
            var same = rows.subList(from, to);
            var opinions =
                    encoder.opinions(same.stream().map(PairMaterial.Row::pair).toList());
            for (int i = 0; i < same.size(); i++) {
                found.put(same.get(i).id(), opinions.get(i));
            }
            from = to;
        }
        return found;
    }

    private static String line(PairMaterial.Row row, Opinion opinion) {
        var line = new StringBuilder(row.id());
        for (var part : List.of(opinion.roots(), opinion.actions(), opinion.events(), opinion.statuses())) {
            for (double p : part) {
                line.append(' ').append((float) p);
            }
        }
        return line.toString();
    }

    static OnnxFile file(String name) {
        try (var in = TuneRows.open(name)) {
            return new OnnxFile(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The opinions of a file that this class wrote, by the pair's id.
    static Map<String, Opinion> read(Path file, int roots) throws IOException {
        var found = new LinkedHashMap<String, Opinion>();
        int[] at = bounds(roots);
        for (String line : Files.readAllLines(file)) {
            var parts = line.split(" ", -1);
            var numbers = new double[parts.length - 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(parts[i + 2]);
            }
            found.put(
                    parts[0] + " " + parts[1],
                    new Opinion(
                            Arrays.copyOfRange(numbers, at[0], at[1]),
                            Arrays.copyOfRange(numbers, at[1], at[2]),
                            Arrays.copyOfRange(numbers, at[2], at[3]),
                            Arrays.copyOfRange(numbers, at[3], at[4])));
        }
        return found;
    }
}
