package org.tightrope.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Scenario;

/// Which events speak most for the balance and which against it, as of today.
///
///     strength(e) = |Goldstein| * status weight * 2^(-age / tie half-life) * bearing(e)
///     bearing     = 1 between the balancer and a rival, 1/2 between the rivals,
///                   1/2 more if e keeps or breaks a living agreement the balancer has signed or vouches for
///
/// Cooperation and kept promises speak for it, conflict and breaches against it. This ranks what the events
/// weigh in the ties the model looks at; it is not a causal decomposition of the forecast.
final class Arguments {
    /// How many of each kind are shown.
    private static final int QUOTED = 3;

    private static final int UNQUOTED = 2;

    /// How the choice is made, in words for the reader of a report.
    static final String HOW =
            "Chosen by what each event still weighs today: its Goldstein weight, halved for every half-life of age"
                    + " and for being merely claimed; events between the balancer and a rival count full, events between the rivals half,"
                    + " kept or broken terms of the balancer's agreements half more. Up to three with a quoted sentence, up to two others.";

    private final Scenario scenario;
    private final Set<String> rivals;

    Arguments(Scenario scenario) {
        this.scenario = scenario;
        this.rivals = Set.copyOf(scenario.rivals());
    }

    /// @param cooperation true for what speaks for the balance, false for what speaks against it
    List<Argument> strongest(History history, boolean cooperation) {
        var all = new ArrayList<Argument>();
        var told = new HashSet<String>();
        for (Event event : history.events()) {
            if (event.quad().isConflict() != cooperation && !event.date().isAfter(scenario.asOf())) {
                double bearing = bearing(event);
                if (bearing > 0) {
                    all.add(new Argument(event, weight(event) * bearing, why(event)));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Argument::strength)
                .reversed()
                .thenComparing(argument -> argument.event().id()));
        var chosen = new ArrayList<Argument>();
        take(all, true, QUOTED, told, chosen);
        take(all, false, UNQUOTED, told, chosen);
        chosen.sort(Comparator.comparingDouble(Argument::strength).reversed());
        return List.copyOf(chosen);
    }

    private static void take(List<Argument> from, boolean quoted, int most, Set<String> told, List<Argument> chosen) {
        int taken = 0;
        for (Argument argument : from) {
            // the two directions of a mutual event are one story
            if (taken < most
                    && argument.isQuoted() == quoted
                    && told.add(argument.event().date() + argument.event().description())) {
                chosen.add(argument);
                taken++;
            }
        }
    }

    private double weight(Event event) {
        long age = scenario.asOf().toEpochDay() - event.date().toEpochDay();
        return Math.abs(event.weight())
                * event.status().weight()
                * Math.pow(2, -age / scenario.settings().tieHalfLife());
    }

    private double bearing(Event event) {
        double bearing = 0;
        if (isBetweenFocalAndRival(event)) {
            bearing = 1;
        } else if (rivals.contains(event.source()) && rivals.contains(event.target())) {
            bearing = 0.5;
        }
        return touchesAgreement(event) ? bearing + 0.5 : bearing;
    }

    private boolean isBetweenFocalAndRival(Event event) {
        return (event.source().equals(scenario.focal()) && rivals.contains(event.target()))
                || (event.target().equals(scenario.focal()) && rivals.contains(event.source()));
    }

    private boolean touchesAgreement(Event event) {
        return scenario.agreements().stream()
                .filter(agreement -> agreement.existsOn(event.date()) && agreement.existsOn(scenario.asOf()))
                .filter(this::isTheFocalActors)
                .anyMatch(agreement ->
                        event.quad().isConflict() ? agreement.isBreachedBy(event) : agreement.isFulfilledBy(event));
    }

    private boolean isTheFocalActors(Agreement agreement) {
        return agreement.parties().contains(scenario.focal())
                || agreement.guarantors().contains(scenario.focal());
    }

    private String why(Event event) {
        String what = event.quad().isConflict() ? "conflict" : "cooperation";
        String where = isBetweenFocalAndRival(event)
                ? "%s between the balancer and a rival".formatted(what)
                : rivals.contains(event.source()) && rivals.contains(event.target())
                        ? "%s between the rivals".formatted(what)
                        : "%s that bears on the balancer's agreements".formatted(what);
        if (!touchesAgreement(event)) {
            return where;
        }
        return where + (event.quad().isConflict() ? ", in breach of an agreement" : ", keeping an agreement");
    }
}
