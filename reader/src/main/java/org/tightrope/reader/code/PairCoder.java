package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tightrope.event.Action;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
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
    private final Classifier actions;
    private final List<Action> types;
    private final Classifier events;
    private final Rivals rivals;
    private final Statuses statuses;
    private final boolean fast;

    private PairCoder(
            Classifier roots, Classifier actions, Classifier events, Rivals rivals, Statuses statuses, boolean fast) {
        this.roots = roots;
        this.actions = actions;
        types = actions.classes().stream()
                .map(name -> Action.parse(name).orElseThrow())
                .toList();
        this.events = events;
        this.rivals = rivals;
        this.statuses = statuses;
        this.fast = fast;
    }

    private static final class BuiltIn {
        static final PairCoder FAST = load();
        static final PairCoder THOROUGH =
                new PairCoder(FAST.roots, FAST.actions, FAST.events, FAST.rivals, FAST.statuses, false);

        private static PairCoder load() {
            try (var pairs = Classifier.open("pairs.bin");
                    var events = Classifier.open("events.bin");
                    var statuses = Classifier.open("statuses.bin")) {
                return new PairCoder(
                        Classifier.read(pairs),
                        Classifier.read(pairs),
                        Classifier.read(events),
                        Rivals.read(events),
                        Statuses.read(statuses),
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
        Loading.READING.begin();
        return BuiltIn.THOROUGH;
    }

    /// Waits until nothing is being loaded any more. To be called before `System.exit`: the encoder loads
    /// on a thread of its own, and native code that loads while the virtual machine goes down crashes it.
    public static void settle() {
        Loading.READING.settle();
        Loading.LABELLED.settle();
    }

    /// What was found out about a pair.
    ///
    /// @param action the likeliest PLOVER type of the likeliest quad
    /// @param confidence how likely that type is
    /// @param quads how likely each quad is, in their order
    /// @param probabilities of the fifteen roots of the labelled pairs, likeliest first; they sum to 1
    /// @param words how likely it is, by words and syntax, that the sentence reports an event from source
    /// to target at all
    /// @param encoder the same by the encoder; NaN when it was not asked
    /// @param together whether the two are joined by a conjunction and do together what they do
    /// @param statuses what the encoder thinks of how it is known ([Statuses#CLASSES]); empty when it was
    /// not asked
    /// @param trigger first character of the word that carries the event; -1 when there is none
    /// @param because words and ways of the tree that spoke for the likeliest root
    public record Coded(
            Action action,
            double confidence,
            List<Double> quads,
            Map<String, Double> probabilities,
            double words,
            double encoder,
            boolean together,
            List<Double> statuses,
            int trigger,
            List<String> because) {
        public Coded {
            because = List.copyOf(because);
            statuses = List.copyOf(statuses);
            quads = List.copyOf(quads);
        }

        /// The likeliest root.
        public String root() {
            return probabilities.keySet().iterator().next();
        }

        /// How likely it is that the sentence reports an event from source to target at all.
        public double event() {
            return Double.isNaN(encoder) ? words : (encoder + words) / 2;
        }

        /// How likely that root is.
        public double rootConfidence() {
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

    /// Codes labelled pairs, in their order: of their roots a second encoder is asked too, tuned for
    /// nothing else.
    public List<Coded> code(List<Pair> pairs) {
        if (fast || pairs.isEmpty()) {
            return coded(marked(pairs), List.of());
        }
        var opinions = Loading.READING.encoder().opinions(pairs);
        var others = Loading.LABELLED.encoder().roots(pairs);
        var both = new ArrayList<Opinion>();
        for (int i = 0; i < opinions.size(); i++) {
            both.add(opinions.get(i).with(others.get(i)));
        }
        return coded(marked(pairs), both);
    }

    /// Codes pairs of one sentence, in their order.
    public List<Coded> code(Statement statement, List<Pair> pairs) {
        var marked = pairs.stream().map(pair -> Marked.of(pair, statement)).toList();
        return coded(
                marked,
                fast || pairs.isEmpty() ? List.of() : Loading.READING.encoder().opinions(pairs));
    }

    /// How likely it is that each pair of a sentence is source and target of an event, by words and
    /// syntax alone: quick enough to ask of every two names.
    public double[] promise(Statement statement, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> Marked.of(pair, statement))
                .mapToDouble(marked -> event(EventFeatures.of(marked, false)))
                .toArray();
    }

    /// Has the encoder read pairs and makes nothing of it: what embedding alone costs.
    public void embed(List<Pair> pairs) {
        Loading.READING.encoder().opinions(pairs);
    }

    /// How likely each way of knowing of a pair's event is.
    ///
    /// @param verdict of the rules, as they name it
    /// @param opinion the encoder's, as [Coded#statuses] has it
    public Map<Status, Double> statuses(Statement statement, Pair pair, String verdict, List<Double> opinion) {
        double[] p = statuses.probabilities(StatusFeatures.of(Marked.of(pair, statement), verdict), opinion);
        var found = new EnumMap<Status, Double>(Status.class);
        for (int i = 0; i < p.length; i++) {
            found.put(Statuses.CLASSES.get(i), p[i]);
        }
        return found;
    }

    /// First character of the word that carries what happens between a pair; -1 when there is none.
    public static int trigger(Statement statement, Pair pair) {
        return Marked.of(pair, statement).trigger();
    }

    /// What makes of several pairs of a sentence the likeliest.
    public Rivals rivals() {
        return rivals;
    }

    private List<Coded> coded(List<Marked> marked, List<Opinion> opinions) {
        var coded = new ArrayList<Coded>(marked.size());
        for (int i = 0; i < marked.size(); i++) {
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
        double[] likely = actions.probabilities(features, opinion == null ? null : opinion.actions());
        var quads = quads(likely);
        int type = best(ofQuad(
                likely, best(quads.stream().mapToDouble(Double::doubleValue).toArray())));
        var because = Reasons.plain(roots.sparse().reasons(features.names(), order.getFirst(), 12), 4);
        EventFeatures.addTo(features, marked);
        return new Coded(
                types.get(type),
                likely[type],
                quads,
                java.util.Collections.unmodifiableMap(named),
                event(features),
                opinion == null ? Double.NaN : opinion.events()[0],
                marked.areTogether(),
                opinion == null
                        ? List.of()
                        : java.util.Arrays.stream(opinion.statuses()).boxed().toList(),
                marked.trigger(),
                because);
    }

    /// The same with nothing for types of other quads.
    private double[] ofQuad(double[] likely, int quad) {
        var own = new double[likely.length];
        for (int c = 0; c < own.length; c++) {
            own[c] = quadOf(c) == quad ? likely[c] : 0;
        }
        return own;
    }

    private int quadOf(int type) {
        return types.get(type).quad().ordinal();
    }

    private List<Double> quads(double[] likely) {
        var sums = new Double[Quad.values().length];
        java.util.Arrays.fill(sums, 0.0);
        for (int c = 0; c < likely.length; c++) {
            sums[quadOf(c)] += likely[c];
        }
        return List.of(sums);
    }

    private double event(Traits features) {
        return events.probabilities(features, null)[0];
    }

    /// The place of the greatest, the first of equals.
    static int best(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }
}
