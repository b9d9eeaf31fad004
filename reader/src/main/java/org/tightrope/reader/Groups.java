package org.tightrope.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Whom noun groups stand for, with the groups that hang on them.
final class Groups {
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

    private final Lexicon lexicon;
    private final Units units;
    private final Pronouns pronouns;

    Groups(Lexicon lexicon, Units units, Pronouns pronouns) {
        this.lexicon = lexicon;
        this.units = units;
        this.pronouns = pronouns;
    }

    /// Whoever a noun group stands for, with `of` after it, coordinated groups and an apposition.
    Party party(int i) {
        return party(i, false);
    }

    /// @param actsNext whether the verb after the group is its own
    Party party(int i, boolean actsNext) {
        if (!units.isKind(i, Kind.NOUNS) || units.unit(i).group().time()) {
            return Party.NOBODY;
        }
        var codes = new LinkedHashSet<String>();
        var first = single(i);
        boolean pronoun = first.pronoun();
        codes.addAll(first.codes());
        var firmness = first.firmness();
        int at = units.afterOf(i);
        while (true) {
            int next = -1;
            if (units.isKind(at, Kind.AND)
                    && units.unit(at).lemma().matches("and|or|nor|&")
                    && units.isKind(at + 1, Kind.NOUNS)) {
                next = at + 1;
            } else if (units.isKind(at, Kind.COMMA) && units.isKind(at + 1, Kind.NOUNS) && listContinues(at + 1)) {
                next = at + 1;
            }
            // A group that has its own verb begins a new clause.
            if (next < 0 || (!actsNext && opensClause(next))) {
                break;
            }
            var other = single(next);
            if (other.codes().isEmpty() && !codes.isEmpty()) {
                at = units.afterOf(next);
                continue;
            }
            codes.addAll(other.codes());
            if (firmness == Firmness.NONE || firmness == Firmness.BELONGING) {
                firmness = other.firmness() == Firmness.NONE ? firmness : other.firmness();
            }
            at = units.afterOf(next);
        }
        if (codes.isEmpty() && units.isKind(at, Kind.COMMA) && units.isKind(at + 1, Kind.NOUNS)) {
            var apposition = single(at + 1);
            if (apposition.firmness() == Firmness.AGENT) {
                return new Party(apposition.codes(), Firmness.AGENT, i, false);
            }
        }
        return new Party(List.copyOf(codes), firmness, i, pronoun);
    }

    private boolean listContinues(int i) {
        int at = units.afterOf(i);
        return !single(i).codes().isEmpty()
                && (units.isKind(at, Kind.AND)
                        || (units.isKind(at, Kind.COMMA) && units.isKind(at + 1, Kind.AND))
                        || (units.isKind(at, Kind.COMMA)
                                && units.isKind(at + 1, Kind.NOUNS)
                                && units.isKind(units.afterOf(at + 1), Kind.AND)));
    }

    private boolean opensClause(int i) {
        int at = units.afterOf(i);
        return (units.isKind(at, Kind.VERB)
                        && units.unit(at).isFinite()
                        && !units.unit(at).verb().bare())
                || (units.isKind(at, Kind.VERB) && units.unit(at).verb().bare() && !followedByBy(at));
    }

    private boolean followedByBy(int at) {
        return units.isPreposition(at + 1, "by");
    }

    private Party single(int i) {
        var group = units.unit(i).group();
        if (!group.codes().isEmpty()) {
            return new Party(group.codes(), group.firmness(), i, false);
        }
        var pronoun = pronouns.party(i);
        if (pronoun.isPresent()) {
            return pronoun.get();
        }
        if (units.isPreposition(i + 1, "of") && units.isKind(i + 2, Kind.NOUNS)) {
            var of = single(i + 2);
            if (!of.isEmpty()) {
                var head = units.unit(i).lemma();
                var firmness = QUANTITIES.contains(head)
                        ? of.firmness()
                        : lexicon.isHead("agent", head)
                                ? Firmness.AGENT
                                : lexicon.isHead("instrument", head) ? Firmness.INSTRUMENT : Firmness.BELONGING;
                return new Party(of.codes(), firmness, i, false);
            }
        }
        if (isSeated(i)) {
            return new Party(units.unit(i + 2).group().codes(), Firmness.AGENT, i, false);
        }
        return new Party(List.of(), Firmness.NONE, i, false);
    }

    /// `officials in Washington`: who has an office in a capital speaks for the state.
    private boolean isSeated(int i) {
        return lexicon.isHead("seated", units.unit(i).lemma())
                && units.isPreposition(i + 1, "in")
                && units.isKind(i + 2, Kind.NOUNS)
                && units.unit(i + 2).group().place();
    }

    /// The first group of a coordination or `of` chain that ends at a noun group.
    int startOf(int i) {
        int at = i;
        boolean moved = true;
        while (moved) {
            moved = false;
            if (units.isPreposition(at - 1, "of") && units.isKind(at - 2, Kind.NOUNS)) {
                at -= 2;
                moved = true;
            } else if (units.isKind(at - 1, Kind.AND)
                    && units.unit(at - 1).lemma().matches("and|or|nor|&")
                    && units.isKind(at - 2, Kind.NOUNS)
                    && !single(at).isEmpty()
                    && !isObject(units.startOfOf(at - 2))) {
                at -= 2;
                moved = true;
            } else if (units.isKind(at - 1, Kind.COMMA)
                    && at < i
                    && units.isKind(at - 2, Kind.NOUNS)
                    && !single(at - 2).isEmpty()
                    && !single(at).isEmpty()
                    && !isObject(units.startOfOf(at - 2))) {
                at -= 2;
                moved = true;
            }
        }
        return at;
    }

    /// Whether a group belongs to a verb before it, directly or by a preposition.
    private boolean isObject(int i) {
        return units.isKind(i - 1, Kind.VERB)
                || (units.isKind(i - 1, Kind.PREPOSITION)
                        && units.verbBefore(i - 1) >= 0
                        && !units.unit(i - 1).lemma().matches("between|of|with|from|by"));
    }

    /// The group right after a verb, whoever it names.
    private int objectUnit(int verb) {
        int at = verb + 1;
        if (units.isKind(at, Kind.PREPOSITION)
                && units.unit(at).lemma().matches("down|up|out|off|back|over")
                && units.isKind(at + 1, Kind.NOUNS)) {
            at++;
        }
        return units.isKind(at, Kind.NOUNS) && !units.unit(at).group().time() ? at : -1;
    }

    /// Whoever stands right after a verb. Of two objects the first: `gave Turkey missiles`; `denied any role` is
    /// nobody.
    Party object(int verb) {
        int at = objectUnit(verb);
        return at < 0 ? Party.NOBODY : party(at);
    }
}
