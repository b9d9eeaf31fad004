package org.tightrope.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Outcome;
import org.tightrope.scenario.Predicate;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.scenario.Step;
import org.tightrope.scenario.Term;

/// A scenario of three invented actors, small enough to work by hand: AA balances between BB and CC.
public final class SmallWorld {
    public static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

    private SmallWorld() {}

    public static Scenario of(List<Event> events) {
        return of(events, List.of(), List.of());
    }

    public static Scenario of(List<Event> events, List<CodedTie> ties, List<Agreement> agreements) {
        return new Scenario(
                "small-world",
                "A between B and C",
                "Can A keep its balance between B and C for the next 20 days?",
                "AA",
                List.of("BB", "CC"),
                AS_OF,
                20,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, 100, 100, 7),
                Roster.of(
                        List.of(Actor.state("AA", "A land"), Actor.state("BB", "B land"), Actor.state("CC", "C land"))),
                ties,
                agreements,
                List.of(lever()),
                List.of(
                        new Outcome(
                                "O1",
                                "A and B clash",
                                "clash",
                                new Predicate.Events(pattern(Set.of("AA"), Set.of("BB"), true, Action.ASSAULT), 1, 20)),
                        new Outcome(
                                "O2",
                                "The tie of A and C breaks",
                                "break",
                                new Predicate.Tie("AA", "CC", false, -0.2, 2))),
                List.of(
                        new Move(
                                "W1",
                                "B strikes A",
                                "B strikes",
                                Optional.of("BB"),
                                3,
                                List.of(new Step.InsertEvents("BB", "AA", Action.ASSAULT, -9, 1, 1, false)),
                                List.of()),
                        new Move("W2", "Nothing", "nothing", Optional.empty(), 1, List.of(), List.of())),
                events,
                List.of());
    }

    private static Lever lever() {
        return new Lever(
                "L1",
                "Arms for C",
                "AA",
                "BB",
                Action.AID,
                "CC",
                LeverState.ARMED,
                Optional.empty(),
                "",
                Optional.of(pattern(Set.of("BB"), Set.of("CC"), false, Action.ASSAULT)),
                "",
                "test",
                Certainty.HIGH);
    }

    public static EventPattern pattern(Set<String> from, Set<String> to, boolean eitherWay, Action... actions) {
        return new EventPattern(from, to, Set.of(actions), eitherWay);
    }

    /// A truce between B and C from a day on, that forbids them to assault each other.
    public static Agreement truce(LocalDate signed) {
        return new Agreement(
                "AG1",
                "Truce",
                List.of("BB", "CC"),
                List.of("AA"),
                List.of(),
                signed,
                Optional.empty(),
                Optional.empty(),
                List.of(new Term(true, pattern(Set.of("BB", "CC"), Set.of("BB", "CC"), false, Action.ASSAULT), "")),
                List.of(),
                List.of(),
                "",
                "",
                "test",
                Certainty.HIGH);
    }

    /// Random reported events in the days before as-of, the same for the same seed.
    public static List<Event> randomEvents(int count, int days, long seed) {
        var random = new Random(seed);
        var codes = List.of("AA", "BB", "CC");
        var events = new ArrayList<Event>();
        for (int e = 0; e < count; e++) {
            int source = random.nextInt(3);
            int target = (source + 1 + random.nextInt(2)) % 3;
            var action = Action.values()[random.nextInt(Action.COUNT)];
            events.add(Event.of(
                    "E" + e, AS_OF.minusDays(random.nextInt(days)), codes.get(source), action, codes.get(target)));
        }
        return events;
    }
}
