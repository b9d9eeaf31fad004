package org.tightrope.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Roster;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Assumptions;
import org.tightrope.scenario.Scenario;

/// Reads a scenario directory as docs/formats/scenario.md describes it.
///
/// Either everything is sound and there is a scenario, or there is none and a list of all that is wrong,
/// each with file, line, what it is and what to do. Whatever the directory holds, nothing is thrown.
///
///     switch (ScenarioDirectory.load(Path.of("scenarios/idlib-2020"))) {
///         case Loaded.Sound(var scenario, var warnings) -> ...
///         case Loaded.Broken(var problems) -> problems.forEach(IO::println);
///     }
public final class ScenarioDirectory {
    private ScenarioDirectory() {}

    /// Loads with the built-in book of actors.
    public static Loaded load(Path directory) {
        return load(directory, code -> ActorBook.builtIn().byCode(code));
    }

    /// Loads with a book of actors.
    ///
    /// @param book an actor by its code, when it is known: for entries that do not say name and kind
    /// themselves
    public static Loaded load(Path directory, Function<String, Optional<Actor>> book) {
        var problems = new Problems();
        var scenario = Reading.of(directory, problems).flatMap(reading -> read(reading, book));
        return scenario.isPresent() && problems.errors() == 0
                ? new Loaded.Sound(scenario.get(), problems.list())
                : new Loaded.Broken(problems.list());
    }

    private static Optional<Scenario> read(Reading reading, Function<String, Optional<Actor>> book) {
        unread(reading);
        var question = QuestionFile.open(reading);
        var frame = question.map(QuestionFile::frame).orElse(Frame.UNKNOWN);
        var actors = ActorsFile.read(reading, book);
        var codes = actors.names();
        var ties = TiesFile.read(reading, codes);
        var agreements = AgreementsFile.read(reading, frame, codes);
        var levers = LeversFile.read(reading, frame, codes);
        var predicates = new PredicateReader(frame, codes, agreements.names(), levers.names());
        var outcomes = OutcomesFile.read(reading, predicates);
        var steps = new StepReader(frame, codes, agreements, levers.names());
        var moves = MovesFile.read(reading, frame, codes, steps);
        var events = EventsFile.read(reading, frame, codes);
        var outside = OutsideFiles.read(reading, codes);
        var effects = EffectsFile.read(reading, codes, agreements.names(), levers.names(), outside);
        var interests = InterestsFile.read(reading, codes, outcomes.names());
        var documents = DocumentsFolder.read(reading, frame);
        var said = question.flatMap(file -> file.read(frame, codes, outcomes.names(), reading.directory()));
        if (said.isEmpty() || reading.problems().errors() > 0) {
            return Optional.empty();
        }
        var q = said.get();
        return Optional.of(new Scenario(
                q.name(),
                q.title(),
                q.question(),
                q.focal(),
                q.rivals(),
                q.asOf(),
                q.horizon(),
                q.verdict(),
                q.summary(),
                q.settings(),
                Roster.of(actors.actors()),
                ties,
                agreements.agreements(),
                levers.levers(),
                outcomes.outcomes(),
                moves.moves(),
                events,
                documents,
                new Assumptions(effects, outside.covariates(), outside.dates(), outside.attributions(), interests)));
    }

    /// A file with a name nobody asks for may be one with a typing error.
    private static void unread(Reading reading) {
        try (var paths = Files.list(reading.directory())) {
            paths.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !Layout.NAMES.contains(name) && !name.startsWith("."))
                    .filter(name -> !name.startsWith("README") && !name.startsWith("LICENSE"))
                    .sorted()
                    .forEach(name -> reading.problems()
                            .warn(Place.of(name), "This is not part of a scenario and is not read.", maybe(name)));
        } catch (IOException e) {
            reading.problems()
                    .error(Place.of(Layout.DIRECTORY), "The directory cannot be read.", "Maybe access is denied.");
        }
    }

    private static String maybe(String name) {
        List<String> known = Layout.NAMES.subList(1, Layout.NAMES.size());
        return Nearest.to(name, known).map("Maybe rename it to %s."::formatted).orElse("Maybe move it elsewhere.");
    }
}
