package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Status;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.Unit.Kind;
import org.tightrope.reader.code.PairCoder;
import org.tightrope.reader.code.Rivals.Claim;

/// Events between actors of a sentence whose words no rule knows: found by classifiers over the parse and
/// the sentence's vectors.
final class Learned {
    /// A pair less promising by words and syntax alone is not looked at closer.
    static final double PROMISING = 0.1;
    private static final double SURE = 0.45;
    /// What may happen is said of much that never does: one asks for more.
    private static final double SURE_OF_MAYBE = 0.7;
    /// What a rule found counts as this likely beside it.
    private static final double KNOWN = 0.95;
    private static final int MOST_PAIRS = 12;
    private static final Set<String> SANCTIONS = Set.of("sanction", "embargo", "tariff", "blacklist");

    private final Lexicon lexicon;
    private final PairCoder coder;

    Learned(Lexicon lexicon, PairCoder coder) {
        this.lexicon = lexicon;
        this.coder = coder;
    }

    /// What the rules found and what they left: findings of the rules that stand, then those for pairs of
    /// actors without one, either way.
    List<Finding> findings(Sentence sentence, List<Mention> mentions, Grammar grammar, List<Finding> ruled) {
        var all = Candidates.of(lexicon, sentence, mentions);
        var known = new Doubt(coder).kept(sentence, all, ruled);
        var found = new ArrayList<>(known);
        found.addAll(more(sentence, mentions, grammar, all, known));
        return found;
    }

    private List<Finding> more(
            Sentence sentence, List<Mention> mentions, Grammar grammar, List<Candidate> all, List<Finding> known) {
        var candidates = open(all, known);
        if (candidates.isEmpty()) {
            return List.of();
        }
        double[] promise = coder.promise(
                sentence.statement(), candidates.stream().map(Candidate::pair).toList());
        var best = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < promise.length; i++) {
            best.merge(candidates.get(i).key(), i, (a, b) -> promise[b] > promise[a] ? b : a);
        }
        var kept = best.values().stream()
                .filter(i -> promise[i] >= PROMISING)
                .sorted((a, b) -> Double.compare(promise[b], promise[a]))
                .limit(MOST_PAIRS)
                .sorted()
                .toList();
        var asked = kept.stream().map(candidates::get).toList();
        var coded = coder.code(
                sentence.statement(), asked.stream().map(Candidate::pair).toList());
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < asked.size(); i++) {
            var one = coded.get(i);
            claims.add(claim(asked.get(i), one.words(), one.encoder(), one.together()));
        }
        best.values().stream()
                .filter(i -> !kept.contains(i))
                .forEach(i -> claims.add(claim(candidates.get(i), promise[i], Double.NaN, false)));
        known.forEach(finding -> claims.add(new Claim(finding.source(), finding.target(), KNOWN, KNOWN, false)));
        long actors = mentions.stream().map(Mention::actor).distinct().count();
        double[] events = coder.rivals().judge(claims, (int) actors);
        var standing = new Standing(lexicon, grammar, sentence.tokens());
        var found = new ArrayList<Finding>();
        for (int i = 0; i < asked.size(); i++) {
            double event = events[i];
            if (event >= SURE) {
                finding(asked.get(i), coded.get(i), event, sentence, grammar, standing)
                        .filter(finding -> finding.status() != Status.HYPOTHETICAL || event >= SURE_OF_MAYBE)
                        .ifPresent(found::add);
            }
        }
        return bothWays(found, asked, coded);
    }

    private static Claim claim(Candidate candidate, double words, double encoder, boolean together) {
        return new Claim(candidate.source(), candidate.target(), words, encoder, together);
    }

    /// Who meets is met: of a consultation, and of what two do together, either direction is an event
    /// when one is.
    private static List<Finding> bothWays(List<Finding> found, List<Candidate> asked, List<PairCoder.Coded> coded) {
        var together = new HashSet<String>();
        for (int i = 0; i < asked.size(); i++) {
            if (coded.get(i).together()) {
                together.add(asked.get(i).key());
            }
        }
        var keys = found.stream().map(Finding::key).collect(Collectors.toSet());
        var both = new ArrayList<>(found);
        for (Finding finding : found) {
            boolean mutual = finding.action() == Action.CONSULT || together.contains(finding.key());
            if (mutual && keys.add(finding.turned().key())) {
                both.add(finding.turned());
            }
        }
        return both;
    }

    /// Pairs that no rule says anything about, either way.
    private static List<Candidate> open(List<Candidate> all, List<Finding> known) {
        var coded = known.stream().map(Finding::key).collect(Collectors.toSet());
        return all.stream()
                .filter(candidate -> !coded.contains(candidate.key())
                        && !coded.contains(candidate.target() + ">" + candidate.source()))
                .toList();
    }

    private Optional<Finding> finding(
            Candidate candidate,
            PairCoder.Coded coded,
            double event,
            Sentence sentence,
            Grammar grammar,
            Standing standing) {
        int at = unit(grammar, sentence, coded.trigger());
        if (at < 0) {
            return Optional.empty();
        }
        var action = action(coded, sentence);
        var verdict = grammar.isKind(at, Kind.VERB)
                ? standing.ofVerb(at, candidate.source(), candidate.target(), action.quad())
                : standing.ofNoun(at, candidate.source(), candidate.target(), action.quad());
        double confidence = Math.round(100 * event * Math.min(0.9, 0.4 + coded.confidence() / 2)) / 100.0;
        return verdict.status()
                .map(status -> new Finding(
                        at,
                        candidate.source(),
                        candidate.target(),
                        action,
                        Cameo.general(action),
                        status,
                        verdict.claimedBy(),
                        confidence,
                        List.of(
                                "trigger: " + grammar.unit(at).lemma(),
                                "learned: " + String.join("; ", coded.because()),
                                verdict.reason())));
    }

    /// The labelled pairs count sanctions as coercion; PLOVER of 2021 has a type of its own.
    private static Action action(PairCoder.Coded coded, Sentence sentence) {
        boolean sanctions = sentence.tokens().stream().anyMatch(token -> SANCTIONS.contains(token.lemma()));
        return coded.action() == Action.COERCE && sanctions ? Action.SANCTION : coded.action();
    }

    /// The unit that holds a character of the sentence; for one that names nothing, the verb before it.
    private static int unit(Grammar grammar, Sentence sentence, int character) {
        var tokens = sentence.tokens();
        for (int i = 0; i < grammar.units().size(); i++) {
            var unit = grammar.unit(i);
            int end = tokens.get(unit.to() - 1).end() - sentence.start();
            if (character >= 0 && end > character) {
                if (unit.is(Kind.VERB) || unit.is(Kind.NOUNS)) {
                    return i;
                }
                return grammar.verbBefore(i);
            }
        }
        return -1;
    }
}
