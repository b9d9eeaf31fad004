package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Status;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Kind;

/// What somebody answers to the sentence before without naming whom: `The United States blamed Iran. Tehran denied it`
/// rejects the United States, `Turkey shot down a Russian jet. Moscow condemned the attack` accuses Turkey.
/// Only where the answer names nobody else and one party of the sentence before is plainly meant.
final class Replies {
    private static final double CONFIDENCE = 0.6;

    private static final Map<String, Action> ANSWERS = Map.ofEntries(
            Map.entry("deny", Action.REJECT),
            Map.entry("reject", Action.REJECT),
            Map.entry("dismiss", Action.REJECT),
            Map.entry("refute", Action.REJECT),
            Map.entry("rebuff", Action.REJECT),
            Map.entry("refuse", Action.REJECT),
            Map.entry("decline", Action.REJECT),
            Map.entry("condemn", Action.ACCUSE),
            Map.entry("denounce", Action.ACCUSE),
            Map.entry("deplore", Action.ACCUSE),
            Map.entry("protest", Action.ACCUSE));

    private Replies() {}

    /// @param before found in the sentence before
    static List<Finding> of(Grammar grammar, Standing standing, List<Mention> parties, List<Finding> before) {
        var named = new HashSet<String>();
        parties.forEach(party -> named.add(party.actor().code()));
        var replies = new ArrayList<Finding>();
        for (int i = 0; i < grammar.units().size() && named.size() <= 1; i++) {
            var action =
                    grammar.isKind(i, Kind.VERB) ? ANSWERS.get(grammar.unit(i).lemma()) : null;
            if (action == null || grammar.unit(i).verb().passive()) {
                continue;
            }
            var who = grammar.subject(i).codes();
            var to = who.size() == 1 ? meant(who.getFirst(), action, before) : Optional.<String>empty();
            if (to.isPresent() && named.equals(Set.of(who.getFirst()))) {
                reply(grammar, standing, i, who.getFirst(), to.get(), action).ifPresent(replies::add);
                break;
            }
        }
        return replies;
    }

    /// Who did or said something to whoever answers; of a condemnation also who did something to a third.
    private static Optional<String> meant(String who, Action action, List<Finding> before) {
        var meant = before.stream()
                .filter(finding -> finding.action().quad().isConflict() || finding.action() == Action.REQUEST)
                .filter(finding -> action == Action.REJECT
                        ? !finding.action().quad().isMaterial()
                                || finding.source().equals(who)
                                        && finding.claimedBy().isPresent()
                        : finding.action().quad().isMaterial())
                .flatMap(finding -> party(who, action, finding).stream())
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static Optional<String> party(String who, Action action, Finding finding) {
        if (finding.source().equals(who)) {
            return finding.claimedBy().filter(by -> !by.equals(who));
        }
        boolean toWho = finding.target().equals(who);
        return Optional.of(finding.source()).filter(source -> toWho || action == Action.ACCUSE);
    }

    private static Optional<Finding> reply(
            Grammar grammar, Standing standing, int at, String source, String target, Action action) {
        var verdict = standing.of(at, source, target, action.quad());
        if (verdict.status().isEmpty() || verdict.status().get() != Status.REPORTED) {
            return Optional.empty();
        }
        return Optional.of(Finding.fact(
                at,
                source,
                target,
                action,
                CONFIDENCE,
                Ground.RULE,
                List.of("trigger: " + grammar.unit(at).lemma(), "target: from the sentence before", verdict.reason())));
    }
}
