package org.tightrope.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Quad;

/// Events stripped to what ties need, in columns, in order of day: who, to whom, when, how many Goldstein
/// points. A million of them take 30 MB.
public final class Acts {
    private final List<String> names;
    private final int[] day;
    private final int[] source;
    private final int[] target;
    private final double[] points;
    private final double[] share;
    private final byte[] quad;

    private Acts(
            List<String> names, int[] day, int[] source, int[] target, double[] points, double[] share, byte[] quad) {
        this.names = List.copyOf(names);
        this.day = day;
        this.source = source;
        this.target = target;
        this.points = points;
        this.share = share;
        this.quad = quad;
    }

    /// Collects acts in any order.
    public static final class Builder {
        private final Map<String, Integer> index = new HashMap<>();
        private final ArrayList<String> names = new ArrayList<>();
        private int[] day = new int[1024];
        private int[] source = new int[1024];
        private int[] target = new int[1024];
        private double[] points = new double[1024];
        private double[] share = new double[1024];
        private byte[] quad = new byte[1024];
        private int size;

        /// @param goldstein -10..10
        /// @param counts share with which it counts, 0..1
        /// @param kind empty when only the weight is known
        public void add(LocalDate date, String from, String to, double goldstein, double counts, Optional<Quad> kind) {
            if (size == day.length) {
                day = Arrays.copyOf(day, size * 2);
                source = Arrays.copyOf(source, size * 2);
                target = Arrays.copyOf(target, size * 2);
                points = Arrays.copyOf(points, size * 2);
                share = Arrays.copyOf(share, size * 2);
                quad = Arrays.copyOf(quad, size * 2);
            }
            day[size] = Math.toIntExact(date.toEpochDay());
            source[size] = position(from);
            target[size] = position(to);
            points[size] = goldstein;
            share[size] = counts;
            quad[size++] = (byte) kind.map(Quad::ordinal).orElse(-1).intValue();
        }

        private int position(String name) {
            Integer i = index.get(name);
            if (i == null) {
                i = names.size();
                index.put(name, i);
                names.add(name);
            }
            return i;
        }

        public int size() {
            return size;
        }

        /// Sorted by day; acts of one day keep their order.
        public Acts build() {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> day[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            byte[] quads = new byte[size];
            for (int i = 0; i < size; i++) {
                quads[i] = quad[order[i]];
            }
            return new Acts(
                    names,
                    IntStream.of(order).map(i -> day[i]).toArray(),
                    IntStream.of(order).map(i -> source[i]).toArray(),
                    IntStream.of(order).map(i -> target[i]).toArray(),
                    IntStream.of(order).mapToDouble(i -> points[i]).toArray(),
                    IntStream.of(order).mapToDouble(i -> share[i]).toArray(),
                    quads);
        }
    }

    /// The acts of a history: claimed events count half.
    public static Acts of(History history) {
        var builder = new Builder();
        for (Event event : history.events()) {
            builder.add(
                    event.date(),
                    event.source(),
                    event.target(),
                    event.weight(),
                    event.status().weight(),
                    Optional.of(event.quad()));
        }
        return builder.build();
    }

    public int size() {
        return day.length;
    }

    /// Everybody who acts or is acted upon.
    public List<String> names() {
        return names;
    }

    public Optional<LocalDate> first() {
        return size() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day[0]));
    }

    public Optional<LocalDate> last() {
        return size() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day[size() - 1]));
    }

    /// Those with the most acts, done or suffered, on or before a day: most first, by name when equal.
    public List<String> mostActive(int most, LocalDate until) {
        long last = until.toEpochDay();
        Map<String, Integer> count = new TreeMap<>();
        for (int i = 0; i < size() && day[i] <= last; i++) {
            count.merge(names.get(source[i]), 1, Integer::sum);
            count.merge(names.get(target[i]), 1, Integer::sum);
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    int day(int i) {
        return day[i];
    }

    int source(int i) {
        return source[i];
    }

    int target(int i) {
        return target[i];
    }

    double points(int i) {
        return points[i];
    }

    double share(int i) {
        return share[i];
    }

    /// Ordinal of the quad, -1 when unknown.
    int quad(int i) {
        return quad[i];
    }
}
