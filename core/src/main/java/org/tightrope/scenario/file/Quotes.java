package org.tightrope.scenario.file;

import java.util.Optional;

/// Whether the quotes of one line of CSV are in order (RFC 4180): a quoted field is quoted as a whole, and a
/// quote inside it is doubled.
final class Quotes {
    /// @param column where, from 1
    record Trouble(int column, String what, String maybe) {}

    private Quotes() {}

    static Optional<Trouble> check(String line) {
        int i = 0;
        while (i < line.length()) {
            if (line.charAt(i) == '"') {
                int close = closing(line, i);
                if (close < 0) {
                    return Optional.of(new Trouble(
                            i + 1, "A quote is opened and not closed in this line.", "Maybe add the closing quote."));
                }
                if (close + 1 < line.length() && line.charAt(close + 1) != ',') {
                    return Optional.of(new Trouble(
                            close + 2,
                            "There is text after a closing quote.",
                            "Maybe a quote inside the text should be doubled, or a comma is missing."));
                }
                i = close + 2;
            } else {
                int end = line.indexOf(',', i);
                int stop = end < 0 ? line.length() : end;
                int quote = line.indexOf('"', i);
                if (quote >= 0 && quote < stop) {
                    return Optional.of(new Trouble(
                            quote + 1,
                            "There is a quote inside an unquoted field.",
                            "Maybe quote the whole field, and double the quotes inside it."));
                }
                i = stop + 1;
            }
        }
        return Optional.empty();
    }

    /// Where the field that opens at a quote closes; -1 when it does not.
    private static int closing(String line, int open) {
        for (int i = open + 1; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
