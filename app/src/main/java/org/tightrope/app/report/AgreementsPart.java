package org.tightrope.app.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.b;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.TreeSet;
import org.tightrope.app.plot.CountBar;
import org.tightrope.app.plot.Figures;

/// How every agreement fares, and what levers lie ready.
final class AgreementsPart {
    private final Report report;
    private final Names names;

    AgreementsPart(Report report, Names names) {
        this.report = report;
        this.names = names;
    }

    DomContent draw() {
        var section = Parts.part("agreements", "Agreements and levers");
        if (report.agreements().isEmpty()) {
            section.with(Parts.nothing("The scenario holds no agreements."));
        } else {
            section.with(div(each(report.agreements(), this::card)).withClass("cards"));
        }
        section.with(Parts.heading("Levers"));
        return section.with(
                report.levers().isEmpty() ? Parts.nothing("The scenario holds no levers.") : levers().draw());
    }

    private DomContent card(Report.AgreementCard card) {
        var facts = dl(fact("Parties", people(card.parties())));
        if (!card.guarantors().isEmpty()) {
            facts.with(fact("Guaranteed by", people(card.guarantors())));
        }
        if (!card.nonSignatories().isEmpty()) {
            facts.with(fact("Bound without signing", people(card.nonSignatories())));
        }
        facts.with(fact("Life", life(card)));
        if (!card.monitoring().isBlank()) {
            facts.with(fact("Monitoring", card.monitoring()));
        }
        var tag = article(
                h3(span(card.id()).withClass("id"), text(" " + card.name())),
                p(
                                Parts.state(card.state()),
                                text(card.judged()
                                        .filter(judged -> !judged.equals(card.state()))
                                        .map(judged -> " \u00a0 the analyst says: " + judged)
                                        .orElse("")))
                        .withClass("state-line"),
                facts,
                b("Breaches by side"),
                breaches(card));
        if (!card.terms().isEmpty()) {
            tag.with(b("Terms"), ul(each(card.terms(), term -> li(term))));
        }
        if (!card.openIssues().isEmpty()) {
            tag.with(b("Left open"), ul(each(card.openIssues(), issue -> li(issue))));
        }
        if (!card.doubtful().isBlank()) {
            tag.with(p(b("Doubtful: "), text(card.doubtful())).withClass("doubt"));
        }
        return tag.with(source(card.source(), card.certainty())).withClass("card");
    }

    private String life(Report.AgreementCard card) {
        return "signed %s, %s%s"
                .formatted(
                        Figures.day(card.signed()),
                        Figures.count(card.daysAlive(), "day", "days"),
                        card.ended()
                                .map(ended -> ", ended " + Figures.day(ended))
                                .orElse(" so far"));
    }

    private DomContent breaches(Report.AgreementCard card) {
        var sides = new TreeSet<>(card.breachCount().keySet());
        sides.addAll(card.breaches().keySet());
        boolean none = card.breachCount().values().stream().allMatch(count -> count == 0);
        if (sides.isEmpty() || none) {
            return p("none in the history").withClass("nothing");
        }
        double largest = card.breachCount().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var list = ul().withClass("breaches");
        for (String side : sides) {
            int count = card.breachCount().getOrDefault(side, 0);
            list.with(li(
                    span(names.actor(side)).withClass("who"),
                    rawHtml(new CountBar(80, count, largest).svg()),
                    span("%s ever, %s still felt"
                                    .formatted(
                                            Figures.count(count),
                                            Figures.decimal(card.breaches().getOrDefault(side, 0.0), 1)))
                            .withClass("how-many")));
        }
        return list;
    }

    private DataTable levers() {
        var table = new DataTable("Levers")
                .text("Lever")
                .text("Holder \u2192 target")
                .text("Does")
                .text("State")
                .text("Condition")
                .text("Source")
                .look("stack");
        for (Report.LeverCard lever : report.levers()) {
            String toward = lever.toward().isBlank() || lever.toward().equals(lever.target())
                    ? ""
                    : " toward " + names.actor(lever.toward());
            table.row(
                    span(span(lever.id()).withClass("id"), text(" " + lever.name())),
                    names.acts(lever.holder(), lever.target()),
                    lever.does() + toward,
                    Parts.state(lever.state()),
                    div(
                            text(lever.condition().isBlank() ? "\u2013" : lever.condition()),
                            lever.doubtful().isBlank()
                                    ? text("")
                                    : p(b("Doubtful: "), text(lever.doubtful())).withClass("doubt")),
                    source(lever.source(), lever.certainty()));
        }
        return table;
    }

    private String people(List<String> codes) {
        return Parts.list(codes.stream().map(names::actor).toList(), "none");
    }

    private static DomContent fact(String name, String value) {
        return div(dt(name), dd(value));
    }

    private static DomContent source(String source, String certainty) {
        return p("%s; certainty %s".formatted(source, Parts.certainty(certainty)))
                .withClass("source");
    }
}
