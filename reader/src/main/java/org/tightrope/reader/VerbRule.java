package org.tightrope.reader;

import java.util.List;
import java.util.Set;
import org.tightrope.event.Action;

/// What a verb says when it stands with certain words: a row of `verbs.csv`.
///
/// @param particle a word that must follow the verb (`shoot down`); empty when none
/// @param nouns one of which must be in the object (`impose sanctions on`); empty when none
/// @param targets where the target stands, in order of preference: `obj`, `inf`, `that`, or a preposition
/// @param flags finer points, see docs/reader.md
record VerbRule(
        String verb,
        String particle,
        Set<String> nouns,
        List<String> targets,
        Action action,
        String cameo,
        Set<String> flags) {

    /// How much the rule asks for: the choosier is tried first.
    int specificity() {
        return (particle.isEmpty() ? 0 : 2) + (nouns.isEmpty() ? 0 : 1);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String pattern() {
        return verb
                + (particle.isEmpty() ? "" : " " + particle)
                + (nouns.isEmpty() ? "" : " <noun>")
                + " [" + String.join("|", targets) + "]";
    }
}
