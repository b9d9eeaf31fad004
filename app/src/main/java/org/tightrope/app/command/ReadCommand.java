package org.tightrope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.ActorBook;
import org.tightrope.app.output.Json;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.fault.Fault;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.ReadResult;
import org.tightrope.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads documents into coded events.
@Command(
        name = "read",
        description = {
            "Reads documents (.txt, .md, .html) into dated, coded events, each with the sentence that reports it.",
            "With --json one line per event on standard output."
        })
public final class ReadCommand implements Callable<Integer> {
    /// One line of `--json`.
    record Line(
            String doc,
            LocalDate published,
            LocalDate date,
            String datePrecision,
            String source,
            String target,
            Action action,
            String quad,
            String cameo,
            String status,
            Optional<String> claimedBy,
            double confidence,
            String sentence,
            int start,
            int end,
            int reports,
            Optional<List<String>> because) {}

    @Mixin
    private Console console = new Console();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Documents to read.")
    private List<Path> files = List.of();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "When documents appeared that do not say so (2020-03-16); default: the as-of date of --scenario.")
    private @Nullable LocalDate date;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "Code events between this scenario's actors only; without FILE, read its documents.")
    private @Nullable String scenario;

    @Option(names = "--explain", description = "Say for each event why it is coded so.")
    private boolean explain;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = {
                "Code sentences whose two actors are marked: one JSON object a line with id, text, source_span and",
                "target_span ([begin, end) in characters, or null)."
            })
    private @Nullable Path pairs;

    @Option(names = "--fast", description = "With --pairs: without the sentence encoder, quicker and less often right.")
    private boolean fast;

    @Override
    public Integer call() {
        if (pairs != null) {
            return codePairs(pairs);
        }
        var loaded = scenario == null ? null : ScenarioArgument.of(scenario).load(console);
        var paths = !files.isEmpty() || loaded == null
                ? files
                : loaded.documents().stream().map(document -> document.path()).toList();
        if (paths.isEmpty()) {
            throw new Fault("There is nothing to read.%nMaybe name a file, or a scenario with --scenario.".formatted());
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Fault("There is no file (%s).%nMaybe check the path.".formatted(path));
            }
        }
        var reader = loaded == null ? Reader.of(ActorBook.builtIn()) : Reader.of(loaded.roster());
        var result = reader.readFiles(paths, publication(paths, loaded == null ? null : loaded.asOf()));
        if (console.isJson()) {
            result.events().forEach(coded -> console.out().println(Json.line(line(coded))));
        } else {
            result.events().forEach(this::show);
        }
        console.out().flush();
        notes(result).forEach(console::note);
        return result.texts().isEmpty() ? Refusal.FAULT : 0;
    }

    private Integer codePairs(Path file) {
        if (!Files.exists(file)) {
            throw new Fault("There is no file (%s).%nMaybe check the path.".formatted(file));
        }
        PairFile.code(file, fast, explain, line -> {
            if (console.isJson()) {
                console.out().println(Json.line(line));
            } else {
                console.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-16s %-9s %-6s %.2f",
                                line.id(),
                                line.action(),
                                line.quad(),
                                line.confidence()));
            }
        });
        console.out().flush();
        return 0;
    }

    /// Dates in words need a day to count from: that of the command line, the scenario's, else the newest file's.
    private LocalDate publication(List<Path> paths, @Nullable LocalDate asOf) {
        if (date != null) {
            return date;
        }
        if (asOf != null) {
            return asOf;
        }
        if (paths.stream().anyMatch(path -> !path.toString().endsWith(".md"))) {
            console.note("No --date given: documents that do not say when they appeared count as of today.");
        }
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    private Line line(CodedEvent coded) {
        var event = coded.event();
        var quote = quote(event);
        return new Line(
                quote.document(),
                quote.published(),
                event.date(),
                coded.dating() == CodedEvent.Dating.UNKNOWN
                        ? "unknown"
                        : event.precision().label(),
                event.source(),
                event.target(),
                event.action(),
                event.quad().label(),
                coded.cameo(),
                event.status().label(),
                event.claimedBy(),
                coded.confidence(),
                quote.sentence(),
                quote.start(),
                quote.end(),
                event.evidence().size(),
                explain ? Optional.of(coded.because()) : Optional.empty());
    }

    private static Evidence.Quote quote(Event event) {
        for (Evidence item : event.evidence()) {
            if (item instanceof Evidence.Quote found) {
                return found;
            }
        }
        throw new IllegalStateException("The event %s was read without a quote.".formatted(event.id()));
    }

    private void show(CodedEvent coded) {
        var event = coded.event();
        var out = console.out();
        out.println(String.format(
                Locale.ROOT,
                "%-4s %-10s %-5s %-4s %-9s %-5s %-20s %.2f%s",
                event.id(),
                coded.dating() == CodedEvent.Dating.UNKNOWN ? "undated" : event.date(),
                coded.dating() == CodedEvent.Dating.UNKNOWN
                        ? ""
                        : event.precision().label(),
                event.source(),
                event.action(),
                event.target(),
                event.status().label()
                        + event.claimedBy().map(who -> " by " + who).orElse(""),
                coded.confidence(),
                event.evidence().size() > 1
                        ? "  %s reports".formatted(event.evidence().size())
                        : ""));
        out.println("     " + quote(event).sentence().strip().replaceAll("\\s+", " "));
        if (explain) {
            coded.because().forEach(reason -> out.println("       - " + reason));
        }
    }

    private static List<String> notes(ReadResult result) {
        var notes = new java.util.ArrayList<String>();
        notes.add("%s documents, %s sentences (%s repeats), %s events."
                .formatted(
                        result.texts().size(),
                        result.sentences(),
                        result.repeated(),
                        result.events().size()));
        result.skipped().forEach(left -> notes.add("Skipped %s. %s".formatted(left.name(), left.reason())));
        notes.addAll(result.notes());
        if (!result.unknownActors().isEmpty()) {
            notes.add("Names nobody in the book bears: "
                    + String.join(
                            ", ",
                            result.unknownActors().entrySet().stream()
                                    .limit(12)
                                    .map(entry -> "%s (%s)".formatted(entry.getKey(), entry.getValue()))
                                    .toList()));
        }
        return notes;
    }
}
