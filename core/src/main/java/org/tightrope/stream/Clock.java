package org.tightrope.stream;

/// The unit of time of a stream, so that `30d` means thirty days whatever the file counts in.
public enum Clock {
    SECONDS(86_400),
    MINUTES(1_440),
    HOURS(24),
    DAYS(1),
    /// Only the order is known; a half-life is then a number of events.
    ORDER(Double.NaN);

    private final double perDay;

    Clock(double perDay) {
        this.perDay = perDay;
    }

    /// Units in a day; NaN for [#ORDER].
    public double perDay() {
        return perDay;
    }
}
