package org.tightrope.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects events in any order into a stream.
public final class StreamBuilder {
    /// A span of more days than this is longer than any event series: such numbers count seconds.
    private static final double LONGEST_SPAN_DAYS = 200_000;

    private static final double SECONDS_A_DAY = 86_400;

    private final Map<String, Integer> actors = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final List<String> actorNames = new ArrayList<>();
    private final List<String> typeNames = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private double[] time = new double[1024];
    private int[] source = new int[1024];
    private int[] target = new int[1024];
    private int[] type = new int[1024];
    private double[] weight = new double[1024];
    private boolean dated;
    private int size;

    public int size() {
        return size;
    }

    /// @param date whether the time is seconds since 1970 made from a date
    /// @return false when earlier events were dated and this one is not, or the other way round; it is
    /// not added
    public boolean add(double at, boolean date, String from, String to, String what, double w, String id) {
        if (size > 0 && date != dated) {
            return false;
        }
        dated = date;
        if (size == time.length) {
            int more = size * 2;
            time = Arrays.copyOf(time, more);
            source = Arrays.copyOf(source, more);
            target = Arrays.copyOf(target, more);
            type = Arrays.copyOf(type, more);
            weight = Arrays.copyOf(weight, more);
        }
        time[size] = at;
        source[size] = position(actors, actorNames, from);
        target[size] = position(actors, actorNames, to);
        type[size] = position(types, typeNames, what);
        weight[size] = w;
        ids.add(id);
        size++;
        return true;
    }

    private static int position(Map<String, Integer> index, List<String> names, String name) {
        Integer known = index.get(name);
        if (known != null) {
            return known;
        }
        index.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /// Sorted by time; events of one time keep their order. Dates without a time of day become days.
    ///
    /// @param clock what numbers count; empty to guess
    /// @param notes gets what the reader should know
    public EventStream build(Optional<Clock> clock, List<String> notes) {
        double[] times = Arrays.copyOf(time, size);
        Clock unit = unit(times, clock, notes);
        if (isSorted(times)) {
            return stream(times, identity(), unit);
        }
        notes.add("The events were not in order of time and have been sorted.");
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(times[a], times[b]));
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = order[i];
        }
        return stream(times, sorted, unit);
    }

    private Clock unit(double[] times, Optional<Clock> clock, List<String> notes) {
        if (dated) {
            for (double t : times) {
                if (t % SECONDS_A_DAY != 0) {
                    return Clock.SECONDS;
                }
            }
            for (int i = 0; i < size; i++) {
                times[i] /= SECONDS_A_DAY;
            }
            return Clock.DAYS;
        }
        if (clock.isPresent()) {
            return clock.get();
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double t : times) {
            least = Math.min(least, t);
            most = Math.max(most, t);
        }
        Clock guess = most - least > LONGEST_SPAN_DAYS ? Clock.SECONDS : Clock.DAYS;
        notes.add("Times are taken as %s; --time-unit says otherwise."
                .formatted(guess.name().toLowerCase(java.util.Locale.ROOT)));
        return guess;
    }

    private static boolean isSorted(double[] times) {
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private int[] identity() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /// Actors and types are numbered by first appearance in time.
    private EventStream stream(double[] times, int[] order, Clock unit) {
        int[] actorRank = new int[actorNames.size()];
        int[] typeRank = new int[typeNames.size()];
        Arrays.fill(actorRank, -1);
        Arrays.fill(typeRank, -1);
        var actorOrder = new ArrayList<String>();
        var typeOrder = new ArrayList<String>();
        double[] t = new double[size];
        int[] s = new int[size];
        int[] r = new int[size];
        int[] y = new int[size];
        double[] w = new double[size];
        var id = new ArrayList<String>(size);
        for (int e = 0; e < size; e++) {
            int from = order[e];
            t[e] = times[from];
            s[e] = rank(actorRank, actorOrder, actorNames, source[from]);
            r[e] = rank(actorRank, actorOrder, actorNames, target[from]);
            y[e] = rank(typeRank, typeOrder, typeNames, type[from]);
            w[e] = weight[from];
            id.add(ids.get(from));
        }
        return new EventStream(actorOrder, typeOrder, t, s, r, y, w, id, unit);
    }

    private static int rank(int[] ranks, List<String> order, List<String> names, int which) {
        if (ranks[which] < 0) {
            ranks[which] = order.size();
            order.add(names.get(which));
        }
        return ranks[which];
    }
}
