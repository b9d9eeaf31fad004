package org.tightrope.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Event;
import org.tightrope.scenario.Agreement;
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

    /// `agreement`: how many agreements signed so far bind a pair.
    public static List<Covariate> covariates(Scenario scenario, EventStream stream) {
        int n = stream.actors().size();
        record Change(double time, long pair) {}
        var changes = new ArrayList<Change>();
        for (Agreement agreement : scenario.agreements()) {
            for (String one : agreement.parties()) {
                for (String other : agreement.parties()) {
                    int i = stream.actors().indexOf(one);
                    int j = stream.actors().indexOf(other);
                    if (i >= 0 && j >= 0 && i != j) {
                        changes.add(new Change(agreement.signed().toEpochDay(), (long) i * n + j));
                    }
                }
            }
        }
        changes.sort(java.util.Comparator.comparingDouble(Change::time).thenComparingLong(Change::pair));
        double[] value = new double[changes.size()];
        var count = new java.util.HashMap<Long, Integer>();
        for (int c = 0; c < value.length; c++) {
            value[c] = count.merge(changes.get(c).pair(), 1, Integer::sum);
        }
        return List.of(new Covariate(
                "agreement",
                true,
                changes.stream().mapToDouble(Change::time).toArray(),
                changes.stream().mapToLong(Change::pair).toArray(),
                value));
    }
}
