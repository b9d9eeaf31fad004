package org.tightrope.statistic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tightrope.stream.EventStream;

/// Everything statistics may look at, moved along a stream event by event: `moveTo` the time of the next
/// event, read, then `add` it. Not thread-safe.
public final class Past {
    /// Above this many actors ties are kept in hash tables: a matrix would need more than 16 n^2 bytes
    /// per lens.
    private static final int MOST_DENSE = 3000;

    private final EventStream stream;
    private final int n;
    private final Map<Double, Scale> scales = new TreeMap<>();
    private final Map<Lens, Filter> filters = new LinkedHashMap<>();
    private final Map<Lens, Latest> latest = new HashMap<>();
    private final List<LatestFilter> latestFilters = new ArrayList<>();
    private final List<Lens> forgetting = new ArrayList<>();
    private double now = Double.NEGATIVE_INFINITY;
    private int last = -1;

    /// A network with the types that enter it and, for a window, the events still in it.
    private static final class Filter {
        final Network network;
        final boolean[] types;
        final Lens lens;
        int oldest;

        Filter(Network network, boolean[] types, Lens lens) {
            this.network = network;
            this.types = types;
            this.lens = lens;
        }
    }

    private record LatestFilter(Latest latest, boolean[] types) {}

    public Past(EventStream stream, Collection<Statistic> statistics) {
        this.stream = stream;
        this.n = stream.actors().size();
        for (Statistic statistic : statistics) {
            for (Lens lens : statistic.lenses()) {
                filters.computeIfAbsent(lens, this::filter);
            }
            for (Lens lens : statistic.latest()) {
                latest.computeIfAbsent(bare(lens), bare -> {
                    var made = new Latest(n);
                    latestFilters.add(new LatestFilter(made, types(bare)));
                    return made;
                });
            }
        }
        filters.forEach((lens, _) -> {
            if (Double.isFinite(lens.window())) {
                forgetting.add(lens);
            }
        });
    }

    private Filter filter(Lens lens) {
        Scale scale = scales.computeIfAbsent(lens.halfLife(), Scale::new);
        boolean counted = Double.isFinite(lens.window());
        Network network = n <= MOST_DENSE ? new DenseNetwork(n, scale, counted) : new SparseNetwork(n, scale, counted);
        return new Filter(network, types(lens), lens);
    }

    private boolean[] types(Lens lens) {
        var counts = new boolean[stream.types().size()];
        for (int type = 0; type < counts.length; type++) {
            counts[type] = lens.types().isEmpty()
                    || lens.types().contains(stream.types().get(type));
        }
        return counts;
    }

    private static Lens bare(Lens lens) {
        return Lens.everything().withTypes(lens.types());
    }

    public int actors() {
        return n;
    }

    /// The moment statistics are read at.
    public double now() {
        return now;
    }

    EventStream stream() {
        return stream;
    }

    /// The event added last, an index into the stream; -1 before the first.
    int last() {
        return last;
    }

    Network network(Lens lens) {
        Filter filter = filters.get(lens);
        if (filter == null) {
            throw new IllegalArgumentException("The lens (%s) was not announced by any statistic.".formatted(lens));
        }
        return filter.network;
    }

    Latest latest(Lens lens) {
        Latest found = latest.get(bare(lens));
        if (found == null) {
            throw new IllegalArgumentException("The lens (%s) was not announced by any statistic.".formatted(lens));
        }
        return found;
    }

    /// Lets time pass: what has left a window is taken back.
    public void moveTo(double time) {
        now = time;
        for (Lens lens : forgetting) {
            Filter filter = filters.get(lens);
            if (filter != null) {
                expire(filter, time - lens.window());
            }
        }
    }

    private void expire(Filter filter, double before) {
        while (filter.oldest <= last && stream.time()[filter.oldest] < before) {
            int event = filter.oldest++;
            enter(filter, event, -1);
        }
    }

    /// Adds an event of the stream; events come in order.
    public void add(int event) {
        for (Filter filter : filters.values()) {
            enter(filter, event, 1);
        }
        for (LatestFilter filter : latestFilters) {
            if (filter.types[stream.type()[event]]) {
                filter.latest.add(stream.source()[event], stream.target()[event], stream.time()[event]);
            }
        }
        last = event;
    }

    private void enter(Filter filter, int event, int count) {
        if (filter.types[stream.type()[event]]) {
            double weight = filter.lens.weighted() ? Math.abs(stream.weight()[event]) : 1;
            filter.network.add(
                    stream.source()[event], stream.target()[event], count * weight, stream.time()[event], count);
        }
    }
}
