package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.tightrope.reader.code.Rivals.Claim;

/// Fits what weighs the pairs of a sentence against each other, and measures it on folds held out.
final class FitRivals {
    /// A pair of a told sentence.
    ///
    /// @param key `source>target`
    /// @param row by which held-out probabilities are asked for
    record Pair(int sentence, String key, boolean event, boolean together, boolean ruled, int row) {
        private Claim claim(double words, double encoder, List<Double> types) {
            int mark = key.indexOf('>');
            return new Claim(key.substring(0, mark), key.substring(mark + 1), words, encoder, types, together, ruled);
        }
    }

    private FitRivals() {}

    /// @param words held-out probabilities by words and syntax
    /// @param encoder held-out probabilities by the encoder
    /// @param types held-out probabilities of the types by the encoder
    static Rivals of(List<Pair> pairs, double[] words, IntToDoubleFunction encoder, IntFunction<List<Double>> types) {
        var asked = pairs.stream()
                .filter(pair -> !Double.isNaN(encoder.applyAsDouble(pair.row())))
                .toList();
        var whole = points(asked, i -> words[i], encoder, types);
        var fast = points(pairs, i -> words[i], i -> Double.NaN, i -> List.of());
        measure("rivals, both", whole);
        measure("rivals, words and syntax", fast);
        var rivals = new Rivals(Logistic.fit(whole, point -> true), Logistic.fit(fast, point -> true));
        show(rivals);
        return rivals;
    }

    /// Weights to read, whole then fast.
    private static void show(Rivals rivals) {
        TrainPairs.say(
                "weights whole %s%nweights fast  %s", Logistic.shown(rivals.whole()), Logistic.shown(rivals.fast()));
    }

    private static List<Logistic.Point> points(
            List<Pair> pairs, IntToDoubleFunction words, IntToDoubleFunction encoder, IntFunction<List<Double>> types) {
        var points = new ArrayList<Logistic.Point>();
        var bySentence = pairs.stream().collect(Collectors.groupingBy(Pair::sentence));
        for (Pair pair : pairs) {
            var same = bySentence.getOrDefault(pair.sentence(), List.of());
            var claims = same.stream()
                    .map(other -> other.claim(
                            words.applyAsDouble(other.row()),
                            encoder.applyAsDouble(other.row()),
                            types.apply(other.row())))
                    .toList();
            int actors = (int) claims.stream().map(Claim::source).distinct().count();
            double[] x = Rivals.values(claims.get(same.indexOf(pair)), claims, actors);
            points.add(new Logistic.Point(x, pair.event(), Math.floorMod(pair.sentence(), PairMaterial.FOLDS)));
        }
        return points;
    }

    private static void measure(String name, List<Logistic.Point> points) {
        var held = new double[points.size()];
        for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
            int own = fold;
            double[] w = Logistic.fit(points, point -> point.fold() != own);
            for (int i = 0; i < held.length; i++) {
                held[i] = points.get(i).fold() == own ? Logit.p(w, points.get(i).x()) : held[i];
            }
        }
        for (double at : new double[] {0.3, 0.4, 0.45, 0.5, 0.6, 0.7}) {
            int[][] counts = new int[2][2];
            for (int i = 0; i < held.length; i++) {
                counts[points.get(i).event() ? 1 : 0][held[i] >= at ? 1 : 0]++;
            }
            TrainPairs.say(
                    "%s at %.2f: told precision %.3f recall %.3f",
                    name,
                    at,
                    counts[1][1] / (double) Math.max(1, counts[1][1] + counts[0][1]),
                    counts[1][1] / (double) Math.max(1, counts[1][1] + counts[1][0]));
        }
    }
}
