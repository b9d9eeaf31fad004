package org.tightrope.play;

import java.util.List;

/// What came of playing a scenario.
///
/// @param futures simulated continuations of each run
/// @param horizon days looked ahead
/// @param baseline outcomes without any move
/// @param fans ties of the watched pairs in the baseline
/// @param moves each what-if, paired with the baseline
/// @param samples a few futures of the baseline to read
/// @param volume acts in the baseline beside acts in the past
/// @param notes what the reader should know about this run
public record Forecast(
        int futures,
        int horizon,
        long seed,
        List<OutcomeForecast> baseline,
        List<Fan> fans,
        List<MoveForecast> moves,
        List<Sample> samples,
        Volume volume,
        List<String> notes) {
    public Forecast {
        baseline = List.copyOf(baseline);
        fans = List.copyOf(fans);
        moves = List.copyOf(moves);
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    public OutcomeForecast outcome(String id) {
        return baseline.stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown outcome (%s).".formatted(id)));
    }
}
