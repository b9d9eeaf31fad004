package org.tightrope.play;

/// A 95 % interval.
public record Interval(double lower, double upper) {

    /// The point itself: what is known exactly.
    public static Interval at(double value) {
        return new Interval(value, value);
    }

    /// Half of its width.
    public double half() {
        return (upper - lower) / 2;
    }
}
