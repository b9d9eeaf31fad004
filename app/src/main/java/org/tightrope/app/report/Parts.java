package org.tightrope.app.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.FigureTag;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import java.util.Locale;
import org.tightrope.app.plot.Look;
import org.tightrope.event.Quad;

/// The pieces sections are made of.
final class Parts {
    private Parts() {}

    static SectionTag part(String id, String title) {
        return section(h2(title).withId(id + "-title")).withId(id).attr("aria-labelledby", id + "-title");
    }

    static DomContent heading(String title) {
        return h3(title);
    }

    static DomContent lead(String words) {
        return p(words).withClass("lead");
    }

    /// What stands where there is nothing to show, so that a gap is never taken for a fault.
    static DomContent nothing(String words) {
        return p(words).withClass("nothing");
    }

    /// A chart with its words and its numbers.
    static FigureTag chart(String words, DataTable numbers, DomContent... drawing) {
        return figure(div(drawing), figcaption(words), table(numbers)).withClass("chart");
    }

    /// One of several small charts under one title each; the numbers are in the table of the figure around them.
    static DomContent small(String title, String svg) {
        return div(span(title).withClass("small-title"), rawHtml(svg)).withClass("small");
    }

    /// The same chart for wide and for narrow paper; the style sheet shows one of them.
    static DomContent bothWidths(String wide, String narrow) {
        return div(div(rawHtml(wide)).withClass("on-wide"), div(rawHtml(narrow)).withClass("on-narrow"));
    }

    static DomContent table(DataTable numbers) {
        return details(summary("As a table"), numbers.draw()).withClass("numbers");
    }

    static DomContent quad(String label) {
        String look = Quad.parse(label).map(Look::of).orElse("");
        String glyph = Quad.parse(label).map(Look::glyph).orElse("\u25c7");
        return span(span(glyph).withClass("glyph").attr("aria-hidden", "true"), text("\u00a0" + label))
                .withClass("quad " + look);
    }

    /// An agreement's or a lever's state: a word in a frame with a sign of its own.
    static DomContent state(String label) {
        String sign = switch (label) {
            case "in force" -> "\u25cf";
            case "strained" -> "\u25d0";
            case "suspended" -> "\u25cb";
            case "collapsed" -> "\u2715";
            case "armed" -> "\u25b2";
            case "executed" -> "\u2716";
            case "spent" -> "\u2013";
            default -> "\u25ab";
        };
        return span(span(sign + "\u00a0").attr("aria-hidden", "true"), text(label))
                .withClass("state state-" + slug(label));
    }

    static String certainty(String mark) {
        return switch (mark) {
            case "H" -> "high";
            case "M" -> "medium";
            default -> mark.isBlank() ? "\u2013" : mark;
        };
    }

    /// `in force` is `in-force`; anything that is not a letter becomes a hyphen.
    static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    static String sentence(String words) {
        return words.isBlank()
                ? ""
                : words.endsWith(".") || words.endsWith("?") || words.endsWith("!") ? words : words + ".";
    }

    static String list(List<String> items, String none) {
        return items.isEmpty() ? none : String.join(", ", items);
    }
}
