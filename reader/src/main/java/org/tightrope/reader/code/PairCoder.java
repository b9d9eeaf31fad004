package org.tightrope.reader.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /// From here on a pair has a second action.
    private static final double LIKELY_TOO = 0.3;

    /// Where one encoder finds an event less likely, the other need not be asked.
    private static final double MAYBE = 0.05;

    private final Syntax syntax = Syntax.thorough();
    private final Classifier roots;
    private final Classifier actions;
    private final List<Action> types;
    private final int[] quadOfTypes;
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
        quadOfTypes = types.stream().mapToInt(type -> type.quad().ordinal()).toArray();
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
            try (var roots = Classifier.open("roots.bin");
                    var actions = Classifier.open("actions.bin");
                    var events = Classifier.open("events.bin");
                    var statuses = Classifier.open("statuses.bin")) {
                return new PairCoder(
                        Classifier.read(roots),
                        Classifier.read(actions),
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
        return fast ? BuiltIn.FAST : BuiltIn.THOROUGH;
    }

    /// Begins to load the encoders that code sentences, beside whatever else goes on.
    public static void begin() {
        Loading.SHOWN.begin();
        Loading.HIDDEN.begin();
    }

    /// Waits until nothing is being loaded any more. To be called before `System.exit`: the encoder loads
    /// on a thread of its own, and native code that loads while the virtual machine goes down crashes it.
    public static void settle() {
        Loading.SHOWN.settle();
        Loading.HIDDEN.settle();
        Loading.PASSAGE.settle();
        Loading.SHOWN_AS_TUNED.settle();
        Loading.HIDDEN_AS_TUNED.settle();
        Loading.LABELLED.settle();
    }

    /// Codes labelled pairs, in their order. Of their roots three encoders are asked: two as they were tuned, for
    /// what these learned later is told sentences in another convention, and one tuned for nothing else.
    public List<CodedPair> code(List<Pair> pairs) {
        if (fast || pairs.isEmpty()) {
            return coded(marked(pairs), List.of());
        }
        List.of(Loading.SHOWN_AS_TUNED, Loading.HIDDEN_AS_TUNED, Loading.LABELLED)
                .forEach(Loading::begin);
        var opinions = opinions(pairs, Loading.SHOWN_AS_TUNED, Loading.HIDDEN_AS_TUNED, 0);
        var others = Loading.LABELLED.encoder().roots(pairs);
        var both = new ArrayList<Opinion>();
        for (int i = 0; i < opinions.size(); i++) {
            both.add(opinions.get(i).with(others.get(i)));
        }
        return coded(marked(pairs), both);
    }

    /// Codes pairs of one sentence, in their order.
    public List<CodedPair> code(Statement statement, List<Pair> pairs) {
        var marked = pairs.stream().map(pair -> Marked.of(pair, statement)).toList();
        return coded(
                marked, fast || pairs.isEmpty() ? List.of() : opinions(pairs, Loading.SHOWN, Loading.HIDDEN, MAYBE));
    }

    /// Codes pairs of one sentence of whom it does not name both, in their order.
    ///
    /// @param own whom it does name
    /// @param whole where they are named in the passage, which has its marks
    public List<CodedPair> code(Statement statement, List<Pair> own, List<Pair> whole) {
        var marked = own.stream().map(pair -> Marked.of(pair, statement)).toList();
        return coded(
                marked, whole.isEmpty() ? List.of() : Loading.PASSAGE.encoder().opinions(whole));
    }

    /// How likely something happens between two, by the encoder that reads passages.
    ///
    /// @param whole where they are named in the passage, one of them between marks
    public double[] inPassage(List<Pair> whole) {
        return whole.isEmpty()
                ? new double[0]
                : Loading.PASSAGE.encoder().opinions(whole).stream()
                        .mapToDouble(Opinion::event)
                        .toArray();
    }

    /// Of two encoders, each tuned for one way of reading a pair; of the second only where the first finds an event
    /// as likely as that, for it takes as long.
    private static List<Opinion> opinions(List<Pair> pairs, Loading first, Loading second, double from) {
        var opinions = new ArrayList<>(first.encoder().opinions(pairs));
        var open = IntStream.range(0, pairs.size())
                .filter(i -> opinions.get(i).event() >= from)
                .toArray();
        var hidden = second.encoder()
                .opinions(Arrays.stream(open).mapToObj(pairs::get).toList());
        for (int i = 0; i < open.length; i++) {
            opinions.set(open[i], opinions.get(open[i]).with(hidden.get(i)));
        }
        return opinions;
    }

    /// Whether it does without the sentence encoders.
    public boolean isFast() {
        return fast;
    }

    /// A pair less likely an event at a glance need not be looked at closer. The encoder finds events where words
    /// and syntax see little.
    public double promising() {
        return fast ? 0.2 : 0.1;
    }

    /// What is seen of a pair at a glance.
    ///
    /// @param event how likely it is source and target of an event, by words and syntax alone
    /// @param together whether both stand in one list: `Ankara and Moscow`
    public record Glance(double event, boolean together) {}

    /// What is seen of each pair of a sentence at a glance: quick enough to ask of every two names.
    public List<Glance> glance(Statement statement, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> Marked.of(pair, statement))
                .map(marked -> new Glance(event(EventFeatures.of(marked, false)), marked.areTogether()))
                .toList();
    }

    /// Has the encoders read pairs and makes nothing of it: what embedding alone costs.
    public void embed(List<Pair> pairs) {
        opinions(pairs, Loading.SHOWN, Loading.HIDDEN, MAYBE);
    }

    /// How likely each way of knowing of a pair's event is.
    ///
    /// @param verdict of the rules, as they name it
    /// @param opinion the encoder's, as [CodedPair#statuses] has it
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

    private List<CodedPair> coded(List<Marked> marked, List<Opinion> opinions) {
        var coded = new ArrayList<CodedPair>(marked.size());
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

    private CodedPair coded(Marked marked, @Nullable Opinion opinion) {
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
        var choice = Choice.of(likely, quadOfTypes);
        int type = choice.first();
        var because = Reasons.plain(roots.sparse().reasons(features.names(), order.getFirst(), 12), 4);
        EventFeatures.addTo(features, marked);
        return new CodedPair(
                types.get(type),
                likely[type],
                Optional.of(new CodedPair.Second(types.get(choice.second()), likely[choice.second()]))
                        .filter(second -> second.confidence() >= LIKELY_TOO),
                boxed(Choice.sums(likely, quadOfTypes, Quad.values().length)),
                java.util.Collections.unmodifiableMap(named),
                event(features),
                opinion == null ? Double.NaN : opinion.event(),
                opinion == null ? List.of() : boxed(opinion.actions()),
                marked.areTogether(),
                opinion == null ? List.of() : boxed(opinion.statuses()),
                Trigger.of(marked, types.get(type)),
                because);
    }

    static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
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
