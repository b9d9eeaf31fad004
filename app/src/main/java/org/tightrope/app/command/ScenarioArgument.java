package org.tightrope.app.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import org.tightrope.scenario.Scenario;
import org.tightrope.scenario.file.Loaded;
import org.tightrope.scenario.file.Problem;
import org.tightrope.scenario.file.ScenarioDirectory;
import picocli.CommandLine.Parameters;

/// The scenario a command works on: `@Mixin ScenarioArgument scenario;`. A directory, or the name of a
/// bundled scenario.
public final class ScenarioArgument {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A scenario directory, or the name of a bundled scenario such as idlib-2020.")
    private String given = "";

    /// A scenario named by something else than an argument.
    public static ScenarioArgument of(String given) {
        var argument = new ScenarioArgument();
        argument.given = given;
        return argument;
    }

    /// The directory it is in. A directory of that name wins over a bundled scenario.
    ///
    /// @throws Fault when there is none
    public Path directory() {
        try {
            var path = Path.of(given);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // then it is no directory either; the message below says so
        }
        return Bundled.here()
                .find(given)
                .orElseThrow(() -> new Fault(
                        "There is no scenario (%s): no such directory, and no bundled scenario of that name.%n%s"
                                .formatted(
                                        given,
                                        Nearest.maybe(given, Bundled.here().names()))));
    }

    /// The file or directory meant, where a command takes event files too.
    ///
    /// @throws Fault when there is none
    public Path path() {
        return directory();
    }

    /// Reads it, with its warnings as notes.
    ///
    /// @throws Fault with everything that is wrong when it cannot be loaded
    public Scenario load(Console console) {
        var directory = directory();
        var loaded = ScenarioDirectory.load(directory);
        if (loaded instanceof Loaded.Sound) {
            loaded.problems().stream().map(Problem::toString).forEach(console::note);
        }
        return loaded.orFault();
    }
}
