package org.tightrope.statistic;

import java.util.List;
import org.tightrope.stream.Clock;
import org.tightrope.stream.StreamBuilder;

/// Everything statistics remember of a stream, so that more events can follow later without reading the
/// old ones again.
///
/// @param actors and types, as the stream numbered them
/// @param clock and dated, as in the stream
/// @param strata how many there have been
/// @param carried the last event, and those that windows have not yet forgotten: the next stream begins
/// with them
/// @param origins per half-life the origin its weights are stored from (NaN before the first event)
public record Snapshot(
        List<String> actors,
        List<String> types,
        Clock clock,
        boolean dated,
        int strata,
        List<Carried> carried,
        List<Origin> origins,
        List<Ties> ties,
        List<Met> met) {
    public Snapshot {
        actors = List.copyOf(actors);
        types = List.copyOf(types);
        carried = List.copyOf(carried);
        origins = List.copyOf(origins);
        ties = List.copyOf(ties);
        met = List.copyOf(met);
    }

    private static final double SECONDS_A_DAY = 86_400;

    /// Lets a stream begin with the actors, types and carried events.
    public void begin(StreamBuilder stream) {
        stream.startWith(actors, types);
        double unit = dated && clock == Clock.DAYS ? SECONDS_A_DAY : 1;
        for (Carried event : carried) {
            stream.add(
                    event.time() * unit,
                    dated,
                    actors.get(event.source()),
                    actors.get(event.target()),
                    types.get(event.type()),
                    event.weight(),
                    event.id());
        }
    }

    /// How many events the next stream begins with.
    public int carriedEvents() {
        return carried.size();
    }

    /// Time of the last event so far.
    public double until() {
        return carried.getLast().time();
    }

    record Carried(double time, int source, int target, int type, double weight, String id) {}

    record Origin(double halfLife, double origin) {}

    /// One lens's network.
    ///
    /// @param oldest first of the carried events that its window still holds
    /// @param weight as stored, in units of the half-life's origin
    /// @param count events in the tie, where a window counts them
    record Ties(
            Lens lens,
            int oldest,
            int[] source,
            int[] target,
            double[] weight,
            int[] count,
            double[] out,
            double[] in) {}

    /// Who last met whom when, the earliest first.
    record Met(Lens lens, int[] source, int[] target, double[] time) {}
}
