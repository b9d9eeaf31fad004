package org.tightrope.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that also mean something else: Georgia the American state, Michael Jordan, Denzel Washington, a roast
/// turkey. The neighbours decide.
final class Ambiguity {
    private record Rule(boolean maybePerson, Set<String> near, Set<String> unless) {}

    private static final int WINDOW = 20;

    /// Words that may stand before a name without being part of it.
    private static final Set<String> TITLES = Stream.of(
                    ("President Prime Minister Premier Chancellor Foreign Defence Defense"
                                    + " Secretary King Queen Prince Emir Sheikh Ayatollah General Gen Leader Vice State Mr Mrs Ms Dr Senator"
                                    + " Ambassador Spokesman Spokeswoman Envoy Lord Sir Sultan Colonel Commander Chief Marshal Presidents"
                                    + " Ministers Leaders Supreme Treasury Representative Commissioner Counterpart Deputy Secretaries")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    /// Words a sentence may begin with that are nobody's first name.
    private static final Set<String> OPENERS = Stream.of(
                    ("a about according after against ahead all also although amid an and"
                                    + " as asked at because before behind both but by despite during earlier even for from how however if in"
                                    + " instead is later like may meanwhile monday tuesday wednesday thursday friday saturday sunday neither"
                                    + " nevertheless now of on once only or over perhaps since so soon still that the then there this though"
                                    + " through thus to today together tomorrow under unless unlike until when whenever where whether which while"
                                    + " who why will with without yesterday yet did does do has had have can could should would was were"
                                    + " january february march april june july august september october november december between"
                                    + " against toward towards into onto upon if because its his her their our my")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    /// `In Davos Erdogan`: what follows them where a sentence begins is a place.
    private static final Set<String> PLACING = Set.of("In", "At");

    private final Map<String, Rule> rules = new HashMap<>();

    Ambiguity() {
        for (var row : Table.rows("ambiguous.csv")) {
            rules.put(
                    row[0],
                    new Rule(row[1].equals("yes"), Set.copyOf(Table.list(row[2])), Set.copyOf(Table.list(row[3]))));
        }
    }

    /// Whether the words in `[from, to)` probably mean something else than the actor.
    boolean misleads(Naming naming, List<Words.Word> words, int from, int to, String text) {
        if (naming.own()) {
            return false;
        }
        if (naming.role() == Mention.Role.LEADER && naming.words().size() == 1) {
            return followsFirstName(words, from, text);
        }
        Rule rule = rules.get(naming.phrase());
        if (rule == null) {
            return false;
        }
        if (rule.maybePerson && (followsFirstName(words, from, text) || isFirstName(words, to, text))) {
            return true;
        }
        return touches(rule.near, words, from, to) && !touches(rule.unless, words, from, to);
    }

    private static boolean touches(Set<String> wanted, List<Words.Word> words, int from, int to) {
        for (int i = Math.max(0, from - WINDOW); i < Math.min(words.size(), to + WINDOW); i++) {
            if ((i < from || i >= to) && wanted.contains(words.get(i).bare())) {
                return true;
            }
        }
        return false;
    }

    /// `Ivanka Trump`, `Michael Jordan`: a capitalised word stands before, which is neither title nor opener.
    private static boolean followsFirstName(List<Words.Word> words, int from, String text) {
        if (from == 0) {
            return false;
        }
        var before = words.get(from - 1);
        boolean place = from > 1 && PLACING.contains(words.get(from - 2).folded());
        return joined(before, words.get(from), text) && couldBeName(before) && !place;
    }

    private static boolean isFirstName(List<Words.Word> words, int to, String text) {
        return to < words.size()
                && !words.get(to - 1).isPossessive()
                && joined(words.get(to - 1), words.get(to), text)
                && couldBeName(words.get(to));
    }

    private static boolean couldBeName(Words.Word word) {
        return word.isCapitalised()
                && !word.isPossessive()
                && word.folded().length() > 1
                && !Character.isUpperCase(word.folded().charAt(1))
                && !TITLES.contains(word.folded())
                && !OPENERS.contains(word.folded().toLowerCase(Locale.ROOT));
    }

    private static boolean joined(Words.Word left, Words.Word right, String text) {
        return right.start() - left.end() == 1 && text.charAt(left.end()) == ' ';
    }
}
