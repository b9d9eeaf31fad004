package org.tightrope.reader;

import java.util.List;
import org.tightrope.reader.code.Statement;

/// A sentence of a text.
///
/// @param start first character in the extracted text
/// @param end character after the last
/// @param text as written
/// @param paragraph number of the paragraph it stands in, from 0
/// @param tokens its words
/// @param statement the same for the coder of pairs
record Sentence(int start, int end, String text, int paragraph, List<Token> tokens, Statement statement) {
    /// First character of one of its words in its text.
    int startOf(Token token) {
        return token.start() - start;
    }

    /// Character after the last of one of its words in its text.
    int endOf(Token token) {
        return token.end() - start;
    }

    /// First character of a unit in its text.
    int startOf(Unit unit) {
        return startOf(tokens.get(unit.from()));
    }

    /// Character after the last of a unit in its text.
    int endOf(Unit unit) {
        return endOf(tokens.get(unit.to() - 1));
    }
}
