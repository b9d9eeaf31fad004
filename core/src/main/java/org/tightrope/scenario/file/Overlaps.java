package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tightrope.event.Action;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Agreement.Judgement;
import org.tightrope.scenario.AgreementState;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Term;

/// Agreements between the same parties that forbid the same act and bind on the same day: an event would breach
/// both, and nobody could say which.
final class Overlaps {
    private Overlaps() {}

    static void report(List<Agreement> agreements, Function<String, Place> places, Problems problems) {
        for (int i = 0; i < agreements.size(); i++) {
            for (int j = 0; j < i; j++) {
                var later = agreements.get(i);
                var earlier = agreements.get(j);
                sharedDay(earlier, later)
                        .flatMap(day -> sharedBan(earlier, later).map(ban -> day + ", both forbidding " + ban))
                        .ifPresent(both -> problems.error(
                                places.apply(later.id()),
                                "The agreements %s and %s overlap: same parties, both in force on %s."
                                        .formatted(earlier.id(), later.id(), both),
                                "Maybe one replaces the other (replaces: %s), or ended earlier."
                                        .formatted(earlier.id())));
            }
        }
    }

    /// The first day on which both bind, when the parties are the same.
    private static Optional<LocalDate> sharedDay(Agreement a, Agreement b) {
        if (!new HashSet<>(a.parties()).equals(new HashSet<>(b.parties()))) {
            return Optional.empty();
        }
        // whether they bind changes on these days only
        return Stream.of(a, b)
                .flatMap(agreement -> Stream.concat(
                        Stream.of(agreement.signed()),
                        agreement.states().stream().map(Judgement::from)))
                .sorted()
                .filter(day -> binds(a, day) && binds(b, day))
                .findFirst();
    }

    private static boolean binds(Agreement agreement, LocalDate day) {
        return agreement.existsOn(day)
                && agreement.judgedOn(day).map(AgreementState::binds).orElse(true);
    }

    private static Optional<Action> sharedBan(Agreement a, Agreement b) {
        return a.terms().stream()
                .filter(Term::forbids)
                .flatMap(one -> b.terms().stream()
                        .filter(Term::forbids)
                        .flatMap(other -> shared(one.pattern(), other.pattern())))
                .sorted()
                .findFirst();
    }

    private static Stream<Action> shared(EventPattern a, EventPattern b) {
        boolean samePairs = a.from().equals(b.from()) && a.to().equals(b.to());
        return samePairs ? a.actions().stream().filter(b.actions()::contains) : Stream.empty();
    }
}
