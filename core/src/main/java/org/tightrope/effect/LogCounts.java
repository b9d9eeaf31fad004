package org.tightrope.effect;

/// How large `theta log(1 + count)` of decaying counts can be for some days: with a positive coefficient
/// as now, with a negative one as when the count has faded.
final class LogCounts {
    private LogCounts() {}

    /// @param transposed whether pair (i, j) looks at what j did to i
    static void bound(Memory memory, Bounded.Weight weight, int days, double[] bounds, int n, boolean transposed) {
        double factor = weight.isPositive() ? 1 : memory.factor(days);
        double silent = weight.of(0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double count = memory.count(i, j);
                bounds[transposed ? j * n + i : i * n + j] +=
                        count == 0 ? silent : weight.of(Math.log(1 + count * factor));
            }
        }
    }

    /// After an event of share 1 from i to j.
    static double rise(Memory memory, Bounded.Weight weight, int i, int j) {
        if (!weight.isPositive()) {
            return 0;
        }
        double count = memory.count(i, j);
        return weight.rise(Math.log(Math.max(1, count)), Math.log(1 + count));
    }
}
