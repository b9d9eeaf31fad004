package org.tightrope.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Whom `it`, `he`, `they` and `the two` mean.
final class Pronouns {
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "we", "i");

    /// Pronouns that mean persons, and with them the actor they lead.
    private static final Set<String> REFERRING = Set.of("he", "she");

    /// Verbs before which `it` means nobody: `it seems`.
    private static final Set<String> OF_NOBODY =
            Set.of("be", "seem", "appear", "remain", "take", "become", "mean", "follow", "happen", "look", "matter");

    private static final Set<String> GIVING =
            Set.of("give", "send", "offer", "sell", "lend", "grant", "deny", "supply", "owe");

    private final Units units;
    private final Memory memory;

    /// @param memory of the sentence before
    Pronouns(Units units, Memory memory) {
        this.units = units;
        this.memory = memory;
    }

    /// Whom a noun group means that is a pronoun; empty when it is none.
    Optional<Party> party(int i) {
        var lemmas = units.unit(i).group().lemmas();
        if (lemmas.size() == 1 && PRONOUNS.contains(lemmas.getFirst())) {
            var codes = antecedent(i);
            // `they` for a single actor is more often somebody else.
            boolean agrees = !lemmas.getFirst().matches("they|we|i") || codes.size() > 1;
            return Optional.of(new Party(agrees ? codes : List.of(), Firmness.ITSELF, i, true));
        }
        return isPairWord(lemmas) ? Optional.of(new Party(pairBefore(i), Firmness.ITSELF, i, true)) : Optional.empty();
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
        boolean does = units.isKind(i + 1, Kind.VERB) && units.unit(i + 1).isFinite();
        if (does || !units.isKind(i - 1, Kind.VERB) && !units.isKind(i - 1, Kind.PREPOSITION)) {
            return doer;
        }
        var named = IntStream.range(0, i)
                .filter(at -> units.isKind(at, Kind.NOUNS)
                        && units.unit(at).group().codes().size() == 1
                        && !doer.contains(units.unit(at).group().codes().getFirst()))
                .boxed()
                .toList();
        var other = named.stream()
                .filter(this::isDoer)
                .findFirst()
                .or(() -> named.reversed().stream().findFirst());
        if (other.isPresent()) {
            return units.unit(other.get()).group().codes();
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
        return units.unit(i).group().firmness() != Firmness.BELONGING
                && !units.isKind(i - 1, Kind.PREPOSITION)
                && isSubject(i);
    }

    private List<String> subjectBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (units.isKind(at, Kind.NOUNS) && !units.unit(at).group().codes().isEmpty() && isDoer(at)) {
                return units.unit(at).group().codes();
            }
        }
        return memory.subject();
    }

    /// Pronouns that stand for an actor, by the unit they fill.
    Map<Integer, String> referring() {
        var found = new TreeMap<Integer, String>();
        for (int i = 0; i < units.size(); i++) {
            if (units.isKind(i, Kind.NOUNS)
                    && (REFERRING.containsAll(units.unit(i).group().lemmas()) || isDoingIt(i) || isDoneToIt(i))) {
                var party = party(i).orElse(Party.NOBODY);
                if (party.codes().size() == 1) {
                    found.put(i, party.codes().getFirst());
                }
            }
        }
        return found;
    }

    /// Whether `it` stands before a verb of doing.
    private boolean isDoingIt(int i) {
        return units.unit(i).group().lemmas().equals(List.of("it"))
                && units.isKind(i + 1, Kind.VERB)
                && !OF_NOBODY.contains(units.unit(i + 1).lemma());
    }

    /// Whether something is done to `it`: `accused it of`, `sent it food`, but not `called it a success`.
    private boolean isDoneToIt(int i) {
        return units.unit(i).group().lemmas().equals(List.of("it"))
                && units.isKind(i - 1, Kind.VERB)
                && !units.isKind(i + 1, Kind.VERB)
                && (!units.isKind(i + 1, Kind.NOUNS)
                        || GIVING.contains(units.unit(i - 1).lemma()));
    }

    private boolean isSubject(int i) {
        return !units.isKind(i - 1, Kind.VERB);
    }

    private List<String> pairBefore(int i) {
        var codes = new LinkedHashSet<String>();
        for (int at = 0; at < i; at++) {
            if (units.isKind(at, Kind.NOUNS)) {
                codes.addAll(units.unit(at).group().codes());
            }
        }
        return codes.size() == 2 ? List.copyOf(codes) : codes.isEmpty() ? memory.pair() : List.of();
    }
}
