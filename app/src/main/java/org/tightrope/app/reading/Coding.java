package org.tightrope.app.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Action;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Precision;
import org.tightrope.event.Status;
import org.tightrope.reader.CodedEvent;

/// What a sentence was taken to say: who did what to whom, when, and how it is known.
public record Coding(LocalDate date, Precision precision, String source, Action action, String target, Status status) {
    public Coding {
        if (source.equals(target)) {
            throw new IllegalArgumentException("""
                    Source and target of an event are the same (%s).
                    Maybe it is domestic; then its verdict is wrong.""".formatted(source));
        }
    }

    static Coding of(Event event) {
        return new Coding(
                event.date(), event.precision(), event.source(), event.action(), event.target(), event.status());
    }

    /// Which finding is meant, whatever the file of its sentence is called: pair, action, and twelve
    /// digits of the sentence's hash.
    static String key(CodedEvent coded) {
        var event = coded.event();
        return key(event.source(), event.action(), event.target(), quote(coded).sentence());
    }

    static String key(String source, Action action, String target, String sentence) {
        var words = sentence.strip().replaceAll("\\s+", " ");
        var digest = Batch.sha256().digest(words.getBytes(StandardCharsets.UTF_8));
        return "%s>%s:%s:%s"
                .formatted(
                        source, target, action, HexFormat.of().formatHex(digest).substring(0, 12));
    }

    static Evidence.Quote quote(CodedEvent coded) {
        for (Evidence item : coded.event().evidence()) {
            if (item instanceof Evidence.Quote quote) {
                return quote;
            }
        }
        throw new IllegalArgumentException("The event (%s) was read without a quote.".formatted(coded.event()));
    }

    /// The finding coded as the analyst says. Nobody is surer than the analyst.
    CodedEvent on(CodedEvent found) {
        var was = found.event();
        return coded(
                quote(found),
                was.action() == action ? found.cameo() : "",
                "was %s %s %s, %s, on %s (%s)"
                        .formatted(
                                was.source(),
                                was.action(),
                                was.target(),
                                was.status().label(),
                                was.date(),
                                was.precision().label()));
    }

    /// The finding as it is, but sure.
    static CodedEvent confirmed(CodedEvent found) {
        var quote = quote(found);
        var sure = new Evidence.Quote(
                quote.document(), quote.start(), quote.end(), quote.sentence(), quote.published(), 1.0);
        var because = new ArrayList<>(found.because());
        because.add(Corrections.ANALYST + "it is right");
        return new CodedEvent(found.event().withEvidence(List.of(sure)), found.cameo(), found.dating(), 1.0, because);
    }

    /// An event the reader had not found, with its sentence.
    CodedEvent anew(Evidence.Quote quote) {
        return coded(quote, "", "the reader had not found it");
    }

    private CodedEvent coded(Evidence.Quote quote, String cameo, String reason) {
        var sure = new Evidence.Quote(
                quote.document(), quote.start(), quote.end(), quote.sentence(), quote.published(), 1.0);
        var event = new Event(
                "",
                date,
                precision,
                source,
                target,
                action,
                action.goldstein(),
                status,
                Optional.empty(),
                List.of(sure));
        return new CodedEvent(event, cameo, CodedEvent.Dating.STATED, 1.0, List.of(Corrections.ANALYST + reason));
    }
}
