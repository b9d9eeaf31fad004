package org.tightrope.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.event.Quad;

/// Invented worlds of any size, for benchmarks and for properties that must hold of every scenario. Their
/// actors have numbers for names, so that nobody takes them for real ones.
///
/// Actor 0 stands between two camps led by actors 1 and 2: the odd and the even numbers. Who acts is
/// uneven (the weight of actor i falls as 1 / sqrt(i + 1)); acts within a camp are mostly cooperation,
/// between camps mostly conflict.
public final class MadeUp {
    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);
    private static final int FIT_DAYS = 540;

    private final int n;
    private final Random random;

    private MadeUp(int n, long seed) {
        this.n = n;
        this.random = new Random(seed);
    }

    /// An invented scenario.
    ///
    /// @param actors 3 or more
    /// @param days horizon, 1 or more
    /// @param actsPerDay of all actors together, on average
    public static Scenario scenario(int actors, int days, double actsPerDay, long seed) {
        if (actors < 3 || days < 1 || !(actsPerDay > 0)) {
            throw new IllegalArgumentException("""
                    A made-up world needs at least 3 actors (%s), a day (%s) and acts (%s a day).
                    Maybe use 30 actors, 90 days and 5 acts a day.""".formatted(actors, days, actsPerDay));
        }
        return new MadeUp(actors, seed).scenario(days, (int) Math.round(actsPerDay * FIT_DAYS), seed);
    }

    private Scenario scenario(int days, int events, long seed) {
        return new Scenario(
                "made-up-%s-%s".formatted(n, seed),
                "A made-up world of %s actors".formatted(n),
                "Can %s keep its balance between %s and %s for %s days?".formatted(code(0), code(1), code(2), days),
                code(0),
                List.of(code(1), code(2)),
                AS_OF,
                days,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, FIT_DAYS, 2000, seed),
                Roster.of(IntStream.range(0, n)
                        .mapToObj(i -> Actor.state(code(i), "Actor " + i))
                        .toList()),
                List.of(),
                agreements(),
                levers(),
                outcomes(days),
                moves(),
                events(events),
                List.of());
    }

    private static String code(int actor) {
        return "A" + actor;
    }

    private List<Agreement> agreements() {
        var agreements = new ArrayList<Agreement>();
        for (int g = 0; g < Math.max(1, n / 6); g++) {
            int first = random.nextInt(n);
            int second = other(first);
            var parties = List.of(code(first), code(second));
            var forbids = new EventPattern(
                    Set.copyOf(parties), Set.copyOf(parties), Set.of(Action.ASSAULT, Action.COERCE), false);
            agreements.add(new Agreement(
                    "G" + g,
                    "Agreement " + g,
                    parties,
                    g % 2 == 0 ? List.of(code(0)) : List.of(),
                    List.of(),
                    AS_OF.minusDays(random.nextInt(FIT_DAYS)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Term(true, forbids, "")),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "made up",
                    Certainty.HIGH));
        }
        return agreements;
    }

    private List<Lever> levers() {
        var levers = new ArrayList<Lever>();
        for (int l = 0; l < Math.max(1, n / 10); l++) {
            int holder = random.nextInt(n);
            int target = other(holder);
            levers.add(new Lever(
                    "L" + l,
                    "Lever " + l,
                    code(holder),
                    code(target),
                    Action.SANCTION,
                    code(target),
                    LeverState.ARMED,
                    Optional.empty(),
                    "",
                    Optional.of(pattern(target, holder, false, Action.ASSAULT)),
                    "",
                    "made up",
                    Certainty.HIGH));
        }
        return levers;
    }

    private static List<Outcome> outcomes(int days) {
        return List.of(
                new Outcome(
                        "O1",
                        "The balancer comes to blows with a rival",
                        "blows",
                        new Predicate.Events(
                                new EventPattern(
                                        Set.of(code(0)), Set.of(code(1), code(2)), Set.of(Action.ASSAULT), true),
                                2,
                                days)),
                new Outcome(
                        "O2",
                        "The tie to a rival breaks",
                        "break",
                        new Predicate.Tie(code(0), code(1), false, -0.2, 3)),
                new Outcome(
                        "O3",
                        "An agreement collapses",
                        "collapse",
                        new Predicate.AgreementReaches("G0", AgreementState.COLLAPSED)));
    }

    private static List<Move> moves() {
        return List.of(
                new Move(
                        "W1",
                        "A rival strikes the balancer",
                        "strike",
                        Optional.of(code(1)),
                        5,
                        List.of(new Step.InsertEvents(code(1), code(0), Action.ASSAULT, -9, 3, 7, false)),
                        List.of()),
                new Move(
                        "W2",
                        "The rivals quarrel twice as often",
                        "quarrel",
                        Optional.empty(),
                        10,
                        List.of(new Step.ScaleRate(
                                Set.of(code(1)),
                                Set.of(code(2)),
                                Set.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT),
                                2)),
                        List.of()),
                new Move("W3", "Nothing", "nothing", Optional.empty(), 1, List.of(), List.of()),
                new Move(
                        "W4",
                        "An actor leaves, ties shift and an agreement falls",
                        "upheaval",
                        Optional.empty(),
                        8,
                        List.of(
                                new Step.Remove(code(2)),
                                new Step.ShiftTie(code(0), code(1), 0.3),
                                new Step.SetAgreement("G0", AgreementState.SUSPENDED),
                                new Step.UseLever("L0", LeverState.EXECUTED)),
                        List.of()));
    }

    private List<Event> events(int count) {
        double[] upTo = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1 / Math.sqrt(i + 1.0);
            upTo[i] = sum;
        }
        var events = new ArrayList<Event>();
        for (int e = 0; e < count; e++) {
            int source = drawn(upTo);
            int target = drawn(upTo);
            while (target == source) {
                target = drawn(upTo);
            }
            boolean friendly = random.nextDouble() < (sameCamp(source, target) ? 0.8 : 0.35);
            events.add(Event.of(
                    "E" + e, AS_OF.minusDays(random.nextInt(FIT_DAYS)), code(source), action(friendly), code(target)));
        }
        return events;
    }

    private int drawn(double[] upTo) {
        double u = random.nextDouble() * upTo[n - 1];
        int i = 0;
        while (upTo[i] < u) {
            i++;
        }
        return i;
    }

    private static boolean sameCamp(int i, int j) {
        return i == 0 || j == 0 || i % 2 == j % 2;
    }

    private Action action(boolean friendly) {
        while (true) {
            var action = Action.values()[random.nextInt(Action.COUNT)];
            boolean cooperation =
                    action.quad() == Quad.VERBAL_COOPERATION || action.quad() == Quad.MATERIAL_COOPERATION;
            if (cooperation == friendly) {
                return action;
            }
        }
    }

    private int other(int actor) {
        return (actor + 1 + random.nextInt(n - 1)) % n;
    }

    private static EventPattern pattern(int from, int to, boolean eitherWay, Action... actions) {
        return new EventPattern(Set.of(code(from)), Set.of(code(to)), Set.of(actions), eitherWay);
    }
}
