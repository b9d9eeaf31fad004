package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.actor.Mention;
import org.tightrope.event.Action;
import org.tightrope.reader.Finding.Ground;
import org.tightrope.reader.code.PairCoder;

/// What a sentence reports between its actors: what the rules found and what classifiers over the parse
/// and the sentence's vectors see between any two names, weighed together.
///
/// Every pair of actors is a claim, with what the rules, the words and the encoder say for it; those that
/// weigh enough beside their rivals are events. What the rules found keeps its trigger and action, unless the
/// classifiers are sure of another quad.
final class Judgement {
    static final double SURE = 0.5;
    private static final double SURE_OF_ANSWER = 0.75;
    private static final double LIKELY_DENIAL = 0.3;

    /// What two do to each other.
    private static final Set<Action> MUTUAL = Set.of(Action.CONSULT, Action.COOPERATE, Action.AGREE);

    /// What may be turned down in the same breath: `blamed Iran, which denied it`.
    private static final Set<Action> ANSWERED = Set.of(Action.ACCUSE, Action.REQUEST, Action.THREATEN);

    private final Lexicon lexicon;
    private final PairCoder coder;
    private final CloserLook closerLook;
    private final SecondActs secondActs;
    private final Page.Weighing weighing;

    /// @param weighing by what else is known of a sentence
    Judgement(Lexicon lexicon, PairCoder coder, Page.Weighing weighing) {
        this.weighing = weighing;
        this.lexicon = lexicon;
        this.coder = coder;
        closerLook = new CloserLook(coder);
        secondActs = new SecondActs(coder);
    }

    /// What stands of the rules' findings, and what they left.
    ///
    /// @param discourse before the sentence
    List<Finding> findings(
            Sentence sentence,
            List<Mention> mentions,
            Discourse discourse,
            Grammar grammar,
            Standing standing,
            List<Finding> ruled) {
        var candidates = Candidates.of(lexicon, sentence, mentions);
        var nearest = candidates.nearest();
        if (nearest.isEmpty()) {
            return ruled;
        }
        var believed = new Believed(lexicon, coder, sentence, mentions, grammar, standing);
        var asked = weighing.of(sentence, mentions, discourse, closerLook.at(sentence, nearest, ruled));
        var found = new ArrayList<Finding>();
        for (Finding finding : ruled) {
            var one = asked.get(finding.key());
            if (one == null) {
                found.add(finding);
            } else if (likely(asked, finding) >= SURE) {
                found.add(believed.revised(finding, one));
            }
        }
        var known = found.stream().map(Finding::key).collect(Collectors.toCollection(HashSet::new));
        var likeliestFirst = asked.values().stream()
                .filter(one -> one.event() >= SURE || isDenial(one, asked))
                .filter(one -> !Misread.is(sentence, one))
                .sorted(Comparator.comparingDouble(one -> -one.event()))
                .toList();
        for (Asked one : likeliestFirst) {
            var key = one.candidate().key();
            if (!known.contains(key) && mayAnswer(one, asked, known) && !isThroughAnother(one, found)) {
                believed.learned(one).ifPresent(finding -> {
                    found.add(finding);
                    known.add(key);
                });
            }
        }
        var all = SecondActs.withAnnounced(found, asked);
        if (!coder.isFast()) {
            all.addAll(secondActs.otherwise(asked, all, sentence, candidates, believed));
        }
        return bothWays(all, asked);
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
    /// by`), unless the two act on each other or another word tells another deed.
    private static boolean mayAnswer(Asked one, Map<String, Asked> asked, Set<String> known) {
        var key = one.candidate().target() + ">" + one.candidate().source();
        var back = asked.get(key);
        return !known.contains(key)
                || back == null
                || MUTUAL.contains(one.coded().action())
                || one.coded().together()
                || back.coded().action().quad() != one.coded().action().quad()
                || isOtherAct(one, back)
                || one.coded().action() == Action.REJECT
                        && ANSWERED.contains(back.coded().action())
                || one.event() >= SURE_OF_ANSWER;
    }

    /// `Turkey shot down a Russian jet; Moscow answered with an embargo`: another deed, told by another word.
    private static boolean isOtherAct(Asked one, Asked other) {
        int trigger = one.coded().trigger();
        return one.coded().action() != other.coded().action()
                && trigger >= 0
                && other.coded().trigger() >= 0
                && trigger != other.coded().trigger();
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
}
