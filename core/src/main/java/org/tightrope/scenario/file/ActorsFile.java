package org.tightrope.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tightrope.actor.Actor;
import org.tightrope.actor.Kind;

/// actors.yaml: who takes part.
final class ActorsFile {
    private static final List<String> KEYS = List.of("code", "name", "kind", "role", "home", "member-of", "aliases");
    private static final int MOST = 40;

    private record Owner(String code, Place place) {}

    private final Function<String, Optional<Actor>> book;
    private final Names names = new Names("actor", Layout.ACTORS);
    private final Map<String, Owner> owners = new HashMap<>();
    private final List<Actor> actors = new ArrayList<>();

    private ActorsFile(Function<String, Optional<Actor>> book) {
        this.book = book;
    }

    /// @param book an actor by its code, when it is known
    static ActorsFile read(Reading reading, Function<String, Optional<Actor>> book) {
        var file = new ActorsFile(book);
        Entries.open(reading, Layout.ACTORS, "actor", KEYS, "code", ActorsFile::code, file.names)
                .ifPresent(entries -> file.read(entries, reading.problems()));
        return file;
    }

    /// Codes, in the order of the file.
    Names names() {
        return names;
    }

    /// The actors whose entry is sound, in the order of the file.
    List<Actor> actors() {
        return actors;
    }

    private void read(Entries entries, Problems problems) {
        if (entries.size() == 0) {
            problems.error(
                    Place.of(Layout.ACTORS), "There are no actors.", "Maybe list the focal actor and its rivals.");
        }
        if (entries.size() > MOST) {
            problems.error(
                    entries.all().get(MOST).block().place(),
                    "There are %s actors; at most %s are meant to be weighed exactly.".formatted(entries.size(), MOST),
                    "Maybe merge those that act as one, and leave out those without events.");
        }
        actors.addAll(entries.read(this::read));
        new Cycles("member-of", "a circle of blocs that are members of each other").check(entries);
    }

    private static Optional<String> code(Cell cell) {
        return Actor.isCode(cell.text())
                ? Optional.of(cell.text())
                : cell.wrong(
                        "The actor code (%s) must be 2 to 8 upper-case letters and digits, a letter first."
                                .formatted(cell.shown()),
                        "Maybe use the ISO 3166-1 alpha-3 code of the state, or a short code such as HEZ.");
    }

    private Optional<Actor> read(Block block, String code) {
        var known = book.apply(code);
        var kind = block.find("kind")
                .flatMap(cell -> cell.choice(Words::kind, Words.KINDS))
                .orElse(known.map(Actor::kind).orElse(Kind.STATE));
        var name = name(block, known, code);
        var home = block.find("home").flatMap(this::stateOrActor);
        if (block.has("home") && kind == Kind.STATE) {
            block.wrong("home", "A state (%s) lives in no other.".formatted(code), "Maybe delete the line home.");
        }
        var memberOf = block.cells("member-of").stream()
                .flatMap(cell -> stateOrActor(cell).stream())
                .toList();
        var aliases = block.cells("aliases");
        block.find("name").ifPresent(cell -> claim(code, block, cell));
        aliases.forEach(cell -> claim(code, block, cell));
        var role = block.find("role").map(Cell::text).orElse("");
        return block.isSound()
                ? Optional.of(new Actor(
                        code, name, kind, aliases.stream().map(Cell::text).toList(), home, memberOf, role))
                : Optional.empty();
    }

    private static String name(Block block, Optional<Actor> known, String code) {
        if (block.has("name") || code.isEmpty()) {
            return block.find("name").map(Cell::text).orElse("");
        }
        return known.map(Actor::name).orElseGet(() -> {
            block.wrong(
                    "code",
                    "The actor %s has no name, and the built-in book knows nobody of that code.".formatted(code),
                    "Maybe add a line: name: ...");
            return "";
        });
    }

    /// Homes and blocs may be actors, or states outside the scenario.
    private Optional<String> stateOrActor(Cell cell) {
        return !names.contains(cell.text()) && book.apply(cell.text()).isPresent()
                ? Optional.of(cell.text())
                : names.check(cell);
    }

    /// No name may mean two actors.
    private void claim(String code, Block block, Cell name) {
        var owner = owners.putIfAbsent(name.text().toLowerCase(Locale.ROOT), new Owner(code, block.place("code")));
        if (owner != null && !owner.code().equals(code)) {
            name.wrong(
                    "The name (%s) of %s is also that of %s in line %s."
                            .formatted(
                                    name.shown(),
                                    code,
                                    owner.code(),
                                    owner.place().line()),
                    "Maybe keep it for one of them, so that a sentence cannot mean both.");
        }
    }
}
