package org.tightrope.reader;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tightrope.event.Action;
import org.tightrope.reader.Candidates.Candidate;
import org.tightrope.reader.code.CodedPair;
import org.tightrope.reader.code.CodedPair.Second;

/// A pair of a sentence that was looked at closer.
///
/// @param event how likely one did something to the other, beside what the sentence's other pairs did
record Asked(Candidate candidate, CodedPair coded, double event) {
    /// What is done to who holds a place by what is done to the place.
    private static final Set<Action> BY_FORCE = Set.of(Action.ASSAULT, Action.COERCE, Action.MOBILIZE);

    /// Nothing read is surer than that.
    private static final double SUREST = 0.98;

    /// The same, as likely as that.
    Asked likely(double other) {
        return new Asked(candidate, coded, other);
    }

    /// How likely there is an event of the action's quad, in hundredths.
    double confidence(Action action) {
        return confidence(likely(action));
    }

    private double confidence(double likely) {
        return Math.min(SUREST, Math.round(100 * (event * likely)) / 100.0);
    }

    /// What the coder sees announced, or announcing it, beside an action that was found: the second
    /// likeliest, or the likeliest where the rules found the other (`promised to deliver`). As likely as
    /// one of the two.
    Optional<Second> beside(Action action) {
        var seen = Stream.concat(
                        Stream.of(coded.action()), coded.also().stream().map(Second::action))
                .toList();
        if (event < Judgement.SURE || !seen.contains(action) && !Finding.goTogether(action, coded.action())) {
            return Optional.empty();
        }
        return seen.stream()
                .filter(other -> mayBe(other) && Finding.goTogether(action, other))
                .findFirst()
                .map(other -> new Second(other, confidence(likely(action) + likely(other))));
    }

    private double likely(Action action) {
        return coded.quads().get(action.quad().ordinal());
    }

    /// What is done to a place is force; a state's towns are visited too.
    boolean mayBe(Action action) {
        return !candidate.held() || BY_FORCE.contains(action) || (candidate.ofState() && action == Action.CONSULT);
    }
}
