package org.tightrope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.tightrope.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a scenario to start from.
@Command(
        name = "new",
        description = {
            "Writes a small, complete, commented scenario to start from: invented states, a few events, one agreement,"
                    + " one lever, two outcomes, two moves, one document.",
            "Nothing is overwritten."
        })
public final class NewCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final List<String> FILES = List.of(
            "scenario.yaml",
            "actors.yaml",
            "ties.csv",
            "agreements.yaml",
            "levers.yaml",
            "outcomes.yaml",
            "moves.yaml",
            "events.csv",
            "documents/strait-talks.md");

    /// What `--json` prints.
    record Result(String scenario, Path directory, List<String> files) {}

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "NAME", description = "Name of the scenario: lower case, digits, hyphens.")
    private String name = "";

    @Option(names = "--in", paramLabel = "DIR", description = "Where to write it (default: the current directory).")
    private Path parent = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new Fault("""
                    The name (%s) must be at most 60 lower-case letters, digits and hyphens.
                    Maybe write it like strait-2024.""".formatted(name));
        }
        if (!Files.isDirectory(parent.toAbsolutePath())) {
            throw new Fault("There is no directory (%s) to write into.\nMaybe create it first.".formatted(parent));
        }
        var target = parent.resolve(name);
        if (Files.exists(target)) {
            throw new Fault("""
                    The directory (%s) exists already, and nothing is overwritten.
                    Maybe choose another name.""".formatted(target));
        }
        write(target);
        console.print(new Result(name, target, FILES), "Wrote %s. Now: tightrope check %s".formatted(target, target));
        return 0;
    }

    /// Written aside and moved into place, so that an interrupted run leaves no half scenario under the name.
    private void write(Path target) throws IOException {
        var draft = Files.createDirectory(parent.toAbsolutePath()
                .resolve(".%s.draft-%s".formatted(name, ProcessHandle.current().pid())));
        try {
            for (String file : FILES) {
                var path = draft.resolve(file);
                Files.createDirectories(draft.resolve(file).getParent());
                Files.writeString(path, Templates.text(file).replace("{{name}}", name));
            }
            Files.move(draft, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(draft);
        }
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            for (String file : FILES) {
                Files.deleteIfExists(draft.resolve(file));
            }
            Files.deleteIfExists(draft.resolve("documents"));
            Files.deleteIfExists(draft);
        }
    }
}
