package org.tightrope.app.run;

import org.tightrope.app.report.Report;
import org.tightrope.event.History;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.reader.ScenarioReading;
import org.tightrope.scenario.Scenario;

/// A scenario whose documents have been read: what is known, and what came of the reading.
///
/// @param history chronology and what was read, merged, up to as-of
public record Analysis(Scenario scenario, History history, Report.Reading reading) {

    /// Reads the documents and merges what they say into the chronology.
    public static Analysis of(Scenario scenario) {
        var reading = ScenarioReading.of(scenario);
        return new Analysis(
                scenario,
                History.of(reading.merged().events()),
                Readings.of(scenario, reading.read(), reading.merged()));
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
