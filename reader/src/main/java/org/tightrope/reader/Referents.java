package org.tightrope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tightrope.actor.Actor;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Kind;
import org.tightrope.actor.Mention;

/// Who is meant by words that name nobody: `its foreign minister`, `the army`, `the kingdom`, `the
/// militants`. Only where one reading is plain: `its` means the first actor of its sentence, else the subject of
/// the sentence before, `his` the first person of either, `their` the only actor named before it; an epithet whom
/// the document names most; an organ of a state, where its sentence names nobody before it, the subject of the
/// sentence before; a group the armed group named last.
final class Referents {
    private static final Set<String> ORGANS = Set.of(
            "government",
            "army",
            "military",
            "navy",
            "president",
            "premier",
            "chancellor",
            "king",
            "monarch",
            "emir",
            "regime",
            "cabinet",
            "parliament",
            "junta",
            "authorities",
            "authority");

    /// Of several words; the last is the head.
    private static final Set<String> OFFICES = Set.of(
            "prime minister",
            "foreign minister",
            "foreign ministry",
            "defence minister",
            "defense minister",
            "defence ministry",
            "defense ministry",
            "interior minister",
            "interior ministry",
            "air force",
            "security force",
            "armed force");

    private static final Set<String> GROUPS =
            Set.of("group", "militia", "movement", "militant", "insurgent", "jihadist", "organisation", "organization");

    /// Whom an epithet may mean, if the document speaks of it.
    private static final Map<String, List<String>> EPITHETS = Map.of(
            "kingdom", List.of("SAU", "JOR", "MAR", "BHR"),
            "islamic republic", List.of("IRN"),
            "jewish state", List.of("ISR"),
            "alliance", List.of("NATO", "CSTO"),
            "bloc", List.of("EU", "ASEAN", "ECOWAS", "GCC", "EAEU"),
            "union", List.of("EU", "AU"),
            "sultanate", List.of("OMN"),
            "emirate", List.of("QAT"));

    private static final Set<String> POSSESSIVES = Set.of("its", "his", "her", "their");
    private static final Set<String> PERSONAL = Set.of("his", "her");
    private static final Set<String> INDEFINITE = Set.of("a", "an");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /// Theirs, but not them.
    private static final Set<String> OTHERS = Set.of("ally", "counterpart", "people", "state", "national", "citizen");

    private final Lexicon lexicon;
    private final ActorBook book;
    private final Map<String, Long> shares;
    private Optional<Actor> group = Optional.empty();
    private Optional<Actor> person = Optional.empty();

    /// @param shares how often the document names each of its actors, by their codes
    Referents(Lexicon lexicon, ActorBook book, Map<String, Long> shares) {
        this.lexicon = lexicon;
        this.book = book;
        this.shares = shares;
    }

    /// The mentions of a sentence and those it makes without a name, in order.
    ///
    /// @param memory of the sentence before
    List<Mention> with(List<Mention> names, Sentence sentence, Memory memory) {
        var all = new ArrayList<>(names);
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            var first = tokens.get(i).text().toLowerCase(Locale.ROOT);
            boolean possessive = POSSESSIVES.contains(first);
            int head = possessive || ARTICLES.contains(first) ? head(tokens, i) : -1;
            if (head < 0 || INDEFINITE.contains(first) && !isApposition(names, sentence, i)) {
                continue;
            }
            int start = sentence.startOf(tokens.get(possessive ? i : i + 1));
            int end = sentence.endOf(tokens.get(head));
            if (names.stream().anyMatch(name -> name.overlaps(start, end))) {
                continue;
            }
            meant(names, tokens, i, head, start, memory)
                    .ifPresent(actor -> all.add(new Mention(
                            start,
                            end,
                            actor,
                            Mention.Role.METONYM,
                            sentence.text().substring(start, end))));
        }
        group = lastGroup(names, sentence.text().length() + 1).or(() -> group);
        person = persons(names, sentence.text().length() + 1).reduce((a, b) -> b);
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    /// The head of the noun group after a word; -1 when there is none, or when `of` says whose it is.
    private static int head(List<Token> tokens, int determiner) {
        int head = -1;
        for (int i = determiner + 1; i < Math.min(tokens.size(), determiner + 5); i++) {
            var tag = tokens.get(i).tag();
            boolean title = i == determiner + 1
                    && EPITHETS.containsKey(tokens.get(i).text().toLowerCase(Locale.ROOT));
            if (tag.equals("NOUN") || title) {
                head = i;
            } else if (tag.equals("PROPN") || head >= 0 || !tag.equals("ADJ")) {
                break;
            }
        }
        boolean owned = head >= 0
                && head + 1 < tokens.size()
                && (tokens.get(head + 1).text().matches("of|'s|’s|’") && !isSomebody(tokens, head)
                        || tokens.get(head + 1).tag().equals("PROPN"));
        return owned ? -1 : head;
    }

    /// `the kingdom's foreign ministry` is that of the kingdom, `the militia's depots` are those of the militia.
    private static boolean isSomebody(List<Token> tokens, int head) {
        var lemma = tokens.get(head).lemma().toLowerCase(Locale.ROOT);
        return (EPITHETS.containsKey(lemma) || GROUPS.contains(lemma))
                && !tokens.get(head + 1).text().equals("of");
    }

    /// `Hezbollah, a militia`: right after a name and its comma.
    private static boolean isApposition(List<Mention> names, Sentence sentence, int article) {
        int start = sentence.startOf(sentence.tokens().get(article));
        return names.stream()
                .anyMatch(name -> name.end() < start
                        && sentence.text().substring(name.end(), start).strip().equals(","));
    }

    private Optional<Actor> meant(
            List<Mention> names, List<Token> tokens, int determiner, int head, int start, Memory memory) {
        var lemma = tokens.get(head).lemma().toLowerCase(Locale.ROOT);
        var before = tokens.get(head - 1).lemma() + " " + lemma;
        var first = tokens.get(determiner).text().toLowerCase(Locale.ROOT);
        if (POSSESSIVES.contains(first)) {
            return lexicon.isHead("agent", lemma) && !OTHERS.contains(lemma)
                    ? owner(first, names, start, memory)
                    : Optional.empty();
        }
        for (String epithet : List.of(lemma, before)) {
            var meant = EPITHETS.getOrDefault(epithet, List.of()).stream()
                    .filter(shares::containsKey)
                    .max(Comparator.comparingLong(code -> shares.getOrDefault(code, 0L)));
            if (meant.isPresent()) {
                return meant.flatMap(book::byCode);
            }
        }
        if (GROUPS.contains(lemma)) {
            return lastGroup(names, start).or(() -> group);
        }
        if (INDEFINITE.contains(first)) {
            return Optional.empty();
        }
        boolean organ = head == determiner + 1 && ORGANS.contains(lemma) || OFFICES.contains(before);
        boolean alone = names.stream().noneMatch(name -> name.start() < start);
        return organ && alone ? state(memory.subject()) : Optional.empty();
    }

    /// The armed group named last before a character.
    private static Optional<Actor> lastGroup(List<Mention> names, int before) {
        return names.stream()
                .filter(name -> name.start() < before)
                .map(Mention::actor)
                .filter(actor -> actor.kind() == Kind.ARMED_GROUP)
                .reduce((a, b) -> b);
    }

    /// `Turkish drones struck his units`: his are a person's, named in the sentence or in the one before.
    private Optional<Actor> owner(String possessive, List<Mention> names, int start, Memory memory) {
        if (PERSONAL.contains(possessive)) {
            boolean grouped = lastGroup(names, start).isPresent();
            var who = persons(names, start).findFirst().or(() -> grouped ? Optional.empty() : person);
            if (who.isPresent()) {
                return who;
            }
        }
        var before = names.stream()
                .filter(name -> name.end() < start)
                .map(Mention::actor)
                .distinct()
                .toList();
        // Of several `their` may mean any.
        if (possessive.equals("their")) {
            return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
        }
        return before.isEmpty() ? state(memory.subject()) : Optional.of(before.getFirst());
    }

    private static Stream<Actor> persons(List<Mention> names, int before) {
        return names.stream()
                .filter(name -> name.end() < before && name.role() == Mention.Role.LEADER)
                .map(Mention::actor);
    }

    private Optional<Actor> state(List<String> codes) {
        return codes.size() == 1 ? book.byCode(codes.getFirst()) : Optional.empty();
    }
}
