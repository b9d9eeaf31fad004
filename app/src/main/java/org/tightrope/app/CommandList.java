package org.tightrope.app;

import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// The list of commands in the help: each with the beginning of its description, up to the first full stop or colon.
/// Picocli's own list shows the first line of it, wherever that breaks off.
final class CommandList {
    private static final Pattern END = Pattern.compile("[.:;](\\s|$)");
    private static final int NAME_WIDTH = 11;

    private CommandList() {}

    static String of(Help help) {
        int width = help.commandSpec().usageMessage().width();
        var table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAME_WIDTH, 2, Overflow.SPAN),
                new Column(width - NAME_WIDTH, 0, Overflow.WRAP));
        help.subcommands().forEach((name, sub) -> {
            var usage = sub.commandSpec().usageMessage();
            var description = String.join(" ", usage.header().length > 0 ? usage.header() : usage.description());
            table.addRowValues(
                    help.colorScheme().commandText(name),
                    Ansi.AUTO.new Text(beginning(description), help.colorScheme()));
        });
        return table.toString();
    }

    static String beginning(String description) {
        return END.split(description, 2)[0] + ".";
    }
}
