package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.event.Action;
import org.tightrope.event.Status;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Firmness;

/// What the rules have found in a sentence so far, each with how it is known.
final class Findings {
    static final double VERB_CONFIDENCE = 0.85;
    static final double NOUN_CONFIDENCE = 0.65;

    private final Grammar grammar;
    private final Standing standing;
    private final List<Finding> all = new ArrayList<>();

    Findings(Grammar grammar, Standing standing) {
        this.grammar = grammar;
        this.standing = standing;
    }

    List<Finding> all() {
        return all;
    }

    /// Who is visited meets the visitor.
    void turnVisits() {
        all.addAll(all.stream()
                .filter(finding -> finding.action() == Action.CONSULT)
                .map(Finding::turned)
                .toList());
    }

    void add(int at, Party source, Party target, Action action, String cameo, double confidence, String pattern) {
        add(at, source.codes(), target.codes(), source, target, action, cameo, confidence, Ground.RULE, pattern);
    }

    /// Each of some with each of others, both ways.
    void mutual(int at, Party left, Party right, Action action, String cameo, double confidence, String pattern) {
        for (String one : left.codes()) {
            for (String other : right.codes()) {
                if (!one.equals(other)) {
                    add(
                            at,
                            List.of(one),
                            List.of(other),
                            left,
                            right,
                            action,
                            cameo,
                            confidence,
                            Ground.BOTH_WAYS,
                            pattern);
                    add(
                            at,
                            List.of(other),
                            List.of(one),
                            right,
                            left,
                            action,
                            cameo,
                            confidence,
                            Ground.BOTH_WAYS,
                            pattern);
                }
            }
        }
    }

    /// @param sources codes of who did it, a finding each
    /// @param targets codes of to whom
    /// @param source by which the sources are named
    /// @param target by which the targets are named
    void add(
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
                var verdict = standing.of(at, from, to, action.quad());
                if (verdict.status().isEmpty()) {
                    continue;
                }
                all.add(new Finding(
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

    /// `an attack that Turkey blamed on Syria`: the deed of the blamed, claimed by the blamer.
    void blamed(int at, Party target, Action action, String cameo, String pattern) {
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
                        all.add(new Finding(
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

    /// One finding per pair, action and status: the surest. A meeting said to be hypothetical yields to a
    /// real one.
    List<Finding> distinct() {
        var kept = new ArrayList<Finding>();
        for (Finding finding : all) {
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
}
