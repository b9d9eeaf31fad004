package org.tightrope.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A what-if: an intervention at a time.
///
/// @param shortName at most 30 characters, for charts
/// @param by whose move it is, when it is somebody's
/// @param at days after as-of, 1 or more
/// @param steps what it does, in order; steps of included moves are already among them
/// @param includes ids of the moves it contains
/// @param times how often it is made
/// @param everyDays days between one time and the next
public record Move(
        String id,
        String name,
        String shortName,
        Optional<String> by,
        int at,
        List<Step> steps,
        List<String> includes,
        int times,
        int everyDays) {
    public Move {
        steps = List.copyOf(steps);
        includes = List.copyOf(includes);
        if (times < 1 || everyDays < 1) {
            throw new IllegalArgumentException("The move %s is made %s times every %s days; both must be 1 or more."
                    .formatted(id, times, everyDays));
        }
    }

    /// A move made once.
    public Move(
            String id,
            String name,
            String shortName,
            Optional<String> by,
            int at,
            List<Step> steps,
            List<String> includes) {
        this(id, name, shortName, by, at, steps, includes, 1, 1);
    }

    /// The days after as-of on which it is made.
    public IntStream days() {
        return IntStream.range(0, times).map(time -> at + time * everyDays);
    }

    /// The same move made at another time, known by another id.
    public Move when(String otherId, String otherName, int day, int often, int apart) {
        return new Move(otherId, otherName, shortName, by, day, steps, includes, often, apart);
    }
}
