package org.tightrope.scenario.file;

import java.time.LocalDate;
import java.util.Optional;

/// What the other files are checked against: the dates of the question.
///
/// @param asOf absent when scenario.yaml does not say; then nothing is too late
/// @param horizon days; the longest allowed when scenario.yaml does not say
record Frame(Optional<LocalDate> asOf, int horizon) {
    /// When scenario.yaml cannot be read.
    static final Frame UNKNOWN = new Frame(Optional.empty(), QuestionFile.LONGEST_HORIZON);

    /// Reports a date after as-of.
    ///
    /// @param thing what is dated, at the beginning of a sentence
    boolean isKnown(LocalDate date, Cell cell, String thing) {
        if (asOf.isPresent() && date.isAfter(asOf.get())) {
            cell.wrong(
                    "%s (%s) lies after the as-of date %s; nothing later is known.".formatted(thing, date, asOf.get()),
                    "Maybe delete it, or move as-of in scenario.yaml.");
            return false;
        }
        return true;
    }
}
