package org.tightrope.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Status;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// Makes findings of a sentence's claims that are believed: what is done, which word tells it, how it is known.
final class Believed {
    /// From here on the classifiers' action goes before that of the rules, if its quad is another.
    static final double SURE_OF_ANOTHER = 0.9;
    /// Or where they find the quad of the rules less likely than that.
    private static final double HARDLY = 0.1;

    private final Lexicon lexicon;
    private final PairCoder coder;
    private final Sentence sentence;
    private final List<Mention> mentions;
    private final Grammar grammar;
    private final Standing standing;

    Believed(
            Lexicon lexicon,
            PairCoder coder,
            Sentence sentence,
            List<Mention> mentions,
            Grammar grammar,
            Standing standing) {
        this.lexicon = lexicon;
        this.coder = coder;
        this.sentence = sentence;
        this.mentions = mentions;
        this.grammar = grammar;
        this.standing = standing;
    }

    /// What the rules found, with another action where the classifiers are sure of another quad, and with
    /// what is known of how it is known.
    Finding revised(Finding finding, Asked one) {
        var action = one.coded().action();
        boolean doubted = one.coded().quads().get(finding.action().quad().ordinal()) < HARDLY;
        boolean other = action.quad() != finding.action().quad()
                && (doubted || one.coded().confidence() >= SURE_OF_ANOTHER);
        var kept = other ? action : finding.action();
        var named = new Finding(
                finding.at(),
                finding.source(),
                finding.target(),
                kept,
                other ? Cameo.general(kept) : finding.cameo(),
                finding.status(),
                finding.claimedBy(),
                one.confidence(kept),
                finding.ground(),
                other
                        ? finding.because("learned: rather %s than %s".formatted(kept, finding.action()))
                                .because()
                        : finding.because());
        if (finding.ground() == Ground.BLAME) {
            return named;
        }
        var verdict = verdict(finding.at(), named);
        return known(named, verdict, one);
    }

    /// What only the classifiers found; empty where the sentence says it did not happen, or nothing tells it.
    Optional<Finding> learned(Asked one) {
        var candidate = one.candidate();
        var coded = one.coded();
        int at = unit(grammar, sentence, coded.trigger());
        if (at < 0 || !one.mayBe(coded.action())) {
            return Optional.empty();
        }
        var finding = Finding.fact(
                at,
                candidate.source(),
                candidate.target(),
                coded.action(),
                one.confidence(coded.action()),
                Ground.LEARNED,
                List.of("trigger: " + grammar.unit(at).lemma(), "learned: " + String.join("; ", coded.because())));
        var verdict = verdict(at, finding);
        if (coded.action() == Action.REJECT && isRefusal(at)) {
            verdict = Verdict.FACT;
        }
        return verdict.status().isEmpty() ? Optional.empty() : Optional.of(known(finding, verdict, one));
    }

    /// `would not recognise the vote`: what somebody will not do is rejected, unless that would be to reject; what was
    /// not done may never have been asked.
    private boolean isRefusal(int at) {
        var unit = grammar.unit(at);
        return unit.is(Unit.Kind.VERB)
                && unit.verb().negated()
                && sentence.tokens().subList(unit.from(), unit.to()).stream()
                        .anyMatch(token -> token.lemma().matches("will|would"))
                && lexicon.verb(unit.lemma()).stream().noneMatch(rule -> rule.action() == Action.REJECT);
    }

    private Finding known(Finding finding, Verdict verdict, Asked one) {
        return known(
                coder,
                finding,
                verdict,
                sentence,
                one.candidate().pair(),
                one.coded().statuses(),
                () -> Claimant.of(lexicon, sentence, one.candidate(), named(mentions)));
    }

    /// The finding with the likeliest way of knowing of it.
    ///
    /// @param opinion the encoder's, as [PairCoder#statuses] wants it
    /// @param claimant who claims it, where the rules do not see who does
    static Finding known(
            PairCoder coder,
            Finding finding,
            Verdict verdict,
            Sentence sentence,
            Pair pair,
            List<Double> opinion,
            Supplier<Optional<String>> claimant) {
        var likely = coder.statuses(sentence.statement(), pair, verdict.name(), opinion);
        var status = likely.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var by = status == Status.CLAIMED ? verdict.claimedBy().or(claimant) : Optional.<String>empty();
        var reason = verdict.status().filter(own -> own == status).isPresent()
                ? verdict.reason()
                : "learned: %s, as it is put".formatted(status.label());
        return finding.with(status, by, reason);
    }

    private static List<Mention> named(List<Mention> mentions) {
        return mentions.stream().filter(mention -> !mention.role().isAside()).toList();
    }

    private Verdict verdict(int at, Finding finding) {
        return standing.of(
                at, finding.source(), finding.target(), finding.action().quad());
    }

    /// The unit that holds a character of the sentence; for one that names nothing, the verb before it.
    static int unit(Grammar grammar, Sentence sentence, int character) {
        for (int i = 0; i < grammar.units().size(); i++) {
            var unit = grammar.unit(i);
            int end = sentence.endOf(unit);
            if (character >= 0 && end > character) {
                return unit.is(Unit.Kind.VERB) || unit.is(Unit.Kind.NOUNS) ? i : grammar.verbBefore(i);
            }
        }
        return -1;
    }
}
