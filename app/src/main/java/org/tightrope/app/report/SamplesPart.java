package org.tightrope.app.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import org.tightrope.app.plot.Figures;
import org.tightrope.event.Event;
import org.tightrope.play.Example;
import org.tightrope.play.Sample;

/// A few futures written out, so that a reader can see what the machine imagines.
final class SamplesPart {
    private final Report report;
    private final Names names;

    SamplesPart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("samples", "Futures to read");
        if (report.forecast().samples().isEmpty()) {
            return section.with(Parts.nothing("No future was written out."));
        }
        section.with(
                Parts.lead("Nobody predicts these very days. They show what kind of future the numbers above count."));
        report.forecast().samples().forEach(sample -> section.with(future(sample)));
        report.explored().examples().forEach(example -> section.with(changed(example)));
        return section;
    }

    private DomContent changed(Example example) {
        var table = new DataTable("Future %s with %s, day by day"
                        .formatted(example.future(), String.join(" + ", example.moves())))
                .wide("Date", "date")
                .text("Who toward whom")
                .text("Act")
                .text("The move");
        for (Example.Act act : example.acts()) {
            table.row(
                    act.date().toString(),
                    names.acts(act.source(), act.target()),
                    act.action(),
                    act.mark().label());
        }
        return details(
                summary("Future %s with %s: %s"
                        .formatted(
                                Figures.count(example.future()), String.join(" + ", example.moves()), example.why())),
                example.acts().isEmpty() ? text("Nothing happens in it.") : table.draw());
    }

    private DomContent future(Sample sample) {
        var table = new DataTable("Future %s, day by day".formatted(sample.future()))
                .wide("Date", "date")
                .text("Who toward whom")
                .text("Act")
                .text("Kind");
        for (Event event : sample.events()) {
            table.row(
                    event.date().toString(),
                    names.acts(event.source(), event.target()),
                    event.action().name(),
                    Parts.quad(event.quad().label()));
        }
        return details(
                summary("Future %s: %s (%s)"
                        .formatted(
                                Figures.count(sample.future()),
                                sample.why(),
                                Figures.count(sample.events().size(), "event", "events"))),
                sample.events().isEmpty() ? text("Nothing happens in it.") : table.draw());
    }
}
