package org.tightrope.stream;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
/// @param dated whether times were dates: days or seconds since 1970-01-01
public record EventStream(
        List<String> actors,
        List<String> types,
        double[] time,
        int[] source,
        int[] target,
        int[] type,
        double[] weight,
        List<String> id,
        Clock clock,
        boolean dated) {
    public EventStream {
        actors = List.copyOf(actors);
        types = List.copyOf(types);
    }

    public int size() {
        return time.length;
    }

    /// An event's time as its file had it: a date, a date and time, or a number.
    public String when(int event) {
        if (!dated) {
            return number(time[event]);
        }
        return clock == Clock.DAYS
                ? LocalDate.ofEpochDay((long) time[event]).toString()
                : LocalDateTime.ofEpochSecond((long) Math.floor(time[event]), 0, ZoneOffset.UTC)
                        .toString();
    }

    private static String number(double value) {
        long whole = (long) value;
        return whole == value ? Long.toString(whole) : Double.toString(value);
    }
}
