package org.tightrope.reader.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tightrope.reader.syntax.Syntax;
import org.tightrope.reader.syntax.Tokens;

/// A sentence with its words and tags, parsed when somebody first asks, and then once. For one thread.
public final class Statement {
    private final String text;
    private final List<Tokens.Word> words;
    private final Syntax.Tagged tagged;
    private final Syntax syntax;
    private Syntax.@Nullable Parsed parsed;

    /// @param text the sentence
    /// @param words its words, with their places in it
    /// @param tagged the same words with parts of speech
    public Statement(String text, List<Tokens.Word> words, Syntax.Tagged tagged, Syntax syntax) {
        this.text = text;
        this.words = List.copyOf(words);
        this.tagged = tagged;
        this.syntax = syntax;
    }

    static Statement of(String text, Syntax syntax) {
        var words = Tokens.of(text);
        return new Statement(
                text, words, syntax.tag(words.stream().map(Tokens.Word::text).toList()), syntax);
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
            parsed = syntax.parse(tagged);
        }
        return parsed;
    }
}
