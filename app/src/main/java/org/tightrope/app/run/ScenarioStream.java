package org.tightrope.app.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Event;
import org.tightrope.scenario.Agreement;
import org.tightrope.scenario.Lever;
import org.tightrope.scenario.LeverState;
import org.tightrope.scenario.Scenario;
import org.tightrope.statistic.Covariate;
import org.tightrope.stream.EventStream;
import org.tightrope.stream.StreamBuilder;

/// A scenario's history as an event stream: types are PLOVER actions, weights the share with which an
/// event counts times its Goldstein points' size, time in days.
public final class ScenarioStream {
    private static final double SECONDS_A_DAY = 86_400;

    private ScenarioStream() {}

    public static EventStream of(Scenario scenario) {
        var builder = new StreamBuilder();
        for (Event event : scenario.history().events()) {
            builder.add(
                    event.date().toEpochDay() * SECONDS_A_DAY,
                    true,
                    event.source(),
                    event.target(),
                    event.action().name(),
                    event.status().weight() * Math.abs(event.weight()),
                    event.id());
        }
        return builder.build(Optional.empty(), new ArrayList<>());
    }

    /// `agreement`: how many agreements signed so far bind a pair; `lever`: how many armed levers the
    /// sender holds against the receiver, from the date each is known to have been armed.
    public static List<Covariate> covariates(Scenario scenario, EventStream stream) {
        var agreements = new ArrayList<Change>();
        for (Agreement agreement : scenario.agreements()) {
            for (String one : agreement.parties()) {
                for (String other : agreement.parties()) {
                    add(agreements, stream, (double) agreement.signed().toEpochDay(), one, other);
                }
            }
        }
        var levers = new ArrayList<Change>();
        for (Lever lever : scenario.levers()) {
            if (lever.state() == LeverState.ARMED) {
                double since =
                        lever.since().map(date -> (double) date.toEpochDay()).orElse(Double.NEGATIVE_INFINITY);
                add(levers, stream, since, lever.holder(), lever.target());
            }
        }
        return List.of(counted("agreement", agreements), counted("lever", levers));
    }

    private record Change(double time, long pair) {}

    private static void add(List<Change> changes, EventStream stream, double time, String from, String to) {
        int i = stream.actors().indexOf(from);
        int j = stream.actors().indexOf(to);
        if (i >= 0 && j >= 0 && i != j) {
            changes.add(new Change(time, (long) i * stream.actors().size() + j));
        }
    }

    private static Covariate counted(String name, List<Change> changes) {
        changes.sort(Comparator.comparingDouble(Change::time).thenComparingLong(Change::pair));
        double[] value = new double[changes.size()];
        var count = new HashMap<Long, Integer>();
        for (int c = 0; c < value.length; c++) {
            value[c] = count.merge(changes.get(c).pair(), 1, Integer::sum);
        }
        return new Covariate(
                name,
                true,
                changes.stream().mapToDouble(Change::time).toArray(),
                changes.stream().mapToLong(Change::pair).toArray(),
                value);
    }
}
