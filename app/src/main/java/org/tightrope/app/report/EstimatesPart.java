package org.tightrope.app.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.Forest;
import org.tightrope.fit.Coefficient;

/// What the model learned from the events, coefficient by coefficient.
final class EstimatesPart {
    private static final double Z95 = 1.959963984540054;

    private final Report report;

    EstimatesPart(Report report) {
        this.report = report;
    }

    DomContent draw() {
        var estimates = report.estimates();
        var section = Parts.part("estimates", "What the model learned");
        section.with(Parts.lead("Fitted on %s from %s to %s (%s of pairs and days)."
                .formatted(
                        Figures.count(estimates.events(), "event", "events"),
                        Figures.day(estimates.from()),
                        Figures.day(estimates.until()),
                        Figures.count(estimates.rows(), "row", "rows"))));
        table(section, "rate", "How often one acts toward another", estimates.rateFormula());
        table(section, "type", "What kind of act it is", estimates.typeFormula());
        section.with(
                p("Dot and line: estimate with 95 % interval; the dot is filled when the interval leaves "
                                + "out zero. Grey: what theory expected before any data. An arrow: the interval runs off "
                                + "the axis.")
                        .withClass("note"),
                fit());
        if (!estimates.notes().isEmpty()) {
            section.with(ul(each(estimates.notes(), note -> li(note))));
        }
        return section;
    }

    private void table(SectionTag section, String part, String title, String formula) {
        List<Coefficient> coefficients = report.estimates().coefficients().stream()
                .filter(coefficient -> coefficient.part().equals(part))
                .toList();
        section.with(Parts.heading(title), pre(code(formula)));
        section.with(
                coefficients.isEmpty()
                        ? Parts.nothing("No effects in this part.")
                        : rows(title, coefficients).draw());
    }

    private static DataTable rows(String title, List<Coefficient> coefficients) {
        double limit = limit(coefficients);
        var table = new DataTable(title)
                .wide("Effect", "term")
                .number("Estimate")
                .wide("%s to %s".formatted(Figures.signed(-limit, 1), Figures.signed(limit, 1)), "bar")
                .number("Expected")
                .wide("In words", "words")
                .look("stack");
        for (Coefficient c : coefficients) {
            double spread = Z95 * c.prior().sd();
            var forest = new Forest(
                    170,
                    limit,
                    c.estimate(),
                    c.lower(),
                    c.upper(),
                    c.prior().mean() - spread,
                    c.prior().mean() + spread);
            table.row(
                    code(c.term()),
                    span(
                            span(Figures.signed(c.estimate(), 2)).withClass("estimate"),
                            small("%s to %s".formatted(Figures.signed(c.lower(), 2), Figures.signed(c.upper(), 2)))),
                    rawHtml(forest.svg()),
                    "%s \u00b1 %s"
                            .formatted(
                                    Figures.signed(c.prior().mean(), 2),
                                    Figures.decimal(c.prior().sd(), 2)),
                    c.sentence());
        }
        return table;
    }

    /// An axis that most intervals fit on: twice the middle one's reach, but no longer than the longest needs.
    private static double limit(List<Coefficient> coefficients) {
        double[] reach = coefficients.stream()
                .mapToDouble(c -> Math.max(Math.abs(c.lower()), Math.abs(c.upper())))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (reach.length == 0) {
            return 1;
        }
        double enough = Math.min(reach[reach.length - 1], 2.5 * reach[reach.length / 2]);
        return Math.max(0.5, Math.ceil(enough * 2) / 2);
    }

    private DomContent fit() {
        var e = report.estimates();
        return dl(
                        fact("Log-likelihood of how often", against(e.rateLogLik(), e.rateNullLogLik())),
                        fact("Log-likelihood of what kind", against(e.typeLogLik(), e.typeNullLogLik())),
                        fact(
                                "Spread between actors and pairs",
                                "senders %s, receivers %s, pairs %s"
                                        .formatted(
                                                Figures.decimal(e.senderSpread(), 2),
                                                Figures.decimal(e.receiverSpread(), 2),
                                                Figures.decimal(e.pairSpread(), 2))))
                .withClass("facts");
    }

    private static String against(double fitted, double without) {
        return "%s, against %s without effects".formatted(Figures.decimal(fitted, 1), Figures.decimal(without, 1));
    }

    private static DomContent fact(String name, String value) {
        return div(dt(name), dd(value));
    }
}
