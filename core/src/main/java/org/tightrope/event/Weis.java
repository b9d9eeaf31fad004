package org.tightrope.event;

import java.util.List;
import java.util.Optional;

/// WEIS codes (McClelland 1976), an older scheme than CAMEO: which PLOVER action each of its 22 cue categories comes
/// closest to. The assignment is ours. The three-digit code 223 belongs to category 22, force: ASSAULT.
public final class Weis {
    /// By category, from 1.
    private static final List<Action> CATEGORIES = List.of(
            Action.RETREAT, // yield
            Action.CONSULT, // comment
            Action.CONSULT, // consult
            Action.SUPPORT, // approve
            Action.AGREE, // promise
            Action.CONCEDE, // grant
            Action.AID, // reward
            Action.AGREE, // agree
            Action.REQUEST, // request
            Action.CONSULT, // propose
            Action.REJECT, // reject
            Action.ACCUSE, // accuse
            Action.ACCUSE, // protest: a complaint in words
            Action.REJECT, // deny
            Action.REQUEST, // demand
            Action.THREATEN, // warn
            Action.THREATEN, // threaten
            Action.PROTEST, // demonstrate
            Action.SANCTION, // reduce relationship
            Action.SANCTION, // expel
            Action.COERCE, // seize
            Action.ASSAULT); // force

    private Weis() {}

    /// The action of a code of two or three digits, `08` or `081`; empty when it is none.
    public static Optional<Action> action(String code) {
        if (!code.matches("\\d{2,3}")) {
            return Optional.empty();
        }
        int category = Integer.parseInt(code.substring(0, 2));
        return category >= 1 && category <= CATEGORIES.size()
                ? Optional.of(CATEGORIES.get(category - 1))
                : Optional.empty();
    }
}
