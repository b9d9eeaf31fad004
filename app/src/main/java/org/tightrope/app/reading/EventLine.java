package org.tightrope.app.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tightrope.actor.ActorBook;
import org.tightrope.actor.Sector;
import org.tightrope.event.Action;
import org.tightrope.event.Evidence;
import org.tightrope.reader.CodedEvent;
import org.tightrope.reader.Magnitude;

/// An event as one line of JSON.
///
/// @param start first character of the sentence in the extracted text
/// @param end character after its last
/// @param reports how many sentences report it
/// @param disagreements how other reports of it differ
/// @param sourceSector PLOVER sector of the source, where the sentence tells; likewise for the target
/// @param magnitudes what the sentence states of its size
/// @param because why it is coded so, where asked for
public record EventLine(
        String kind,
        String doc,
        LocalDate published,
        LocalDate date,
        String datePrecision,
        String source,
        String target,
        Action action,
        String quad,
        String cameo,
        String status,
        Optional<String> claimedBy,
        double confidence,
        String sentence,
        int start,
        int end,
        int reports,
        List<String> disagreements,
        Optional<String> sourceSector,
        Optional<String> targetSector,
        List<Magnitude> magnitudes,
        Optional<List<String>> because) {

    /// @param book by which the actors were found
    /// @param explain whether to say why
    public static EventLine of(CodedEvent coded, ActorBook book, boolean explain) {
        var event = coded.event();
        var quote = Coding.quote(coded);
        return new EventLine(
                "event",
                quote.document(),
                quote.published(),
                event.date(),
                precision(coded),
                event.source(),
                event.target(),
                event.action(),
                event.quad().label(),
                coded.cameo(),
                event.status().label(),
                event.claimedBy(),
                coded.confidence(),
                quote.sentence(),
                quote.start(),
                quote.end(),
                event.evidence().size(),
                coded.disagreements(),
                sector(event.source(), quote, book),
                sector(event.target(), quote, book),
                Magnitude.of(quote.sentence(), event.action()),
                explain ? Optional.of(coded.because()) : Optional.empty());
    }

    /// What the sentence first says of the actor's sector.
    private static Optional<String> sector(String code, Evidence.Quote quote, ActorBook book) {
        return book.scan(quote.sentence(), quote.published()).stream()
                .filter(mention -> mention.actor().code().equals(code))
                .flatMap(mention -> Sector.of(mention, quote.sentence()).stream())
                .findFirst()
                .map(Sector::name);
    }

    private static String precision(CodedEvent coded) {
        return coded.dating() == CodedEvent.Dating.UNKNOWN
                ? "unknown"
                : coded.event().precision().label();
    }
}
