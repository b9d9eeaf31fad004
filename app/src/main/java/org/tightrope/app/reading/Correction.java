package org.tightrope.app.reading;

import java.util.List;

/// What the analyst said about one finding, one missed sentence or one name.
public sealed interface Correction {
    /// Which line of the review it answers; a later answer to the same replaces the earlier.
    String key();

    /// What the reader's coding rested on when it was judged: what there is to learn from.
    ///
    /// @param confidence the reader's, 0..1
    record Grounds(double confidence, List<String> because) {
        static final Grounds UNKNOWN = new Grounds(0.5, List.of());

        public Grounds {
            because = List.copyOf(because);
        }
    }

    /// The finding is right as it stands.
    record Right(String key, String sentence, Grounds grounds) implements Correction {}

    /// There is no such event in the sentence.
    record Wrong(String key, String sentence, Grounds grounds) implements Correction {}

    /// There is an event, but another.
    record Changed(String key, String sentence, Coding coding, Grounds grounds) implements Correction {}

    /// The sentence holds an event the reader had not found.
    record Added(String key, String sentence, Coding coding) implements Correction {}

    /// Whom a name means.
    ///
    /// @param code empty when nobody who matters here bears it
    record Named(String name, String code) implements Correction {
        @Override
        public String key() {
            return "name:" + name;
        }
    }
}
