package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.event.Cameo;
import org.tightrope.event.Quad;
import org.tightrope.event.Status;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.code.Pair;
import org.tightrope.reader.code.PairCoder;

/// What a sentence reports between its actors: what the rules found and what classifiers over the parse
/// and the sentence's vectors see between any two names, weighed together.
///
/// Every pair of actors is a claim, with what the rules, the words and the encoder say for it; those that
/// weigh enough beside their rivals are events. What the rules found keeps its trigger and action, unless the
/// classifiers are sure of another quad.
final class Judgement {
    static final double SURE = 0.5;
    /// From here on the classifiers' action goes before that of the rules, if its quad is another.
    private static final double SURE_OF_ANOTHER = 0.9;
    /// Or where they find the quad of the rules less likely than that.
    private static final double HARDLY = 0.1;

    private static final double SURE_OF_ANSWER = 0.75;
    private static final double LIKELY_DENIAL = 0.3;

    /// What two do to each other.
    private static final Set<Action> MUTUAL = Set.of(Action.CONSULT, Action.COOPERATE, Action.AGREE);

    /// What may be turned down in the same breath: `blamed Iran, which denied it`.
    private static final Set<Action> ANSWERED = Set.of(Action.ACCUSE, Action.REQUEST, Action.THREATEN);

    private final Lexicon lexicon;
    private final PairCoder coder;
    private final CloserLook closerLook;

    Judgement(Lexicon lexicon, PairCoder coder) {
        this.lexicon = lexicon;
        this.coder = coder;
        closerLook = new CloserLook(coder);
    }

    /// What stands of the rules' findings, and what they left.
    List<Finding> findings(
            Sentence sentence, List<Mention> mentions, Grammar grammar, Standing standing, List<Finding> ruled) {
        var candidates = Candidates.of(lexicon, sentence, mentions);
        if (candidates.isEmpty()) {
            return ruled;
        }
        var asked = closerLook.at(sentence, candidates, ruled);
        var found = new ArrayList<Finding>();
        for (Finding finding : ruled) {
            var one = asked.get(finding.key());
            if (one == null) {
                found.add(finding);
            } else if (likely(asked, finding) >= SURE) {
                found.add(revised(finding, one, sentence, mentions, grammar, standing));
            }
        }
        var known = found.stream().map(Finding::key).collect(Collectors.toCollection(HashSet::new));
        var likeliestFirst = asked.values().stream()
                .filter(one -> one.event() >= SURE || isDenial(one, asked))
                .sorted(Comparator.comparingDouble(one -> -one.event()))
                .toList();
        for (Asked one : likeliestFirst) {
            var key = one.candidate().key();
            if (!known.contains(key) && mayAnswer(one, asked, known) && !isThroughAnother(one, found)) {
                learned(one, sentence, mentions, grammar, standing).ifPresent(finding -> {
                    found.add(finding);
                    known.add(key);
                });
            }
        }
        var all = withAnnounced(found, asked);
        if (!coder.isFast()) {
            all.addAll(otherwise(asked, all, sentence, mentions, grammar, standing));
        }
        return bothWays(all, asked);
    }

    /// What else happens between two of whom something is found, told by other mentions of them: `suspended aid to
    /// Pakistan, after Trump had blamed it`.
    private List<Finding> otherwise(
            Map<String, Asked> asked,
            List<Finding> found,
            Sentence sentence,
            List<Mention> mentions,
            Grammar grammar,
            Standing standing) {
        var known = found.stream()
                .map(finding -> asked.get(finding.key()))
                .filter(Objects::nonNull)
                .map(Asked::candidate)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var others = Candidates.otherwise(lexicon, sentence, mentions, known);
        var coded = coder.code(
                sentence.statement(), others.stream().map(Candidate::pair).toList());
        var more = new ArrayList<Finding>();
        for (int i = 0; i < others.size(); i++) {
            var first = Objects.requireNonNull(asked.get(others.get(i).key()));
            var one = new Asked(others.get(i), coded.get(i), first.event());
            var action = one.coded().action();
            if (one.coded().trigger() != first.coded().trigger()
                    && one.coded().encoder() >= SURE_OF_ANOTHER
                    && one.coded().confidence() >= SURE_OF_ANSWER
                    && found.stream()
                            .filter(finding ->
                                    finding.key().equals(one.candidate().key()))
                            .noneMatch(finding -> finding.action().quad() == action.quad())) {
                learned(one, sentence, mentions, grammar, standing).ifPresent(more::add);
            }
        }
        return more;
    }

    /// With what is announced between two of whom one thing is found: who `threatened to bomb` threatens, and may
    /// bomb. Of other second actions too few were right.
    private static List<Finding> withAnnounced(List<Finding> found, Map<String, Asked> asked) {
        var all = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        for (Finding finding : found) {
            var second = Optional.ofNullable(asked.get(finding.key()))
                    .flatMap(one -> one.beside(finding.action()))
                    .filter(other -> found.stream()
                            .noneMatch(same -> same.key().equals(finding.key()) && same.action() == other.action()));
            if (second.isPresent() && seen.add(finding.key())) {
                all.addAll(finding.and(second.get().action(), second.get().confidence()));
            } else {
                all.add(finding);
            }
        }
        return all;
    }

    /// Who is blamed and plainly says no, `Washington blamed Iran; Tehran denied it`, is less plainly said to say it
    /// to Washington.
    private static boolean isDenial(Asked one, Map<String, Asked> asked) {
        var back = asked.get(one.candidate().target() + ">" + one.candidate().source());
        return back != null
                && one.event() >= LIKELY_DENIAL
                && one.coded().action() == Action.REJECT
                && one.coded().confidence() >= SURE_OF_ANSWER
                && back.event() >= SURE
                && ANSWERED.contains(back.coded().action());
    }

    /// Where one direction is found, the other with the same quad is mostly the same misread (`was turned down
    /// by`), unless the two act on each other.
    private static boolean mayAnswer(Asked one, Map<String, Asked> asked, Set<String> known) {
        var key = one.candidate().target() + ">" + one.candidate().source();
        var back = asked.get(key);
        return !known.contains(key)
                || back == null
                || MUTUAL.contains(one.coded().action())
                || one.coded().together()
                || back.coded().action().quad() != one.coded().action().quad()
                || one.coded().action() == Action.REJECT
                        && ANSWERED.contains(back.coded().action())
                || one.event() >= SURE_OF_ANSWER;
    }

    /// Who saw one leader and then another has not brought the two together.
    private static boolean isThroughAnother(Asked one, List<Finding> found) {
        if (one.coded().action() != Action.CONSULT || one.coded().together()) {
            return false;
        }
        var met = found.stream()
                .filter(finding -> finding.action() == Action.CONSULT)
                .collect(Collectors.groupingBy(
                        Finding::source, Collectors.mapping(Finding::target, Collectors.toSet())));
        return met.values().stream()
                .anyMatch(all -> all.contains(one.candidate().source())
                        && all.contains(one.candidate().target()));
    }

    /// Of what two do with each other either direction speaks for both.
    private static double likely(Map<String, Asked> asked, Finding finding) {
        var there = asked.get(finding.key());
        var back = asked.get(finding.turned().key());
        double likely = there == null ? 1 : there.event();
        return isMutual(finding) && back != null ? Math.max(likely, back.event()) : likely;
    }

    private static boolean isMutual(Finding finding) {
        return finding.action() == Action.CONSULT || finding.ground() == Ground.BOTH_WAYS;
    }

    /// What the rules found, with another action where the classifiers are sure of another quad, and with
    /// what is known of how it is known.
    private Finding revised(
            Finding finding, Asked one, Sentence sentence, List<Mention> mentions, Grammar grammar, Standing standing) {
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
                        ? reasons(finding.because(), "learned: rather %s than %s".formatted(kept, finding.action()))
                        : finding.because());
        if (finding.ground() == Ground.BLAME) {
            return named;
        }
        var verdict = verdict(standing, grammar, finding.at(), named);
        return known(named, verdict, one, sentence, mentions);
    }

    private Optional<Finding> learned(
            Asked one, Sentence sentence, List<Mention> mentions, Grammar grammar, Standing standing) {
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
        var verdict = verdict(standing, grammar, at, finding);
        return verdict.status().isEmpty()
                ? Optional.empty()
                : Optional.of(known(finding, verdict, one, sentence, mentions));
    }

    private Finding known(Finding finding, Verdict verdict, Asked one, Sentence sentence, List<Mention> mentions) {
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

    private static List<String> reasons(List<String> before, String one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    /// Who meets is met: of a consultation, and of what two do together, either direction is an event
    /// when one is.
    private static List<Finding> bothWays(List<Finding> found, Map<String, Asked> asked) {
        var keys = new HashSet<String>();
        found.forEach(finding -> keys.add(finding.key()));
        var both = new ArrayList<>(found);
        for (Finding finding : found) {
            var one = asked.get(finding.key());
            var back = finding.turned();
            boolean together =
                    one != null && one.coded().together() && !one.candidate().held() && keys.add(back.key());
            boolean unmet = finding.action() == Action.CONSULT
                    && both.stream()
                            .noneMatch(same -> same.key().equals(back.key()) && same.action() == Action.CONSULT);
            if (together || unmet) {
                both.add(back);
                keys.add(back.key());
            }
        }
        return both;
    }

    /// What the rules make of how the event of a unit is known.
    static Verdict verdict(Standing standing, Grammar grammar, int at, String source, String target, Quad quad) {
        return grammar.isKind(at, Unit.Kind.VERB)
                ? standing.ofVerb(at, source, target, quad)
                : standing.ofNoun(at, source, target, quad);
    }

    private static Verdict verdict(Standing standing, Grammar grammar, int at, Finding finding) {
        return verdict(
                standing,
                grammar,
                at,
                finding.source(),
                finding.target(),
                finding.action().quad());
    }

    /// The unit that holds a character of the sentence; for one that names nothing, the verb before it.
    static int unit(Grammar grammar, Sentence sentence, int character) {
        var tokens = sentence.tokens();
        for (int i = 0; i < grammar.units().size(); i++) {
            var unit = grammar.unit(i);
            int end = tokens.get(unit.to() - 1).end() - sentence.start();
            if (character >= 0 && end > character) {
                return unit.is(Unit.Kind.VERB) || unit.is(Unit.Kind.NOUNS) ? i : grammar.verbBefore(i);
            }
        }
        return -1;
    }
}
