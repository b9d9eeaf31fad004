package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Action;
import org.tightrope.reader.syntax.Syntax;

/// Says what one actor does toward another in a sentence that names both.
///
///     var coded = PairCoder.builtIn(false).code(List.of(pair)).getFirst();
///     coded.root() // ACCUSE
///
/// A linear classifier over words and syntax votes with a sentence encoder tuned for the question;
/// docs/methods.md has the formulas, docs/reader.md the figures. `fast` leaves out the encoder.
public final class PairCoder {
    /// Roots of the labelled pairs: PLOVER with the older YIELD, which became CONCEDE and RETREAT.
    static final String YIELD = "YIELD";

    private final Syntax syntax = Syntax.thorough();
    private final Classifier roots;
    private final Classifier yields;
    private final Classifier events;
    private final Rivals rivals;
    private final boolean fast;

    private PairCoder(Classifier roots, Classifier yields, Classifier events, Rivals rivals, boolean fast) {
        this.roots = roots;
        this.yields = yields;
        this.events = events;
        this.rivals = rivals;
        this.fast = fast;
    }

    private static final class BuiltIn {
        static final PairCoder FAST = load();
        static final PairCoder THOROUGH = new PairCoder(FAST.roots, FAST.yields, FAST.events, FAST.rivals, false);

        private static PairCoder load() {
            try (var pairs = Classifier.open("pairs.bin");
                    var events = Classifier.open("events.bin")) {
                return new PairCoder(
                        Classifier.read(pairs),
                        Classifier.read(pairs),
                        Classifier.read(events),
                        Rivals.read(events),
                        true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The coder that comes with Tightrope. Loaded once; it serves all threads.
    ///
    /// @param fast whether to do without the sentence encoder: many times as quick, less often right
    public static PairCoder builtIn(boolean fast) {
        if (fast) {
            return BuiltIn.FAST;
        }
        Loading.begin();
        return BuiltIn.THOROUGH;
    }

    /// Waits until nothing is being loaded any more. To be called before `System.exit`: the encoder loads
    /// on a thread of its own, and native code that loads while the virtual machine goes down crashes it.
    public static void settle() {
        Loading.settle();
    }

    /// What was found out about a pair.
    ///
    /// @param action the likeliest type, with the names of 2021
    /// @param probabilities of the fifteen roots, likeliest first; they sum to 1
    /// @param words how likely it is, by words and syntax, that the sentence reports an event from source
    /// to target at all
    /// @param encoder the same by the encoder; NaN when it was not asked
    /// @param together whether the two are joined by a conjunction and do together what they do
    /// @param trigger first character of the word that carries the event; -1 when there is none
    /// @param because words and ways of the tree that spoke for the likeliest root
    public record Coded(
            Action action,
            Map<String, Double> probabilities,
            double words,
            double encoder,
            boolean together,
            int trigger,
            List<String> because) {
        public Coded {
            because = List.copyOf(because);
        }

        /// The likeliest root.
        public String root() {
            return probabilities.keySet().iterator().next();
        }

        /// How likely it is that the sentence reports an event from source to target at all.
        public double event() {
            return Double.isNaN(encoder) ? words : Classifier.SHARE * encoder + (1 - Classifier.SHARE) * words;
        }

        /// How likely that root is.
        public double confidence() {
            return probabilities.values().iterator().next();
        }

        /// The likeliest quad, by the sums over its roots, as the labelled pairs write it: `V-Coop`,
        /// `M-Conf`.
        public String quad() {
            var sums = new LinkedHashMap<String, Double>();
            probabilities.forEach((root, p) -> sums.merge(quad(root), p, Double::sum));
            return likeliest(sums);
        }

        /// 1 when conflict is likelier than cooperation.
        public int binary() {
            double conflict = 0;
            for (var entry : probabilities.entrySet()) {
                conflict += quad(entry.getKey()).endsWith("Conf") ? entry.getValue() : 0;
            }
            return conflict > 0.5 ? 1 : 0;
        }

        private static String quad(String root) {
            var quad = Action.parse(root).orElseThrow().quad();
            return (quad.isMaterial() ? "M-" : "V-") + (quad.isConflict() ? "Conf" : "Coop");
        }

        private static String likeliest(Map<String, Double> sums) {
            return sums.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    /// Codes pairs, in their order.
    public List<Coded> code(List<Pair> pairs) {
        return coded(pairs, marked(pairs));
    }

    /// Codes pairs of one sentence, in their order.
    public List<Coded> code(Statement statement, List<Pair> pairs) {
        return coded(
                pairs, pairs.stream().map(pair -> Marked.of(pair, statement)).toList());
    }

    /// How likely it is that each pair of a sentence is source and target of an event, by words and
    /// syntax alone: quick enough to ask of every two names.
    public double[] promise(Statement statement, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> Marked.of(pair, statement))
                .mapToDouble(marked -> event(EventFeatures.of(marked, false)))
                .toArray();
    }

    /// What makes of several pairs of a sentence the likeliest.
    public Rivals rivals() {
        return rivals;
    }

    private List<Coded> coded(List<Pair> pairs, List<Marked> marked) {
        var opinions =
                fast || pairs.isEmpty() ? List.<Opinion>of() : Loading.encoder().opinions(pairs);
        var coded = new ArrayList<Coded>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            coded.add(coded(marked.get(i), opinions.isEmpty() ? null : opinions.get(i)));
        }
        return coded;
    }

    /// Pairs of one sentence share its parse.
    private List<Marked> marked(List<Pair> pairs) {
        var found = new ArrayList<Marked>();
        @Nullable Statement statement = null;
        for (Pair pair : pairs) {
            if (statement == null || !pair.text().equals(statement.text())) {
                statement = Statement.of(pair.text(), syntax);
            }
            found.add(Marked.of(pair, statement));
        }
        return found;
    }

    private Coded coded(Marked marked, @Nullable Opinion opinion) {
        var features = PairFeatures.of(marked, true);
        double[] p = roots.probabilities(features, opinion == null ? null : opinion.roots());
        var order = new ArrayList<Integer>();
        for (int c = 0; c < p.length; c++) {
            order.add(c);
        }
        order.sort((a, b) -> Double.compare(p[b], p[a]));
        var named = new LinkedHashMap<String, Double>();
        order.forEach(c -> named.put(roots.classes().get(c), p[c]));
        var best = roots.classes().get(order.getFirst());
        Action action = best.equals(YIELD)
                ? Action.parse(likeliest(yields, features, opinion == null ? null : opinion.yields()))
                        .orElseThrow()
                : Action.parse(best).orElseThrow();
        var because = Reasons.plain(roots.sparse().reasons(features.names(), order.getFirst(), 12), 4);
        EventFeatures.addTo(features, marked);
        return new Coded(
                action,
                java.util.Collections.unmodifiableMap(named),
                event(features),
                opinion == null ? Double.NaN : opinion.events()[0],
                marked.areTogether(),
                marked.trigger(),
                because);
    }

    private double event(Traits features) {
        return events.probabilities(features, null)[0];
    }

    private static String likeliest(Classifier classifier, Traits features, double @Nullable [] opinion) {
        double[] p = classifier.probabilities(features, opinion);
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return classifier.classes().get(best);
    }
}
