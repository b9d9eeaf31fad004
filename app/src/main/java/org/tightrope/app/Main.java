package org.tightrope.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tightrope.app.command.BackgroundCommand;
import org.tightrope.app.command.BalanceCommand;
import org.tightrope.app.command.BenchCommand;
import org.tightrope.app.command.CheckCommand;
import org.tightrope.app.command.DemoCommand;
import org.tightrope.app.command.EffectsCommand;
import org.tightrope.app.command.FitCommand;
import org.tightrope.app.command.NewCommand;
import org.tightrope.app.command.PlayCommand;
import org.tightrope.app.command.ReadCommand;
import org.tightrope.app.command.Refusal;
import org.tightrope.app.command.ReportCommand;
import org.tightrope.app.command.ReviewCommand;
import org.tightrope.app.command.StandCommand;
import org.tightrope.app.command.StatsCommand;
import org.tightrope.app.command.SurvivalCommand;
import org.tightrope.app.command.TrainCommand;
import org.tightrope.reader.code.PairCoder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The door: `tightrope COMMAND`.
///
/// To add a command: write `org.tightrope.app.command.FitCommand` as below and add one line to
/// [#COMMANDS].
///
///     @Command(name = "fit", description = "Fits the model and prints its coefficients.")
///     public final class FitCommand implements Callable<Integer> {
///         @Mixin
///         Console console;
///
///         @Mixin
///         ScenarioArgument scenario;
///
///         @Override
///         public Integer call() {
///             var fitted = Fit.of(scenario.load(console));
///             console.print(fitted, fitted.table()); // JSON with --json, else the text
///             return 0;
///         }
///     }
///
/// Exit codes: 0 done, 1 the data or the model is at fault (throw [org.tightrope.fault.Fault]), 2 usage
/// (picocli's own exceptions), 70 a bug (any other exception: its trace is printed).
@Command(
        name = "tightrope",
        synopsisSubcommandLabel = "COMMAND",
        description = "How long can a power keep its balance between rivals, what would break it,"
                + " and what would each side do?",
        footer = {"", "Each command explains itself: tightrope COMMAND --help"})
public final class Main {
    /// Every command, in the order the help lists them.
    private static final List<Class<?>> COMMANDS = List.of( //
            DemoCommand.class, //
            FitCommand.class, //
            StatsCommand.class, //
            EffectsCommand.class, //
            BackgroundCommand.class, //
            StandCommand.class, //
            BalanceCommand.class, //
            SurvivalCommand.class, //
            PlayCommand.class, //
            ReportCommand.class, //
            NewCommand.class, //
            CheckCommand.class, //
            ReadCommand.class, //
            ReviewCommand.class, //
            TrainCommand.class, //
            BenchCommand.class, //
            HelpCommand.class //
            );

    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        PairCoder.settle();
        System.exit(code);
    }

    /// Runs a command line and returns its exit code; writes to the given writers only.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args.length == 0 ? new String[] {"help"} : args);
    }

    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /// The command line over a set of commands.
    static CommandLine commandLine(List<Class<?>> commands) {
        var line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        line.addMixin("standard", new StandardOptions());
        for (CommandLine sub : line.getSubcommands().values()) {
            if (!(sub.getCommand() instanceof HelpCommand)) {
                sub.addMixin("standard", new StandardOptions());
                sub.getSubcommands().values().forEach(below -> below.addMixin("standard", new StandardOptions()));
            }
        }
        line.getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandList::of);
        return line.setParameterExceptionHandler(Refusal::usage)
                .setExecutionExceptionHandler(Refusal::failure)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)),
                false);
    }
}
