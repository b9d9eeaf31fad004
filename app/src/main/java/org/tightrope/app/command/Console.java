package org.tightrope.app.command;

import java.io.PrintWriter;
import org.tightrope.app.output.Json;
import org.tightrope.app.output.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command's words go, and the options every command shares: `@Mixin Console console;`.
///
/// The result goes to standard output, and with `--json` nothing else does; notes and progress go to standard
/// error, and with `--quiet` only errors do.
public final class Console {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "Print the result as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no notes and no progress.")
    private boolean quiet;

    public boolean isJson() {
        return json;
    }

    public boolean isQuiet() {
        return quiet;
    }

    /// Prints a result: the value as JSON when the user asked for it, else the text.
    public void print(Object value, String text) {
        if (json) {
            out().print(Json.pretty(value));
        } else {
            out().println(text);
        }
        out().flush();
    }

    /// Says something beside the result, on standard error.
    public void note(String text) {
        if (!quiet) {
            err().println(text);
            err().flush();
        }
    }

    /// Shows how far a long task is.
    ///
    /// @param task what is being done, for example `playing futures`
    /// @param total how many steps it has; 0 when unknown
    public Progress progress(String task, long total) {
        return Progress.of(quiet ? Progress.Style.SILENT : Progress.styleOfStandardError(), err(), task, total);
    }

    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    public PrintWriter err() {
        return command.commandLine().getErr();
    }
}
