package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;

/// A deal between actors, with terms that events can breach and a graded state.
///
/// @param parties who signed, two or more codes
/// @param guarantors who vouches for it
/// @param nonSignatories who is bound in fact, not in writing
/// @param states the analyst's dated judgements, oldest first
/// @param openIssues what it leaves unsettled
public record Agreement(
        String id,
        String name,
        List<String> parties,
        List<String> guarantors,
        List<String> nonSignatories,
        LocalDate signed,
        Optional<LocalDate> ended,
        Optional<String> replaces,
        List<Term> terms,
        List<Judgement> states,
        List<String> openIssues,
        String monitoring,
        String doubtful,
        String source,
        Certainty certainty) {

    /// The analyst's word on the state from a date on.
    public record Judgement(LocalDate from, AgreementState state) {}

    public Agreement {
        parties = List.copyOf(parties);
        guarantors = List.copyOf(guarantors);
        nonSignatories = List.copyOf(nonSignatories);
        terms = List.copyOf(terms);
        states = List.copyOf(states);
        openIssues = List.copyOf(openIssues);
    }

    /// Signed on or before the day and not ended by then.
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(signed) && ended.map(day::isBefore).orElse(true);
    }

    /// The last judgement on or before a day; empty when the analyst made none.
    public Optional<AgreementState> judgedOn(LocalDate day) {
        return states.reversed().stream()
                .filter(judgement -> !judgement.from().isAfter(day))
                .findFirst()
                .map(Judgement::state);
    }

    public boolean isBreachedBy(Event event) {
        return matches(event, true);
    }

    public boolean isFulfilledBy(Event event) {
        return matches(event, false);
    }

    private boolean matches(Event event, boolean forbids) {
        return terms.stream()
                .anyMatch(term -> term.forbids() == forbids
                        && term.pattern().matches(event.source(), event.action(), event.target()));
    }
}
