package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tightrope.actor.Mention;
import org.tightrope.reader.Unit.Kind;

/// Cuts a sentence into noun groups, verb groups and what connects them. No parser: the groups are found from
/// the tags, and actors keep a group together whatever the tagger thought of them.
final class Chunker {
    static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose", "that", "where");

    private final NamedWords words;
    private final List<Unit> units = new ArrayList<>();
    private final VerbGroups verbs;
    private final NounGroups nouns;

    private Chunker(Lexicon lexicon, NamedWords words) {
        this.words = words;
        verbs = new VerbGroups(lexicon, words, units);
        nouns = new NounGroups(lexicon, words, units);
    }

    /// @param mentions of actors, with places counted from the start of the sentence
    static List<Unit> units(Lexicon lexicon, Sentence sentence, List<Mention> mentions) {
        var chunker = new Chunker(lexicon, new NamedWords(sentence, mentions));
        chunker.run();
        return chunker.units;
    }

    private void run() {
        int i = 0;
        while (i < words.size()) {
            int next = step(i);
            i = Math.max(next, i + 1);
        }
    }

    private int step(int i) {
        var token = words.token(i);
        if (words.isNamed(i) || words.isPrefix(i)) {
            return nouns.add(i);
        }
        var word = token.text().toLowerCase(Locale.ROOT);
        switch (token.text()) {
            case "(", "[" -> {
                return close(i, token.text().equals("(") ? ")" : "]");
            }
            case ",", "-", "--", "—" -> {
                return connective(Kind.COMMA, i, i + 1, ",");
            }
            case "\"", "''", "``" -> {
                return connective(Kind.QUOTE, i, i + 1, "\"");
            }
            case ";", ":" -> {
                return connective(Kind.BREAK, i, i + 1, token.text());
            }
            default -> {}
        }
        if ((word.equals("along") || word.equals("together")) && words.isWord(i + 1, "with")) {
            return connective(Kind.AND, i, i + 2, "and");
        }
        if (word.equals("as") && words.isWord(i + 1, "well") && words.isWord(i + 2, "as")) {
            return connective(Kind.AND, i, i + 3, "and");
        }
        if (word.equals("according") && words.isWord(i + 1, "to")) {
            return connective(Kind.PREPOSITION, i, i + 2, "according to");
        }
        if (RELATIVES.contains(word) && !(token.tag().equals("DET") && words.isNounAt(i + 1))) {
            return connective(Kind.MARK, i, i + 1, word);
        }
        if (token.tag().equals("CCONJ")) {
            return connective(Kind.AND, i, i + 1, word);
        }
        if (word.equals("to") && verbs.isInfinitive(i)) {
            return verbs.add(i);
        }
        return switch (token.tag()) {
            case "VERB", "AUX" -> verbs.add(i);
            case "SCONJ" -> connective(Kind.MARK, i, i + 1, word);
            case "ADP" -> connective(Kind.PREPOSITION, i, i + 1, word);
            case "PART" ->
                word.equals("to")
                        ? connective(Kind.PREPOSITION, i, i + 1, "to")
                        : words.isNot(i) ? verbs.add(i) : i + 1;
            case "NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ" -> nouns.add(i);
            case "ADV" ->
                word.equals("if") || word.equals("when") ? connective(Kind.MARK, i, i + 1, word) : adverb(i, word);
            default -> i + 1;
        };
    }

    private int adverb(int i, String word) {
        // Particles are often tagged as adverbs; the rules look for them as prepositions.
        return Set.of("down", "out", "up", "off", "back", "in", "over", "together", "away", "on")
                        .contains(word)
                ? connective(Kind.PREPOSITION, i, i + 1, word)
                : (word.equals("never") || word.equals("not")) ? verbs.add(i) : i + 1;
    }

    private int connective(Kind kind, int from, int to, String lemma) {
        units.add(new Unit(kind, from, to, lemma, Unit.Verb.NONE, Unit.Group.NONE));
        return to;
    }

    private int close(int i, String mark) {
        for (int j = i + 1; j < Math.min(words.size(), i + 40); j++) {
            if (words.token(j).text().equals(mark)) {
                return j + 1;
            }
        }
        return i + 1;
    }
}
