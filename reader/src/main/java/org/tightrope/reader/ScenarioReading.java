package org.tightrope.reader;

import org.tightrope.event.Merge;
import org.tightrope.scenario.Document;
import org.tightrope.scenario.Scenario;

/// The documents of a scenario read, and what they say brought together with its chronology.
///
/// @param read what was read, with the texts all spans refer to
/// @param merged chronology and read events in one list, nothing counted twice
public record ScenarioReading(ReadResult read, Merge.Merged merged) {

    /// Reads the scenario's documents among its own actors and merges them into its chronology.
    public static ScenarioReading of(Scenario scenario) {
        var files = scenario.documents().stream().map(Document::path).toList();
        var read = Reader.of(scenario.roster()).readFiles(files, scenario.asOf());
        var events = read.events().stream().map(CodedEvent::event).toList();
        return new ScenarioReading(read, Merge.asOf(scenario.asOf()).of(scenario.events(), events));
    }
}
