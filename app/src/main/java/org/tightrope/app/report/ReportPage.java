package org.tightrope.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.head;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Function;
import org.tightrope.app.plot.Figures;
import org.tightrope.app.plot.PlotStyle;

/// The report as one HTML page that needs nothing else: no network, no fonts, no script to be read. Its own
/// security policy forbids it to load anything, so whatever stood in a document cannot reach out either.
///
/// The same report gives the same page, byte for byte.
public final class ReportPage {
    private static final List<String[]> CONTENTS = List.of(
            new String[] {"answer", "Evidence for and against"},
            new String[] {"outcomes", "What may happen"},
            new String[] {"moves", "What breaks it"},
            new String[] {"fans", "Where the ties go"},
            new String[] {"timeline", "What happened"},
            new String[] {"tension", "Pair by pair"},
            new String[] {"standing", "Where everyone stands"},
            new String[] {"agreements", "Agreements and levers"},
            new String[] {"estimates", "What the model learned"},
            new String[] {"samples", "Futures to read"},
            new String[] {"evidence", "Evidence"},
            new String[] {"limits", "Limits and words"});

    private ReportPage() {}

    /// The page.
    public static String html(Report report) {
        return html(report, graph -> NetworkDrawing.svg(graph, report.about().focal()));
    }

    /// The page with another drawing of the signed networks.
    ///
    /// @param network from a graph to one `<svg>` element with `role="img"` and a label; its text must be escaped
    /// already
    public static String html(Report report, Function<Report.Graph, String> network) {
        var names = new Names(report);
        return document(TagCreator.html(
                        pageHead(report),
                        body(
                                a("Skip to the report").withHref("#answer").withClass("skip"),
                                contents(),
                                main(
                                        new AnswerPart(report, names).draw(),
                                        new OutcomesPart(report).draw(),
                                        new MovesPart(report).draw(),
                                        new FansPart(report, names).draw(),
                                        new TimelinePart(report, names).draw(),
                                        new TensionPart(report, names).draw(),
                                        new StandingPart(report, names, network).draw(),
                                        new AgreementsPart(report, names).draw(),
                                        new EstimatesPart(report).draw(),
                                        new SamplesPart(report, names).draw(),
                                        new EvidencePart(report, names).draw(),
                                        new LimitsPart(report).draw()),
                                footer(p("Tightrope %s, scenario %s, as of %s, seed %s"
                                        .formatted(
                                                report.about().version(),
                                                report.about().scenario(),
                                                Figures.day(report.about().asOf()),
                                                report.about().seed()))),
                                script(rawHtml(PageScript.TEXT))))
                .withLang("en"));
    }

    private static DomContent pageHead(Report report) {
        return head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().attr("http-equiv", "Content-Security-Policy")
                        .withContent("default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '"
                                + PageScript.hash() + "'; base-uri 'none'; form-action 'none'"),
                meta().withName("color-scheme").withContent("light"),
                title(report.about().question() + " \u2013 " + report.verdict().answer()),
                link().withRel("icon").withHref("data:,"),
                style(rawHtml(PageStyle.CSS + PlotStyle.CSS)));
    }

    private static DomContent contents() {
        return nav(ul(each(CONTENTS, entry -> li(a(entry[1]).withHref("#" + entry[0])))))
                .attr("aria-label", "Contents");
    }
}
