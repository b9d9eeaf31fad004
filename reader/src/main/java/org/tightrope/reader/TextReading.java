package org.tightrope.reader;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tightrope.reader.document.Prose;

/// What one text gave by itself, before it is brought together with others.
///
/// @param text the text; all spans refer to its body
/// @param events one per finding, not yet merged, in order of the text
/// @param sentences how many sentences of prose it has
/// @param repeated how many sentences and paragraphs only repeat others of the text
/// @param unknown names in capitals nobody in the book bears, with how often they stand
/// @param foreign how many paragraphs were not read because of their language, by its name
/// @param furniture how many paragraphs are no part of the article
/// @param isForeign whether nothing was read because all of it is in other languages
public record TextReading(
        Text text,
        List<CodedEvent> events,
        int sentences,
        int repeated,
        Map<String, Integer> unknown,
        Map<String, Integer> foreign,
        int furniture,
        boolean isForeign) {
    public TextReading {
        events = List.copyOf(events);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        foreign = Collections.unmodifiableMap(new TreeMap<>(foreign));
    }

    TextReading(
            Text text,
            List<CodedEvent> events,
            int sentences,
            int repeated,
            Map<String, Integer> unknown,
            Prose prose) {
        this(text, events, sentences, repeated, unknown, prose.foreign(), prose.furniture(), prose.isForeign());
    }
}
