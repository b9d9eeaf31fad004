package org.tightrope.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.Unit.Kind;

/// What a noun with `anti` takes for known: `Washington's anti-Iranian rhetoric` accuses Iran, whatever the sentence
/// goes on to say of it, and who is `not ready to lift the anti-Russian sanctions` has sanctions on Russia.
final class Presupposed {
    private static final double CONFIDENCE = 0.6;
    private static final Pattern ANTI = Pattern.compile("\\b[Aa]nti[-‑–]$");

    private static final Map<String, Action> DEEDS = Map.ofEntries(
            Map.entry("rhetoric", Action.ACCUSE),
            Map.entry("statement", Action.ACCUSE),
            Map.entry("remark", Action.ACCUSE),
            Map.entry("tirade", Action.ACCUSE),
            Map.entry("propaganda", Action.ACCUSE),
            Map.entry("campaign", Action.ACCUSE),
            Map.entry("resolution", Action.ACCUSE),
            Map.entry("sanction", Action.SANCTION),
            Map.entry("embargo", Action.SANCTION));

    private Presupposed() {}

    /// @param parties of the sentence, those of compounds among them
    /// @param found in it so far
    static List<Finding> of(Sentence sentence, Grammar grammar, List<Mention> parties, List<Finding> found) {
        return parties.stream()
                .filter(party -> party.role() == Mention.Role.COMPOUND)
                .filter(party -> ANTI.matcher(sentence.text().substring(0, party.start()))
                        .find())
                .flatMap(party -> of(sentence, grammar, party).stream())
                .filter(one -> found.stream()
                        .noneMatch(other -> other.key().equals(one.key())
                                && other.action().quad() == one.action().quad()))
                .toList();
    }

    private static Optional<Finding> of(Sentence sentence, Grammar grammar, Mention against) {
        int at = unit(sentence, grammar, against);
        var action = at < 0 ? null : DEEDS.get(grammar.unit(at).lemma());
        if (action == null) {
            return Optional.empty();
        }
        return doer(grammar, at, action)
                .filter(code -> !code.equals(against.actor().code()))
                .map(code -> Finding.fact(
                        at,
                        code,
                        against.actor().code(),
                        action,
                        CONFIDENCE,
                        Ground.RULE,
                        List.of(
                                "trigger: " + grammar.unit(at).lemma(),
                                "pattern: anti-%s %s"
                                        .formatted(
                                                against.text(), grammar.unit(at).lemma()),
                                "stated as a fact")));
    }

    /// Whose it is; of sanctions else who keeps or lifts them.
    private static Optional<String> doer(Grammar grammar, int at, Action action) {
        var owners = grammar.unit(at).group().codes();
        if (owners.isEmpty() && action == Action.SANCTION) {
            int verb = grammar.verbBefore(at);
            owners = verb < 0 ? owners : grammar.subject(verb).codes();
        }
        return owners.stream().findFirst();
    }

    private static int unit(Sentence sentence, Grammar grammar, Mention mention) {
        var tokens = sentence.tokens();
        for (int i = 0; i < grammar.units().size(); i++) {
            int start = tokens.get(grammar.unit(i).from()).start() - sentence.start();
            int end = tokens.get(grammar.unit(i).to() - 1).end() - sentence.start();
            if (grammar.isKind(i, Kind.NOUNS) && mention.overlaps(start, end)) {
                return i;
            }
        }
        return -1;
    }
}
