package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.event.Action;
import org.tightrope.event.Status;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Finds who does what to whom in one sentence, by the verbs and nouns of the lexicon.
final class Coder {
    private static final double VERB_CONFIDENCE = 0.85;
    private static final double NOUN_CONFIDENCE = 0.65;
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
    private final Standing standing;
    private final List<Finding> findings = new ArrayList<>();

    /// Infinitives whose event is that of the verb before: a threat to strike is a threat, not a strike.
    private final Set<Integer> spoken = new HashSet<>();

    Coder(Lexicon lexicon, Grammar grammar, Standing standing) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.standing = standing;
    }

    List<Finding> findings() {
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.VERB) && !spoken.contains(i)) {
                verb(i);
            }
        }
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.NOUNS)) {
                noun(i);
            }
        }
        // Who is visited meets the visitor.
        findings.addAll(findings.stream()
                .filter(finding -> finding.action() == Action.CONSULT)
                .map(Finding::turned)
                .toList());
        return distinct();
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
        boolean passive = verb.passive() || reduced;
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
        if (reduced && !verb.passive()) {
            source = grammar.after(at + 1, "by");
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
            blamed(rule, at, target);
            return true;
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
            add(at, source, target, action, cameo, VERB_CONFIDENCE - 0.1, rule.pattern() + " to " + below.pattern());
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

    /// `an attack that Turkey blamed on Syria`: the deed of the blamed, claimed by the blamer.
    private void blamed(VerbRule rule, int at, Party target) {
        blamed(at, target, rule.action(), rule.cameo(), rule.pattern());
    }

    private void blamed(int at, Party target, Action action, String cameo, String pattern) {
        for (int i = 0; i < grammar.units().size(); i++) {
            if (i == at || !grammar.isVerbAt(i, "blame")) {
                continue;
            }
            var blamer = grammar.subject(i);
            var culprit = grammar.after(i + 1, "on");
            if (culprit.isEmpty()) {
                culprit = grammar.object(i);
            }
            for (String source : culprit.codes()) {
                for (String code : target.codes()) {
                    if (!source.equals(code)) {
                        findings.add(new Finding(
                                at,
                                source,
                                code,
                                action,
                                cameo,
                                Status.CLAIMED,
                                blamer.codes().stream().findFirst(),
                                VERB_CONFIDENCE - 0.1,
                                Ground.BLAME,
                                List.of(
                                        "trigger: " + grammar.unit(at).lemma(),
                                        "pattern: " + pattern,
                                        "claimed: blamed on " + source)));
                    }
                }
            }
        }
    }

    private void mutual(VerbRule rule, int at, Party left, Party right) {
        if (!mayAct(left, false)) {
            return;
        }
        for (String one : left.codes()) {
            for (String other : right.codes()) {
                if (!one.equals(other)) {
                    add(
                            at,
                            List.of(one),
                            List.of(other),
                            left,
                            right,
                            rule.action(),
                            rule.cameo(),
                            confidence(rule),
                            Ground.BOTH_WAYS,
                            rule.pattern());
                    add(
                            at,
                            List.of(other),
                            List.of(one),
                            right,
                            left,
                            rule.action(),
                            rule.cameo(),
                            confidence(rule),
                            Ground.BOTH_WAYS,
                            rule.pattern());
                }
            }
        }
    }

    private void pairs(VerbRule rule, int at, Party source, Party target) {
        boolean treaty = rule.has("treaty") && isTreaty(at);
        var action = rule.has("treaty") && !treaty ? Action.RETREAT : rule.action();
        var cameo = rule.has("treaty") && !treaty ? "0874" : rule.cameo();
        add(at, source, target, action, cameo, confidence(rule), rule.pattern());
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
        return VERB_CONFIDENCE - (rule.has("weak") ? 0.2 : 0);
    }

    private void add(
            int at, Party source, Party target, Action action, String cameo, double confidence, String pattern) {
        add(at, source.codes(), target.codes(), source, target, action, cameo, confidence, Ground.RULE, pattern);
    }

    private void add(
            int at,
            List<String> sources,
            List<String> targets,
            Party source,
            Party target,
            Action action,
            String cameo,
            double confidence,
            Ground ground,
            String pattern) {
        var found = pattern + (ground == Ground.BOTH_WAYS ? ", both ways" : "");
        double sure = confidence
                - (source.pronoun() ? 0.15 : 0)
                - (target.pronoun() ? 0.15 : 0)
                - (target.firmness() == Firmness.BELONGING ? 0.1 : 0)
                - (target.at() - at > 6 ? 0.1 : 0)
                - (at - source.at() > 6 ? 0.1 : 0);
        for (String from : sources) {
            for (String to : targets) {
                if (from.equals(to)) {
                    continue;
                }
                var verdict = grammar.isKind(at, Kind.VERB)
                        ? standing.ofVerb(at, from, to, action.quad())
                        : standing.ofNoun(at, from, to, action.quad());
                if (verdict.status().isEmpty()) {
                    continue;
                }
                findings.add(new Finding(
                        at,
                        from,
                        to,
                        action,
                        cameo,
                        verdict.status().get(),
                        verdict.claimedBy(),
                        Math.max(0.1, Math.round(sure * 100) / 100.0),
                        ground,
                        List.of("trigger: " + grammar.unit(at).lemma(), "pattern: " + found, verdict.reason())));
            }
        }
    }

    /// `a Turkish strike on Syrian troops`, `talks between A and B`, `A's recognition of B`.
    private void noun(int at) {
        var unit = grammar.unit(at);
        var rule = lexicon.noun(unit.lemma());
        if (rule == null || rule.flags().contains("off")) {
            return;
        }
        if (coveredByVerb(at, rule)) {
            return;
        }
        var owners = unit.group().codes();
        var between = grammar.after(at + 1, "between");
        if (rule.isMutual()) {
            mutualNoun(at, rule, owners, between);
            return;
        }
        var target = Party.NOBODY;
        for (String place : rule.targets()) {
            if (target.isEmpty() && !(place.equals("of") && rule.of().equals("source"))) {
                target = near(at, place);
            }
        }
        var source = owners.isEmpty() ? near(at, "by") : new Party(owners, Firmness.AGENT, at, false);
        if (source.isEmpty() && rule.of().equals("source")) {
            source = near(at, "of");
        }
        if (source.isEmpty() && target.isEmpty()) {
            return;
        }
        if (source.isEmpty()) {
            if (rule.action() == Action.ASSAULT) {
                blamed(at, target, rule.action(), rule.cameo(), "noun " + rule.noun());
            }
            return;
        }
        if (target.isEmpty()
                && rule.of().equals("target")
                && owners.size() == 1
                && !near(at, "by").isEmpty()) {
            // `the Iranian president's killing by`: rare, and the owner is then the target.
            target = source;
            source = near(at, "by");
        }
        if (target.isEmpty()) {
            return;
        }
        add(at, source, target, rule.action(), rule.cameo(), NOUN_CONFIDENCE, "noun " + rule.noun());
    }

    private Party near(int at, String preposition) {
        int limit = Math.min(grammar.units().size(), at + 6);
        for (int i = at + 1; i < limit; i++) {
            var unit = grammar.unit(i);
            if (unit.is(Kind.PREPOSITION, preposition) && grammar.isKind(i + 1, Kind.NOUNS)) {
                return grammar.party(i + 1);
            }
            if (!unit.is(Kind.PREPOSITION) && !unit.is(Kind.NOUNS)) {
                return Party.NOBODY;
            }
        }
        return Party.NOBODY;
    }

    private void mutualNoun(int at, NounRule rule, List<String> owners, Party between) {
        var members = new LinkedHashSet<String>(owners);
        var right = between.isEmpty() && rule.targets().contains("with") ? near(at, "with") : Party.NOBODY;
        if (between.codes().size() >= 2) {
            members.clear();
            members.addAll(between.codes());
        } else if (!right.isEmpty()) {
            members.addAll(right.codes());
        } else if (rule.targets().contains("by")) {
            members.addAll(near(at, "by").codes());
        } else if (rule.targets().contains("of")) {
            members.addAll(near(at, "of").codes());
        }
        // `talks with A and B` without an owner does not say that A met B.
        boolean owned = !owners.isEmpty()
                || between.codes().size() >= 2
                || rule.targets().contains("by");
        if (members.size() < 2 || members.size() > 3 || !owned) {
            return;
        }
        var party = new Party(List.copyOf(members), Firmness.AGENT, at, false);
        var codes = List.copyOf(members);
        for (String one : codes) {
            for (String other : codes) {
                add(
                        at,
                        List.of(one),
                        List.of(other),
                        party,
                        party,
                        rule.action(),
                        rule.cameo(),
                        NOUN_CONFIDENCE,
                        Ground.BOTH_WAYS,
                        "noun " + rule.noun());
            }
        }
    }

    /// Whether a verb before this noun has already made an event out of it (`held talks with`).
    private boolean coveredByVerb(int at, NounRule rule) {
        for (Finding finding : findings) {
            if (finding.at() < at
                    && at - finding.at() <= 5
                    && grammar.isKind(finding.at(), Kind.VERB)
                    && finding.action().quad() == rule.action().quad()
                    && grammar.verbBefore(at) == finding.at()
                    && finding.because().get(1).contains("<noun>")) {
                return true;
            }
        }
        return false;
    }

    /// One finding per pair, action and status: the surest. A meeting said to be hypothetical yields to a
    /// real one.
    private List<Finding> distinct() {
        var kept = new ArrayList<Finding>();
        for (Finding finding : findings) {
            int same = -1;
            for (int i = 0; i < kept.size(); i++) {
                var other = kept.get(i);
                if (other.source().equals(finding.source())
                        && other.target().equals(finding.target())
                        && other.action() == finding.action()) {
                    same = i;
                    break;
                }
            }
            if (same < 0) {
                kept.add(finding);
            } else if (better(finding, kept.get(same))) {
                kept.set(same, finding);
            }
        }
        return kept;
    }

    private static boolean better(Finding left, Finding right) {
        if (left.status().entersHistory() != right.status().entersHistory()) {
            return left.status().entersHistory();
        }
        return left.confidence() > right.confidence();
    }

    /// The two that a sentence of more names side by side last: `... where Israel and Iran clashed`.
    private List<String> joined(int actors) {
        for (int i = grammar.units().size() - 1; i >= 0 && actors > 2; i--) {
            if (grammar.isKind(i, Kind.NOUNS)
                    && grammar.isKind(i + 1, Kind.AND)
                    && !grammar.unit(i).group().codes().isEmpty()) {
                var codes = grammar.party(i).codes();
                if (codes.size() == 2) {
                    return codes;
                }
            }
        }
        return List.of();
    }

    /// The subject of the sentence and the pair it is about, for the pronouns of the next.
    Memory memory(Memory before) {
        var codes = new LinkedHashSet<String>();
        Optional<List<String>> subject = Optional.empty();
        var pronouns = grammar.referring();
        for (int i = 0; i < grammar.units().size(); i++) {
            if (grammar.isKind(i, Kind.NOUNS)) {
                var group = grammar.unit(i).group();
                codes.addAll(group.codes());
                if (subject.isEmpty()
                        && !grammar.isKind(i - 1, Kind.PREPOSITION)
                        && !grammar.isKind(i - 1, Kind.VERB)) {
                    boolean named = group.codes().size() == 1
                            && (group.firmness() == Firmness.ITSELF || group.firmness() == Firmness.AGENT);
                    subject = named
                            ? Optional.of(group.codes())
                            : Optional.ofNullable(pronouns.get(i)).map(List::of);
                }
            }
        }
        return new Memory(
                subject.orElse(codes.isEmpty() ? before.subject() : List.of()),
                codes.size() == 2 ? List.copyOf(codes) : codes.isEmpty() ? before.pair() : joined(codes.size()));
    }
}
