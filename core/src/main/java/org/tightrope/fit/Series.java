package org.tightrope.fit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Roster;
import org.tightrope.event.Event;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.Settings;

/// An event series seen as a scenario without a question: its busiest actors, no agreements, no levers. What a
/// background model is fitted on.
///
/// @param name of the series, as the background will name it
/// @param asOf last day of the fit window
/// @param days length of the fit window
/// @param scenario the busiest actors of the window and every event among them, up to `scored` days after it
/// @param scored days after the window kept for scoring
public record Series(String name, LocalDate asOf, int days, Scenario scenario, int scored) {
    private static final int FEWEST_ACTORS = 3;

    /// @param events of any actors whose codes are legal, in any order
    /// @param actors how many of the busiest to keep, at least 3
    public static Series of(String name, List<Event> events, LocalDate asOf, int days, int actors, int scored) {
        LocalDate from = asOf.minusDays(days - 1L);
        List<String> busiest = busiest(events, from, asOf, actors);
        if (busiest.size() < FEWEST_ACTORS) {
            throw new IllegalArgumentException("""
                    Only %s actors act between %s and %s in %s; at least %s are needed.
                    Maybe choose a longer window.""".formatted(busiest.size(), from, asOf, name, FEWEST_ACTORS));
        }
        Set<String> kept = Set.copyOf(busiest);
        List<Event> among = events.stream()
                .filter(event -> kept.contains(event.source()) && kept.contains(event.target()))
                .filter(event -> !event.date().isAfter(asOf.plusDays(scored)))
                .toList();
        var scenario = new Scenario(
                name,
                name,
                "",
                busiest.get(0),
                List.of(busiest.get(1), busiest.get(2)),
                asOf,
                Math.max(1, scored),
                "",
                "",
                settings(days),
                Roster.of(busiest.stream().map(code -> Actor.state(code, code)).toList()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                among,
                List.of());
        return new Series(name, asOf, days, scenario, scored);
    }

    private static Settings settings(int days) {
        Settings plain = Settings.defaults();
        return new Settings(
                plain.tieHalfLife(),
                plain.tiePrior(),
                plain.tieThreshold(),
                plain.breachHalfLife(),
                days,
                plain.futures(),
                plain.seed());
    }

    private static List<String> busiest(List<Event> events, LocalDate from, LocalDate until, int actors) {
        Map<String, Integer> acts = new HashMap<>();
        for (Event event : events) {
            if (!event.date().isBefore(from) && !event.date().isAfter(until)) {
                acts.merge(event.source(), 1, Integer::sum);
                acts.merge(event.target(), 1, Integer::sum);
            }
        }
        return acts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(actors)
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        list -> list.stream().sorted(Comparator.naturalOrder()).toList()));
    }
}
