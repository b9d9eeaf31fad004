package org.tightrope.reader;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Precision;
import org.tightrope.reader.time.Dates;
import org.tightrope.reader.time.When;

/// The times a document has spoken of so far, by which those it goes on to speak of are told.
final class Timeline {
    private final LocalDate published;
    private Optional<LocalDate> anchor = Optional.empty();
    private Optional<When> carried = Optional.empty();
    private Optional<When> era = Optional.empty();
    private Optional<When> last = Optional.empty();

    Timeline(LocalDate published) {
        this.published = published;
    }

    /// A paragraph begins a story of its own.
    void newParagraph() {
        carried = Optional.empty();
        era = Optional.empty();
    }

    List<When> in(Sentence sentence) {
        return Dates.in(sentence.text(), published, anchor, era);
    }

    /// The day of which a sentence speaks: whom a leader's name means depends on it.
    ///
    /// @param dates that the sentence names
    LocalDate dayOf(List<When> dates) {
        return dates.stream()
                .filter(when -> !when.future() && when.date().isBefore(published))
                .min(Comparator.comparing(When::precision))
                .map(When::date)
                .orElse(published);
    }

    /// The time the paragraph last spoke of.
    Optional<When> era() {
        return era;
    }

    /// The time last spoken of, in this paragraph or before.
    Optional<When> last() {
        return last;
    }

    /// What happens at no time of its own happens when the paragraph last was.
    Optional<When> carried() {
        return carried.or(() -> era);
    }

    /// After a sentence that names these.
    void said(List<When> dates) {
        for (When when : dates) {
            if (!when.future()) {
                era = Optional.of(when);
                last = era;
                if (when.precision() != Precision.YEAR) {
                    anchor = Optional.of(when.date());
                    carried = era;
                }
            }
        }
    }
}
