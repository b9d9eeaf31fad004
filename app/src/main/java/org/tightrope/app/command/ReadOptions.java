package org.tightrope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.tightrope.app.run.Analysis;
import org.tightrope.app.run.BackgroundFile;
import org.tightrope.fit.Background;
import org.tightrope.scenario.Scenario;
import picocli.CommandLine.Option;

/// What an analysis starts from, the scenario's documents and a background model: `@Mixin ReadOptions reading;`.
public final class ReadOptions {
    @Option(names = "--no-documents", description = "Use the chronology alone; do not read the documents.")
    private boolean noDocuments;

    @Option(
            names = "--background",
            paramLabel = "MODEL",
            description = "What the coefficients are expected to be before the scenario's events are seen: standard "
                    + "(the bundled background model, the default), none (theory alone), or a file made by background.")
    private String background = "standard";

    Analysis read(Scenario scenario, Console console) {
        return documents(scenario, console).startingFrom(model());
    }

    private Optional<Background> model() {
        return switch (background) {
            case "none" -> Optional.empty();
            case "standard" -> Optional.of(BackgroundFile.bundled());
            default -> Optional.of(BackgroundFile.read(Path.of(background)));
        };
    }

    private Analysis documents(Scenario scenario, Console console) {
        if (noDocuments || scenario.documents().isEmpty()) {
            return Analysis.withoutDocuments(scenario);
        }
        try (var progress = console.progress("reading documents", 0)) {
            progress.advance(0);
            return Analysis.of(scenario);
        }
    }
}
