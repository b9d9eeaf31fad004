package org.tightrope.expression;

import java.util.Locale;

/// What a name in a formula may stand for.
public enum Kind {
    ACTOR,
    AGREEMENT,
    LEVER;

    String label() {
        return (this == ACTOR || this == AGREEMENT ? "an " : "a ") + name().toLowerCase(Locale.ROOT);
    }
}
