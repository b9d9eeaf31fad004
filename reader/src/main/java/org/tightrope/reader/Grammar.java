package org.tightrope.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tightrope.reader.Unit.Kind;

/// Who stands where in a sentence cut into units: subjects, objects, complements. Shallow: clauses are
/// told apart by connectives, commas and the order of the groups.
final class Grammar {
    private final Units units;
    private final Pronouns pronouns;
    private final Groups groups;
    private final Subjects subjects;

    /// @param memory of the sentence before
    Grammar(Lexicon lexicon, List<Unit> units, List<Token> tokens, Memory memory) {
        this.units = new Units(units, tokens);
        pronouns = new Pronouns(this.units, memory);
        groups = new Groups(lexicon, this.units, pronouns);
        subjects = new Subjects(this.units, groups);
    }

    List<Unit> units() {
        return units.all();
    }

    Unit unit(int i) {
        return units.unit(i);
    }

    boolean isKind(int i, Kind kind) {
        return units.isKind(i, kind);
    }

    boolean isVerbAt(int i, String lemma) {
        return units.isVerb(i, lemma);
    }

    /// The nearest verb before a unit, in its clause; -1 when there is none.
    int verbBefore(int i) {
        return units.verbBefore(i);
    }

    /// The unit after a noun group and the `of` groups that hang on it.
    int afterOf(int i) {
        return units.afterOf(i);
    }

    /// Lemmas of the tokens just before a unit, nearest first.
    List<String> wordsBefore(int i, int count) {
        return units.wordsBefore(i, count);
    }

    /// Whoever a noun group stands for, with `of` after it, coordinated groups and an apposition.
    Party party(int i) {
        return groups.party(i);
    }

    /// The first group of a coordination or `of` chain that ends at a noun group.
    int startOf(int i) {
        return groups.startOf(i);
    }

    /// Who does what the verb says; for passives, who suffers it.
    Party subject(int verb) {
        return subjects.subject(verb);
    }

    /// Whoever stands right after a verb.
    Party object(int verb) {
        return groups.object(verb);
    }

    /// Pronouns that stand for an actor, by the unit they fill.
    Map<Integer, String> referring() {
        return pronouns.referring();
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
}
