package org.tightrope.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tightrope.actor.Mention;
import org.tightrope.reader.Unit.Firmness;
import org.tightrope.reader.Unit.Kind;

/// Nouns with what belongs to them, as units, and whom they stand for.
final class NounGroups {
    /// `Russian Foreign Minister N. N.` where the name is unknown: the office stands for the actor.
    private static final Set<String> OFFICES = Set.of(
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
            "premier");

    private final Lexicon lexicon;
    private final NamedWords words;
    private final List<Unit> units;

    /// @param units to which those found are added
    NounGroups(Lexicon lexicon, NamedWords words, List<Unit> units) {
        this.lexicon = lexicon;
        this.words = words;
        this.units = units;
    }

    /// The group that begins at a word.
    ///
    /// @return the word after it
    int add(int i) {
        int at = i;
        boolean noun = false;
        while (at < words.size()) {
            var token = words.token(at);
            boolean mention = words.isNamed(at);
            if (at > i && !mention && words.startsTime(at)) {
                break;
            }
            if (at > i && words.startsTime(i) && (mention || !words.isTimeWord(at))) {
                // `On March 5 Israel`, `on Monday jets`: the time is a group of its own.
                break;
            }
            if (mention) {
                if (at > i && noun && startsNewActor(at)) {
                    break;
                }
                noun = true;
            } else if (words.isPossessive(at) || words.isHyphenInside(at) || words.isPrefix(at)) {
                at++;
                continue;
            } else if (Set.of("NOUN", "PROPN", "NUM").contains(token.tag())) {
                noun |= !token.tag().equals("NUM");
            } else if (token.tag().equals("ADJ")) {
                if (noun && !words.isPossessive(at - 1) && !isAfterHyphen(at) && !words.isNamed(at - 1)) {
                    break;
                }
            } else if (token.tag().equals("DET") || token.tag().equals("PRON")) {
                if (noun && !words.isPossessive(at - 1)) {
                    break;
                }
                if (token.tag().equals("PRON") && Chunker.RELATIVES.contains(token.text())) {
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
            if (at < words.size() && noun && words.token(at).tag().equals("PRON") && !words.isPossessive(at - 1)) {
                break;
            }
        }
        if (at == i) {
            return i + 1;
        }
        units.add(group(i, at));
        return at;
    }

    /// `Iranian` or `rhetoric` of `anti-Iranian rhetoric`.
    private boolean isAfterHyphen(int at) {
        return words.isHyphenInside(at - 1) || words.isHyphenInside(at - 2);
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
        var here = words.mention(at);
        var before = words.mention(at - 1);
        if (before == null || here == null || before.equals(here)) {
            return false;
        }
        boolean joined = words.isPossessive(at - 1)
                || words.isHyphenInside(at - 1)
                || words.token(at - 1).text().endsWith("'s");
        return !joined
                && before.role() != Mention.Role.ADJECTIVE
                && !before.actor().equals(here.actor());
    }

    private boolean isAdjectival(int at) {
        var word = words.token(at).text();
        var before = words.token(at - 1);
        return (word.endsWith("ed") || word.endsWith("ing"))
                && Set.of("DET", "ADJ", "NUM").contains(before.tag())
                && at + 1 < words.size()
                && Set.of("NOUN", "PROPN", "ADJ").contains(words.token(at + 1).tag());
    }

    private Unit group(int from, int to) {
        var lemmas = new ArrayList<String>();
        boolean hasNoun = false;
        boolean time = words.startsTime(from);
        for (int i = from; i < to; i++) {
            lemmas.add(words.token(i).lemma());
            hasNoun |= words.isNamed(i)
                    || Set.of("NOUN", "PROPN", "PRON").contains(words.token(i).tag());
        }
        int last = to - 1;
        while (last > from && (words.isPossessive(last) || !words.isWordLike(last))) {
            last--;
        }
        var lemma = words.token(last).lemma();
        time |= words.isSpanOfTime(lemma);
        var mention = words.lastMention(from, to);
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
                mention.equals(words.mention(last)) && !words.token(last).text().endsWith("'s");
        if (direct) {
            firmness = Firmness.ITSELF;
        } else if (lexicon.isHead("instrument", lemma)) {
            firmness = Firmness.INSTRUMENT;
        } else if (lexicon.isHead("agent", lemma) || lemmas.stream().anyMatch(OFFICES::contains)) {
            firmness = Firmness.AGENT;
        } else {
            firmness = Firmness.BELONGING;
        }
        for (int i = from; i < to; i++) {
            var other = words.mention(i);
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

    /// `Russian-Turkish`: a hyphen between two mentions of equal kind.
    private boolean isCoupled(Mention left, Mention right) {
        return !left.equals(right) && right.start() - left.end() == 1 && left.role() == right.role();
    }
}
