package org.tightrope.app.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ReportPageTest {
    static Stream<Report> reports() {
        return Stream.of(SampleReport.usual(), SampleReport.large(500), SampleReport.bare());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkLeadsToAPlaceOnThePage(Report report) {
        Document page = page(report);
        assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTwoElementsShareAnId(Report report) {
        assertThat(page(report).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsLoadedFromAnywhere(Report report) {
        Document page = page(report);
        assertThat(page.select("[src], [srcset], [data], [action], object, iframe, embed, img"))
                .isEmpty();
        assertThat(page.select("link"))
                .singleElement()
                .satisfies(link -> assertThat(link.attr("href")).isEqualTo("data:,"));
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (!attribute.getKey().equals("xmlns")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).doesNotStartWith("http");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePagesPolicyAllowsItsOwnScriptOnly(Report report) {
        Document page = page(report);
        assertThat(page.select("script")).singleElement().satisfies(script -> {
            assertThat(script.attributes().isEmpty()).isTrue();
            assertThat(script.data()).isEqualTo(PageScript.TEXT);
        });
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'")
                .contains("script-src '" + PageScript.hash() + "';");
    }

    @Test
    void whatSourcesSayIsShownAndNeverRun() {
        String html = ReportPage.html(SampleReport.usual());
        assertThat(html).doesNotContain(SampleReport.HOSTILE).doesNotContain("<img");
        Document page = Jsoup.parse(html);
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select(".kicker").text()).contains(SampleReport.HOSTILE);
        assertThat(page.select(".side blockquote").text()).contains(SampleReport.HOSTILE);
        assertThat(page.select("#outcomes").text()).contains(SampleReport.HOSTILE);
        assertThat(page.select("#moves svg text").eachText()).contains("League mediates & <waits>");
        assertThat(page.select("#tension .small-title").eachText())
                .anyMatch(title -> title.contains(SampleReport.HOSTILE_ATTRIBUTE));
        assertThat(page.select("#agreements .doubt").text()).contains(SampleReport.HOSTILE);
        assertThat(page.select("#evidence").text()).contains(SampleReport.HOSTILE, SampleReport.HOSTILE_ATTRIBUTE);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyChartSpeaksAndIsAlsoATable(Report report) {
        assertThat(page(report).select("svg")).isNotEmpty().allSatisfy(svg -> {
            if (svg.hasAttr("aria-hidden")) {
                assertThat(svg.closest("td, .gauge, .breaches")).isNotNull();
            } else {
                assertThat(svg.attr("role")).isEqualTo("img");
                assertThat(svg.attr("aria-label")).isNotBlank();
                Element figure = requireNonNull(svg.closest("figure"));
                assertThat(figure.select("> details.numbers tbody tr")).isNotEmpty();
                assertThat(figure.select("> figcaption").text()).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyDrawingIsWellFormed(Report report) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var drawings = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                .matcher(ReportPage.html(report))
                .results()
                .toList();
        assertThat(drawings).isNotEmpty();
        for (var drawing : drawings) {
            var root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.group())))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI() == null ? root.getAttribute("xmlns") : root.getNamespaceURI())
                    .isEqualTo("http://www.w3.org/2000/svg");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyTableHasACaptionAndHeads(Report report) {
        assertThat(page(report).select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.select("thead th:not([scope=col]), tbody tr:not(:has(> th[scope=row]))"))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsStepDownOneAtATime(Report report) {
        Document page = page(report);
        assertThat(page.select("h1")).hasSize(1);
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void theAnswerStandsOnTopInOneBoldSentence() {
        Report report = SampleReport.usual();
        Element header = page(report).expectFirst("header");
        assertThat(header.select("h1").text()).isEqualTo(report.about().question());
        assertThat(header.select(".answer strong").text())
                .isEqualTo(report.verdict().sentence());
        assertThat(header.select(".verdict").text().replace('\u00a0', ' '))
                .contains("71 %", "69\u201373 %", "52\u201386 %", "2,000", "90 days", "14 June 2020");
        assertThat(header.select(".side-for li")).hasSize(3);
        assertThat(header.select(".side-against li")).hasSize(2);
    }

    @Test
    void evidenceLeadsToItsEvent() {
        Document page = page(SampleReport.usual());
        var links = page.select(".side a").eachAttr("href");
        assertThat(links).containsExactly("#event-E2", "#event-E5", "#event-E9", "#event-E3", "#event-E_3c_8_3e_");
        assertThat(page.select("tr#event-E2 .id").text()).isEqualTo("E2");
    }

    @Test
    void evidenceThatIsNotInTheListIsNotLinked() {
        assertThat(page(SampleReport.bare()).select(".side a")).isEmpty();
        assertThat(new Names(SampleReport.bare()).lists("E2")).isFalse();
    }

    @Test
    void everyEventIsListedOnceUnderItsYear() {
        Report report = SampleReport.large(500);
        Document page = page(report);
        assertThat(page.select("#events tbody tr")).hasSize(500);
        report.events().forEach(event -> {
            Element row = requireNonNull(page.getElementById(Names.anchor(event.id())));
            assertThat(requireNonNull(row.closest("details"))
                            .select("> summary")
                            .text())
                    .startsWith(String.valueOf(event.date().getYear()));
        });
    }

    @Test
    void claimedEventsSayWhoClaimsThem() {
        Element row = page(SampleReport.usual()).expectFirst("#event-E3");
        assertThat(row.select(".status-claimed").text()).isEqualTo("claimed");
        assertThat(row.text()).contains("by Westfold");
    }

    @Test
    void movesAreSortedBySizeAndGreyWhenTheyMayBeNoise() {
        Document page = page(SampleReport.usual());
        assertThat(page.select("#moves .on-wide svg .name").eachText())
                .containsExactly(
                        "Eastreach strikes",
                        "Westfold joins the accord",
                        "Patrols withdrawn",
                        "League mediates & <waits>",
                        "Nobody notices");
        assertThat(page.select("#moves .on-wide rect").eachAttr("class"))
                .containsExactly("bar-more", "bar-less", "bar-more", "bar-unclear", "bar-unclear");
        assertThat(page.select("#moves .matrix tbody tr")).hasSize(6);
    }

    @Test
    void anOutcomeThatNeverComesSaysSo() {
        assertThat(page(SampleReport.bare())
                        .expectFirst("#outcomes tbody tr")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("<1 %", "in none");
    }

    @Test
    void emptySectionsSayWhyTheyAreEmpty() {
        Document page = page(SampleReport.bare());
        for (String id :
                new String[] {"moves", "fans", "timeline", "tension", "standing", "agreements", "samples", "limits"}) {
            assertThat(page.select("#" + id + " .nothing").text()).as(id).isNotBlank();
        }
    }

    @Test
    void anotherNetworkDrawingReplacesTheCircle() {
        String mine = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"mine\"></svg>";
        Document page = Jsoup.parse(ReportPage.html(SampleReport.usual(), _ -> mine));
        assertThat(page.select("#standing .network svg").eachAttr("aria-label")).containsExactly("mine", "mine");
    }

    @Test
    void theSameReportGivesTheSameBytesInAnyLanguage() {
        Locale before = Locale.getDefault();
        String first = ReportPage.html(SampleReport.usual());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(ReportPage.html(SampleReport.usual())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fiveHundredEventsStayUnderTwoMegabytes() {
        assertThat(ReportPage.html(SampleReport.large(500)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(2_000_000);
    }

    @Test
    void differentIdsNeverShareAnAnchor() {
        assertThat(Names.anchor("a b")).isNotEqualTo(Names.anchor("a_b")).isNotEqualTo(Names.anchor("a_20_b"));
        assertThat(Names.anchor("\"><x")).matches("event-[A-Za-z0-9_-]+");
    }

    private static Document page(Report report) {
        return Jsoup.parse(ReportPage.html(report));
    }
}
