package org.tightrope.scenario;

/// Something that may happen: a predicate with the first time it holds.
///
/// @param shortName at most 30 characters, for charts
public record Outcome(String id, String name, String shortName, Predicate when) {}
