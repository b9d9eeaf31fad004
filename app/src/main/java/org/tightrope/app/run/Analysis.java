package org.tightrope.app.run;

import java.util.List;
import org.tightrope.app.report.Report;
import org.tightrope.event.Event;
import org.tightrope.event.History;
import org.tightrope.event.Merge;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Reader;
import org.tightrope.scenario.Document;
import org.tightrope.scenario.Scenario;

/// A scenario whose documents have been read: what is known, and what came of the reading.
///
/// @param history chronology and what was read, merged, up to as-of
public record Analysis(Scenario scenario, History history, Report.Reading reading) {

    /// Reads the documents and merges what they say into the chronology.
    public static Analysis of(Scenario scenario) {
        var paths = scenario.documents().stream().map(Document::path).toList();
        var result = Reader.of(scenario.roster()).readFiles(paths, scenario.asOf());
        List<Event> read = result.events().stream()
                .filter(CodedEvent::isDated)
                .map(CodedEvent::event)
                .toList();
        int undated = result.events().size() - read.size();
        var merged = Merge.asOf(scenario.asOf()).of(scenario.events(), read);
        return new Analysis(scenario, History.of(merged.events()), Readings.of(scenario, result, merged, undated));
    }

    /// The chronology alone.
    public static Analysis withoutDocuments(Scenario scenario) {
        return new Analysis(scenario, scenario.history(), Readings.none(scenario));
    }

    /// Fits the standard model.
    ///
    /// @throws Fault in words when it cannot be fitted
    public Fit fit() {
        return switch (Fitter.fit(scenario, history, Model.standard())) {
            case FitResult.Fitted(var fit) -> fit;
            case FitResult.NotFitted(var why, var maybe) -> throw new Fault(why + "\n" + maybe);
        };
    }
}
