package org.tightrope.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tightrope.event.Event;
import org.tightrope.scenario.Scenario;

/// Marks which acts of a future a move caused, and which it prevented.
final class Marking {
    private final Scenario scenario;

    Marking(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Example.Act> marked(List<Event> with, List<Consequence> found) {
        var caused = new ArrayList<Example.Act>();
        var acts = new ArrayList<Example.Act>();
        for (Consequence one : found) {
            if (one.isAct()) {
                (one.more() ? caused : acts).add(act(one));
            }
        }
        for (Event event : with) {
            var same = new Example.Act(
                    event.date(), event.source(), event.action().name(), event.target(), Example.Mark.CAUSED);
            acts.add(
                    caused.remove(same)
                            ? same
                            : new Example.Act(
                                    same.date(), same.source(), same.action(), same.target(), Example.Mark.SAME));
        }
        acts.sort(Comparator.comparing(Example.Act::date));
        return acts;
    }

    private Example.Act act(Consequence one) {
        var roster = scenario.roster();
        return new Example.Act(
                scenario.asOf().plusDays(one.day()),
                roster.code(one.source()),
                one.action().name(),
                roster.code(one.target()),
                one.more() ? Example.Mark.CAUSED : Example.Mark.PREVENTED);
    }
}
