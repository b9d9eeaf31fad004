package org.tightrope.scenario;

/// What an outcome is worth to an actor, by its own statements or the analyst's reading of them.
///
/// @param outcome id
/// @param weight -10 (to be prevented at almost any price) to 10
public record Interest(String actor, String outcome, double weight, String why) {}
