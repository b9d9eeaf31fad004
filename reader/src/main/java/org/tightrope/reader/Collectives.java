package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sentences about several at once, with each of them named: `the West condemned it` is read as `the United States and
/// the European Union condemned it`. `collectives.csv` says who is meant, as a reader of the news would take it: the
/// Baltic states are three, the West is the United States and the European Union, since those act in its name.
final class Collectives {
    /// @param holds what a text that speaks of them holds
    /// @param words as they stand in a text
    /// @param instead the names
    private record Collective(String holds, Pattern words, String instead) {}

    private static final List<Collective> ALL = Lexicon.rows("collectives.csv").stream()
            .map(row -> new Collective(
                    row[0],
                    Pattern.compile("\\b" + row[1].replace("the ", "[Tt]he ") + "\\b"),
                    row[2].replace(';', ',')))
            .toList();

    private Collectives() {}

    /// The sentence with all of them named; empty when it speaks of nobody so.
    static Optional<Sentence> named(Language language, Sentence sentence) {
        var text = sentence.text();
        for (Collective one : ALL) {
            if (text.contains(one.holds())) {
                text = one.words().matcher(text).replaceAll(one.instead());
            }
        }
        if (text.equals(sentence.text())) {
            return Optional.empty();
        }
        return language.sentence(text);
    }
}
