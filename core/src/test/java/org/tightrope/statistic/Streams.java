package org.tightrope.statistic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tightrope.stream.Clock;
import org.tightrope.stream.EventStream;

/// Made-up streams.
final class Streams {
    private Streams() {}

    /// Events of two types among everybody, some at the same time, with weights.
    static EventStream random(SplittableRandom random, int actors, int events) {
        double[] time = new double[events];
        int[] source = new int[events];
        int[] target = new int[events];
        int[] type = new int[events];
        double[] weight = new double[events];
        double now = 5;
        for (int e = 0; e < events; e++) {
            now += random.nextInt(4);
            time[e] = now;
            source[e] = random.nextInt(actors);
            target[e] = (source[e] + 1 + random.nextInt(actors - 1)) % actors;
            type[e] = random.nextInt(2);
            weight[e] = 0.25 + random.nextInt(8) / 4.0;
        }
        return of(actors, time, source, target, type, weight);
    }

    static EventStream of(int actors, double[] time, int[] source, int[] target, int[] type, double[] weight) {
        return new EventStream(
                IntStream.range(0, actors).mapToObj(i -> "a" + i).toList(),
                List.of("cooperation", "conflict"),
                time,
                source,
                target,
                type,
                weight,
                IntStream.range(0, time.length).mapToObj(e -> "e" + e).toList(),
                Clock.DAYS,
                false);
    }
}
