package org.tightrope.statistic;

import java.util.Arrays;

/// The statistics themselves, row by row: of everybody at risk at every event, or of each event and a few
/// controls.
public final class Replay {
    private static final int CASE = 0;

    private Replay() {}

    /// Every pair at risk at every stratum with a modelled event, senders outer, receivers inner.
    public static void full(Design design, RowSink sink) {
        int n = design.stream().actors().size();
        var walk = new Walk(design, true);
        double[] values = new double[design.statistics().size()];
        while (walk.next()) {
            if (!walk.hasCases()) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j && walk.present()[i] && walk.present()[j]) {
                        int event = happened(walk, design, i, j);
                        walk.read(i, j, values);
                        int type = event < 0 ? -1 : design.stream().type()[event];
                        sink.row(walk.stratum(), walk.from(), event >= 0, i, j, type, 1, values);
                    }
                }
            }
        }
    }

    /// The statistics of chosen pairs: at stratum `s` those that `who` names.
    ///
    /// @param who given a stratum's number, pairs as `sender * actors + receiver`; may be empty
    public static void chosen(Design design, java.util.function.IntFunction<long[]> who, RowSink sink) {
        int n = design.stream().actors().size();
        var walk = new Walk(design, false);
        double[] values = new double[design.statistics().size()];
        while (walk.next()) {
            for (long pair : who.apply(walk.stratum())) {
                int i = Math.toIntExact(pair / n);
                int j = Math.toIntExact(pair % n);
                int event = happened(walk, design, i, j);
                walk.read(i, j, values);
                int type = event < 0 ? -1 : design.stream().type()[event];
                sink.row(walk.stratum(), walk.from(), event >= 0, i, j, type, 1, values);
            }
        }
    }

    /// Every modelled event with `controls` pairs drawn evenly, without repetition, from the others at
    /// risk (case-control sampling: Borgan, Goldstein and Langholz 1995; Vu et al. 2015). The draw of a
    /// stratum depends on the seed and the stratum's number alone.
    public static void sampled(Design design, int controls, long seed, RowSink sink) {
        int n = design.stream().actors().size();
        var walk = new Walk(design, false);
        double[] values = new double[design.statistics().size()];
        int[] here = new int[n];
        long[] drawn = new long[controls];
        while (walk.next()) {
            if (!walk.hasCases()) {
                continue;
            }
            int count = 0;
            for (int actor = 0; actor < n; actor++) {
                if (walk.present()[actor]) {
                    here[count++] = actor;
                }
            }
            int cases = 0;
            for (int event = walk.from(); event < walk.to(); event++) {
                cases += walk.isCase(event) ? 1 : 0;
            }
            long others = (long) count * (count - 1) - cases;
            int wanted = (int) Math.max(0, Math.min((long) controls * cases, others));
            if (drawn.length < wanted) {
                drawn = new long[wanted];
            }
            for (int event = walk.from(); event < walk.to(); event++) {
                if (walk.isCase(event)) {
                    int i = design.stream().source()[event];
                    int j = design.stream().target()[event];
                    walk.read(i, j, values);
                    sink.row(
                            walk.stratum(),
                            walk.from(),
                            true,
                            i,
                            j,
                            design.stream().type()[event],
                            1,
                            values);
                }
            }
            var random = new java.util.SplittableRandom(mix(seed, walk.stratum()));
            double weight = wanted == 0 ? 1 : (double) others / wanted;
            for (int draw = 0; draw < wanted; ) {
                int i = here[random.nextInt(count)];
                int j = here[random.nextInt(count)];
                long pair = (long) i * n + j;
                if (i == j || happened(walk, design, i, j) >= CASE || contains(drawn, draw, pair)) {
                    continue;
                }
                drawn[draw++] = pair;
                walk.read(i, j, values);
                sink.row(walk.stratum(), walk.from(), false, i, j, -1, weight, values);
            }
            Arrays.fill(drawn, 0, wanted, -1);
        }
    }

    /// The modelled event of the present stratum from i to j, -1 when there is none.
    private static int happened(Walk walk, Design design, int i, int j) {
        for (int event = walk.from(); event < walk.to(); event++) {
            if (design.stream().source()[event] == i && design.stream().target()[event] == j && walk.isCase(event)) {
                return event;
            }
        }
        return -1;
    }

    private static boolean contains(long[] list, int count, long value) {
        for (int at = 0; at < count; at++) {
            if (list[at] == value) {
                return true;
            }
        }
        return false;
    }

    private static long mix(long seed, int stratum) {
        long z = seed * 0x9E3779B97F4A7C15L + stratum * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
