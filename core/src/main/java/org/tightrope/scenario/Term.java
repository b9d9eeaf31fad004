package org.tightrope.scenario;

/// What an agreement forbids or promises.
///
/// @param forbids true when a matching event is a breach, false when it is a fulfilment
/// @param pattern which events
/// @param note the term in words
public record Term(boolean forbids, EventPattern pattern, String note) {}
