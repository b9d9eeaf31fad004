package org.tightrope.app.run;

import java.util.ArrayList;
import java.util.List;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Move;
import org.tightrope.scenario.Scenario;

/// Which what-ifs the user asked for.
public final class WhatIfs {
    private WhatIfs() {}

    /// Each of the scenario's moves alone.
    public static List<List<Move>> all(Scenario scenario) {
        return scenario.moves().stream().map(List::of).toList();
    }

    /// Those named: `W09` alone, `W08+W09` together.
    ///
    /// @throws Fault naming the nearest known move when one is unknown
    public static List<List<Move>> named(Scenario scenario, List<String> names) {
        var whatIfs = new ArrayList<List<Move>>();
        for (String name : names) {
            var together = new ArrayList<Move>();
            for (String id : name.split("\\+", -1)) {
                together.add(scenario.move(id.strip())
                        .orElseThrow(() -> new Fault("The scenario %s has no move (%s).%n%s"
                                .formatted(
                                        scenario.name(),
                                        id.strip(),
                                        Nearest.maybe(
                                                id.strip(),
                                                scenario.moves().stream()
                                                        .map(Move::id)
                                                        .toList())))));
            }
            whatIfs.add(List.copyOf(together));
        }
        return whatIfs;
    }
}
