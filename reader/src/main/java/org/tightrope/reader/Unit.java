package org.tightrope.reader;

import java.util.List;

/// A piece of a sentence: a noun group, a verb group, or what stands between them.
///
/// @param from index of its first token
/// @param to index after its last
/// @param lemma of its head; of the word itself for connectives
record Unit(Kind kind, int from, int to, String lemma, Verb verb, Group group) {
    enum Kind {
        NOUNS,
        VERB,
        PREPOSITION,
        /// `that`, `which`, `after`: a clause begins.
        MARK,
        AND,
        COMMA,
        QUOTE,
        BREAK
    }

    /// How a verb group is put.
    ///
    /// @param gerund an -ing form without auxiliary
    /// @param bare a past form without auxiliary, which may be a shortened relative clause
    record Verb(
            boolean passive,
            boolean negated,
            boolean modal,
            boolean future,
            boolean perfect,
            boolean infinitive,
            boolean gerund,
            boolean bare) {
        static final Verb NONE = new Verb(false, false, false, false, false, false, false, false);
    }

    /// How firmly a noun group stands for the actors named in it.
    enum Firmness {
        /// It is the actor: `Russia`.
        ITSELF,
        /// It acts for the actor: `Russian forces`.
        AGENT,
        /// It is a deed or weapon of the actor: `Russian airstrikes`.
        INSTRUMENT,
        /// It merely belongs to the actor: `Russian proposal`.
        BELONGING,
        NONE
    }

    /// What a noun group holds.
    ///
    /// @param codes actors it stands for or belongs to
    /// @param lemmas of all its words
    /// @param time whether it is a time (`last week`)
    /// @param place whether the actor is named by its capital
    /// @param leader whether the actor is named by a leader
    /// @param hasNoun whether it has a noun, name or pronoun at all
    record Group(
            List<String> codes,
            Firmness firmness,
            List<String> lemmas,
            boolean time,
            boolean place,
            boolean leader,
            boolean hasNoun) {
        static final Group NONE = new Group(List.of(), Firmness.NONE, List.of(), false, false, false, false);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(Kind wanted, String wantedLemma) {
        return kind == wanted && lemma.equals(wantedLemma);
    }

    boolean isFinite() {
        return kind == Kind.VERB && !verb.infinitive() && !verb.gerund();
    }
}
