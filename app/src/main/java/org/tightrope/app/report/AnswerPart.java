package org.tightrope.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.cite;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import org.tightrope.app.plot.ChanceBar;
import org.tightrope.app.plot.Figures;

/// The question, the answer in one bold sentence, and the strongest evidence on either side.
final class AnswerPart {
    private final Report report;
    private final Names names;

    AnswerPart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var about = report.about();
        var verdict = report.verdict();
        return header(
                p(about.title()).withClass("kicker"),
                h1(about.question()),
                p(strong(verdict.sentence())).withClass("answer"),
                gauge(),
                p(about.summary()).withClass("summary"),
                section(
                                h2("The strongest evidence").withId("evidence-for-title"),
                                div(
                                                side("That it holds", "for", verdict.forIt()),
                                                side("That it does not", "against", verdict.against()))
                                        .withClass("sides"),
                                p(Parts.sentence(verdict.how())).withClass("note"))
                        .withId("answer")
                        .attr("aria-labelledby", "evidence-for-title"));
    }

    private DomContent gauge() {
        var about = report.about();
        var verdict = report.verdict();
        var bar = new ChanceBar(
                420,
                26,
                verdict.probability(),
                verdict.monteCarlo().lower(),
                verdict.monteCarlo().upper(),
                verdict.parameter().lower(),
                verdict.parameter().upper());
        return div(
                        div(
                                        span(Figures.percent(verdict.probability()))
                                                .withClass("big"),
                                        span(verdict.answer()).withClass("word"))
                                .withClass("score"),
                        div(rawHtml(bar.svg())).withClass("gauge"),
                        dl(
                                fact(
                                        "Simulation error (Monte Carlo)",
                                        Figures.percent(
                                                verdict.monteCarlo().lower(),
                                                verdict.monteCarlo().upper())),
                                fact(
                                        "What the events leave open (parameters)",
                                        Figures.percent(
                                                verdict.parameter().lower(),
                                                verdict.parameter().upper())),
                                fact("Futures played", Figures.count(verdict.futures())),
                                fact(
                                        "Looking ahead",
                                        "%s, from %s to %s"
                                                .formatted(
                                                        Figures.count(about.horizon(), "day", "days"),
                                                        Figures.day(about.asOf()),
                                                        Figures.day(about.until()))),
                                fact("It holds unless", verdict.outcomeName())),
                        p("Both are 95 % intervals: the first (thick line) narrows when more futures are played, the second "
                                        + "(thin line) only when more events are known. Neither covers a model that is wrong.")
                                .withClass("note"))
                .withClass("verdict");
    }

    private static DomContent fact(String name, String value) {
        return div(dt(name), dd(value));
    }

    private DomContent side(String title, String look, List<Report.Argument> arguments) {
        var list = ol();
        arguments.forEach(argument -> list.with(li(argument(argument))));
        return article(
                        strong(title).withClass("side-title"),
                        arguments.isEmpty() ? Parts.nothing("No event of the history speaks for this side.") : list)
                .withClass("side side-" + look);
    }

    private DomContent argument(Report.Argument argument) {
        String when = Figures.day(argument.date());
        DomContent where =
                names.lists(argument.event()) ? a(when).withHref("#" + Names.anchor(argument.event())) : text(when);
        var item = div(p(where, text(": " + Parts.sentence(argument.what()))));
        argument.quote()
                .ifPresentOrElse(
                        quote -> item.with(blockquote(
                                p(quote.sentence()),
                                footer(
                                        cite(quote.title()),
                                        text(", " + Figures.day(quote.published()) + " (" + quote.document() + ")")))),
                        () -> item.with(p("Source: " + argument.source()).withClass("source")));
        return item.with(
                p("Still weighs %s Goldstein points".formatted(Figures.decimal(Math.abs(argument.strength()), 1)))
                        .withClass("source"));
    }
}
