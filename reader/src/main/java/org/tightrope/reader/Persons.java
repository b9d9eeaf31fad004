package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Mention;
import org.tightrope.actor.Mention.Role;

/// Persons a document introduces with the office they hold, and who then go by their last name: `the Iranian
/// negotiator Ali Bagheri ... Bagheri`, `Ankara's envoy, Ibrahim Kalin, ... Kalin`, `Anwar Gargash, an Emirati
/// adviser, ... Gargash`, and leaders by their whole name, `Imran Khan ... Khan`. They act for the state they are
/// introduced with. For one document, its sentences in order.
final class Persons {
    /// What somebody may be for a state.
    private static final Set<String> OFFICES = Set.of(
            "president",
            "premier",
            "minister",
            "secretary",
            "chancellor",
            "king",
            "prince",
            "emir",
            "sultan",
            "sheikh",
            "ambassador",
            "envoy",
            "diplomat",
            "negotiator",
            "representative",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "adviser",
            "advisor",
            "official",
            "general",
            "admiral",
            "commander",
            "colonel",
            "chief",
            "head",
            "director",
            "leader",
            "ayatollah");

    /// Words between an office and a state.
    private static final int FARTHEST = 7;

    /// Last names that are more often something else.
    private static final Pattern WORDS = Pattern.compile(
            "May|March|August|Major|King|Key|Power|Hunt|Price|Prince|Hope|Young|White|Brown|[IVX]+|\\p{L}{1,2}");

    private final Map<String, Actor> known = new HashMap<>();

    /// The mentions of a sentence with the persons known from those before, in order; then learns from it.
    List<Mention> with(List<Mention> names, Sentence sentence) {
        var all = new ArrayList<>(names);
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            var actor = known.get(tokens.get(i).text());
            int start = sentence.startOf(tokens.get(i));
            int end = sentence.endOf(tokens.get(i));
            if (actor != null
                    && tokens.get(i).tag().equals("PROPN")
                    && isAlone(tokens, i)
                    && !isFormer(tokens, i)
                    && names.stream().noneMatch(name -> name.overlaps(start, end))) {
                all.add(new Mention(
                        start, end, actor, Role.LEADER, sentence.text().substring(start, end)));
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        learn(names, sentence);
        return all;
    }

    private void know(String surname, Actor actor) {
        if (!WORDS.matcher(surname).matches()) {
            known.putIfAbsent(surname, actor);
        }
    }

    /// Whether no other name stands before or after it, as in `Genghis Khan` or `Khan Sheikhoun`.
    private static boolean isAlone(List<Token> tokens, int i) {
        boolean after = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("PROPN");
        boolean before = i > 0 && tokens.get(i - 1).tag().equals("PROPN") && !isOffice(tokens.get(i - 1));
        return !after && !before;
    }

    /// `former President Trump`, `anti-Trump`, `Trump-era`
    private static boolean isFormer(List<Token> tokens, int i) {
        return tokens.subList(Math.max(0, i - 3), i).stream().anyMatch(token -> ActorBook.isFormer(token.lemma()))
                || i > 0 && tokens.get(i - 1).text().endsWith("-")
                || i + 1 < tokens.size() && tokens.get(i + 1).text().startsWith("-");
    }

    private static boolean isOffice(Token token) {
        return OFFICES.contains(token.lemma());
    }

    private void learn(List<Mention> names, Sentence sentence) {
        var tokens = sentence.tokens();
        for (Mention name : names) {
            if (name.role() == Role.LEADER && name.text().indexOf(' ') > 0) {
                know(name.text().substring(name.text().lastIndexOf(' ') + 1), name.actor());
            }
        }
        for (int from = 0; from < tokens.size(); from++) {
            int to = from;
            while (to < tokens.size() && isName(tokens.get(to), names, sentence)) {
                to++;
            }
            if (to - from >= 2 && to - from <= 4) {
                introduce(names, sentence, from, to);
            }
            from = Math.max(from, to - 1);
        }
    }

    /// A proper noun that is no office and names no actor.
    private static boolean isName(Token token, List<Mention> names, Sentence sentence) {
        int start = sentence.startOf(token);
        int end = sentence.endOf(token);
        return token.tag().equals("PROPN")
                && !isOffice(token)
                && Character.isUpperCase(token.text().charAt(0))
                && names.stream().noneMatch(name -> name.overlaps(start, end));
    }

    private void introduce(List<Mention> names, Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        int before = from - 1;
        if (before >= 0 && tokens.get(before).text().equals(",")) {
            before--;
        }
        int start = sentence.startOf(tokens.get(from));
        int end = sentence.endOf(tokens.get(to - 1));
        var surname = tokens.get(to - 1).text();
        if (before >= 0 && isOffice(tokens.get(before))) {
            names.stream()
                    .filter(name -> name.end() <= start && isNear(tokens, sentence, name.end(), start))
                    .filter(Persons::isState)
                    .reduce((one, other) -> other)
                    .ifPresent(name -> know(surname, name.actor()));
        } else if (to + 1 < tokens.size() && tokens.get(to).text().equals(",")) {
            names.stream()
                    .filter(name -> name.start() >= end && isNear(tokens, sentence, end, name.start()))
                    .filter(Persons::isState)
                    .filter(name -> followsOffice(tokens, sentence, to + 1, name))
                    .findFirst()
                    .ifPresent(name -> know(surname, name.actor()));
        }
    }

    /// `the Iranian foreign minister`, `Iran's top negotiator`, `the head of Egyptian intelligence`: the apposition
    /// holds
    /// an office before its next comma.
    private static boolean followsOffice(List<Token> tokens, Sentence sentence, int from, Mention name) {
        boolean office = false;
        boolean named = false;
        for (int i = from; i < Math.min(tokens.size(), from + FARTHEST); i++) {
            if (tokens.get(i).text().equals(",") || tokens.get(i).tag().equals("VERB")) {
                break;
            }
            office |= isOffice(tokens.get(i));
            named |= sentence.startOf(tokens.get(i)) == name.start();
        }
        return office && named;
    }

    private static boolean isNear(List<Token> tokens, Sentence sentence, int from, int to) {
        return tokens.stream()
                        .filter(token -> sentence.startOf(token) >= from && sentence.endOf(token) <= to)
                        .count()
                < FARTHEST;
    }

    private static boolean isState(Mention name) {
        return name.role() == Role.ADJECTIVE || name.role() == Role.NAME || name.role() == Role.METONYM;
    }
}
