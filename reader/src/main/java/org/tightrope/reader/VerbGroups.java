package org.tightrope.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tightrope.reader.Unit.Kind;

/// Verbs with their auxiliaries, negations and adverbs, as units.
final class VerbGroups {
    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get");

    private final Lexicon lexicon;
    private final NamedWords words;
    private final List<Unit> units;

    /// @param units to which those found are added
    VerbGroups(Lexicon lexicon, NamedWords words, List<Unit> units) {
        this.lexicon = lexicon;
        this.words = words;
        this.units = units;
    }

    /// Whether the `to` at a place begins an infinitive.
    boolean isInfinitive(int i) {
        for (int j = i + 1; j < Math.min(words.size(), i + 4); j++) {
            if (words.isNamed(j)) {
                return false;
            }
            var token = words.token(j);
            if (token.tag().equals("VERB") || token.tag().equals("AUX")) {
                return !token.text().endsWith("ing") || token.lemma().equals(token.text());
            }
            if (!token.tag().equals("ADV") && !token.tag().equals("PART")) {
                return false;
            }
        }
        return false;
    }

    /// The group that begins at a word.
    ///
    /// @return the word after it
    int add(int i) {
        boolean infinitive = words.token(i).is("to") && words.token(i).text().equalsIgnoreCase("to");
        int at = infinitive ? i + 1 : i;
        boolean negated = false;
        boolean modal = false;
        boolean future = false;
        boolean perfect = false;
        boolean be = false;
        boolean auxiliary = false;
        while (at < words.size() && !words.isNamed(at)) {
            var token = words.token(at);
            var word = token.text().toLowerCase(Locale.ROOT);
            if (words.isNot(at)) {
                negated = true;
                at++;
            } else if (token.tag().equals("ADV") || (token.tag().equals("PART") && !word.equals("to"))) {
                negated |= lexicon.cue("not").contains(word);
                at++;
            } else if (token.tag().equals("AUX")
                    || (word.matches("have|has|had|having") && at + 1 < words.size() && verbFollows(at))) {
                modal |= Set.of("could", "would", "may", "might", "should", "can", "must", "'d", "shall")
                        .contains(word);
                future |= Set.of("will", "'ll", "wo").contains(word);
                perfect |= token.lemma().equals("have");
                be = BE.contains(word) || token.lemma().equals("be");
                auxiliary = true;
                at++;
            } else if (token.tag().equals("VERB")) {
                boolean gerund = !auxiliary && word.endsWith("ing") && !infinitive;
                boolean passive = be && !word.endsWith("ing") && lexicon.isParticiple(token);
                boolean bare = !auxiliary && !infinitive && !gerund && lexicon.isParticiple(token);
                var verb = new Unit.Verb(passive, negated, modal, future, perfect, infinitive, gerund, bare);
                units.add(new Unit(Kind.VERB, i, at + 1, token.lemma(), verb, Unit.Group.NONE));
                return at + 1;
            } else {
                break;
            }
        }
        if (at == i || (infinitive && at == i + 1) || (!auxiliary && !infinitive)) {
            return Math.max(at, i + 1);
        }
        var verb = new Unit.Verb(false, negated, modal, future, perfect, infinitive, false, false);
        units.add(new Unit(Kind.VERB, i, at, "be", verb, Unit.Group.NONE));
        return at;
    }

    private boolean verbFollows(int at) {
        for (int j = at + 1; j < Math.min(words.size(), at + 4); j++) {
            var tag = words.token(j).tag();
            if (tag.equals("VERB") || tag.equals("AUX")) {
                return !words.isNamed(j);
            }
            if (!tag.equals("ADV") && !tag.equals("PART")) {
                return false;
            }
        }
        return false;
    }
}
