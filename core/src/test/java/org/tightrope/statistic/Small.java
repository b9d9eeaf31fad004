package org.tightrope.statistic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.model.Term;
import org.tightrope.stream.Clock;
import org.tightrope.stream.EventStream;

/// Streams and statistics for tests.
final class Small {
    private Small() {}

    /// The ten statistics most software has: under one lens.
    static List<Statistic> ten(Lens lens) {
        return List.of(
                new Inertia(term("inertia"), lens),
                new Reciprocity(term("reciprocity"), lens),
                new Degree(term("outdegreeSender"), lens, true, Direction.OUT),
                new Degree(term("indegreeSender"), lens, true, Direction.IN),
                new Degree(term("outdegreeReceiver"), lens, false, Direction.OUT),
                new Degree(term("indegreeReceiver"), lens, false, Direction.IN),
                new Closure(term("otp"), lens, Direction.OUT, lens, Direction.IN, Combine.MIN),
                new Closure(term("itp"), lens, Direction.IN, lens, Direction.OUT, Combine.MIN),
                new Closure(term("osp"), lens, Direction.OUT, lens, Direction.OUT, Combine.MIN),
                new Closure(term("isp"), lens, Direction.IN, lens, Direction.IN, Combine.MIN));
    }

    static Term term(String name) {
        return new Term(name, List.of());
    }

    /// Rows `time,source,target,type` after a header.
    static EventStream read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return stream(reader.lines().skip(1).map(line -> line.split(",")).toList());
        }
    }

    static EventStream stream(List<String[]> rows) {
        Map<String, Integer> actors = new LinkedHashMap<>();
        Map<String, Integer> types = new LinkedHashMap<>();
        int size = rows.size();
        double[] time = new double[size];
        int[] source = new int[size];
        int[] target = new int[size];
        int[] type = new int[size];
        double[] weight = new double[size];
        var ids = new ArrayList<String>();
        for (int e = 0; e < size; e++) {
            String[] row = rows.get(e);
            time[e] = Double.parseDouble(row[0]);
            source[e] = position(actors, row[1]);
            target[e] = position(actors, row[2]);
            type[e] = position(types, row[3]);
            weight[e] = 1;
            ids.add("" + e);
        }
        return new EventStream(
                List.copyOf(actors.keySet()),
                List.copyOf(types.keySet()),
                time,
                source,
                target,
                type,
                weight,
                ids,
                Clock.SECONDS);
    }

    private static int position(Map<String, Integer> index, String name) {
        Integer at = index.get(name);
        if (at == null) {
            at = index.size();
            index.put(name, at);
        }
        return at;
    }
}
