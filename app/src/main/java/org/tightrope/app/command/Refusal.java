package org.tightrope.app.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.fault.Fault;
import org.tightrope.fault.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// How a command line that cannot be obeyed ends: with one paragraph on standard error and an exit code; only a
/// bug shows its trace.
public final class Refusal {
    /// The data or the model is at fault.
    public static final int FAULT = 1;

    /// The command line itself is wrong.
    public static final int USAGE = 2;

    /// A bug of Tightrope (EX_SOFTWARE of sysexits.h).
    public static final int BUG = 70;

    private Refusal() {}

    /// A command line that does not parse.
    public static int usage(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(unknown(wrong, line).orElseGet(() -> sentence(wrong) + "\n" + seeHelp(line)));
        err.flush();
        return USAGE;
    }

    /// A command that threw.
    public static int failure(Exception thrown, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (thrown instanceof ParameterException wrong) {
            return usage(wrong, new String[0]);
        }
        if (thrown instanceof Fault fault) {
            err.println(fault.getMessage());
            err.flush();
            return FAULT;
        }
        if (fileTrouble(thrown) instanceof FileSystemException trouble) {
            err.println("""
                    The file (%s) cannot be used: %s.
                    Maybe check that it exists, that you may read and write it, and that the disk is not full.""".formatted(trouble.getFile(), reason(trouble)));
            err.flush();
            return FAULT;
        }
        err.println("This is a bug in Tightrope, not in your data. Maybe report it with the lines below.");
        thrown.printStackTrace(err);
        err.flush();
        return BUG;
    }

    private static Optional<String> unknown(ParameterException wrong, CommandLine line) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        var given = unmatched.getUnmatched().getFirst();
        if (given.startsWith("-")) {
            var names = new ArrayList<String>();
            line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
            var bare = given.split("=", 2)[0];
            return Optional.of("Unknown option (%s).\n%s".formatted(given, Nearest.maybe(bare, names)));
        }
        if (line.getSubcommands().isEmpty()) {
            return Optional.of("The argument (%s) is one too many.\n%s".formatted(given, seeHelp(line)));
        }
        return Optional.of("Unknown command (%s).\n%s"
                .formatted(given, Nearest.maybe(given, line.getSubcommands().keySet())));
    }

    private static String sentence(ParameterException wrong) {
        var message = String.valueOf(wrong.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static String seeHelp(CommandLine line) {
        return "Maybe see: %s --help".formatted(line.getCommandSpec().qualifiedName());
    }

    private static Throwable fileTrouble(Throwable thrown) {
        return thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String reason(FileSystemException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> "it does not exist";
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "it exists already";
            case NotDirectoryException _ -> "it is not a directory";
            default -> trouble.getReason() == null ? "the system refused" : trouble.getReason();
        };
    }
}
