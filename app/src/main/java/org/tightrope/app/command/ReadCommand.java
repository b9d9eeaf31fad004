package org.tightrope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.app.endpoint.EndpointCoder;
import org.tightrope.app.output.Json;
import org.tightrope.app.reading.ActorList;
import org.tightrope.app.reading.Batch;
import org.tightrope.app.reading.EventLine;
import org.tightrope.app.reading.IntoScenario;
import org.tightrope.app.reading.ProposalLine;
import org.tightrope.fault.Fault;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Proposals;
import org.tightrope.reader.ReadResult;
import org.tightrope.reader.Reader;
import org.tightrope.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads documents into coded events.
@Command(
        name = "read",
        description = {
            "Reads documents into dated, coded events, each with the sentence that reports it. Takes text, Markdown, HTML,",
            "PDF, Word (.docx), RSS and Atom feeds, mails and mailboxes, and folders of these. With --json one line per event",
            "on standard output."
        })
public final class ReadCommand implements Callable<Integer> {
    private static final int MOST_SKIPPED = 20;

    @Mixin
    private Console console = new Console();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Mixin
    private EndpointOptions remote = new EndpointOptions();

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

    @Option(
            names = "--into",
            paramLabel = "SCENARIO",
            description = {
                "Write the events into the events.csv of this scenario, whose actors alone count; what it has already is",
                "not written again."
            })
    private @Nullable Path into;

    @Option(
            names = "--propose",
            description = {
                "Propose the agreements and levers the documents speak of: with --json as lines of kind agreement and",
                "lever, otherwise as blocks for agreements.yaml and levers.yaml."
            })
    private boolean propose;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = {
                "Your own actors, which win over the built-in ones: CSV with code, name, kind, home and aliases (separated",
                "by |), or YAML as in a scenario's actors.yaml."
            })
    private @Nullable Path actors;

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

    @Option(names = "--fast", description = "Without the sentence encoder: quicker and less often right.")
    private boolean fast;

    @Override
    public Integer call() {
        if (into != null && scenario != null) {
            throw new Fault("--into and --scenario cannot go together.%nMaybe leave out --scenario; --into implies it."
                    .formatted());
        }
        if (into != null && !Files.isRegularFile(into.resolve("events.csv"))) {
            throw new Fault("There is no scenario directory (%s) with an events.csv.%nMaybe make one: tightrope new %s."
                    .formatted(into, into));
        }
        if (pairs != null) {
            return codePairs(pairs);
        }
        var place = into != null ? into.toString() : scenario;
        var loaded = place == null ? null : ScenarioArgument.of(place).load(console);
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
        var corrected = batch.corrections();
        var own = actors == null ? List.<Actor>of() : ActorList.read(actors, ActorBook.builtIn());
        var book = corrected.on(
                own.isEmpty() ? ActorBook.builtIn() : ActorBook.builtIn().with(own));
        var thorough = loaded == null
                ? Reader.of(book)
                : Reader.of(book.with(loaded.roster().actors())).among(codes(loaded));
        var reader = fast ? thorough.fast() : thorough;
        var settings = "%s %s %s %s %s"
                .formatted(
                        own,
                        loaded == null ? "" : loaded.roster().actors(),
                        corrected.names(),
                        remote.settings(),
                        fast ? "fast" : "");
        var endpoint = remote.endpoint();
        var model = endpoint.map(named -> EndpointCoder.of(named, reader));
        var coder = model.isPresent() ? model.get() : Batch.Coder.of(reader);
        var day = publication(paths, loaded == null ? null : loaded.asOf());
        var result = batch.read(paths, coder, reader, day, corrected, settings, console);
        var lines = new ArrayList<String>();
        result.events().forEach(coded -> lines.add(Json.line(EventLine.of(coded, book, explain))));
        var proposals =
                propose ? Proposals.of(result).stream().map(ProposalLine::of).toList() : List.<ProposalLine>of();
        proposals.forEach(line -> lines.add(Json.line(line)));
        if (console.isJson()) {
            lines.forEach(console.out()::println);
        } else if (batch.out().isEmpty()) {
            result.events().forEach(this::show);
        }
        if (!console.isJson()) {
            showProposals(proposals);
        }
        console.out().flush();
        batch.write(result, lines, console);
        if (into != null && loaded != null) {
            var written = IntoScenario.write(loaded, into, result);
            console.note("%s events written into %s, %s it had already.%s"
                    .formatted(
                            written.written(),
                            into.resolve("events.csv"),
                            written.confirmed(),
                            written.leftOut().isEmpty() ? "" : " Left out: " + written.leftOut() + "."));
        }
        notes(result).forEach(console::note);
        endpoint.ifPresent(asked -> console.note(remote.words(asked.spent())));
        model.filter(asked -> asked.rejected() > 0)
                .ifPresent(asked -> console.note("%s answers of the model did not fit the scheme and were dropped."
                        .formatted(asked.rejected())));
        return result.texts().isEmpty() ? Refusal.FAULT : 0;
    }

    private void showProposals(List<ProposalLine> proposals) {
        for (String kind : List.of("agreement", "lever")) {
            int number = 0;
            var same =
                    proposals.stream().filter(line -> line.kind().equals(kind)).toList();
            if (!same.isEmpty()) {
                console.out().println("%n# proposed for %ss.yaml".formatted(kind));
            }
            for (ProposalLine line : same) {
                console.out().print(line.yaml(++number));
            }
        }
    }

    private static List<String> codes(Scenario scenario) {
        return scenario.roster().actors().stream().map(actor -> actor.code()).toList();
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

    /// Dates in words need a day to count from: that of the command line, the scenario's, else the newest
    /// file's.
    private LocalDate publication(List<Path> paths, @Nullable LocalDate asOf) {
        if (date != null) {
            return date;
        }
        if (asOf != null) {
            return asOf;
        }
        var last = batch.dayOfLastRun();
        if (last.isPresent()) {
            return last.get();
        }
        if (paths.stream().anyMatch(path -> !path.toString().endsWith(".md"))) {
            console.note("No --date given: documents that do not say when they appeared count as of today.");
        }
        return LocalDate.now(java.time.ZoneOffset.UTC);
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
        coded.disagreements().forEach(other -> out.println("     but " + other));
        out.println("     " + coded.event().description().strip().replaceAll("\\s+", " "));
        if (explain) {
            coded.because().forEach(reason -> out.println("       - " + reason));
        }
    }

    private static List<String> notes(ReadResult result) {
        var notes = new ArrayList<String>();
        notes.add("%s documents, %s sentences (%s repeats), %s events."
                .formatted(
                        result.texts().size(),
                        result.sentences(),
                        result.repeated(),
                        result.events().size()));
        result.skipped().stream()
                .limit(MOST_SKIPPED)
                .forEach(left -> notes.add("Skipped %s. %s".formatted(left.name(), left.reason())));
        if (result.skipped().size() > MOST_SKIPPED) {
            notes.add("Skipped %s files more.".formatted(result.skipped().size() - MOST_SKIPPED));
        }
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
