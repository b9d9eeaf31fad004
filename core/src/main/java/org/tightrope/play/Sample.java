package org.tightrope.play;

import java.util.List;
import org.tightrope.event.Event;

/// One future written out as a dated list of events.
///
/// @param future its number
/// @param why why it was chosen, in words
public record Sample(int future, String why, List<Event> events) {
    public Sample {
        events = List.copyOf(events);
    }
}
