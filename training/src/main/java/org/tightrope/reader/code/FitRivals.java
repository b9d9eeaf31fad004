package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.tightrope.reader.code.Rivals.Claim;

/// Fits what weighs the pairs of a sentence against each other, and measures it on folds held out.
final class FitRivals {
    private static final double RIDGE = 1;
    private static final double RATE = 0.05;
    private static final int STEPS = 4000;

    /// A pair of a told sentence.
    ///
    /// @param key `source>target`
    /// @param row by which held-out probabilities are asked for
    record Pair(int sentence, int fold, String key, boolean event, boolean together, int row) {
        private Claim claim(double words, double encoder) {
            int mark = key.indexOf('>');
            return new Claim(key.substring(0, mark), key.substring(mark + 1), words, encoder, together);
        }
    }

    private record Point(double[] x, boolean event, int fold) {}

    private FitRivals() {}

    /// @param words held-out probabilities by words and syntax
    /// @param encoder held-out probabilities by the encoder
    static Rivals of(List<Pair> pairs, double[] words, IntToDoubleFunction encoder) {
        var whole = points(pairs, i -> words[i], encoder);
        var fast = points(pairs, i -> words[i], i -> Double.NaN);
        measure("rivals, both", whole);
        measure("rivals, words and syntax", fast);
        return new Rivals(fit(whole, point -> true), fit(fast, point -> true));
    }

    private static List<Point> points(List<Pair> pairs, IntToDoubleFunction words, IntToDoubleFunction encoder) {
        var points = new ArrayList<Point>();
        for (Pair pair : pairs) {
            var same = pairs.stream()
                    .filter(other -> other.sentence() == pair.sentence())
                    .toList();
            var claims = same.stream()
                    .map(other -> other.claim(words.applyAsDouble(other.row()), encoder.applyAsDouble(other.row())))
                    .toList();
            int actors = (int) claims.stream().map(Claim::source).distinct().count();
            double[] x = Rivals.values(claims.get(same.indexOf(pair)), claims, actors);
            points.add(new Point(x, pair.event(), pair.fold()));
        }
        return points;
    }

    private static void measure(String name, List<Point> points) {
        for (double at : new double[] {0.4, 0.45, 0.5, 0.6, 0.7}) {
            int[][] counts = new int[2][2];
            for (int fold = 0; fold < PairMaterial.FOLDS; fold++) {
                int own = fold;
                double[] w = fit(points, point -> point.fold() != own);
                points.stream()
                        .filter(point -> point.fold() == own)
                        .forEach(point -> counts[point.event() ? 1 : 0][p(w, point.x()) >= at ? 1 : 0]++);
            }
            TrainPairs.say(
                    "%s at %.2f: told precision %.3f recall %.3f",
                    name,
                    at,
                    counts[1][1] / (double) Math.max(1, counts[1][1] + counts[0][1]),
                    counts[1][1] / (double) Math.max(1, counts[1][1] + counts[1][0]));
        }
    }

    private static double p(double[] w, double[] x) {
        double sum = 0;
        for (int d = 0; d < w.length; d++) {
            sum += w[d] * x[d];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// Ridge logistic regression by gradient descent with momentum 0.9.
    private static double[] fit(List<Point> points, Predicate<Point> used) {
        var own = points.stream().filter(used).toList();
        var w = new double[own.getFirst().x().length];
        var speed = new double[w.length];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[w.length];
            for (Point point : own) {
                double error = p(w, point.x()) - (point.event() ? 1 : 0);
                for (int d = 0; d < w.length; d++) {
                    gradient[d] += error * point.x()[d];
                }
            }
            for (int d = 0; d < w.length; d++) {
                speed[d] = 0.9 * speed[d] - RATE * (gradient[d] + RIDGE * w[d]) / own.size();
                w[d] += speed[d];
            }
        }
        return w;
    }
}
