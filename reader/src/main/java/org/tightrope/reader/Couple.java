package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;

/// Sentences about `the two` or `both sides`, with the two named: `On Friday the two signed it` is read as
/// `On Friday Russia and Turkey signed it`. They are the two actors named before in the sentence, else the only
/// two of the sentence before; `the two governments` are states, else those the document is about.
final class Couple {
    private static final String WHAT =
            "sides|countries|leaders|presidents|states|governments|powers|ministers|foreign ministers|neighbours|neighbors"
                    + "|parties|capitals|nations|men|armies|militaries|allies|rivals";

    private static final Pattern WORDS =
            Pattern.compile("\\b(?:(?:[Tt]he two|[Bb]oth) (?:" + WHAT + ")|[Tt]he two|[Bb]oth)\\b(?! of\\b)");

    private static final Pattern OF_STATES = Pattern.compile(
            "(?:countries|presidents|states|governments|powers|ministers|neighbou?rs|capitals|nations|armies|militaries)$");

    private Couple() {}

    /// The sentence with the two named; empty when it speaks of no two, or who they are is not plain.
    ///
    /// @param names actors named in it
    /// @param before the only two actors of the sentence before; else of another number
    /// @param about the two states the document is about, if they are two
    static Optional<Sentence> named(
            Language language,
            ActorBook book,
            Sentence sentence,
            List<Mention> names,
            List<String> before,
            List<String> about) {
        var words = WORDS.matcher(sentence.text());
        while (words.find()) {
            if (!standsAlone(sentence, words)) {
                continue;
            }
            int start = words.start();
            boolean ofStates = OF_STATES.matcher(words.group()).find();
            var all = names.stream()
                    .filter(name -> name.end() <= start)
                    .map(Mention::actor)
                    .distinct()
                    .toList();
            // Governments and capitals are those of states, whoever else is named.
            var earlier = all.stream()
                    .filter(actor -> all.size() <= 2 || actor.kind() == Kind.STATE || !ofStates)
                    .map(Actor::code)
                    .toList();
            var codes = earlier.isEmpty() ? before : earlier;
            var two = codes.stream().flatMap(code -> book.byCode(code).stream()).toList();
            if (ofStates && !areStates(two)) {
                two = about.stream().flatMap(code -> book.byCode(code).stream()).toList();
            }
            if (two.size() != 2) {
                continue;
            }
            var text = sentence.text().substring(0, start)
                    + two.getFirst().name() + " and " + two.getLast().name()
                    + sentence.text().substring(words.end());
            return language.sentence(text);
        }
        return Optional.empty();
    }

    private static boolean areStates(List<Actor> two) {
        return two.size() == 2 && two.stream().allMatch(actor -> actor.kind() == Kind.STATE);
    }

    /// Whether no noun follows that the words belong to: `both missiles`, `the two weeks`.
    private static boolean standsAlone(Sentence sentence, Matcher words) {
        if (words.group().indexOf(' ', 4) > 0) {
            return true;
        }
        return sentence.tokens().stream()
                .filter(token -> sentence.startOf(token) >= words.end())
                .findFirst()
                .map(next -> !next.tag().matches("NOUN|PROPN|ADJ|DET|NUM|PRON|ADP"))
                .orElse(true);
    }
}
