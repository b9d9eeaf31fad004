package org.tightrope.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.reader.Finding.Ground;

/// What a compound takes for known, whatever the sentence goes on to say: `Washington's anti-Iranian rhetoric` accuses
/// Iran, who is `not ready to lift the anti-Russian sanctions` has sanctions on Russia, and Iran arms or supports
/// `the Iran-backed Houthis`.
final class Presupposed {
    private static final double CONFIDENCE = 0.6;
    private static final Pattern BACKED = Pattern.compile(
            "[-‑–](backed|supported|sponsored|armed|funded|trained|supplied) (?:\\p{L}+ ){0,2}(?:(?:in|of) )?");
    private static final Pattern ANTI = Pattern.compile("\\b[Aa]nti[-‑–]$");

    /// Support that may be no more than words.
    private static final Set<String> BY_WORD = Set.of("backed", "supported", "sponsored");

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
                .flatMap(party ->
                        against(sentence, grammar, party).or(() -> backing(sentence, grammar, party, parties)).stream())
                .filter(one -> found.stream().noneMatch(other -> isSame(one, other)))
                .toList();
    }

    /// Backing is told as aid or as support.
    private static boolean isSame(Finding one, Finding other) {
        var own = one.action().quad();
        var quad = other.action().quad();
        return one.key().equals(other.key()) && (own == quad || !own.isConflict() && !quad.isConflict());
    }

    private static Optional<Finding> against(Sentence sentence, Grammar grammar, Mention against) {
        int at = ANTI.matcher(sentence.text().substring(0, against.start())).find()
                ? unit(sentence, grammar, against)
                : -1;
        var action = at < 0 ? null : DEEDS.get(grammar.unit(at).lemma());
        return action == null
                ? Optional.empty()
                : doer(grammar, at, action)
                        .filter(code -> !code.equals(against.actor().code()))
                        .map(code -> finding(
                                grammar,
                                at,
                                code,
                                against.actor().code(),
                                action,
                                "anti-%s %s"
                                        .formatted(
                                                against.text(), grammar.unit(at).lemma())));
    }

    /// Whom the compound stands before: armed groups and oppositions are aided, states supported.
    private static Optional<Finding> backing(
            Sentence sentence, Grammar grammar, Mention backer, List<Mention> parties) {
        var how = BACKED.matcher(sentence.text())
                .region(backer.end(), sentence.text().length());
        if (!how.lookingAt()) {
            return Optional.empty();
        }
        return parties.stream()
                .filter(party -> !party.role().isAside() && !party.actor().equals(backer.actor()))
                .filter(party -> party.start() > backer.end() && party.start() <= how.end())
                .findFirst()
                .flatMap(backed -> {
                    boolean state = backed.actor().kind() == Kind.STATE && BY_WORD.contains(how.group(1));
                    int at = unit(sentence, grammar, backed);
                    return at < 0
                            ? Optional.empty()
                            : Optional.of(finding(
                                    grammar,
                                    at,
                                    backer.actor().code(),
                                    backed.actor().code(),
                                    state ? Action.SUPPORT : Action.AID,
                                    backer.text() + "-" + how.group(1)));
                });
    }

    private static Finding finding(
            Grammar grammar, int at, String source, String target, Action action, String pattern) {
        return Finding.fact(
                at,
                source,
                target,
                action,
                CONFIDENCE,
                Ground.RULE,
                List.of("trigger: " + grammar.unit(at).lemma(), "pattern: " + pattern, "stated as a fact"));
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
        for (int i = 0; i < grammar.units().size(); i++) {
            int start = sentence.startOf(grammar.unit(i));
            int end = sentence.endOf(grammar.unit(i));
            if (grammar.isKind(i, Unit.Kind.NOUNS) && mention.overlaps(start, end)) {
                return i;
            }
        }
        return -1;
    }
}
