package org.tightrope.app.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.tightrope.app.plot.Figures;
import org.tightrope.play.Uncertainty;

/// What this version does not do, how to make the same page again, and what the words mean.
final class LimitsPart {
    private static final String[][] GLOSSARY = {
        {"Quad", "One of four kinds of action: words or deeds, with or against somebody."},
        {
            "Goldstein points",
            ("How much an act helps or hurts, from \u221210 (armed attack) to +10; a panel of experts "
                    + "set the scale, so sums are a rough guide.")
        },
        {
            "Signed tie",
            "What is still felt of a pair's past acts, between \u22121 (only conflict) and +1 (only cooperation)."
        },
        {"Claimed", "Somebody says it happened, or who did it is disputed. Counts half."},
        {"Strained tie", "A friendly tie across the two blocs, or a hostile one within a bloc."},
        {
            "Choice gap",
            "How many more ties stay strained if the focal actor sides with the first rival rather than with the second."
        },
        {
            "Straddle load",
            ("How strongly an actor is friends with two who are enemies of each other, summed over "
                    + "all such pairs; its share is of all pairs of its friends.")
        },
        {
            "Lever",
            "Something one actor can do to move another: at hand, threatened (armed), used (executed) or used up (spent)."
        },
        {"Move", "A what-if: something put into every future, to see what it changes."},
        {"Future", "One simulated continuation of the events, day by day, to the horizon."},
    };

    private final Report report;

    LimitsPart(Report report) {
        this.report = report;
    }

    DomContent draw() {
        var about = report.about();
        var notes = new ArrayList<>(report.notYet());
        notes.addAll(report.forecast().notes());
        return Parts.part("limits", "What this version does not do")
                .with(
                        notes.isEmpty() ? Parts.nothing("Nothing was noted.") : ul(each(notes, note -> li(note))),
                        Parts.heading("How far to trust the answer"),
                        ul(each(doubts(), sentence -> li(sentence))),
                        Parts.heading("To make this page again"),
                        dl(
                                        fact("Scenario", text(about.scenario())),
                                        fact("Version", text(about.version())),
                                        fact("Seed", text(String.valueOf(about.seed()))),
                                        fact("Futures", text(Figures.count(about.futures()))),
                                        div(dt("Data (SHA-256)"), dd(code(about.dataHash())))
                                                .withClass("whole"))
                                .withClass("facts"),
                        Parts.heading("Ten words"),
                        glossary());
    }

    private List<String> doubts() {
        return report.forecast().baseline().stream()
                .filter(outcome -> outcome.id().equals(report.verdict().outcome()))
                .flatMap(outcome -> Uncertainty.of(outcome).sentences().stream())
                .toList();
    }

    private static DomContent fact(String name, DomContent value) {
        return div(dt(name), dd(value));
    }

    private static DomContent glossary() {
        var list = dl().withClass("glossary");
        for (String[] entry : GLOSSARY) {
            list.with(div(dt(entry[0]), dd(entry[1])));
        }
        return list;
    }
}
