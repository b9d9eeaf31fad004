package org.tightrope.app.command;

import org.tightrope.app.run.Analysis;
import org.tightrope.fit.Fit;

/// Steps several commands take, with their progress shown.
final class Steps {
    private Steps() {}

    static Fit fit(Analysis analysis, Console console) {
        try (var progress = console.progress("fitting the model", 0)) {
            progress.advance(0);
            return analysis.fit();
        }
    }
}
