package org.tightrope.reader;

import java.util.List;
import java.util.Map;

/// What came out of reading.
///
/// @param events one per thing that happened, in order of date; repeats are merged
/// @param texts the documents read, with the extracted text the spans refer to
/// @param sentencesByDocument how many sentences each document has, by its name
/// @param repeated how many of them were repeats of others (pull-quotes, captions) and were not coded twice
/// @param skipped files left out, with the reason
/// @param unknownActors names in capitals nobody in the book bears, with how often they stand in a sentence; most
/// frequent
///     first, for review
/// @param notes what a reader of the result should know, in sentences
public record ReadResult(
        List<CodedEvent> events,
        List<Text> texts,
        Map<String, Integer> sentencesByDocument,
        int repeated,
        List<Extraction.Skipped> skipped,
        Map<String, Integer> unknownActors,
        List<String> notes) {
    public ReadResult {
        events = List.copyOf(events);
        texts = List.copyOf(texts);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /// How many sentences were read in all.
    public int sentences() {
        return sentencesByDocument.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many sentences a document has.
    public int sentencesOf(String document) {
        return sentencesByDocument.getOrDefault(document, 0);
    }
}
