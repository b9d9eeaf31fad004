package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.code.PairCoder;

/// What else happens between two of whom something is found.
final class SecondActs {
    private static final double SURE = 0.75;

    private final PairCoder coder;

    SecondActs(PairCoder coder) {
        this.coder = coder;
    }

    /// What is told by other mentions of them: `suspended aid to Pakistan, after Trump had blamed it`.
    List<Finding> otherwise(
            Map<String, Asked> asked,
            List<Finding> found,
            Sentence sentence,
            Candidates candidates,
            Believed believed) {
        var known = found.stream()
                .map(finding -> asked.get(finding.key()))
                .filter(Objects::nonNull)
                .map(Asked::candidate)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var others = candidates.otherwise(known);
        var coded = coder.code(
                sentence.statement(), others.stream().map(Candidate::pair).toList());
        var more = new ArrayList<Finding>();
        for (int i = 0; i < others.size(); i++) {
            var first = Objects.requireNonNull(asked.get(others.get(i).key()));
            var one = new Asked(others.get(i), coded.get(i), first.event());
            var action = one.coded().action();
            if (one.coded().trigger() != first.coded().trigger()
                    && one.coded().encoder() >= Believed.SURE_OF_ANOTHER
                    && one.coded().confidence() >= SURE
                    && found.stream()
                            .filter(finding ->
                                    finding.key().equals(one.candidate().key()))
                            .noneMatch(finding -> finding.action().quad() == action.quad())) {
                believed.learned(one).ifPresent(more::add);
            }
        }
        return more;
    }

    /// With what is announced between two of whom one thing is found: who `threatened to bomb` threatens, and may
    /// bomb. Of other second actions too few were right.
    static List<Finding> withAnnounced(List<Finding> found, Map<String, Asked> asked) {
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
}
