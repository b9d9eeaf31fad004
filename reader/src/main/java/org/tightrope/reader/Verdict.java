package org.tightrope.reader;

import java.util.List;
import java.util.Optional;
import org.tightrope.event.Status;

/// How a sentence puts an event.
///
/// @param status empty when the sentence says it did not happen
record Verdict(Optional<Status> status, Optional<String> claimedBy, String reason) {
    static final Verdict FACT = new Verdict(Optional.of(Status.REPORTED), Optional.empty(), "stated as a fact");

    static Verdict hypothetical(String cue) {
        return new Verdict(Optional.of(Status.HYPOTHETICAL), Optional.empty(), "hypothetical: " + cue);
    }

    static Verdict negated(String cue) {
        return new Verdict(Optional.empty(), Optional.empty(), "negated: " + cue);
    }

    static Verdict denied(Optional<String> by) {
        return new Verdict(
                Optional.of(Status.DENIED),
                Optional.empty(),
                by.map(who -> "denied by " + who).orElse("denied"));
    }

    static Verdict claimed(Optional<String> by, String cue) {
        return new Verdict(Optional.of(Status.CLAIMED), by, "claimed: " + cue);
    }

    boolean isFact() {
        return equals(FACT);
    }

    /// `reported`, `claimed`, `denied`, `hypothetical` or `negated`, then what spoke for it, whoever it was.
    String name() {
        return status.map(Status::label).orElse("negated") + " " + reason.replaceAll("\\b[A-Z]{2,}\\S*", "X");
    }

    /// The first of several who deny or claim.
    static Optional<String> first(List<String> codes) {
        return codes.stream().findFirst();
    }
}
