package org.tightrope.statistic;

/// What events at the same time know of each other.
public enum Ties {
    /// Every event is a stratum of its own and sees those before it in the file, even of the same time.
    EVENT,
    /// Events of one time are one stratum: they do not see each other.
    TIME_POINT
}
