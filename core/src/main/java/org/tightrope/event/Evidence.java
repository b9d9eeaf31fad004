package org.tightrope.event;

import java.time.LocalDate;

/// Why an event is believed: a sentence of a document that was read, or the source note of a chronology.
public sealed interface Evidence {

    /// A sentence.
    ///
    /// @param document file name within the scenario's documents
    /// @param start first character of the sentence in the extracted text
    /// @param end character after the last
    /// @param sentence the sentence itself
    /// @param published when the document appeared
    /// @param confidence how sure the reader is of its coding, 0..1
    record Quote(String document, int start, int end, String sentence, LocalDate published, double confidence)
            implements Evidence {
        public Quote {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(
                        "The span (%s, %s) of a quote must not be negative or run backwards.".formatted(start, end));
            }
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("The confidence (%s) must lie in 0..1.".formatted(confidence));
            }
        }
    }

    /// A line of a chronology.
    ///
    /// @param file the file the line stands in
    /// @param line its line number, from 1
    /// @param origin where the fact is taken from
    /// @param description what happened, in a sentence
    /// @param certainty how sure the coder is
    record Note(String file, long line, String origin, String description, Certainty certainty) implements Evidence {}
}
