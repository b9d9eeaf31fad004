package org.tightrope.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tightrope.event.Cameo;
import org.tightrope.event.Event;
import org.tightrope.event.Evidence;
import org.tightrope.event.Status;
import org.tightrope.reader.time.When;

/// Makes events of what is found in a sentence: dated, with the sentence as written beside them.
///
/// @param sentence as it was read
/// @param written as it stands in the text
/// @param units of the sentence
/// @param dates of the sentence
/// @param carried what the paragraph spoke of before
/// @param number of the sentence in its document, from 0
record Recorder(
        Text text,
        Sentence sentence,
        Sentence written,
        List<Unit> units,
        EventDates dates,
        Optional<When> carried,
        int number) {
    private static final double LEAST_CONFIDENCE = 0.05;

    CodedEvent event(Finding finding) {
        var because = new ArrayList<>(finding.because());
        var status = finding.status();
        if (sentence.text().stripTrailing().endsWith("?") && status != Status.HYPOTHETICAL) {
            status = Status.HYPOTHETICAL;
            because.add("hypothetical: a question");
        }
        var dated = dates.of(sentence, units.get(finding.at()), status, carried, number);
        because.add("date: " + dated.reason());
        if (dated.future() && status.entersHistory()) {
            status = Status.HYPOTHETICAL;
            because.add("hypothetical: lies ahead of publication");
        }
        double confidence =
                Math.max(LEAST_CONFIDENCE, Math.round((finding.confidence() - dated.doubt()) * 100) / 100.0);
        Magnitude.of(sentence.text(), finding.action()).forEach(size -> because.add("magnitude: " + size));
        var quote = new Evidence.Quote(
                text.name(), written.start(), written.end(), written.text(), text.published(), confidence);
        var event = new Event(
                "",
                dated.date().isAfter(text.published()) && status.entersHistory() ? text.published() : dated.date(),
                dated.precision(),
                finding.source(),
                finding.target(),
                finding.action(),
                Cameo.goldstein(finding.cameo()).orElse(finding.action().goldstein()),
                status,
                finding.claimedBy(),
                List.of(quote));
        return new CodedEvent(event, finding.cameo(), dated.dating(), confidence, because);
    }
}
