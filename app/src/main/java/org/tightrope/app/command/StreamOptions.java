package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tightrope.app.run.CovariateFile;
import org.tightrope.app.run.ScenarioStream;
import org.tightrope.fault.Fault;
import org.tightrope.model.Formula;
import org.tightrope.statistic.Catalogue;
import org.tightrope.statistic.Covariate;
import org.tightrope.statistic.Design;
import org.tightrope.statistic.RiskSet;
import org.tightrope.statistic.Ties;
import org.tightrope.stream.Clock;
import org.tightrope.stream.EventStream;
import org.tightrope.stream.StreamFile;
import picocli.CommandLine.Option;

/// What is modelled by what, on which events: `@Mixin StreamOptions options;`.
public final class StreamOptions {
    @Option(
            names = "--formula",
            paramLabel = "FORMULA",
            description = {
                "What is explained by what, for example 'conflict ~ inertia(30d) + reciprocity(30d)'.",
                "Without a left side all events are explained. docs/formula.md and the command effects list the effects."
            })
    private Optional<String> formula = Optional.empty();

    @Option(
            names = "--time-unit",
            paramLabel = "UNIT",
            description = "What numbers in the time column count: seconds, minutes, hours, days, or order.")
    private Optional<Clock> unit = Optional.empty();

    @Option(
            names = "--ties",
            paramLabel = "HOW",
            description =
                    "Events of one time: event (each sees those before it in the file, the default) or time-point "
                            + "(they do not see each other).")
    private String ties = "event";

    @Option(
            names = "--at-risk",
            paramLabel = "WHO",
            description =
                    "Who can act: always (everybody, the default) or first-event (each actor from its first event on).")
    private String atRisk = "always";

    @Option(
            names = "--covariate",
            paramLabel = "NAME=FILE",
            description = "A covariate: CSV with actor,value or source,target,value, and optionally time.")
    private Map<String, Path> covariates = Map.of();

    boolean hasFormula() {
        return formula.isPresent();
    }

    Formula formula() {
        return Formula.parse(formula.orElseThrow(() -> new Fault("""
                No formula is given.
                Maybe add --formula 'inertia(30d) + reciprocity(30d)'.""")));
    }

    /// Reads events and covariates, and makes of them what the formula says.
    Design design(Path events, Console console) throws IOException {
        Formula wanted = formula();
        EventStream stream = stream(events, console);
        List<Covariate> known = new ArrayList<>();
        for (var entry : new java.util.TreeMap<>(covariates).entrySet()) {
            known.add(CovariateFile.read(entry.getKey(), entry.getValue(), stream));
        }
        if (java.nio.file.Files.isDirectory(events)) {
            known.addAll(ScenarioStream.covariates(scenario(events, console), stream));
        }
        return Catalogue.design(wanted, stream, known, riskSet(stream), ties());
    }

    private EventStream stream(Path events, Console console) throws IOException {
        if (java.nio.file.Files.isDirectory(events)) {
            return ScenarioStream.of(scenario(events, console));
        }
        try (var progress = console.progress("reading events", 0)) {
            progress.advance(0);
            StreamFile.Read read = StreamFile.read(events, unit);
            read.notes().forEach(console::note);
            if (read.aside() > 0) {
                console.note("%d rows kept aside:".formatted(read.aside()));
                read.rejected()
                        .forEach(row ->
                                console.note("  line %d, %s: %s".formatted(row.line(), row.column(), row.why())));
            }
            return read.stream();
        }
    }

    private static org.tightrope.scenario.Scenario scenario(Path directory, Console console) {
        return ScenarioArgument.of(directory.toString()).load(console);
    }

    private RiskSet riskSet(EventStream stream) {
        return switch (atRisk.toLowerCase(Locale.ROOT)) {
            case "always" -> RiskSet.always(stream.actors().size());
            case "first-event" -> RiskSet.sinceFirstEvent(stream);
            default ->
                throw new Fault("The risk set (%s) must be always or first-event.%nMaybe leave out --at-risk."
                        .formatted(atRisk));
        };
    }

    private Ties ties() {
        return switch (ties.toLowerCase(Locale.ROOT)) {
            case "event" -> Ties.EVENT;
            case "time-point", "time_point" -> Ties.TIME_POINT;
            default ->
                throw new Fault("The treatment of ties (%s) must be event or time-point.%nMaybe leave out --ties."
                        .formatted(ties));
        };
    }
}
