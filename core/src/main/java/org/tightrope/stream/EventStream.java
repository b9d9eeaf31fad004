package org.tightrope.stream;

import java.util.List;

/// Events in time order, as columns. Immutable by agreement: nobody writes to the arrays.
///
/// @param actors names, in order of first appearance (source before target) unless made otherwise
/// @param types names of the event types, in order of first appearance
/// @param time per event, ascending, in units of `clock`
/// @param source per event, index into `actors`
/// @param target per event, index into `actors`
/// @param type per event, index into `types`
/// @param weight per event, 1 unless the file says otherwise
/// @param id per event, the file's own or its line number
/// @param clock what one unit of time is
public record EventStream(
        List<String> actors,
        List<String> types,
        double[] time,
        int[] source,
        int[] target,
        int[] type,
        double[] weight,
        List<String> id,
        Clock clock) {
    public EventStream {
        actors = List.copyOf(actors);
        types = List.copyOf(types);
    }

    public int size() {
        return time.length;
    }
}
