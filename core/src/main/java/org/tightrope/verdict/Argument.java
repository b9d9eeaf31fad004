package org.tightrope.verdict;

import org.tightrope.event.Event;
import org.tightrope.event.Evidence;

/// An event that speaks for or against the balance.
///
/// @param strength decayed Goldstein points it still weighs as of today, > 0
/// @param why in what way it bears on the question, in words
public record Argument(Event event, double strength, String why) {

    /// Whether a sentence of a document reports it.
    public boolean isQuoted() {
        return event.evidence().stream().anyMatch(item -> item instanceof Evidence.Quote);
    }
}
