package org.tightrope.reader.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Action;

/// Measures of predictions on rows not learned from.
final class Measures {
    private Measures() {}

    /// Prints macro-F1 and accuracy, for roots also of quad and conflict; returns the best exponent for
    /// calibration.
    ///
    /// @param truth names of the right classes
    /// @param said probabilities of the classes, in the same order
    static double report(String name, List<String> truth, List<double[]> said, List<String> classes) {
        int[] right = truth.stream().mapToInt(classes::indexOf).toArray();
        int[] best = said.stream().mapToInt(PairCoder::best).toArray();
        double exponent = sharpest(right, said);
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: macro-F1 %.3f, accuracy %.3f, exponent %.2f, surest 70 %%: %.3f",
                name,
                f1(right, best, classes.size()),
                accuracy(right, best),
                exponent,
                surest(right, best, said)));
        if (classes.size() == 15) {
            int[] quad = classes.stream()
                    .mapToInt(root -> Action.parse(root).orElseThrow().quad().ordinal())
                    .toArray();
            line.append(String.format(
                    Locale.ROOT,
                    ", quad %.3f, binary %.3f",
                    grouped(right, said, quad, 4),
                    grouped(
                            right,
                            said,
                            java.util.Arrays.stream(quad).map(q -> q / 2).toArray(),
                            2)));
        }
        for (int c = 0; c < classes.size(); c++) {
            double[] both = precisionRecall(right, best, c);
            line.append(String.format(
                    Locale.ROOT, "%n    %-10s precision %.2f recall %.2f", classes.get(c), both[0], both[1]));
        }
        System.out.println(line);
        return exponent;
    }

    private static double grouped(int[] right, List<double[]> said, int[] group, int groups) {
        var truth = new int[right.length];
        var best = new int[right.length];
        for (int i = 0; i < right.length; i++) {
            truth[i] = group[right[i]];
            best[i] = PairCoder.best(Choice.sums(said.get(i), group, groups));
        }
        return f1(truth, best, groups);
    }

    private static double accuracy(int[] right, int[] best) {
        int hits = 0;
        for (int i = 0; i < right.length; i++) {
            hits += right[i] == best[i] ? 1 : 0;
        }
        return hits / (double) right.length;
    }

    private static double[] precisionRecall(int[] right, int[] best, int c) {
        int hits = 0;
        int there = 0;
        int named = 0;
        for (int i = 0; i < right.length; i++) {
            hits += right[i] == c && best[i] == c ? 1 : 0;
            there += right[i] == c ? 1 : 0;
            named += best[i] == c ? 1 : 0;
        }
        return new double[] {hits / (double) Math.max(1, named), hits / (double) Math.max(1, there)};
    }

    static double f1(int[] right, int[] best, int classes) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double[] both = precisionRecall(right, best, c);
            sum += both[0] + both[1] == 0 ? 0 : 2 * both[0] * both[1] / (both[0] + both[1]);
        }
        return sum / classes;
    }

    private static double surest(int[] right, int[] best, List<double[]> said) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < right.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(said.get(b)[best[b]], said.get(a)[best[a]]));
        int most = (int) (0.7 * order.size());
        int hits = 0;
        for (int i : order.subList(0, most)) {
            hits += right[i] == best[i] ? 1 : 0;
        }
        return hits / (double) most;
    }

    /// The share of one of two voices that makes the right classes likeliest.
    static double bestShare(List<String> truth, List<double[]> fast, List<double[]> tuned, List<String> classes) {
        int[] right = truth.stream().mapToInt(classes::indexOf).toArray();
        double best = Classifier.EVEN;
        double most = Double.NEGATIVE_INFINITY;
        for (double share = 0.3; share < 0.95; share += 0.1) {
            double sum = 0;
            for (int i = 0; i < right.length; i++) {
                sum += Math.log(Math.max(1e-9, Classifier.mixed(fast.get(i), tuned.get(i), share)[right[i]]));
            }
            if (sum > most) {
                most = sum;
                best = share;
            }
        }
        return best;
    }

    /// Prints how many of all actions are found, and how many of those said are right, when a second one is said
    /// of a pair from some likelihood on.
    static void reportSeconds(
            List<String> truth,
            List<Optional<String>> also,
            List<double[]> said,
            double exponent,
            List<String> classes) {
        int[] quads = classes.stream()
                .mapToInt(action -> Action.parse(action).orElseThrow().quad().ordinal())
                .toArray();
        for (double from : new double[] {1, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1}) {
            int there = 0;
            int named = 0;
            int hits = 0;
            int seconds = 0;
            for (int i = 0; i < truth.size(); i++) {
                double[] p = Classifier.sharpened(said.get(i), exponent);
                var choice = Choice.of(p, quads);
                var right = new HashSet<>(Set.of(truth.get(i)));
                also.get(i).ifPresent(right::add);
                boolean second = p[choice.second()] >= from;
                there += right.size();
                named += second ? 2 : 1;
                seconds += second ? 1 : 0;
                hits += right.contains(classes.get(choice.first())) ? 1 : 0;
                hits += second && right.contains(classes.get(choice.second())) ? 1 : 0;
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "  a second from %.2f: %d said; of all actions found %.3f, of those said right %.3f",
                    from,
                    seconds,
                    hits / (double) there,
                    hits / (double) named));
        }
    }

    private static double sharpest(int[] right, List<double[]> said) {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (double exponent = 0.5; exponent < 4.01; exponent += 0.05) {
            double sum = 0;
            for (int i = 0; i < right.length; i++) {
                sum += Math.log(Math.max(1e-9, Classifier.sharpened(said.get(i), exponent)[right[i]]));
            }
            if (sum > most) {
                most = sum;
                best = exponent;
            }
        }
        return best;
    }
}
