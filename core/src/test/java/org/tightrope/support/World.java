package org.tightrope.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Roster;
import org.tightrope.event.Action;
import org.tightrope.event.Certainty;
import org.tightrope.event.Event;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Assumptions;
import org.tightrope.scenario.Attribution;
import org.tightrope.scenario.CodedTie;
import org.tightrope.scenario.Covariate;
import org.tightrope.scenario.EventPattern;
import org.tightrope.scenario.Interest;
import org.tightrope.scenario.KeyDate;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.OwnEffect;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;
import org.tightrope.scenario.Term;

/// A scenario put together line by line: XX balances between AA and BB; UU is an outside patron, KK a
/// client, NN a bloc to which AA belongs.
public final class World {
    public static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

    private final List<Event> events = new ArrayList<>();
    private final List<CodedTie> ties = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Lever> levers = new ArrayList<>();
    private final List<Covariate> covariates = new ArrayList<>();
    private final List<KeyDate> dates = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Interest> interests = new ArrayList<>();
    private final List<OwnEffect> effects = new ArrayList<>();

    /// Ties as coded: `XX+AA`, `AA-BB`.
    public World ties(String... coded) {
        for (String tie : coded) {
            ties.add(new CodedTie(tie.substring(0, 2), tie.substring(3), tie.charAt(2) == '+' ? 1 : -1, "", ""));
        }
        return this;
    }

    /// So many acts on one day, so many days before as-of (0: on it).
    public World act(String from, Action action, String to, int times, int daysAgo) {
        for (int time = 0; time < times; time++) {
            events.add(Event.of("E" + events.size(), AS_OF.minusDays(daysAgo), from, action, to));
        }
        return this;
    }

    /// Three acts five days before as-of.
    public World act(String from, Action action, String to) {
        return act(from, action, to, 3, 5);
    }

    /// A truce of AA and BB, vouched for by XX, that also binds KK, signed a year ago.
    public World truce(int openIssues, String monitoring) {
        var side = Set.of("AA", "BB", "KK");
        agreements.add(new Agreement(
                "G1",
                "Truce",
                List.of("AA", "BB"),
                List.of("XX"),
                List.of("KK"),
                AS_OF.minusDays(365),
                Optional.empty(),
                Optional.empty(),
                List.of(new Term(true, new EventPattern(side, side, Set.of(Action.ASSAULT), false), "")),
                List.of(),
                List.of("one", "two", "three", "four").subList(0, openIssues),
                monitoring,
                "",
                "test",
                Certainty.HIGH));
        return this;
    }

    /// A threat of XX: arms for BB if AA strikes BB.
    public World threat(LeverState state) {
        levers.add(new Lever(
                "L1",
                "Arms",
                "XX",
                "AA",
                Action.AID,
                "BB",
                state,
                Optional.of(AS_OF.minusDays(300)),
                "",
                Optional.of(new EventPattern(Set.of("AA"), Set.of("BB"), Set.of(Action.ASSAULT), false)),
                "",
                "test",
                Certainty.HIGH));
        return this;
    }

    public World covariate(String name, String from, String to, double value) {
        covariates.add(new Covariate(name, given(from), given(to), Optional.empty(), value));
        return this;
    }

    public World date(String name, String actor, int daysFromAsOf) {
        dates.add(new KeyDate(name, given(actor), AS_OF.plusDays(daysFromAsOf)));
        return this;
    }

    public World attribution(Attribution attribution) {
        attributions.add(attribution);
        return this;
    }

    public World interest(Interest interest) {
        interests.add(interest);
        return this;
    }

    public World effect(OwnEffect effect) {
        effects.add(effect);
        return this;
    }

    private static Optional<String> given(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    public Scenario scenario() {
        return new Scenario(
                "world",
                "X between A and B",
                "Can X keep its balance between A and B?",
                "XX",
                List.of("AA", "BB"),
                AS_OF,
                30,
                "O1",
                "",
                new Settings(90, 10, 0.1, 30, 100, 100, 7),
                Roster.of(List.of(
                        Actor.state("XX", "X land"),
                        new Actor("AA", "A land", Kind.STATE, List.of(), Optional.empty(), List.of("NN"), ""),
                        Actor.state("BB", "B land"),
                        Actor.state("UU", "U land"),
                        Actor.state("KK", "K land"),
                        Actor.state("NN", "The bloc"))),
                ties,
                agreements,
                levers,
                List.of(),
                List.of(),
                events,
                List.of(),
                new Assumptions(effects, covariates, dates, attributions, interests));
    }
}
