package org.tightrope.statistic;

/// How a tie of two actors is read from the side of the first: what it did, what was done to it, or both
/// together.
public enum Direction {
    OUT,
    IN,
    SYM
}
