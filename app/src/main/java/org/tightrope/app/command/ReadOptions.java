package org.tightrope.app.command;

import org.tightrope.app.run.Analysis;
import org.tightrope.scenario.Scenario;
import picocli.CommandLine.Option;

/// Whether a scenario's documents are read: `@Mixin ReadOptions reading;`.
public final class ReadOptions {
    @Option(names = "--no-documents", description = "Use the chronology alone; do not read the documents.")
    private boolean noDocuments;

    Analysis read(Scenario scenario, Console console) {
        if (noDocuments || scenario.documents().isEmpty()) {
            return Analysis.withoutDocuments(scenario);
        }
        try (var progress = console.progress("reading documents", 0)) {
            progress.advance(0);
            return Analysis.of(scenario);
        }
    }
}
