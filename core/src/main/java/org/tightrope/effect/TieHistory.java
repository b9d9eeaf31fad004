package org.tightrope.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.scenario.Scenario;

/// How ties moved: snapshots of every pair at regular dates.
public final class TieHistory {
    private TieHistory() {}

    /// A pair at a date.
    ///
    /// @param cooperation decayed Goldstein points of cooperation, both directions
    /// @param conflict of conflict
    /// @param tension see [Situation#tension]
    /// @param tie see [Situation]
    public record Point(LocalDate date, double cooperation, double conflict, double tension, double tie) {}

    /// One list per pair given (positions i, j), a point every `everyDays` days up to as-of, starting at
    /// `from`. A point at a date counts events up to and including that date.
    public static List<List<Point>> of(
            Scenario scenario, History history, List<int[]> pairs, LocalDate from, int everyDays) {
        var series = new ArrayList<List<Point>>();
        pairs.forEach(_ -> series.add(new ArrayList<>()));
        LocalDate start = history.first().filter(from::isAfter).orElse(from);
        Situation now = Situation.empty(scenario, start);
        List<Event> events = history.events();
        int next = 0;
        while (!now.day().isAfter(scenario.asOf())) {
            while (next < events.size() && !events.get(next).date().isAfter(now.day())) {
                now.add(events.get(next++));
            }
            long toEnd = scenario.asOf().toEpochDay() - now.day().toEpochDay();
            if (!now.day().isBefore(from) && toEnd % everyDays == 0) {
                note(scenario, now, pairs, series);
            }
            now.nextDay();
        }
        return series;
    }

    private static void note(Scenario scenario, Situation now, List<int[]> pairs, List<List<Point>> series) {
        Memory memory = now.memory(scenario.settings().tieHalfLife());
        for (int p = 0; p < pairs.size(); p++) {
            int i = pairs.get(p)[0];
            int j = pairs.get(p)[1];
            series.get(p)
                    .add(new Point(
                            now.day(),
                            memory.goodBetween(i, j),
                            memory.badBetween(i, j),
                            now.tension(i, j),
                            now.tie(i, j)));
        }
    }
}
