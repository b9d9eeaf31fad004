package org.tightrope.reader.code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Adapts the tuned encoders to sentences written since, by small additions to all of their layers
/// ([Adapter]), in steps, so that both can learn side by side:
///
///     AdaptPairs LABELLED.jsonl learn shown|hidden OUT.raw held|all EPOCHS [FROM.raw]
///     AdaptPairs LABELLED.jsonl opinions OUT.txt [SHOWN.raw HIDDEN.raw]
///     AdaptPairs LABELLED.jsonl ship shown|hidden IN.raw OUT.bin
///
/// `learn` learns from the later sentences, a sixth of the earlier, and the other pairs that [TunePairs] learns from;
/// `held` holds back a fifth of the later ones. `opinions` writes what the two, or without files the encoders as they
/// were before, think of the pairs held back; `ship` what the reader needs.
public final class AdaptPairs {
    private static final long SEED = 37;
    private static final int RANK = 16;
    private static final int HELD_FOLDS = 1;
    private static final int ONE_EARLIER_OF = 6;

    private final List<PairMaterial.Row> rows;
    private final List<String> roots;

    private AdaptPairs(List<PairMaterial.Row> rows) {
        this.rows = rows;
        roots = TrainPairs.roots(rows);
    }

    public static void main(String[] args) throws IOException {
        var self = new AdaptPairs(PairMaterial.of(Path.of(args[0])));
        switch (args[1]) {
            case "learn" -> {
                var view = TunePairs.view(args[2]);
                var model = args.length > 6 ? read(view, args[6]) : before(view);
                Predicate<PairMaterial.Row> used = switch (args[4]) {
                    case "all" -> row -> true;
                    case "held" -> row -> !isHeld(row);
                    default -> throw new IllegalArgumentException("held or all, not (%s).".formatted(args[4]));
                };
                self.learn(model, view, used, Integer.parseInt(args[5]));
                model.save(Path.of(args[3]));
            }
            case "opinions" -> {
                var own = self.rows.stream().filter(AdaptPairs::isHeld).toList();
                boolean before = args.length == 3;
                int roots = self.roots.size();
                try (var shown = before ? encoder(View.SHOWN) : encoder(View.SHOWN, View.SHOWN, args[3], roots);
                        var hidden =
                                before ? encoder(View.HIDDEN) : encoder(View.HIDDEN, View.HIDDEN, args[4], roots)) {
                    Files.write(Path.of(args[2]), TunePairs.opinions(shown, hidden, own));
                }
            }
            case "ship" -> {
                TunePairs.ship(adapter(TunePairs.view(args[2]), args[3], self.roots.size())::write, Path.of(args[4]));
            }
            default -> throw new IllegalArgumentException("There is no step (%s).%nMaybe learn.".formatted(args[1]));
        }
    }

    private static boolean isHeld(PairMaterial.Row row) {
        return row.later() && row.fold() < HELD_FOLDS;
    }

    private static boolean isUsed(PairMaterial.Row row) {
        return row.kind() != PairMaterial.Kind.TOLD
                || row.later()
                || Math.floorMod(row.group() * 0x9E3779B9 >>> 7, ONE_EARLIER_OF) == 0;
    }

    private static Tuning tuning(View view) {
        return Tuning.builtIn(view == View.SHOWN ? Tuning.SHOWN : Tuning.HIDDEN);
    }

    private static OnnxFile tuned(View view) {
        var model = TunePairs.file("/bge-small-en-v1.5-q.onnx");
        tuning(view).tune(model);
        return model;
    }

    static Transformer before(View view) {
        return Transformer.adapting(
                TunePairs.file("/bge-small-en-v1.5.onnx"),
                tuned(view),
                tuning(view).heads(),
                RANK,
                SEED);
    }

    static Transformer read(View view, String file) throws IOException {
        var one = before(view);
        one.load(Path.of(file));
        return one;
    }

    private void learn(Transformer model, View view, Predicate<PairMaterial.Row> used, int epochs) throws IOException {
        var own = TuneRows.enough(rows).stream()
                .filter(AdaptPairs::isUsed)
                .filter(used)
                .toList();
        TrainPairs.say("%d of %d pairs", own.size(), rows.size());
        var ready = new TuneRows(model.file(), roots);
        new Tuner(model, ready.quads(), SEED).tune(ready.of(own, List.of(view), 0), epochs);
    }

    static Encoder encoder(View view) {
        return new Encoder(tuning(view), Optional.empty(), List.of(view), 1);
    }

    /// As it ships, in eight bits.
    static Encoder encoder(View tuned, View view, String file, int roots) throws IOException {
        var bytes = new ByteArrayOutputStream();
        adapter(tuned, file, roots).write(new DataOutputStream(bytes));
        var shipped = Adapter.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return new Encoder(tuning(tuned), Optional.of(shipped), List.of(view), 1);
    }

    static Adapter adapter(View view, String file, int roots) throws IOException {
        var learned = read(view, file);
        var vectors = new Tuning(tuned(view).checksum(), learned.vectors(), learned.heads(TunePairs.bounds(roots)));
        return new Adapter(vectors, learned.additions());
    }
}
