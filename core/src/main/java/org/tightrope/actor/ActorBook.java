package org.tightrope.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who is meant: resolves names, adjectives, capitals, seats of government and leaders at a date to
/// actors.
///
/// The longest phrase wins (`Syrian rebels` before `Syrian`), among equally long ones the user's own.
/// Case counts: `Turkey` is a state, `turkey` is not. A leader resolves only while in office; a surname
/// two leaders of different actors bear on the same day resolves to nobody.
///
///     ActorBook.builtIn().resolve("Kremlin", LocalDate.parse("2020-03-05"))   RUS
///     ActorBook.builtIn().resolve("Obama", LocalDate.parse("2017-02-01"))     nobody
///
/// Immutable.
public final class ActorBook {
    private static final String DOES =
            "backed|supported|armed|sponsored|funded|held|controlled|occupied|brokered|trained|supplied|mediated";
    private static final Pattern NOT_ITSELF_AFTER = Pattern.compile(
            "[-‑–](?:" + DOES
                    + "|allied|aligned|made|built|speaking|born|linked|friendly|dominated|style|language|proposed|based|run"
                    + "|owned|flagged|origin|era)\\b.*",
            Pattern.DOTALL);
    private static final Pattern NOT_ITSELF_BEFORE =
            Pattern.compile(".*\\b(?:[Pp]ro|[Aa]nti|[Nn]on|[Ee]x|[Pp]ost)[-‑–]$", Pattern.DOTALL);
    /// Compounds that say what an actor does, or has done to it.
    private static final Pattern DOES_AFTER = Pattern.compile("[-‑–](?:" + DOES + ")\\b.*", Pattern.DOTALL);
    private static final Pattern DONE_TO_BEFORE = Pattern.compile(".*\\b[Aa]nti[-‑–]$", Pattern.DOTALL);
    private static final Set<String> FORMER = Set.of("former", "late", "ex", "predecessor");

    private static final Comparator<Naming> LONGEST_FIRST =
            Comparator.comparingInt((Naming naming) -> -naming.words().size()).thenComparing(naming -> !naming.own());

    private final Map<String, Actor> actors;
    /// Filed by their first word when they are one word long, else by their first two: titles begin
    /// hundreds of names.
    private final Map<String, List<Naming>> byBeginning;
    private final Ambiguity ambiguity;

    private static final class BuiltIn {
        static final ActorBook BOOK = load();

        private static ActorBook load() {
            var almanac = new Almanac();
            return new ActorBook(almanac.actors, almanac.namings, new Ambiguity());
        }
    }

    private ActorBook(Map<String, Actor> actors, List<Naming> namings, Ambiguity ambiguity) {
        this.actors = actors;
        this.ambiguity = ambiguity;
        this.byBeginning = new HashMap<>();
        for (Naming naming : namings) {
            if (!naming.words().isEmpty()) {
                byBeginning
                        .computeIfAbsent(naming.key(), key -> new ArrayList<>())
                        .add(naming);
            }
        }
        byBeginning.values().forEach(list -> list.sort(LONGEST_FIRST));
    }

    /// The actors Tightrope knows by itself.
    public static ActorBook builtIn() {
        return BuiltIn.BOOK;
    }

    /// This book with the user's actors in it. They win: an actor with a known code replaces the book's
    /// and keeps the names the book knows, and a name written by the user no longer means anyone else.
    public ActorBook with(List<Actor> own) {
        var merged = new LinkedHashMap<>(actors);
        var claimed = new HashSet<String>();
        var added = new ArrayList<Naming>();
        for (Actor actor : own) {
            merged.put(actor.code(), actor);
            var phrases = new ArrayList<>(actor.aliases());
            phrases.add(actor.name());
            for (String phrase : phrases) {
                var naming = Naming.own(phrase, actor.code());
                if (!naming.words().isEmpty()) {
                    claimed.add(naming.phrase());
                    added.add(naming);
                }
            }
        }
        for (List<Naming> namings : byBeginning.values()) {
            namings.stream()
                    .filter(naming -> naming.own() || !claimed.contains(naming.phrase()))
                    .forEach(added::add);
        }
        // Adjectives and capitals keep their role when the user merely repeats what the book knows.
        var kept = added.stream()
                .map(naming -> naming.own() ? knownRole(naming) : naming)
                .toList();
        return new ActorBook(merged, kept, ambiguity);
    }

    private Naming knownRole(Naming own) {
        return byBeginning.getOrDefault(own.key(), List.of()).stream()
                .filter(known ->
                        known.code().equals(own.code()) && known.words().equals(own.words()))
                .filter(known -> known.role() != Mention.Role.LEADER
                        && known.role() != Mention.Role.CONTEXTUAL
                        && known.role() != Mention.Role.HELD)
                .findFirst()
                .orElse(own);
    }

    public Optional<Actor> byCode(String code) {
        return Optional.ofNullable(actors.get(code));
    }

    /// Whom a mention taken by itself means on a day; nobody when unknown, ambiguous or no longer in
    /// office.
    public Optional<Actor> resolve(String mention, LocalDate date) {
        var trimmed = mention.strip();
        var exact = byCode(trimmed);
        if (exact.isPresent()) {
            return exact;
        }
        var found = scan(trimmed, date, Set.of());
        // A title or article around the name is fine; two different actors are not.
        return found.stream().map(Mention::actor).distinct().count() == 1
                ? Optional.of(found.getFirst().actor())
                : Optional.empty();
    }

    /// All mentions of actors in a text as of a day, in order, not overlapping.
    public List<Mention> scan(String text, LocalDate date) {
        return scan(text, date, Set.of());
    }

    /// All mentions, with common nouns (`rebels`, `the regime`) resolved where the context allows.
    ///
    /// @param context codes of the actors the document is about
    public List<Mention> scan(String text, LocalDate date, Set<String> context) {
        return all(text, date, context).mentions();
    }

    /// Actors a scan passes over: parts of `Russian-backed` and `anti-Iranian`, and who held a place the text
    /// names. They may be party to an event, but the text does not speak of them by name.
    public List<Mention> asides(String text, LocalDate date, Set<String> context) {
        return all(text, date, context).asides();
    }

    /// What a scan finds.
    ///
    /// @param mentions as [#scan] gives them
    /// @param asides as [#asides] gives them
    public record Scan(List<Mention> mentions, List<Mention> asides) {}

    /// Both at once, for half the time.
    public Scan all(String text, LocalDate date, Set<String> context) {
        var words = Words.of(text);
        var found = new Scan(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < words.size()) {
            int taken = take(words, at, text, date, context, found);
            at += Math.max(1, taken);
        }
        return new Scan(List.copyOf(found.mentions()), List.copyOf(found.asides()));
    }

    /// Tries the phrases that begin at a word; returns how many words were used up.
    private int take(List<Words.Word> words, int at, String text, LocalDate date, Set<String> context, Scan found) {
        var word = words.get(at);
        List<Naming> candidates = candidates(words, at);
        for (Naming naming : candidates) {
            if (!naming.holdsOn(date)
                    || !naming.matches(words, at)
                    || !isUnbroken(words, at, naming.words().size(), text)
                    || naming.context().map(needed -> !context.contains(needed)).orElse(false)) {
                continue;
            }
            int size = naming.words().size();
            if (naming.code().isEmpty()) {
                return size;
            }
            if (contested(naming, candidates, words, at, date)
                    || !(naming.role() == Mention.Role.LEADER && followsActor(found.mentions(), word))
                            && ambiguity.misleads(naming, words, at, at + size, text)) {
                return size;
            }
            boolean modified = isModified(naming, words, at, size, text);
            if (modified && !doesOrIsDoneTo(words, at, size, text)
                    || naming.role() == Mention.Role.CONTEXTUAL && followsAdjective(found.mentions(), word)) {
                return size;
            }
            Actor actor = actors.get(naming.code().get());
            if (actor == null) {
                return size;
            }
            var last = words.get(at + size - 1);
            boolean possessive =
                    last.isPossessive() && !naming.words().getLast().equals(last.folded());
            int end = possessive ? last.end() - 2 : last.end();
            var role = modified ? Mention.Role.COMPOUND : naming.role();
            (role.isAside() ? found.asides() : found.mentions())
                    .add(new Mention(word.start(), end, actor, role, text.substring(word.start(), end)));
            return size;
        }
        return 0;
    }

    /// What may begin at a word, the longest first; the last word of a name may carry a possessive
    /// ending.
    private List<Naming> candidates(List<Words.Word> words, int at) {
        var word = words.get(at);
        var first = word.folded().toLowerCase(Locale.ROOT);
        List<Naming> found = List.of();
        if (at + 1 < words.size()) {
            var next = words.get(at + 1);
            found = with(found, first + " " + next.folded().toLowerCase(Locale.ROOT));
            if (next.isPossessive()) {
                found = with(found, first + " " + next.bare().toLowerCase(Locale.ROOT));
            }
        }
        found = with(found, first);
        return word.isPossessive() ? with(found, word.bare().toLowerCase(Locale.ROOT)) : found;
    }

    private List<Naming> with(List<Naming> found, String beginning) {
        var more = byBeginning.get(beginning);
        if (more == null || found.isEmpty()) {
            return more == null ? found : more;
        }
        var both = new ArrayList<>(found);
        both.addAll(more);
        both.sort(LONGEST_FIRST);
        return both;
    }

    /// Only blanks, hyphens and full stops of initials may stand within a name.
    private static boolean isUnbroken(List<Words.Word> words, int at, int size, String text) {
        for (int i = at; i < at + size - 1; i++) {
            int gapStart = words.get(i).end();
            int gapEnd = words.get(i + 1).start();
            if (gapEnd - gapStart > 2) {
                return false;
            }
            for (int c = gapStart; c < gapEnd; c++) {
                char mark = text.charAt(c);
                boolean initial = mark == '.' && gapStart - words.get(i).start() <= 2;
                if (mark != ' ' && mark != '-' && mark != '‑' && mark != '\n' && mark != '\'' && !initial) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Two leaders of different actors bear the name on this day.
    private static boolean contested(
            Naming naming, List<Naming> candidates, List<Words.Word> words, int at, LocalDate date) {
        if (naming.role() != Mention.Role.LEADER) {
            return false;
        }
        for (Naming other : candidates) {
            if (other.role() == Mention.Role.LEADER
                    && other.words().size() == naming.words().size()
                    && !other.code().equals(naming.code())
                    && other.holdsOn(date)
                    && other.matches(words, at)) {
                return true;
            }
        }
        return false;
    }

    /// `Russian-backed`, `anti-Russian`, `former President Bush` are not the actor itself.
    private static boolean isModified(Naming naming, List<Words.Word> words, int at, int size, String text) {
        if (naming.own() && naming.words().size() > 1) {
            return false;
        }
        if (isPartOf(NOT_ITSELF_BEFORE, NOT_ITSELF_AFTER, words, at, size, text)) {
            return true;
        }
        if (naming.role() != Mention.Role.LEADER) {
            return false;
        }
        for (int i = Math.max(0, at - 3); i < at; i++) {
            if (isFormer(words.get(i).folded()) && !crossesComma(words, i, at, text)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word says that somebody holds an office no longer: `former`, `late`.
    public static boolean isFormer(String word) {
        return FORMER.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean doesOrIsDoneTo(List<Words.Word> words, int at, int size, String text) {
        return isPartOf(DONE_TO_BEFORE, DOES_AFTER, words, at, size, text);
    }

    /// Whether words belong to a compound, by what stands right before or right after them.
    private static boolean isPartOf(
            Pattern before, Pattern after, List<Words.Word> words, int at, int size, String text) {
        int start = words.get(at).start();
        int end = words.get(at + size - 1).end();
        return after.matcher(text.substring(end, Math.min(text.length(), end + 20)))
                        .matches()
                || before.matcher(text.substring(Math.max(0, start - 8), start)).matches();
    }

    private static boolean crossesComma(List<Words.Word> words, int from, int to, String text) {
        return text.substring(words.get(from).end(), words.get(to).start()).indexOf(',') >= 0;
    }

    /// `In Tehran Putin`: the name of another actor is nobody's first name.
    private static boolean followsActor(List<Mention> mentions, Words.Word word) {
        return !mentions.isEmpty() && word.start() - mentions.getLast().end() == 1;
    }

    /// `Iranian regime` is not the regime of the context.
    private static boolean followsAdjective(List<Mention> mentions, Words.Word word) {
        return !mentions.isEmpty()
                && mentions.getLast().role() == Mention.Role.ADJECTIVE
                && word.start() - mentions.getLast().end() <= 1;
    }
}
