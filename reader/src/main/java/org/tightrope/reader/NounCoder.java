package org.tightrope.reader;

import java.util.LinkedHashSet;
import java.util.List;
import org.tightrope.event.Action;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Finds who does what to whom by the nouns of the lexicon: `a Turkish strike on Syrian troops`.
final class NounCoder {
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Findings findings;

    /// @param findings of the verbs, to which those of the nouns are added
    NounCoder(Lexicon lexicon, Grammar grammar, Findings findings) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.findings = findings;
    }

    /// `a Turkish strike on Syrian troops`, `talks between A and B`, `A's recognition of B`.
    void noun(int at) {
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
                findings.blamed(at, target, rule.action(), rule.cameo(), "noun " + rule.noun());
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
        findings.add(at, source, target, rule.action(), rule.cameo(), Findings.NOUN_CONFIDENCE, "noun " + rule.noun());
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
        findings.add(
                at,
                party.codes(),
                party.codes(),
                party,
                party,
                rule.action(),
                rule.cameo(),
                Findings.NOUN_CONFIDENCE,
                Ground.BOTH_WAYS,
                "noun " + rule.noun());
    }

    /// Whether a verb before this noun has already made an event out of it (`held talks with`).
    private boolean coveredByVerb(int at, NounRule rule) {
        for (Finding finding : findings.all()) {
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
}
