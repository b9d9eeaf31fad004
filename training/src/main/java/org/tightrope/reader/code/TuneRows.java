package org.tightrope.reader.code;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tightrope.event.Action;

/// Pairs as the encoder's layers meet them while they learn.
final class TuneRows {
    /// Of sentences; passages are longer.
    private static final int MOST_PIECES = 110;
    private static final int ONE_MADE_OF = 10;
    private static final double OWN_WEIGHT = 0.4;
    private static final double TOLD_WEIGHT = 0.1;
    /// Of pairs between which nothing happens there are many.
    private static final int ONE_EMPTY_OF = 4;
    private static final double RARER_COUNT_MORE = 0.4;

    private final OnnxFile model;
    private final List<String> roots;
    private final int mostPieces;

    /// @param model whose lower layers read them
    /// @param roots of the labelled pairs, in the order of their heads
    TuneRows(OnnxFile model, List<String> roots) {
        this(model, roots, MOST_PIECES);
    }

    /// @param mostPieces of a text; what follows is cut off
    TuneRows(OnnxFile model, List<String> roots, int mostPieces) {
        this.model = model;
        this.roots = roots;
        this.mostPieces = mostPieces;
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(
                TuneRows.class.getResourceAsStream(name), name + " is missing: use the profile pytorch.");
    }

    /// Pairs to learn from: all but most of what `news.txt` makes and a quarter of those between which nothing
    /// happens.
    static List<PairMaterial.Row> enough(List<PairMaterial.Row> rows) {
        int[] made = new int[1];
        return rows.stream()
                .filter(row -> row.kind() != PairMaterial.Kind.MADE || made[0]++ % ONE_MADE_OF == 0)
                .filter(row -> row.kind() != PairMaterial.Kind.TOLD
                        || row.action().isPresent()
                        || Math.floorMod(row.key().hashCode(), ONE_EMPTY_OF) == 0)
                .toList();
    }

    /// The rows in each of the views.
    ///
    /// @param layers how many layers stay as they are
    List<List<TuneRow>> of(List<PairMaterial.Row> own, List<View> views, int layers) throws IOException {
        WordPieces pieces;
        try (var in = open("/bge-small-en-v1.5-tokenizer.json")) {
            pieces = WordPieces.of(in);
        }
        var lower = new LowerStates(model, layers);
        var ways = new ArrayList<List<TuneRow>>();
        for (View view : views) {
            ways.add(ready(own, view, pieces, lower));
        }
        return ways;
    }

    /// Numbers of the quads of the roots.
    int[] quads() {
        return roots.stream()
                .mapToInt(root -> Action.parse(root).orElseThrow().quad().ordinal())
                .toArray();
    }

    private List<TuneRow> ready(List<PairMaterial.Row> own, View view, WordPieces pieces, LowerStates lower) {
        var texts = own.stream().map(row -> view.of(row.pair())).toList();
        var cut = texts.stream().map(text -> pieces.of(text.text(), mostPieces)).toList();
        var distinct = texts.stream().map(Pair.Masked::text).distinct().toList();
        var states = lower.of(
                distinct.stream().map(text -> pieces.of(text, mostPieces).ids()).toList());
        var byText = new HashMap<String, float[]>();
        for (int i = 0; i < states.size(); i++) {
            byText.put(distinct.get(i), states.get(i));
        }
        var often = Often.of(own);
        var found = new ArrayList<TuneRow>();
        for (int i = 0; i < own.size(); i++) {
            var source = cut.get(i).within(texts.get(i).source());
            var target = cut.get(i).within(texts.get(i).target());
            found.add(ready(
                    often,
                    own.get(i),
                    Objects.requireNonNull(byText.get(texts.get(i).text())),
                    source,
                    target));
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
}
