package org.tightrope.actor;

/// A stretch of text that names an actor.
///
/// @param start first character of the mention in the text scanned
/// @param end character after the last; a possessive `'s` is left outside
/// @param actor whom it names at the date of the scan
/// @param role how it names the actor
/// @param text the characters themselves
public record Mention(int start, int end, Actor actor, Role role, String text) {
    /// Whether it has a character in common with a stretch of the text scanned.
    ///
    /// @param from first character of the stretch
    /// @param to character after its last
    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    /// How words can name an actor.
    public enum Role {
        /// By name, alias or acronym: `Russia`, `NATO`, `Syrian rebels`.
        NAME,
        /// By an adjective, which may only describe a noun after it: `Russian`.
        ADJECTIVE,
        /// By its people: `Russians`.
        PEOPLE,
        /// By its capital, which may also be a place: `Moscow`.
        CAPITAL,
        /// By the seat or organ of its government: `Kremlin`, `Pentagon`.
        METONYM,
        /// By somebody in office at the date: `Putin`.
        LEADER,
        /// By a common noun that names somebody only in a given context: `rebels` where Syria is spoken of.
        CONTEXTUAL,
        /// By part of a compound that says what it does or has done to it: `Russian-backed`, `anti-Iranian`.
        COMPOUND,
        /// By a place it held at the date: shelling of `Idlib` hit who was there.
        HELD;

        /// Whether the text does not speak of the actor by name.
        public boolean isAside() {
            return this == COMPOUND || this == HELD;
        }
    }
}
