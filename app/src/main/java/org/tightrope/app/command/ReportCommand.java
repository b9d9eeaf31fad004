package org.tightrope.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the report on a scenario.
@Command(
        name = "report",
        description = {
            "Reads, fits, stands up and plays a scenario and writes the report: one self-contained "
                    + "HTML page. With --json the same content goes to standard output."
        })
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Console console = new Console();

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReportJob job = new ReportJob();

    @Option(names = "--open", description = "Show the page in a browser afterwards.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        job.run(scenario, console, open);
        return 0;
    }
}
