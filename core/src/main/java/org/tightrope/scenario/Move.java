package org.tightrope.scenario;

import java.util.List;
import java.util.Optional;

/// A what-if: an intervention at a time.
///
/// @param shortName at most 30 characters, for charts
/// @param by whose move it is, when it is somebody's
/// @param at days after as-of, 1 or more
/// @param steps what it does, in order; steps of included moves are already among them
/// @param includes ids of the moves it contains
public record Move(
        String id,
        String name,
        String shortName,
        Optional<String> by,
        int at,
        List<Step> steps,
        List<String> includes) {
    public Move {
        steps = List.copyOf(steps);
        includes = List.copyOf(includes);
    }
}
