package org.tightrope.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tightrope.actor.Mention;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Cuts a sentence into noun groups, verb groups and what connects them. No parser: the groups are found from
/// the tags, and actors keep a group together whatever the tagger thought of them.
final class Chunker {
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow");
    private static final Set<String> SPANS_OF_TIME = Set.of(
            "day", "week", "month", "year", "decade", "hour", "night", "morning", "evening", "weekend", "spring",
            "summer", "autumn", "winter");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose", "that", "where");
    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get");

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final Map<Integer, Mention> mentionAt = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private Chunker(Lexicon lexicon, Sentence sentence, List<Mention> mentions) {
        this.lexicon = lexicon;
        this.tokens = sentence.tokens();
        for (Mention mention : mentions) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).start() < sentence.start() + mention.end()
                        && tokens.get(i).end() > sentence.start() + mention.start()) {
                    mentionAt.put(i, mention);
                }
            }
        }
    }

    /// @param mentions of actors, with places counted from the start of the sentence
    static List<Unit> units(Lexicon lexicon, Sentence sentence, List<Mention> mentions) {
        var chunker = new Chunker(lexicon, sentence, mentions);
        chunker.run();
        return chunker.units;
    }

    private void run() {
        int i = 0;
        while (i < tokens.size()) {
            int next = step(i);
            i = Math.max(next, i + 1);
        }
    }

    private int step(int i) {
        var token = tokens.get(i);
        if (mentionAt.containsKey(i)) {
            return nouns(i);
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
        if ((word.equals("along") || word.equals("together")) && isWord(i + 1, "with")) {
            return connective(Kind.AND, i, i + 2, "and");
        }
        if (word.equals("as") && isWord(i + 1, "well") && isWord(i + 2, "as")) {
            return connective(Kind.AND, i, i + 3, "and");
        }
        if (word.equals("according") && isWord(i + 1, "to")) {
            return connective(Kind.PREPOSITION, i, i + 2, "according to");
        }
        if (RELATIVES.contains(word) && !(token.tag().equals("DET") && isNounAt(i + 1))) {
            return connective(Kind.MARK, i, i + 1, word);
        }
        if (token.tag().equals("CCONJ")) {
            return connective(Kind.AND, i, i + 1, word);
        }
        if (word.equals("to") && infinitiveAt(i)) {
            return verb(i);
        }
        return switch (token.tag()) {
            case "VERB", "AUX" -> verb(i);
            case "SCONJ" -> connective(Kind.MARK, i, i + 1, word);
            case "ADP" -> connective(Kind.PREPOSITION, i, i + 1, word);
            case "PART" ->
                word.equals("to") ? connective(Kind.PREPOSITION, i, i + 1, "to") : isNot(i) ? verb(i) : i + 1;
            case "NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ" -> nouns(i);
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
                : (word.equals("never") || word.equals("not")) ? verb(i) : i + 1;
    }

    private int connective(Kind kind, int from, int to, String lemma) {
        units.add(new Unit(kind, from, to, lemma, Unit.Verb.NONE, Unit.Group.NONE));
        return to;
    }

    private int close(int i, String mark) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 40); j++) {
            if (tokens.get(j).text().equals(mark)) {
                return j + 1;
            }
        }
        return i + 1;
    }

    private boolean isWord(int i, String word) {
        return i < tokens.size() && tokens.get(i).text().equalsIgnoreCase(word);
    }

    private boolean isNounAt(int i) {
        return i < tokens.size()
                && (tokens.get(i).tag().equals("NOUN") || tokens.get(i).tag().equals("ADJ"));
    }

    private boolean isNot(int i) {
        return Set.of("not", "n't", "never").contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
    }

    private boolean infinitiveAt(int i) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
            if (mentionAt.containsKey(j)) {
                return false;
            }
            var token = tokens.get(j);
            if (token.tag().equals("VERB") || token.tag().equals("AUX")) {
                return !token.text().endsWith("ing") || token.lemma().equals(token.text());
            }
            if (!token.tag().equals("ADV") && !token.tag().equals("PART")) {
                return false;
            }
        }
        return false;
    }

    private int verb(int i) {
        boolean infinitive = tokens.get(i).is("to") && tokens.get(i).text().equalsIgnoreCase("to");
        int at = infinitive ? i + 1 : i;
        boolean negated = false;
        boolean modal = false;
        boolean future = false;
        boolean perfect = false;
        boolean be = false;
        boolean auxiliary = false;
        while (at < tokens.size() && !mentionAt.containsKey(at)) {
            var token = tokens.get(at);
            var word = token.text().toLowerCase(Locale.ROOT);
            if (isNot(at)) {
                negated = true;
                at++;
            } else if (token.tag().equals("ADV") || (token.tag().equals("PART") && !word.equals("to"))) {
                negated |= lexicon.cue("not").contains(word);
                at++;
            } else if (token.tag().equals("AUX")
                    || (word.matches("have|has|had|having") && at + 1 < tokens.size() && verbFollows(at))) {
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
        for (int j = at + 1; j < Math.min(tokens.size(), at + 4); j++) {
            var tag = tokens.get(j).tag();
            if (tag.equals("VERB") || tag.equals("AUX")) {
                return !mentionAt.containsKey(j);
            }
            if (!tag.equals("ADV") && !tag.equals("PART")) {
                return false;
            }
        }
        return false;
    }

    private int nouns(int i) {
        int at = i;
        boolean noun = false;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            boolean mention = mentionAt.containsKey(at);
            if (at > i && !mention && startsTime(at)) {
                break;
            }
            if (at > i && startsTime(i) && (mention || !isTimeWord(at))) {
                // `On March 5 Israel`, `on Monday jets`: the time is a group of its own.
                break;
            }
            if (mention) {
                if (at > i && noun && startsNewActor(at)) {
                    break;
                }
                noun = true;
            } else if (isPossessive(at) || isHyphenInside(at)) {
                at++;
                continue;
            } else if (Set.of("NOUN", "PROPN", "NUM").contains(token.tag())) {
                noun |= !token.tag().equals("NUM");
            } else if (token.tag().equals("ADJ")) {
                if (noun && !isPossessive(at - 1) && !mentionAt.containsKey(at - 1)) {
                    break;
                }
            } else if (token.tag().equals("DET") || token.tag().equals("PRON")) {
                if (noun && !isPossessive(at - 1)) {
                    break;
                }
                if (token.tag().equals("PRON") && RELATIVES.contains(token.text())) {
                    break;
                }
                noun |= token.tag().equals("PRON") && !isDeterminerLike(token);
            } else if (token.tag().equals("VERB") && at > i && !noun && isAdjectival(at)) {
                at++;
                continue;
            } else if (!(isDegree(token) && !noun && at > i)) {
                break;
            }
            at++;
            if (at < tokens.size() && noun && tokens.get(at).tag().equals("PRON") && !isPossessive(at - 1)) {
                break;
            }
        }
        if (at == i) {
            return i + 1;
        }
        units.add(group(i, at));
        return at;
    }

    private static boolean isDegree(Token token) {
        return token.tag().equals("ADV")
                && (token.lemma().endsWith("ly")
                        || Set.of("about", "almost", "very", "more", "most", "so")
                                .contains(token.lemma()));
    }

    private boolean isDeterminerLike(Token token) {
        return Set.of("its", "his", "her", "their", "our", "my", "your", "any", "some", "no", "all")
                .contains(token.text().toLowerCase(Locale.ROOT));
    }

    /// `gave Turkey Russian missiles`: a name ends, and another actor begins without possessive or hyphen.
    private boolean startsNewActor(int at) {
        var here = mentionAt.get(at);
        var before = mentionAt.get(at - 1);
        if (before == null || here == null || before.equals(here)) {
            return false;
        }
        boolean joined = isPossessive(at - 1)
                || isHyphenInside(at - 1)
                || tokens.get(at - 1).text().endsWith("'s");
        return !joined
                && before.role() != Mention.Role.ADJECTIVE
                && !before.actor().equals(here.actor());
    }

    private boolean isPossessive(int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).text().equals("'s")
                        || (tokens.get(at).text().equals("'")
                                && at > 0
                                && tokens.get(at - 1).end() == tokens.get(at).start()))
                && !tokens.get(at).tag().equals("AUX");
    }

    private boolean isHyphenInside(int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at).text().equals("-")
                && tokens.get(at - 1).end() == tokens.get(at).start()
                && tokens.get(at).end() == tokens.get(at + 1).start();
    }

    private boolean isAdjectival(int at) {
        var word = tokens.get(at).text();
        var before = tokens.get(at - 1);
        return (word.endsWith("ed") || word.endsWith("ing"))
                && Set.of("DET", "ADJ", "NUM").contains(before.tag())
                && at + 1 < tokens.size()
                && Set.of("NOUN", "PROPN", "ADJ").contains(tokens.get(at + 1).tag());
    }

    private boolean startsTime(int at) {
        var lemma = tokens.get(at).text().toLowerCase(Locale.ROOT);
        if (TIMES.contains(lemma) || isYear(at)) {
            return true;
        }
        return Set.of("last", "this", "next", "earlier", "later").contains(lemma)
                && at + 1 < tokens.size()
                && SPANS_OF_TIME.contains(tokens.get(at + 1).lemma());
    }

    /// `In 2002 Russia left`: a year after a preposition, before whoever it is told of.
    private boolean isYear(int at) {
        return at > 0
                && tokens.get(at).text().matches("(?:19|20)\\d\\d")
                && tokens.get(at - 1).tag().equals("ADP")
                && at + 1 < tokens.size()
                && (mentionAt.containsKey(at + 1) || tokens.get(at + 1).tag().matches("DET|PRON|PROPN"));
    }

    private boolean isTimeWord(int at) {
        var token = tokens.get(at);
        var word = token.text().toLowerCase(Locale.ROOT);
        return token.tag().equals("NUM")
                || TIMES.contains(word)
                || SPANS_OF_TIME.contains(token.lemma())
                || isPossessive(at)
                || isHyphenInside(at);
    }

    private Unit group(int from, int to) {
        var lemmas = new ArrayList<String>();
        boolean hasNoun = false;
        boolean time = startsTime(from);
        for (int i = from; i < to; i++) {
            lemmas.add(tokens.get(i).lemma());
            hasNoun |= mentionAt.containsKey(i)
                    || Set.of("NOUN", "PROPN", "PRON").contains(tokens.get(i).tag());
        }
        int last = to - 1;
        while (last > from && (isPossessive(last) || !isWordLike(last))) {
            last--;
        }
        var lemma = tokens.get(last).lemma();
        time |= SPANS_OF_TIME.contains(lemma) || TIMES.contains(lemma);
        var mention = lastMention(from, to);
        if (mention == null) {
            return new Unit(
                    Kind.NOUNS,
                    from,
                    to,
                    lemma,
                    Unit.Verb.NONE,
                    new Unit.Group(List.of(), Firmness.NONE, List.copyOf(lemmas), time, false, false, hasNoun));
        }
        var codes = new LinkedHashSet<String>();
        Firmness firmness;
        boolean direct =
                mention.equals(mentionAt.get(last)) && !tokens.get(last).text().endsWith("'s");
        if (direct) {
            firmness = Firmness.ITSELF;
        } else if (lexicon.isHead("instrument", lemma)) {
            firmness = Firmness.INSTRUMENT;
        } else if (lexicon.isHead("agent", lemma) || afterDeed(lemmas)) {
            firmness = Firmness.AGENT;
        } else {
            firmness = Firmness.BELONGING;
        }
        for (int i = from; i < to; i++) {
            var other = mentionAt.get(i);
            if (other != null && isCoupled(other, mention)) {
                codes.add(other.actor().code());
            }
        }
        codes.add(mention.actor().code());
        return new Unit(
                Kind.NOUNS,
                from,
                to,
                lemma,
                Unit.Verb.NONE,
                new Unit.Group(
                        List.copyOf(codes),
                        firmness,
                        List.copyOf(lemmas),
                        false,
                        mention.role() == Mention.Role.CAPITAL,
                        mention.role() == Mention.Role.LEADER,
                        true));
    }

    /// `Russian Foreign Minister N. N.` where the name is unknown: the office stands for the actor.
    private boolean afterDeed(List<String> lemmas) {
        for (String lemma : lemmas) {
            if (Set.of(
                            "president",
                            "minister",
                            "spokesman",
                            "spokeswoman",
                            "ambassador",
                            "general",
                            "envoy",
                            "secretary",
                            "leader",
                            "chancellor",
                            "official",
                            "commander",
                            "premier")
                    .contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordLike(int at) {
        return Character.isLetterOrDigit(tokens.get(at).text().charAt(0));
    }

    private @Nullable Mention lastMention(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            var mention = mentionAt.get(i);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /// `Russian-Turkish`: a hyphen between two mentions of equal kind.
    private boolean isCoupled(Mention left, Mention right) {
        return !left.equals(right) && right.start() - left.end() == 1 && left.role() == right.role();
    }
}
