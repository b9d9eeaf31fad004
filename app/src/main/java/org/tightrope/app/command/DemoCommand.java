package org.tightrope.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The whole job on a bundled scenario.
@Command(
        name = "demo",
        description = {
            "The whole job on a bundled scenario: reads its documents, fits the model, sees where "
                    + "everyone stands, plays futures with and without moves, writes the report and opens it."
        })
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "idlib-2020",
            description = "idlib-2020 (default), levant-2020 or washington-2017.")
    private String name = "idlib-2020";

    @Mixin
    private ReportJob job = new ReportJob();

    @Option(names = "--no-open", description = "Do not show the page in a browser.")
    private boolean noOpen;

    @Override
    public Integer call() throws IOException {
        job.run(ScenarioArgument.of(name), console, !noOpen && !console.isJson());
        return 0;
    }
}
