package org.tightrope.scenario.file;

import java.util.Locale;

/// Something wrong with a scenario: where, what, and what to do.
///
/// @param file path within the scenario directory, with slashes; `.` for the directory itself
/// @param line from 1; 0 when the file as a whole is meant
/// @param column from 1; 0 when the line as a whole is meant
/// @param what a sentence: the thing, its value in parentheses, the rule
/// @param maybe a sentence that starts with "Maybe" and says what to do
public record Problem(String file, int line, int column, Severity severity, String what, String maybe) {

    /// Errors keep a scenario from being loaded, warnings do not.
    public enum Severity {
        ERROR,
        WARNING;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// One line: `events.csv:17: Unknown actor (RUSS) under source. Maybe you meant RUS.`
    @Override
    public String toString() {
        return "%s%s: %s%s %s".formatted(file, line > 0 ? ":" + line : "", isError() ? "" : "warning: ", what, maybe);
    }
}
