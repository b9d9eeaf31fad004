package org.tightrope.reader;

import java.time.LocalDate;
import java.util.List;
import org.tightrope.event.Action;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;

/// Something the documents speak of that an analyst may want in a scenario: an agreement, or a lever.
public sealed interface Proposal {
    LocalDate date();

    /// Whether the date is known; otherwise it is that of publication.
    boolean isDated();

    /// The sentences it is taken from, at least one.
    List<Evidence.Quote> quotes();

    /// A deal between actors.
    ///
    /// @param what the word the documents have for it, in lower case: `ceasefire`, `memorandum`
    /// @param parties codes, two or more, sorted
    /// @param date when it was reached
    /// @param status how it is known
    /// @param terms sentences that say what it holds; may be empty
    record OfAgreement(
            String what,
            List<String> parties,
            LocalDate date,
            boolean isDated,
            Precision precision,
            Status status,
            List<Evidence.Quote> terms,
            List<Evidence.Quote> quotes)
            implements Proposal {
        public OfAgreement {
            parties = List.copyOf(parties);
            terms = List.copyOf(terms);
            quotes = List.copyOf(quotes);
        }
    }

    /// What somebody can do to somebody.
    ///
    /// @param holder code of who has it
    /// @param target code of whom it is meant to move
    /// @param does what happens when it is used
    /// @param executed whether it was used, else only threatened
    /// @param date when it was first threatened or used
    record OfLever(
            String holder,
            String target,
            Action does,
            boolean executed,
            LocalDate date,
            boolean isDated,
            Precision precision,
            List<Evidence.Quote> quotes)
            implements Proposal {
        public OfLever {
            quotes = List.copyOf(quotes);
        }
    }
}
