package org.tightrope.reader;

import java.util.List;
import org.tightrope.reader.Unit.Firmness;

/// Actors in a role, and how firmly the words stand for them.
///
/// @param at unit of the first group, -1 when nobody is there
/// @param pronoun whether a pronoun stands there
record Party(List<String> codes, Firmness firmness, int at, boolean pronoun) {
    static final Party NOBODY = new Party(List.of(), Firmness.NONE, -1, false);

    boolean isEmpty() {
        return codes.isEmpty();
    }
}
