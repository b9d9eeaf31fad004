package org.tightrope.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.event.Action;
import org.tightrope.event.Status;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.code.PairCoder;

/// Second thoughts about what the rules found: where the classifiers see no event between the two, a rule
/// has met its words in another sense (`called the strikes a threat` is no call on anybody). Of what may
/// happen one asks for more than of what did: opinion is full of it.
final class Doubt {
    /// Rules are right more often than not down to this.
    private static final double LEAST = 0.1;

    private static final double LEAST_OF_MAYBE = 0.4;

    /// Words and syntax alone settle it where they are this sure.
    private static final double CLEAR = 0.6;

    private final PairCoder coder;

    Doubt(PairCoder coder) {
        this.coder = coder;
    }

    /// The findings that stand, in their order.
    ///
    /// @param candidates all pairs of the sentence
    List<Finding> kept(Sentence sentence, List<Candidate> candidates, List<Finding> known) {
        var asked = candidates.stream()
                .filter(candidate -> known.stream().anyMatch(finding -> isAbout(finding, candidate)))
                .toList();
        if (asked.isEmpty()) {
            return known;
        }
        var statement = sentence.statement();
        double[] words =
                coder.promise(statement, asked.stream().map(Candidate::pair).toList());
        var likely = new HashMap<String, Double>();
        for (int i = 0; i < words.length; i++) {
            likely.merge(asked.get(i).key(), words[i], Math::max);
        }
        var unclear = asked.stream()
                .filter(candidate -> known.stream()
                        .anyMatch(finding -> isAbout(finding, candidate) && likely(likely, finding) < CLEAR))
                .toList();
        var closer = coder.code(statement, unclear.stream().map(Candidate::pair).toList());
        var sure = new HashMap<String, Double>();
        for (int i = 0; i < closer.size(); i++) {
            sure.merge(unclear.get(i).key(), closer.get(i).event(), Math::max);
        }
        likely.putAll(sure);
        return known.stream()
                .filter(finding -> !likely.containsKey(finding.key())
                        || likely(likely, finding)
                                >= (finding.status() == Status.HYPOTHETICAL ? LEAST_OF_MAYBE : LEAST))
                .toList();
    }

    /// Of what two do with each other either direction speaks for both.
    private static boolean isAbout(Finding finding, Candidate candidate) {
        return finding.key().equals(candidate.key())
                || (isMutual(finding) && finding.turned().key().equals(candidate.key()));
    }

    private static double likely(Map<String, Double> likely, Finding finding) {
        double there = likely.getOrDefault(finding.key(), 0.0);
        return isMutual(finding)
                ? Math.max(there, likely.getOrDefault(finding.turned().key(), 0.0))
                : there;
    }

    private static boolean isMutual(Finding finding) {
        return finding.action() == Action.CONSULT
                || finding.because().stream().anyMatch(reason -> reason.endsWith("both ways"));
    }
}
