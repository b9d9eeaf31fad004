package org.tightrope.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The actors of a model in a fixed order: actor i of every matrix is `actor(i)`.
public final class Roster {
    private final List<Actor> actors;
    private final Map<String, Integer> index = new HashMap<>();

    private Roster(List<Actor> actors) {
        this.actors = List.copyOf(actors);
        for (Actor actor : this.actors) {
            if (index.put(actor.code(), index.size()) != null) {
                throw new IllegalArgumentException("""
                        Two actors have the code %s.
                        Maybe one of them is an alias of the other.""".formatted(actor.code()));
            }
        }
    }

    /// @throws IllegalArgumentException when two actors share a code
    public static Roster of(List<Actor> actors) {
        return new Roster(actors);
    }

    public int size() {
        return actors.size();
    }

    public List<Actor> actors() {
        return actors;
    }

    public Actor actor(int i) {
        return actors.get(i);
    }

    public String code(int i) {
        return actors.get(i).code();
    }

    public Optional<Actor> find(String code) {
        Integer i = index.get(code);
        return i == null ? Optional.empty() : Optional.of(actors.get(i));
    }

    public OptionalInt find(Actor actor) {
        Integer i = index.get(actor.code());
        return i == null ? OptionalInt.empty() : OptionalInt.of(i);
    }

    public boolean contains(String code) {
        return index.containsKey(code);
    }

    /// The position of a code.
    ///
    /// @throws IllegalArgumentException when nobody bears it
    public int indexOf(String code) {
        Integer i = index.get(code);
        if (i == null) {
            throw new IllegalArgumentException(
                    """
                    Unknown actor (%s); known are %s.
                    Maybe add it to actors.yaml.""".formatted(code, index.keySet().stream().sorted().toList()));
        }
        return i;
    }

    /// The name as it stands within a sentence: `the United States`, but `Russia`.
    public String nameInSentence(String code) {
        String name = name(code);
        return name.startsWith("United ") ? "the " + name : name;
    }

    /// The name reports print for a code; the code itself when nobody bears it.
    public String name(String code) {
        return find(code).map(Actor::name).orElse(code);
    }
}
