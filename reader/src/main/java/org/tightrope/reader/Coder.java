package org.tightrope.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tightrope.event.Action;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Finds who does what to whom in one sentence, by the verbs and nouns of the lexicon.
final class Coder {
    private static final Set<String> TREATIES = Set.of(
            "agreement",
            "deal",
            "treaty",
            "accord",
            "pact",
            "convention",
            "memorandum",
            "protocol",
            "process",
            "talk",
            "negotiation");

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Findings findings;

    /// Infinitives whose event is that of the verb before: a threat to strike is a threat, not a strike.
    private final Set<Integer> spoken = new HashSet<>();

    Coder(Lexicon lexicon, Grammar grammar, Standing standing) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        findings = new Findings(grammar, standing);
    }

    List<Finding> findings() {
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.VERB) && !spoken.contains(i)) {
                verb(i);
            }
        }
        var nouns = new NounCoder(lexicon, grammar, findings);
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.NOUNS)) {
                nouns.noun(i);
            }
        }
        findings.turnVisits();
        return findings.distinct();
    }

    private void verb(int at) {
        var unit = grammar.unit(at);
        for (VerbRule rule : lexicon.verb(unit.lemma())) {
            if (apply(rule, at)) {
                return;
            }
        }
    }

    /// Whether the rule fits; it may fit and still make no event.
    private boolean apply(VerbRule rule, int at) {
        var verb = grammar.unit(at).verb();
        boolean reduced = verb.bare()
                && grammar.isKind(at + 1, Kind.PREPOSITION)
                && grammar.unit(at + 1).lemma().equals("by");
        boolean held = rule.action() == Action.COERCE && isSuffered(at);
        boolean passive = verb.passive() || reduced || held;
        if (!rule.particle().isEmpty() && !grammar.hasParticle(at, rule.particle())) {
            return false;
        }
        if (rule.has("next")
                && rule.targets().stream()
                        .noneMatch(place -> at + 1 < grammar.units().size()
                                && grammar.unit(at + 1).is(Kind.PREPOSITION, place))) {
            return false;
        }
        if (!rule.nouns().isEmpty()) {
            var lemmas = passive ? grammar.subjectLemmas(at) : grammar.objectLemmas(at);
            if (lemmas.stream().noneMatch(rule.nouns()::contains)) {
                return false;
            }
        }
        var source = passive ? grammar.after(at + 1, "by") : grammar.subject(at);
        if (held || passive && source.isEmpty() && rule.action() == Action.COERCE) {
            source = host(at);
        }
        var meta = infinitive(rule, at);
        if (meta) {
            return true;
        }
        if (rule.has("mutual") && isCompany(source) && target(rule, at, passive).isEmpty() && !passive) {
            mutual(rule, at, source, source);
            return true;
        }
        var target = target(rule, at, passive);
        if (rule.has("mutual") && passive && target.isEmpty()) {
            // `an agreement was signed by A and B`
            if (isCompany(source)) {
                mutual(rule, at, source, source);
                return true;
            }
            return false;
        }
        if (target.isEmpty()) {
            return false;
        }
        if (source.isEmpty() && rule.action() == Action.ASSAULT) {
            findings.blamed(at, target, rule.action(), rule.cameo(), rule.pattern());
            return true;
        }
        if (rule.has("leader") && !isStay(source, target)) {
            return false;
        }
        if (!mayAct(source, rule.has("violent")) || !mayTake(rule, at, target)) {
            return true;
        }
        if (rule.has("mutual") && !(rule.has("mutualwith") && !isWith(at))) {
            mutual(rule, at, source, target);
        } else if (rule.has("mutualwith") && isWith(at)) {
            mutual(rule, at, source, target);
        } else {
            pairs(rule, at, source, target);
        }
        return true;
    }

    /// `an Israeli arrested for smuggling at a Moscow airport`: whom, but nobody who did it.
    private boolean isSuffered(int at) {
        return grammar.unit(at).verb().bare()
                && grammar.isKind(at - 1, Kind.NOUNS)
                && grammar.isKind(at + 1, Kind.PREPOSITION)
                && grammar.after(at + 1, "by").isEmpty()
                && !host(at).isEmpty();
    }

    /// Whose police it is that somebody is arrested by: `an Israeli arrested at a Moscow airport`.
    private Party host(int at) {
        return Stream.of("in", "at")
                .map(place -> grammar.after(at + 1, place))
                .filter(party -> !party.isEmpty())
                .findFirst()
                .map(party -> new Party(party.codes(), Firmness.AGENT, party.at(), false))
                .orElse(Party.NOBODY);
    }

    /// `Lavrov was in Tehran`: a leader in a capital is on a visit.
    private boolean isStay(Party who, Party where) {
        return who.at() >= 0
                && where.at() >= 0
                && grammar.unit(who.at()).group().leader()
                && grammar.unit(where.at()).group().place();
    }

    /// Two to four who may do something together; a longer list is an enumeration.
    private static boolean isCompany(Party party) {
        return party.codes().size() >= 2 && party.codes().size() <= 4;
    }

    private boolean isWith(int at) {
        return !grammar.after(at + 1, "with").isEmpty();
    }

    private static boolean mayAct(Party party, boolean violent) {
        return switch (party.firmness()) {
            case ITSELF, AGENT -> true;
            case INSTRUMENT -> violent;
            case BELONGING, NONE -> false;
        };
    }

    private boolean mayTake(VerbRule rule, int at, Party target) {
        if (rule.has("toinf")) {
            return infinitiveFollows(at);
        }
        if (rule.has("capital")) {
            return target.firmness() == Firmness.ITSELF
                    && (grammar.isKind(at + 1, Kind.PREPOSITION) || grammar.isKind(at + 2, Kind.PREPOSITION))
                    && target.at() <= at + 3;
        }
        if (rule.has("person")) {
            return target.firmness() == Firmness.ITSELF;
        }
        if (rule.has("treaty")) {
            return target.at() >= 0;
        }
        return true;
    }

    private boolean infinitiveFollows(int at) {
        for (int i = at + 1; i < Math.min(grammar.units().size(), at + 7); i++) {
            if (grammar.isKind(i, Kind.VERB)) {
                return grammar.unit(i).verb().infinitive();
            }
        }
        return false;
    }

    private Party target(VerbRule rule, int at, boolean passive) {
        for (String place : rule.targets()) {
            var party = switch (place) {
                case "obj" -> passive ? passiveSubject(rule, at) : grammar.object(at);
                case "inf" -> Party.NOBODY;
                case "that" -> afterThat(at);
                default -> grammar.after(at + 1, place);
            };
            // `denounced it`: a thing, not an actor.
            boolean thing = party.pronoun()
                    && !passive
                    && grammar.unit(party.at()).lemma().equals("it");
            if (!party.isEmpty() && !thing) {
                return party;
            }
        }
        return Party.NOBODY;
    }

    private Party passiveSubject(VerbRule rule, int at) {
        int noun = nounBefore(at);
        if (!grammar.unit(at).verb().passive() && grammar.isKind(noun, Kind.NOUNS)) {
            return grammar.party(grammar.startOf(noun));
        }
        return rule.nouns().isEmpty() ? grammar.subject(at) : Party.NOBODY;
    }

    /// The unit before a participle, or before the one it is coupled to: `a militia armed and funded by`.
    private int nounBefore(int at) {
        if (!grammar.isKind(at - 1, Kind.AND)) {
            return at - 1;
        }
        boolean verbs =
                grammar.isKind(at - 2, Kind.VERB) && grammar.unit(at - 2).verb().bare();
        return verbs ? at - 3 : at - 2;
    }

    private Party afterThat(int at) {
        for (int i = at + 1; i < Math.min(grammar.units().size(), at + 4); i++) {
            if (grammar.unit(i).is(Kind.MARK, "that") && grammar.isKind(i + 1, Kind.NOUNS)) {
                return grammar.party(i + 1);
            }
        }
        return Party.NOBODY;
    }

    /// `threatened to strike B`, `promised to help B`, `refused to meet B`: the target is that of the
    /// verb below.
    private boolean infinitive(VerbRule rule, int at) {
        boolean takes = rule.targets().contains("inf") || rule.has("infinitive");
        int lower = takes ? infinitiveAfter(at) : -1;
        if (lower < 0) {
            return false;
        }
        var source = grammar.subject(at);
        for (VerbRule below : lexicon.verb(grammar.unit(lower).lemma())) {
            if (!below.particle().isEmpty() && !grammar.hasParticle(lower, below.particle())) {
                continue;
            }
            if (!below.nouns().isEmpty() && grammar.objectLemmas(lower).stream().noneMatch(below.nouns()::contains)) {
                continue;
            }
            var target = target(below, lower, false);
            if (target.isEmpty() && below.has("mutual") && isCompany(source) && rule.action() == Action.AGREE) {
                mutual(rule, at, source, source);
                return true;
            }
            if (target.isEmpty() || !mayAct(source, false)) {
                continue;
            }
            var action = rule.action();
            var cameo = rule.cameo();
            if (rule.has("intent") || rule.action() == Action.THREATEN) {
                boolean conflict = below.action().quad().isConflict();
                action = conflict ? Action.THREATEN : Action.AGREE;
                cameo = conflict ? "130" : "030";
            }
            if (action == Action.AGREE && below.action().quad().isConflict()) {
                continue;
            }
            findings.add(
                    at,
                    source,
                    target,
                    action,
                    cameo,
                    Findings.VERB_CONFIDENCE - 0.1,
                    rule.pattern() + " to " + below.pattern());
            spoken.add(lower);
            return true;
        }
        return false;
    }

    /// The infinitive that hangs on a verb, at most a time or place between: `threatened in May to block`; -1 for
    /// none.
    private int infinitiveAfter(int at) {
        boolean between = grammar.isKind(at + 1, Kind.PREPOSITION)
                && grammar.isKind(at + 2, Kind.NOUNS)
                && grammar.unit(at + 2).group().codes().isEmpty();
        int next = between ? at + 3 : at + 1;
        return grammar.isKind(next, Kind.VERB) && grammar.unit(next).verb().infinitive() ? next : -1;
    }

    private void mutual(VerbRule rule, int at, Party left, Party right) {
        if (mayAct(left, false)) {
            findings.mutual(at, left, right, rule.action(), rule.cameo(), confidence(rule), rule.pattern());
        }
    }

    private void pairs(VerbRule rule, int at, Party source, Party target) {
        boolean treaty = rule.has("treaty") && isTreaty(at);
        var action = rule.has("treaty") && !treaty ? Action.RETREAT : rule.action();
        var cameo = rule.has("treaty") && !treaty ? "0874" : rule.cameo();
        findings.add(at, source, target, action, cameo, confidence(rule), rule.pattern());
    }

    private boolean isTreaty(int at) {
        for (int i = at + 1; i < Math.min(grammar.units().size(), at + 6); i++) {
            if (grammar.isKind(i, Kind.NOUNS)
                    && grammar.unit(i).group().lemmas().stream().anyMatch(TREATIES::contains)) {
                return true;
            }
        }
        return false;
    }

    private static double confidence(VerbRule rule) {
        return Findings.VERB_CONFIDENCE - (rule.has("weak") ? 0.2 : 0);
    }
}
