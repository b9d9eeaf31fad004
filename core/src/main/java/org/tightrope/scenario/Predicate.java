package org.tightrope.scenario;

import java.util.List;

/// What must hold for an outcome to have happened. See docs/formats/scenario.md for the spelling.
public sealed interface Predicate {

    /// At least so many matching events in the last so many days; events on or before as-of do not count.
    record Events(EventPattern pattern, int atLeast, int withinDays) implements Predicate {}

    /// The signed tie (-1..1) of a pair lies above or below a threshold, so many days in a row.
    record Tie(String a, String b, boolean above, double threshold, int forDays) implements Predicate {}

    /// The tension (0..1) of a pair lies above or below a threshold, so many days in a row.
    record Tension(String a, String b, boolean above, double threshold, int forDays) implements Predicate {}

    /// The agreement is in this state or a worse one.
    record AgreementReaches(String id, AgreementState state) implements Predicate {}

    /// The lever is in this state or further.
    record LeverBecomes(String id, LeverState state) implements Predicate {}

    /// A matching event stays without an answer: for so many days after it, `by` does nothing toward
    /// either of those it was between.
    record Unanswered(EventPattern pattern, String by, int withinDays) implements Predicate {}

    record All(List<Predicate> parts) implements Predicate {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Predicate> parts) implements Predicate {
        public Any {
            parts = List.copyOf(parts);
        }
    }
}
