package org.tightrope.app.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.tightrope.play.Why;

/// Under each move: what differs by more than noise, and the effects that carried it. Nothing where
/// nobody asked.
final class WhyPart {
    private final Report report;

    WhyPart(Report report) {
        this.report = report;
    }

    List<DomContent> draw() {
        var content = new ArrayList<DomContent>();
        if (report.explored().because().isEmpty()) {
            return content;
        }
        content.add(Parts.heading("Why each move changes what it changes"));
        content.add(
                Parts.lead(
                        "Futures were played side by side with and without the move. Where they part, the change of "
                                + "a pair\u2019s rate is split into its effects, and each effect is followed back to the acts that fed it."));
        report.explored().because().forEach(why -> content.add(move(why)));
        return content;
    }

    private static DomContent move(Why why) {
        var section = details(summary("%s %s".formatted(String.join(" + ", why.moves()), why.name())));
        if (why.because().isEmpty()) {
            return section.with(
                    Parts.nothing("Nothing differs by more than noise in %s futures.".formatted(why.futures())));
        }
        for (Why.Because because : why.because()) {
            section.with(
                    p(because.kind() + " " + because.id() + ": "
                            + because.sentences().getFirst()),
                    ul(each(because.sentences().stream().skip(1).toList(), sentence -> li(sentence))));
        }
        return section;
    }
}
