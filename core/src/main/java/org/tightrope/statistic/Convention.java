package org.tightrope.statistic;

/// Where other software computes something else than its definition says, on purpose or not: switches
/// that reproduce it, so that results can be compared row by row.
public enum Convention {
    /// Decay is felt at the time of the event; pairs with events of other types at that time are
    /// controls.
    TIGHTROPE,
    /// eventnet 1.3: in strata of a time point a pair with an event of a type that is not modelled is no
    /// control. Here it is: it was at risk of the modelled type like any other.
    EVENTNET,
    /// remstats 4.1: decay is felt as of the time of the event before. Here as of the event itself: a tie
    /// goes on fading while nothing happens.
    REMSTATS;

    boolean dropsConcurrent() {
        return this == EVENTNET;
    }

    boolean feelsLate() {
        return this == REMSTATS;
    }
}
