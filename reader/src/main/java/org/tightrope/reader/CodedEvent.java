package org.tightrope.reader;

import java.util.List;
import org.tightrope.event.Event;

/// An event read from documents, with the reasons for its coding.
///
/// @param event the event; its evidence is the quotes, the surest first
/// @param cameo the CAMEO code behind the action
/// @param dating where the date comes from
/// @param confidence 0..1, that of the surest quote; a rule of thumb, not calibrated
/// @param because the trigger, its pattern and the cues that decided, in words
/// @param disagreements how other reports of the same thing differ from it, in words
public record CodedEvent(
        Event event, String cameo, Dating dating, double confidence, List<String> because, List<String> disagreements) {
    /// Where a date comes from.
    public enum Dating {
        /// The sentence names it.
        STATED,
        /// It was named shortly before, in the same paragraph.
        CARRIED,
        /// None is named, but the sentence opens the document and so reports news.
        PUBLISHED,
        /// None is known; the event carries the day of publication and the precision of a year.
        UNKNOWN
    }

    public CodedEvent {
        because = List.copyOf(because);
        disagreements = List.copyOf(disagreements);
    }

    /// One report by itself, with which nothing disagrees yet.
    public CodedEvent(Event event, String cameo, Dating dating, double confidence, List<String> because) {
        this(event, cameo, dating, confidence, because, List.of());
    }

    /// Whether the date is known well enough for a history: to the month or better.
    public boolean isDated() {
        return dating != Dating.UNKNOWN && event.precision() != org.tightrope.event.Precision.YEAR;
    }
}
