package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Who stands where in a sentence cut into units: subjects, objects, complements. Shallow: clauses are
/// told apart by connectives, commas and the order of the groups.
final class Grammar {
    /// Actors in a role, and how firmly the words stand for them.
    ///
    /// @param at unit of the first group, -1 when nobody is there
    /// @param pronoun whether a pronoun stands there
    record Party(List<String> codes, Firmness firmness, int at, boolean pronoun) {
        static final Party NOBODY = new Party(List.of(), Firmness.NONE, -1, false);

        boolean isEmpty() {
            return codes.isEmpty();
        }
    }

    private static final Set<String> QUANTITIES = Set.of(
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "number",
            "score",
            "scores",
            "group",
            "member",
            "members",
            "part",
            "column",
            "rest",
            "majority",
            "series",
            "range",
            "lot",
            "total",
            "pair",
            "couple",
            "release",
            "return",
            "deployment",
            "withdrawal",
            "delivery",
            "convoy");
    /// Prepositions that begin a clause when a verb follows their noun.
    private static final String CONJUNCTIONS = "after|before|since|until|as|than|because|once|till|like";

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "we", "i");

    /// Pronouns that mean persons, and with them the actor they lead.
    private static final Set<String> REFERRING = Set.of("he", "she");

    /// Verbs before which `it` means nobody: `it seems`.
    private static final Set<String> OF_NOBODY =
            Set.of("be", "seem", "appear", "remain", "take", "become", "mean", "follow", "happen", "look", "matter");

    private static final Set<String> GIVING =
            Set.of("give", "send", "offer", "sell", "lend", "grant", "deny", "supply", "owe");

    private final Lexicon lexicon;
    private final List<Unit> units;
    private final List<Token> tokens;

    /// What pronouns mean when the sentence itself does not say: the subject and the pair of the sentence
    /// before.
    private final Memory memory;

    record Memory(List<String> subject, List<String> pair) {
        static final Memory EMPTY = new Memory(List.of(), List.of());

        /// After a sentence that only repeats another and names these.
        Memory after(List<String> codes) {
            return codes.size() == 2 ? new Memory(subject, codes) : this;
        }

        /// After a sentence in which these things were found: it is about the two of whom something is found,
        /// where there are several first what its subject does, unless it is about two of them already.
        Memory about(List<Finding> found) {
            var pairs = found.stream()
                    .sorted(Comparator.comparingInt((Finding finding) -> subject.contains(finding.source()) ? 0 : 1)
                            .thenComparingDouble(finding -> -finding.confidence()))
                    .map(finding -> List.of(finding.source(), finding.target()))
                    .toList();
            boolean known = pairs.stream().anyMatch(two -> pair.containsAll(two));
            return known || pairs.isEmpty() ? this : new Memory(subject, pairs.getFirst());
        }

        /// What is left of it in the next paragraph.
        Memory faded() {
            return new Memory(subject, List.of());
        }
    }

    Grammar(Lexicon lexicon, List<Unit> units, List<Token> tokens, Memory memory) {
        this.lexicon = lexicon;
        this.units = units;
        this.tokens = tokens;
        this.memory = memory;
    }

    List<Unit> units() {
        return units;
    }

    Unit unit(int i) {
        return units.get(i);
    }

    boolean isKind(int i, Kind kind) {
        return i >= 0 && i < units.size() && units.get(i).is(kind);
    }

    private boolean isVerb(int i, String lemma) {
        return isKind(i, Kind.VERB) && units.get(i).lemma().equals(lemma);
    }

    /// Whoever a noun group stands for, with `of` after it, coordinated groups and an apposition.
    Party party(int i) {
        return party(i, false);
    }

    /// @param actsNext whether the verb after the group is its own
    private Party party(int i, boolean actsNext) {
        if (!isKind(i, Kind.NOUNS) || units.get(i).group().time()) {
            return Party.NOBODY;
        }
        var codes = new LinkedHashSet<String>();
        var first = single(i);
        boolean pronoun = first.pronoun();
        codes.addAll(first.codes());
        var firmness = first.firmness();
        int at = afterOf(i);
        while (true) {
            int next = -1;
            if (isKind(at, Kind.AND) && unit(at).lemma().matches("and|or|nor|&") && isKind(at + 1, Kind.NOUNS)) {
                next = at + 1;
            } else if (isKind(at, Kind.COMMA) && isKind(at + 1, Kind.NOUNS) && listContinues(at + 1)) {
                next = at + 1;
            }
            // A group that has its own verb begins a new clause.
            if (next < 0 || (!actsNext && opensClause(next))) {
                break;
            }
            var other = single(next);
            if (other.codes().isEmpty() && !codes.isEmpty()) {
                at = afterOf(next);
                continue;
            }
            codes.addAll(other.codes());
            if (firmness == Firmness.NONE || firmness == Firmness.BELONGING) {
                firmness = other.firmness() == Firmness.NONE ? firmness : other.firmness();
            }
            at = afterOf(next);
        }
        if (codes.isEmpty() && isKind(at, Kind.COMMA) && isKind(at + 1, Kind.NOUNS)) {
            var apposition = single(at + 1);
            if (apposition.firmness() == Firmness.AGENT) {
                return new Party(apposition.codes(), Firmness.AGENT, i, false);
            }
        }
        return new Party(List.copyOf(codes), firmness, i, pronoun);
    }

    private boolean listContinues(int i) {
        int at = afterOf(i);
        return !single(i).codes().isEmpty()
                && (isKind(at, Kind.AND)
                        || (isKind(at, Kind.COMMA) && isKind(at + 1, Kind.AND))
                        || (isKind(at, Kind.COMMA) && isKind(at + 1, Kind.NOUNS) && isKind(afterOf(at + 1), Kind.AND)));
    }

    private boolean opensClause(int i) {
        int at = afterOf(i);
        return (isKind(at, Kind.VERB) && unit(at).isFinite() && !unit(at).verb().bare())
                || (isKind(at, Kind.VERB) && unit(at).verb().bare() && !followedByBy(at));
    }

    private boolean followedByBy(int at) {
        return isKind(at + 1, Kind.PREPOSITION) && unit(at + 1).lemma().equals("by");
    }

    /// The unit after a noun group and the `of` groups that hang on it.
    int afterOf(int i) {
        int at = i + 1;
        while (isKind(at, Kind.PREPOSITION) && unit(at).lemma().equals("of") && isKind(at + 1, Kind.NOUNS)) {
            at += 2;
        }
        return at;
    }

    private Party single(int i) {
        var group = unit(i).group();
        if (!group.codes().isEmpty()) {
            return new Party(group.codes(), group.firmness(), i, false);
        }
        if (group.lemmas().size() == 1 && PRONOUNS.contains(group.lemmas().getFirst())) {
            var codes = antecedent(i);
            // `they` for a single actor is more often somebody else.
            boolean agrees = !group.lemmas().getFirst().matches("they|we|i") || codes.size() > 1;
            return new Party(agrees ? codes : List.of(), Firmness.ITSELF, i, true);
        }
        if (isPairWord(group.lemmas())) {
            return new Party(pairBefore(i), Firmness.ITSELF, i, true);
        }
        if (isKind(i + 1, Kind.PREPOSITION) && unit(i + 1).lemma().equals("of") && isKind(i + 2, Kind.NOUNS)) {
            var of = single(i + 2);
            if (!of.isEmpty()) {
                var head = unit(i).lemma();
                var firmness = QUANTITIES.contains(head)
                        ? of.firmness()
                        : lexicon.isHead("agent", head)
                                ? Firmness.AGENT
                                : lexicon.isHead("instrument", head) ? Firmness.INSTRUMENT : Firmness.BELONGING;
                return new Party(of.codes(), firmness, i, false);
            }
        }
        return new Party(List.of(), Firmness.NONE, i, false);
    }

    private static boolean isPairWord(List<String> lemmas) {
        var last = lemmas.getLast();
        boolean both = lemmas.getFirst().equals("both") || lemmas.contains("two");
        return both
                && (lemmas.size() == 1
                        || (lemmas.size() == 2 && last.equals("two"))
                        || Set.of(
                                        "side",
                                        "country",
                                        "leader",
                                        "president",
                                        "state",
                                        "government",
                                        "power",
                                        "minister",
                                        "neighbour",
                                        "neighbor",
                                        "party",
                                        "capital",
                                        "army",
                                        "nation")
                                .contains(last));
    }

    /// Of what is done to `it` or told `him`, whoever is not the doer: named before, or else in the sentence before.
    private List<String> antecedent(int i) {
        var doer = subjectBefore(i);
        boolean does = isKind(i + 1, Kind.VERB) && unit(i + 1).isFinite();
        if (does || !isKind(i - 1, Kind.VERB) && !isKind(i - 1, Kind.PREPOSITION)) {
            return doer;
        }
        var named = IntStream.range(0, i)
                .filter(at -> isKind(at, Kind.NOUNS)
                        && unit(at).group().codes().size() == 1
                        && !doer.contains(unit(at).group().codes().getFirst()))
                .boxed()
                .toList();
        var other = named.stream()
                .filter(this::isDoer)
                .findFirst()
                .or(() -> named.reversed().stream().findFirst());
        if (other.isPresent()) {
            return unit(other.get()).group().codes();
        }
        return Stream.of(memory.subject(), memory.pair())
                .map(known ->
                        known.stream().filter(code -> !doer.contains(code)).toList())
                .filter(others -> others.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /// Whether a group stands where whoever does something stands.
    private boolean isDoer(int i) {
        return unit(i).group().firmness() != Firmness.BELONGING && !isKind(i - 1, Kind.PREPOSITION) && isSubject(i);
    }

    private List<String> subjectBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (isKind(at, Kind.NOUNS) && !unit(at).group().codes().isEmpty() && isDoer(at)) {
                return unit(at).group().codes();
            }
        }
        return memory.subject();
    }

    /// Pronouns that stand for an actor, by the unit they fill.
    Map<Integer, String> referring() {
        var found = new TreeMap<Integer, String>();
        for (int i = 0; i < units.size(); i++) {
            if (isKind(i, Kind.NOUNS)
                    && (REFERRING.containsAll(unit(i).group().lemmas()) || isDoingIt(i) || isDoneToIt(i))) {
                var party = single(i);
                if (party.codes().size() == 1) {
                    found.put(i, party.codes().getFirst());
                }
            }
        }
        return found;
    }

    /// Whether `it` stands before a verb of doing.
    private boolean isDoingIt(int i) {
        return unit(i).group().lemmas().equals(List.of("it"))
                && isKind(i + 1, Kind.VERB)
                && !OF_NOBODY.contains(unit(i + 1).lemma());
    }

    /// Whether something is done to `it`: `accused it of`, `sent it food`, but not `called it a success`.
    private boolean isDoneToIt(int i) {
        return unit(i).group().lemmas().equals(List.of("it"))
                && isKind(i - 1, Kind.VERB)
                && !isKind(i + 1, Kind.VERB)
                && (!isKind(i + 1, Kind.NOUNS) || GIVING.contains(unit(i - 1).lemma()));
    }

    private boolean isSubject(int i) {
        return !isKind(i - 1, Kind.VERB);
    }

    private List<String> pairBefore(int i) {
        var codes = new LinkedHashSet<String>();
        for (int at = 0; at < i; at++) {
            if (isKind(at, Kind.NOUNS)) {
                codes.addAll(unit(at).group().codes());
            }
        }
        return codes.size() == 2 ? List.copyOf(codes) : codes.isEmpty() ? memory.pair() : List.of();
    }

    /// Who does what the verb says, by position; for passives, who suffers it.
    Party subject(int verb) {
        return subject(verb, 0);
    }

    private Party subject(int verb, int depth) {
        if (depth > 4) {
            return Party.NOBODY;
        }
        var group = unit(verb).verb();
        int at = verb - 1;
        while (isKind(at, Kind.QUOTE)) {
            at--;
        }
        if (group.gerund()) {
            if (isKind(at, Kind.PREPOSITION)) {
                int governor = governor(at);
                if (governor >= 0
                        && unit(at).lemma().matches("of|for|from|against|into|over")
                        && isControl(unit(governor).lemma())) {
                    var object = object(governor);
                    if (!object.isEmpty()) {
                        return object;
                    }
                }
                return governor >= 0 ? subject(governor, depth + 1) : Party.NOBODY;
            }
            if (isKind(at, Kind.NOUNS) && !unit(at).group().time()) {
                // `an attack killing troops`, `forces operating in`
                return party(startOf(at), true);
            }
            int main = verbBefore(verb);
            return main >= 0 ? subject(main, depth + 1) : firstNounsAfter(verb);
        }
        boolean crossedRelative = false;
        while (at >= 0) {
            var unit = unit(at);
            switch (unit.kind()) {
                case MARK -> {
                    if (!crossedRelative && unit.lemma().matches("which|who|that") && hasAntecedent(at)) {
                        int antecedent = isKind(at - 1, Kind.COMMA) ? at - 2 : at - 1;
                        return party(startOf(antecedent), true);
                    }
                    return Party.NOBODY;
                }
                case NOUNS -> {
                    if (unit.group().time()) {
                        at = isKind(at - 1, Kind.PREPOSITION) ? at - 2 : at - 1;
                        continue;
                    }
                    int start = startOf(at);
                    boolean conjunction = at == verb - 1
                            && isKind(start - 1, Kind.PREPOSITION)
                            && unit(start - 1).lemma().matches(CONJUNCTIONS);
                    if (isKind(start - 1, Kind.PREPOSITION) && !conjunction) {
                        at = start - 2;
                        continue;
                    }
                    if (group.infinitive() && isKind(start - 1, Kind.VERB)) {
                        var object = party(start, true);
                        return object.isEmpty() || object.firmness() == Firmness.BELONGING
                                ? subject(start - 1, depth + 1)
                                : object;
                    }
                    return party(start, true);
                }
                case VERB -> {
                    if (unit.isFinite() && unit.verb().bare() && at < verb - 1 && !group.infinitive()) {
                        // A shortened relative clause between subject and verb: `troops killed by A withdrew`.
                        at--;
                        continue;
                    }
                    return subject(at, depth + 1);
                }
                case AND -> {
                    int before = verbBefore(at);
                    return before >= 0 ? subject(before, depth + 1) : Party.NOBODY;
                }
                case COMMA -> {
                    if (at == verb - 1 && !group.infinitive() && isKind(at - 1, Kind.VERB)) {
                        return subject(at - 1, depth + 1);
                    }
                    int open = openingComma(at);
                    at = open >= 0 ? open - 1 : at - 1;
                    crossedRelative |= open >= 0;
                }
                case PREPOSITION, QUOTE -> at--;
                case BREAK -> {
                    return Party.NOBODY;
                }
            }
        }
        return Party.NOBODY;
    }

    private Party firstNounsAfter(int verb) {
        for (int at = verb + 1; at < units.size(); at++) {
            if (isKind(at, Kind.COMMA) && isKind(at + 1, Kind.NOUNS)) {
                return party(at + 1);
            }
        }
        return Party.NOBODY;
    }

    private static boolean isControl(String lemma) {
        return Set.of(
                        "accuse",
                        "blame",
                        "condemn",
                        "criticize",
                        "criticise",
                        "denounce",
                        "suspect",
                        "stop",
                        "prevent",
                        "warn",
                        "keep",
                        "praise",
                        "thank",
                        "slam",
                        "rebuke",
                        "charge",
                        "dissuade",
                        "deter")
                .contains(lemma);
    }

    private boolean hasAntecedent(int mark) {
        return isKind(mark - 1, Kind.NOUNS) || (isKind(mark - 1, Kind.COMMA) && isKind(mark - 2, Kind.NOUNS));
    }

    /// The comma that opens an insertion closed at this one, -1 when there is none: what lies between
    /// must not hold a complete clause of its own without a relative pronoun.
    private int openingComma(int closing) {
        for (int at = closing - 1; at >= 0; at--) {
            if (isKind(at, Kind.COMMA)) {
                return at;
            }
            if (isKind(at, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /// The verb a preposition hangs on: the nearest before it.
    int governor(int preposition) {
        return verbBefore(preposition);
    }

    int verbBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (isKind(at, Kind.VERB)) {
                return at;
            }
            if (isKind(at, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /// The first group of a coordination or `of` chain that ends at a noun group.
    int startOf(int i) {
        int at = i;
        boolean moved = true;
        while (moved) {
            moved = false;
            if (isKind(at - 1, Kind.PREPOSITION) && unit(at - 1).lemma().equals("of") && isKind(at - 2, Kind.NOUNS)) {
                at -= 2;
                moved = true;
            } else if (isKind(at - 1, Kind.AND)
                    && unit(at - 1).lemma().matches("and|or|nor|&")
                    && isKind(at - 2, Kind.NOUNS)
                    && !single(at).isEmpty()
                    && !isObject(startOfSingle(at - 2))) {
                at -= 2;
                moved = true;
            } else if (isKind(at - 1, Kind.COMMA)
                    && at < i
                    && isKind(at - 2, Kind.NOUNS)
                    && !single(at - 2).isEmpty()
                    && !single(at).isEmpty()
                    && !isObject(startOfSingle(at - 2))) {
                at -= 2;
                moved = true;
            }
        }
        return at;
    }

    private int startOfSingle(int i) {
        int at = i;
        while (isKind(at - 1, Kind.PREPOSITION) && unit(at - 1).lemma().equals("of") && isKind(at - 2, Kind.NOUNS)) {
            at -= 2;
        }
        return at;
    }

    /// Whether a group belongs to a verb before it, directly or by a preposition.
    private boolean isObject(int i) {
        return isKind(i - 1, Kind.VERB)
                || (isKind(i - 1, Kind.PREPOSITION)
                        && verbBefore(i - 1) >= 0
                        && !unit(i - 1).lemma().matches("between|of|with|from|by"));
    }

    /// The group right after a verb, whoever it names.
    int objectUnit(int verb) {
        int at = verb + 1;
        if (isKind(at, Kind.PREPOSITION)
                && unit(at).lemma().matches("down|up|out|off|back|over")
                && isKind(at + 1, Kind.NOUNS)) {
            at++;
        }
        return isKind(at, Kind.NOUNS) && !unit(at).group().time() ? at : -1;
    }

    Party object(int verb) {
        int at = objectUnit(verb);
        if (at < 0) {
            return Party.NOBODY;
        }
        var direct = party(at);
        // Two objects: `gave Turkey missiles` stands for Turkey already; `denied any role` for nobody.
        return direct;
    }

    /// Whoever follows one of the prepositions within the same clause.
    Party after(int from, String preposition) {
        for (int at = from; at < Math.min(units.size(), from + 14); at++) {
            var unit = unit(at);
            if (unit.is(Kind.BREAK) || unit.is(Kind.MARK)) {
                return Party.NOBODY;
            }
            if (at > from
                    && unit.is(Kind.VERB)
                    && (unit.isFinite() && !unit.verb().bare())) {
                return Party.NOBODY;
            }
            if (unit.is(Kind.PREPOSITION, preposition) && isKind(at + 1, Kind.NOUNS)) {
                var party = party(at + 1);
                if (!party.isEmpty()) {
                    return party;
                }
            }
        }
        return Party.NOBODY;
    }

    /// The nouns of the object and of what hangs on it: what was signed, imposed, sent.
    Set<String> objectLemmas(int verb) {
        var lemmas = new LinkedHashSet<String>();
        int limit = Math.min(units.size(), verb + 7);
        for (int at = verb + 1; at < limit; at++) {
            var unit = unit(at);
            if (unit.is(Kind.VERB) || unit.is(Kind.MARK) || unit.is(Kind.BREAK) || unit.is(Kind.QUOTE)) {
                break;
            }
            if (unit.is(Kind.PREPOSITION) && !unit.lemma().matches("of|down|up|out|off|back|on|under|to")) {
                break;
            }
            if (unit.is(Kind.NOUNS)) {
                lemmas.addAll(unit.group().lemmas());
            }
        }
        return lemmas;
    }

    /// The lemmas of the group that ends before a verb: the subject of a passive.
    Set<String> subjectLemmas(int verb) {
        var lemmas = new LinkedHashSet<String>();
        for (int at = verb - 1; at >= Math.max(0, verb - 5); at--) {
            var unit = unit(at);
            if (unit.is(Kind.VERB) || unit.is(Kind.BREAK)) {
                break;
            }
            if (unit.is(Kind.NOUNS)) {
                lemmas.addAll(unit.group().lemmas());
            }
        }
        return lemmas;
    }

    boolean hasParticle(int verb, String particle) {
        for (int at = verb + 1; at < Math.min(units.size(), verb + 4); at++) {
            if (unit(at).is(Kind.PREPOSITION, particle)) {
                return true;
            }
            if (!unit(at).is(Kind.NOUNS)) {
                return false;
            }
        }
        return false;
    }

    boolean isVerbAt(int i, String lemma) {
        return isVerb(i, lemma);
    }

    /// Lemmas of the tokens just before a unit, nearest first.
    List<String> wordsBefore(int i, int count) {
        var words = new ArrayList<String>();
        for (int at = unit(i).from() - 1; at >= 0 && words.size() < count; at--) {
            words.add(tokens.get(at).lemma());
        }
        return words;
    }
}
