package org.tightrope.reader;

import java.util.Set;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Who does what a verb says, by the order of the groups before it.
final class Subjects {
    /// Prepositions that begin a clause when a verb follows their noun.
    private static final String CONJUNCTIONS = "after|before|since|until|as|than|because|once|till|like";

    /// Verbs whose object does what follows with `of`, `for` or `from`.
    private static final Set<String> CONTROL = Set.of(
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
            "deter");

    private final Units units;
    private final Groups groups;

    Subjects(Units units, Groups groups) {
        this.units = units;
        this.groups = groups;
    }

    /// Who does what the verb says, by position; for passives, who suffers it.
    Party subject(int verb) {
        return subject(verb, 0);
    }

    private Party subject(int verb, int depth) {
        if (depth > 4) {
            return Party.NOBODY;
        }
        var group = units.unit(verb).verb();
        int at = verb - 1;
        while (units.isKind(at, Kind.QUOTE)) {
            at--;
        }
        if (group.gerund()) {
            return ofGerund(verb, at, depth);
        }
        boolean crossedRelative = false;
        while (at >= 0) {
            var unit = units.unit(at);
            switch (unit.kind()) {
                case MARK -> {
                    if (!crossedRelative && unit.lemma().matches("which|who|that") && hasAntecedent(at)) {
                        int antecedent = units.isKind(at - 1, Kind.COMMA) ? at - 2 : at - 1;
                        return groups.party(groups.startOf(antecedent), true);
                    }
                    return Party.NOBODY;
                }
                case NOUNS -> {
                    if (unit.group().time()) {
                        at = units.isKind(at - 1, Kind.PREPOSITION) ? at - 2 : at - 1;
                        continue;
                    }
                    int start = groups.startOf(at);
                    boolean conjunction = at == verb - 1
                            && units.isKind(start - 1, Kind.PREPOSITION)
                            && units.unit(start - 1).lemma().matches(CONJUNCTIONS);
                    if (units.isKind(start - 1, Kind.PREPOSITION) && !conjunction) {
                        at = start - 2;
                        continue;
                    }
                    if (group.infinitive() && units.isKind(start - 1, Kind.VERB)) {
                        var object = groups.party(start, true);
                        return object.isEmpty() || object.firmness() == Firmness.BELONGING
                                ? subject(start - 1, depth + 1)
                                : object;
                    }
                    return groups.party(start, true);
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
                    int before = units.verbBefore(at);
                    return before >= 0 ? subject(before, depth + 1) : Party.NOBODY;
                }
                case COMMA -> {
                    if (at == verb - 1 && !group.infinitive() && units.isKind(at - 1, Kind.VERB)) {
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

    /// `accused Iran of arming rebels`, `an attack killing troops`, `after meeting Putin he left`.
    private Party ofGerund(int verb, int before, int depth) {
        if (units.isKind(before, Kind.PREPOSITION)) {
            int governor = units.verbBefore(before);
            if (governor < 0) {
                return Party.NOBODY;
            }
            boolean controlled = units.unit(before).lemma().matches("of|for|from|against|into|over")
                    && CONTROL.contains(units.unit(governor).lemma());
            var object = controlled ? groups.object(governor) : Party.NOBODY;
            return object.isEmpty() ? subject(governor, depth + 1) : object;
        }
        if (units.isKind(before, Kind.NOUNS) && !units.unit(before).group().time()) {
            return groups.party(groups.startOf(before), true);
        }
        int main = units.verbBefore(verb);
        return main >= 0 ? subject(main, depth + 1) : firstNounsAfter(verb);
    }

    private Party firstNounsAfter(int verb) {
        for (int at = verb + 1; at < units.size(); at++) {
            if (units.isKind(at, Kind.COMMA) && units.isKind(at + 1, Kind.NOUNS)) {
                return groups.party(at + 1);
            }
        }
        return Party.NOBODY;
    }

    private boolean hasAntecedent(int mark) {
        return units.isKind(mark - 1, Kind.NOUNS)
                || (units.isKind(mark - 1, Kind.COMMA) && units.isKind(mark - 2, Kind.NOUNS));
    }

    /// The comma that opens an insertion closed at this one, -1 when there is none: what lies between
    /// must not hold a complete clause of its own without a relative pronoun.
    private int openingComma(int closing) {
        for (int at = closing - 1; at >= 0; at--) {
            if (units.isKind(at, Kind.COMMA)) {
                return at;
            }
            if (units.isKind(at, Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }
}
