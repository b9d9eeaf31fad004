package org.tightrope.fit;

/// The values a statistic took while the model was fitted. Futures do not go beyond them: a coefficient says
/// nothing about values nobody has seen, and feedback that leaves the range would feed on itself.
public record Range(double least, double most) {

    /// The nearest value within the range.
    public double clamp(double value) {
        return Math.min(Math.max(value, least), most);
    }

    /// The range of every `step`-th value from `offset` on.
    static Range of(double[] values, int offset, int step) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = offset; at < values.length; at += step) {
            least = Math.min(least, values[at]);
            most = Math.max(most, values[at]);
        }
        return least <= most ? new Range(least, most) : new Range(0, 0);
    }
}
