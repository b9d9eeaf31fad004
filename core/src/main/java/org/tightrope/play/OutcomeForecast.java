package org.tightrope.play;

import java.util.List;

/// What becomes of one outcome in one run.
///
/// @param id the outcome
/// @param chance that it happens within the horizon
/// @param firstPassage share of futures in which it has happened by the end of day 1, 2, ... horizon
/// @param medianDay day by which it has happened in half of the futures in which it happens; 0 if in none
public record OutcomeForecast(String id, String name, Chance chance, List<Double> firstPassage, int medianDay) {
    public OutcomeForecast {
        firstPassage = List.copyOf(firstPassage);
    }
}
