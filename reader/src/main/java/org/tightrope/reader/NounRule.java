package org.tightrope.reader;

import java.util.List;
import java.util.Set;
import org.tightrope.event.Action;

/// What a noun says when it stands with actors (`a Turkish strike on Syrian troops`): a row of `nouns.csv`.
///
/// @param targets prepositions the target follows
/// @param of whether `of` introduces the `source` or the `target`; empty when neither
record NounRule(String noun, List<String> targets, String of, Action action, String cameo, Set<String> flags) {
    boolean isMutual() {
        return flags.contains("mutual");
    }
}
