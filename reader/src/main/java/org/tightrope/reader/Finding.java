package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Status;

/// What one trigger of a sentence says about one ordered pair, before it has a date.
///
/// @param at index of the unit that triggered it
record Finding(
        int at,
        String source,
        String target,
        Action action,
        String cameo,
        Status status,
        Optional<String> claimedBy,
        double confidence,
        List<String> because) {
    Finding {
        because = List.copyOf(because);
    }

    String key() {
        return source + ">" + target;
    }

    /// The same the other way round.
    Finding turned() {
        return new Finding(
                at, /* source= */ target, /* target= */ source, action, cameo, status, claimedBy, confidence, because);
    }

    Finding with(Status other, Optional<String> by, String reason) {
        var reasons = new ArrayList<>(because);
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return new Finding(at, source, target, action, cameo, other, by, confidence, reasons);
    }
}
