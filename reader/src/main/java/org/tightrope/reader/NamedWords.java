package org.tightrope.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.Mention;
import org.tightrope.reader.time.TimeWords;

/// The words of a sentence, and whom they name.
final class NamedWords {
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow");
    private static final Set<String> SPANS_OF_TIME = Set.of(
            "day", "week", "month", "year", "decade", "hour", "night", "morning", "evening", "weekend", "spring",
            "summer", "autumn", "winter");

    private static final Set<String> PREFIXES = Set.of("anti", "pro", "non", "post", "pre", "counter");

    private final List<Token> tokens;
    private final Map<Integer, Mention> mentionAt = new HashMap<>();

    /// @param mentions of actors, with places counted from the start of the sentence
    NamedWords(Sentence sentence, List<Mention> mentions) {
        tokens = sentence.tokens();
        for (Mention mention : mentions) {
            for (int i = 0; i < tokens.size(); i++) {
                if (mention.overlaps(sentence.startOf(tokens.get(i)), sentence.endOf(tokens.get(i)))) {
                    mentionAt.put(i, mention);
                }
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean isNamed(int i) {
        return mentionAt.containsKey(i);
    }

    @Nullable
    Mention mention(int i) {
        return mentionAt.get(i);
    }

    /// A day or month, but not `may`, which is more often a verb.
    private static boolean isTime(String word) {
        return DAYS.contains(word) || TimeWords.isMonth(word) && !word.equals("may");
    }

    boolean isSpanOfTime(String lemma) {
        return SPANS_OF_TIME.contains(lemma) || isTime(lemma);
    }

    boolean isWord(int i, String word) {
        return i < size() && token(i).text().equalsIgnoreCase(word);
    }

    boolean isNounAt(int i) {
        return i < size() && (token(i).tag().equals("NOUN") || token(i).tag().equals("ADJ"));
    }

    boolean isNot(int i) {
        return Set.of("not", "n't", "never").contains(token(i).text().toLowerCase(Locale.ROOT));
    }

    boolean isPossessive(int at) {
        return at >= 0
                && at < size()
                && (token(at).text().equals("'s")
                        || (token(at).text().equals("'")
                                && at > 0
                                && token(at - 1).end() == token(at).start()))
                && !token(at).tag().equals("AUX");
    }

    /// `anti` of `anti-Iranian`.
    boolean isPrefix(int at) {
        return at + 1 < tokens.size()
                && isHyphenInside(at + 1)
                && PREFIXES.contains(token(at).text().toLowerCase(Locale.ROOT));
    }

    boolean isHyphenInside(int at) {
        return at > 0
                && at + 1 < size()
                && token(at).text().equals("-")
                && token(at - 1).end() == token(at).start()
                && token(at).end() == token(at + 1).start();
    }

    boolean startsTime(int at) {
        var lemma = token(at).text().toLowerCase(Locale.ROOT);
        if (isTime(lemma) || isYear(at)) {
            return true;
        }
        return Set.of("last", "this", "next", "earlier", "later").contains(lemma)
                && at + 1 < size()
                && SPANS_OF_TIME.contains(token(at + 1).lemma());
    }

    /// `In 2002 Russia left`: a year after a preposition, before whoever it is told of.
    private boolean isYear(int at) {
        return at > 0
                && token(at).text().matches("(?:19|20)\\d\\d")
                && token(at - 1).tag().equals("ADP")
                && at + 1 < size()
                && (isNamed(at + 1) || token(at + 1).tag().matches("DET|PRON|PROPN"));
    }

    boolean isTimeWord(int at) {
        var token = token(at);
        var word = token.text().toLowerCase(Locale.ROOT);
        return token.tag().equals("NUM")
                || isTime(word)
                || SPANS_OF_TIME.contains(token.lemma())
                || isPossessive(at)
                || isHyphenInside(at);
    }

    boolean isWordLike(int at) {
        return Character.isLetterOrDigit(token(at).text().charAt(0));
    }

    @Nullable
    Mention lastMention(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            var mention = mention(i);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }
}
