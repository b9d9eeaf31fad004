package org.tightrope.expression;

import java.util.List;

/// What a variable runs over.
public sealed interface Range {

    /// Every actor but the sender and the receiver: `sum(k: ...)`.
    record Thirds() implements Range {}

    /// Every actor: `sum(k in all: ...)`.
    record Everyone() implements Range {}

    /// The two rivals of the scenario: `sum(k in rivals: ...)`.
    record Rivals() implements Range {}

    /// Those named: `sum(k in {SYR, OPP}: ...)`.
    record Named(List<String> codes) implements Range {
        public Named {
            codes = List.copyOf(codes);
        }
    }

    /// Every agreement: `sum(g in agreements: ...)`.
    record Agreements() implements Range {}

    /// Every lever: `sum(l in levers: ...)`.
    record Levers() implements Range {}

    /// What its members are.
    default Kind kind() {
        return switch (this) {
            case Thirds _, Everyone _, Rivals _, Named _ -> Kind.ACTOR;
            case Agreements _ -> Kind.AGREEMENT;
            case Levers _ -> Kind.LEVER;
        };
    }
}
