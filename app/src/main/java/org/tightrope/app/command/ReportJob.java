package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tightrope.app.report.Assembly;
import org.tightrope.app.report.Report;
import org.tightrope.app.report.ReportPage;
import org.tightrope.app.report.Standings;
import org.tightrope.app.run.Browser;
import org.tightrope.app.run.DataHash;
import org.tightrope.app.run.Writing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The whole job on a scenario, as `demo` and `report` do it: `@Mixin ReportJob job;`.
public final class ReportJob {
    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Mixin
    private PlayOptions playing = new PlayOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write the page (default: reports/SCENARIO.html).")
    private Optional<Path> out = Optional.empty();

    void run(ScenarioArgument argument, Console console, boolean open) throws IOException {
        var scenario = argument.load(console);
        var analysis = reading.read(scenario, console);
        var fit = Steps.fit(analysis, console);
        var forecast = playing.play(analysis, fit, console);
        Report report = new Assembly(
                        scenario,
                        analysis.history(),
                        analysis.reading(),
                        Standings.of(scenario, analysis.history()),
                        fit,
                        forecast)
                .report(version(), DataHash.of(argument.directory()))
                .with(playing.explore(analysis, fit, console));
        Path page = out.orElse(Path.of("reports", scenario.name() + ".html"));
        Writing.write(page, ReportPage.html(report));
        console.print(
                report,
                "%s%n%s%n%nReport: %s"
                        .formatted(scenario.question(), report.verdict().sentence(), page.toAbsolutePath()));
        if (console.isJson()) {
            console.note("Report: " + page.toAbsolutePath());
        }
        if (open && !Browser.open(page)) {
            console.note("Open it in a browser.");
        }
    }

    private static String version() {
        String version = ReportJob.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }
}
