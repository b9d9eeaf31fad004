package org.tightrope.reader.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tightrope.reader.syntax.Syntax;
import org.tightrope.reader.syntax.Tokens;

/// A sentence with its words, parsed when somebody first asks, and then once. For one thread.
public final class Statement {
    private final String text;
    private final List<Tokens.Word> words;
    private final Syntax syntax;
    private Syntax.@Nullable Parsed parsed;

    /// @param text the sentence
    /// @param words its words, with their places in it
    /// @param syntax by which it is parsed
    public Statement(String text, List<Tokens.Word> words, Syntax syntax) {
        this.text = text;
        this.words = List.copyOf(words);
        this.syntax = syntax;
    }

    static Statement of(String text, Syntax syntax) {
        return new Statement(text, Tokens.of(text), syntax);
    }

    /// The sentence.
    public String text() {
        return text;
    }

    List<Tokens.Word> words() {
        return words;
    }

    Syntax.Parsed parsed() {
        if (parsed == null) {
            parsed = syntax.parse(words.stream().map(Tokens.Word::text).toList());
        }
        return parsed;
    }
}
