package org.tightrope.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something one actor did toward another on a day.
///
/// @param id unique within a history
/// @param date the day
/// @param precision how exactly the day is known
/// @param source code of the actor who acts
/// @param target code of the actor acted upon
/// @param action what was done
/// @param weight Goldstein points, -10..10
/// @param status how it is known
/// @param claimedBy code of whoever claims it, when somebody does
/// @param evidence why it is believed; never empty for events from files and documents, empty for simulated ones
public record Event(
        String id,
        LocalDate date,
        Precision precision,
        String source,
        String target,
        Action action,
        double weight,
        Status status,
        Optional<String> claimedBy,
        List<Evidence> evidence) {

    public Event {
        if (source.equals(target)) {
            throw new IllegalArgumentException("""
                    The event %s on %s has the same source and target (%s).
                    Maybe it is domestic; Tightrope codes what actors do to each other.""".formatted(id, date, source));
        }
        if (!(weight >= -10 && weight <= 10)) {
            throw new IllegalArgumentException("""
                    The Goldstein weight (%s) of event %s must lie in -10..10.
                    Maybe leave it empty to take the action's own weight.""".formatted(weight, id));
        }
        evidence = List.copyOf(evidence);
    }

    /// A reported event with the action's own weight and no evidence: what tests and simulations make.
    public static Event of(String id, LocalDate date, String source, Action action, String target) {
        return new Event(
                id,
                date,
                Precision.DAY,
                source,
                target,
                action,
                action.goldstein(),
                Status.REPORTED,
                Optional.empty(),
                List.of());
    }

    public Quad quad() {
        return action.quad();
    }

    /// The same event with other evidence.
    public Event withEvidence(List<Evidence> other) {
        return new Event(id, date, precision, source, target, action, weight, status, claimedBy, other);
    }

    /// The same event with another status.
    public Event withStatus(Status other) {
        return new Event(id, date, precision, source, target, action, weight, other, claimedBy, evidence);
    }

    /// What happened, in a sentence: the coder's description, else the quoted sentence, else the bare code.
    public String description() {
        for (Evidence item : evidence) {
            if (item instanceof Evidence.Note note) {
                return note.description();
            }
        }
        for (Evidence item : evidence) {
            if (item instanceof Evidence.Quote quote) {
                return quote.sentence();
            }
        }
        return "%s %s %s".formatted(source, action, target);
    }
}
