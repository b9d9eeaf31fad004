package org.tightrope.app.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.ReadResult;

/// What an analyst should look at, the most doubtful first: events the reader is unsure of, events
/// reports disagree on, events without a date, and names nobody in the book bears.
public final class ReviewQueue {
    /// Below this confidence an event is put up for review.
    public static final double UNSURE = 0.6;

    /// A name that stands only once is seldom an actor.
    private static final int OFTEN = 2;

    private ReviewQueue() {}

    /// @param sure events below this confidence are put up, 0..1
    static List<ReviewRow> of(ReadResult result, double sure) {
        var doubtful = result.events().stream()
                .filter(coded -> coded.because().stream().noneMatch(word -> word.startsWith(Corrections.ANALYST)))
                .filter(coded -> !reasons(coded, sure).isEmpty())
                .sorted(Comparator.comparingDouble(CodedEvent::confidence)
                        .thenComparing(coded -> coded.event().id()))
                .toList();
        var rows = new ArrayList<ReviewRow>();
        doubtful.forEach(coded -> rows.add(row(coded, String.join("; ", reasons(coded, sure)))));
        result.unknownActors().forEach((name, count) -> {
            if (count >= OFTEN) {
                rows.add(new ReviewRow(
                        "name",
                        name,
                        "stands %s times; put a code under source, or -".formatted(count),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
            }
        });
        return rows;
    }

    /// Writes what is still open into a review file.
    ///
    /// @return how many lines it has
    public static int write(ReadResult result, double sure, Path file) {
        var rows = of(result, sure);
        ReviewFile.write(file, rows);
        return rows.size();
    }

    private static List<String> reasons(CodedEvent coded, double sure) {
        var reasons = new ArrayList<String>();
        if (coded.confidence() < sure) {
            reasons.add("unsure");
        }
        reasons.addAll(coded.disagreements());
        if (coded.dating() == CodedEvent.Dating.UNKNOWN) {
            reasons.add("no date is known");
        }
        return reasons;
    }

    private static ReviewRow row(CodedEvent coded, String why) {
        var event = coded.event();
        var quote = Coding.quote(coded);
        return new ReviewRow(
                "event",
                Coding.key(coded),
                why,
                "",
                event.date().toString(),
                coded.dating() == CodedEvent.Dating.UNKNOWN
                        ? "unknown"
                        : event.precision().label(),
                event.source(),
                event.action().name(),
                event.target(),
                event.status().label(),
                String.format(Locale.ROOT, "%.2f", coded.confidence()),
                quote.document(),
                quote.sentence(),
                String.join(" | ", coded.because()));
    }
}
