package org.tightrope.expression;

/// What reading a formula gives: the expression, or what is wrong with the text and where.
public sealed interface Parsed {

    record Sound(Expression expression) implements Parsed {}

    /// @param line from 1
    /// @param column from 1
    /// @param what is wrong, in one sentence
    /// @param shown the line it stands in, with a caret below
    /// @param maybe what to do
    record Broken(int line, int column, String what, String shown, String maybe) implements Parsed {
        /// All of it.
        public String message() {
            return "%s (line %d, column %d of the formula).%n%s%n%s".formatted(what, line, column, shown, maybe);
        }
    }

    /// Reads a formula; never throws.
    static Parsed of(String text) {
        return new Parser(text).read();
    }
}
