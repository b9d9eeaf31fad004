package org.tightrope.play;

import java.util.List;

/// What a move (or several at once) changes.
///
/// @param ids the moves
/// @param outcomes the forecasts with the move
/// @param byItself ids of outcomes the move brings about even if nobody else acts: true by definition, not by forecast
/// @param differences move minus baseline, in the order of `outcomes`
public record MoveForecast(
        List<String> ids,
        String name,
        String shortName,
        List<String> byItself,
        List<OutcomeForecast> outcomes,
        List<Difference> differences) {
    public MoveForecast {
        ids = List.copyOf(ids);
        byItself = List.copyOf(byItself);
        outcomes = List.copyOf(outcomes);
        differences = List.copyOf(differences);
    }

    /// The difference a move makes to an outcome.
    public Difference difference(String outcome) {
        for (int o = 0; o < outcomes.size(); o++) {
            if (outcomes.get(o).id().equals(outcome)) {
                return differences.get(o);
            }
        }
        throw new IllegalArgumentException("Unknown outcome (%s).".formatted(outcome));
    }
}
