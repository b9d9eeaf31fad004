package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tightrope.actor.Roster;
import org.tightrope.event.Event;
import org.tightrope.event.History;

/// A question with everything needed to answer it, loaded from a directory and known to be consistent.
///
/// @param focal the balancer
/// @param rivals exactly two codes
/// @param asOf the last day that is known
/// @param horizon days looked ahead
/// @param verdict the outcome whose absence means the balance held
/// @param events the chronology, every status
/// @param assumptions what the analyst adds to the standard model
public record Scenario(
        String name,
        String title,
        String question,
        String focal,
        List<String> rivals,
        LocalDate asOf,
        int horizon,
        String verdict,
        String summary,
        Settings settings,
        Roster roster,
        List<CodedTie> ties,
        List<Agreement> agreements,
        List<Lever> levers,
        List<Outcome> outcomes,
        List<Move> moves,
        List<Event> events,
        List<Document> documents,
        Assumptions assumptions) {

    /// A scenario without assumptions of its own.
    public Scenario(
            String name,
            String title,
            String question,
            String focal,
            List<String> rivals,
            LocalDate asOf,
            int horizon,
            String verdict,
            String summary,
            Settings settings,
            Roster roster,
            List<CodedTie> ties,
            List<Agreement> agreements,
            List<Lever> levers,
            List<Outcome> outcomes,
            List<Move> moves,
            List<Event> events,
            List<Document> documents) {
        this(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                settings,
                roster,
                ties,
                agreements,
                levers,
                outcomes,
                moves,
                events,
                documents,
                Assumptions.NONE);
    }

    public Scenario {
        rivals = List.copyOf(rivals);
        ties = List.copyOf(ties);
        agreements = List.copyOf(agreements);
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        moves = List.copyOf(moves);
        events = List.copyOf(events);
        documents = List.copyOf(documents);
    }

    /// The chronology as a history.
    public History history() {
        return History.of(events);
    }

    public Optional<Agreement> agreement(String id) {
        return agreements.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Lever> lever(String id) {
        return levers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    public Optional<Move> move(String id) {
        return moves.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /// The same scenario with other events.
    public Scenario withEvents(List<Event> other) {
        return new Scenario(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                settings,
                roster,
                ties,
                agreements,
                levers,
                outcomes,
                moves,
                other,
                documents,
                assumptions);
    }

    /// The same scenario with other agreements.
    public Scenario withAgreements(List<Agreement> other) {
        return new Scenario(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                settings,
                roster,
                ties,
                other,
                levers,
                outcomes,
                moves,
                events,
                documents,
                assumptions);
    }

    /// The same scenario with other settings.
    public Scenario withSettings(Settings other) {
        return new Scenario(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                other,
                roster,
                ties,
                agreements,
                levers,
                outcomes,
                moves,
                events,
                documents,
                assumptions);
    }

    /// The same scenario with other outcomes.
    public Scenario withOutcomes(List<Outcome> other) {
        return new Scenario(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                settings,
                roster,
                ties,
                agreements,
                levers,
                other,
                moves,
                events,
                documents,
                assumptions);
    }

    /// The same scenario under other assumptions.
    public Scenario withAssumptions(Assumptions other) {
        return new Scenario(
                name,
                title,
                question,
                focal,
                rivals,
                asOf,
                horizon,
                verdict,
                summary,
                settings,
                roster,
                ties,
                agreements,
                levers,
                outcomes,
                moves,
                events,
                documents,
                other);
    }
}
