package org.tightrope.app.run;

import java.util.Optional;
import org.tightrope.app.report.Report;
import org.tightrope.event.History;
import org.tightrope.fault.Fault;
import org.tightrope.fit.Background;
import org.tightrope.fit.Fit;
import org.tightrope.fit.FitResult;
import org.tightrope.fit.Fitter;
import org.tightrope.model.Model;
import org.tightrope.reader.ScenarioReading;
import org.tightrope.scenario.Scenario;

/// A scenario whose documents have been read: what is known, and what came of the reading.
///
/// @param history chronology and what was read, merged, up to as-of
/// @param background what the fit starts from; empty for theory alone
public record Analysis(Scenario scenario, History history, Report.Reading reading, Optional<Background> background) {

    /// Reads the documents and merges what they say into the chronology.
    public static Analysis of(Scenario scenario) {
        var reading = ScenarioReading.of(scenario);
        return new Analysis(
                scenario,
                History.of(reading.merged().events()),
                Readings.of(scenario, reading.read(), reading.merged()),
                Optional.empty());
    }

    /// The chronology alone.
    public static Analysis withoutDocuments(Scenario scenario) {
        return new Analysis(scenario, scenario.history(), Readings.none(scenario), Optional.empty());
    }

    /// The same, its fit starting from a background model.
    public Analysis startingFrom(Optional<Background> model) {
        return new Analysis(scenario, history, reading, model);
    }

    /// Fits the standard model with the effects the scenario adds.
    ///
    /// @throws Fault in words when it cannot be fitted
    public Fit fit() {
        Model model = Model.of(scenario);
        FitResult result = background
                .map(known -> Fitter.fit(scenario, history, model, known))
                .orElseGet(() -> Fitter.fit(scenario, history, model));
        return switch (result) {
            case FitResult.Fitted(var fit) -> fit;
            case FitResult.NotFitted(var why, var maybe) -> throw new Fault(why + "\n" + maybe);
        };
    }
}
