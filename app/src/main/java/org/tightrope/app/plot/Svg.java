package org.tightrope.app.plot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes one `<svg>` element. Everything a caller passes as text is escaped here and nowhere else; looks come from
/// classes, see [PlotStyle].
final class Svg {
    /// Average width of a letter in units of the type size, for fitting labels; generous, so that text never runs
    /// over.
    private static final double LETTER = 0.56;

    private final StringBuilder out = new StringBuilder(2048);

    private Svg(double width, double height, String attributes) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append('"')
                .append(attributes)
                .append('>');
    }

    /// A chart that says to a listener what it shows.
    ///
    /// @param label one sentence
    static Svg chart(double width, double height, String label) {
        return new Svg(width, height, " role=\"img\"" + attribute("aria-label", label));
    }

    /// A mark beside a number that already says it, hidden from listeners.
    static Svg mark(double width, double height) {
        return new Svg(width, height, " aria-hidden=\"true\" focusable=\"false\"");
    }

    Svg line(double x1, double y1, double x2, double y2, String look) {
        return open("line", look)
                .put("x1", x1)
                .put("y1", y1)
                .put("x2", x2)
                .put("y2", y2)
                .close();
    }

    /// A line whose thickness carries a value.
    Svg line(double x1, double y1, double x2, double y2, double thickness, String look, @Nullable String title) {
        open("line", look)
                .put("x1", x1)
                .put("y1", y1)
                .put("x2", x2)
                .put("y2", y2)
                .put("stroke-width", thickness);
        return closeTitled("line", title);
    }

    Svg rect(double x, double y, double width, double height, String look) {
        return rect(x, y, width, height, look, null);
    }

    Svg rect(double x, double y, double width, double height, String look, @Nullable String title) {
        open("rect", look)
                .put("x", x)
                .put("y", y)
                .put("width", Math.max(0, width))
                .put("height", Math.max(0, height));
        return closeTitled("rect", title);
    }

    Svg circle(double x, double y, double radius, String look, @Nullable String title) {
        open("circle", look).put("cx", x).put("cy", y).put("r", radius);
        return closeTitled("circle", title);
    }

    /// @param data made with [Trace]
    Svg path(String data, String look) {
        return open("path", look).put("d", data).close();
    }

    /// @param look a class; `end` and `middle` among its words set where the text is anchored
    Svg text(double x, double y, String look, String content) {
        open("text", look).put("x", x).put("y", y);
        out.append('>').append(escape(content)).append("</text>");
        return this;
    }

    /// Text cut to a width, the whole of it in a tooltip when it had to be cut.
    ///
    /// @param size type size in user units
    Svg fitted(double x, double y, double width, double size, String look, String content) {
        String fits = fit(content, width, size);
        open("text", look).put("x", x).put("y", y);
        out.append('>').append(escape(fits));
        if (!fits.equals(content)) {
            out.append("<title>").append(escape(content)).append("</title>");
        }
        out.append("</text>");
        return this;
    }

    /// Opens a link to a place on the same page. Not a tab stop: hundreds of dots would bury the keyboard user, and
    /// the chart's table has the same links.
    Svg link(String anchor) {
        out.append("<a").append(attribute("href", "#" + anchor)).append(" tabindex=\"-1\">");
        return this;
    }

    Svg endLink() {
        out.append("</a>");
        return this;
    }

    Svg group(String look) {
        out.append("<g").append(attribute("class", look)).append('>');
        return this;
    }

    Svg endGroup() {
        out.append("</g>");
        return this;
    }

    /// The finished element.
    String end() {
        return out.append("</svg>").toString();
    }

    private Svg open(String tag, String look) {
        out.append('<').append(tag).append(attribute("class", look));
        return this;
    }

    private Svg put(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg put(String name, String value) {
        out.append(attribute(name, value));
        return this;
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    private Svg closeTitled(String tag, @Nullable String title) {
        if (title == null) {
            return close();
        }
        out.append("><title>")
                .append(escape(title))
                .append("</title></")
                .append(tag)
                .append('>');
        return this;
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    /// As much of a text as fits a width, estimated.
    static String fit(String text, double width, double size) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end), size) + size * 0.8 > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /// Estimated width of a text: wide scripts count a full em, capitals two thirds, the rest [#LETTER].
    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(c -> c >= 0x1100 && !(c >= 0x2000 && c < 0x2070)
                                ? 1
                                : Character.isUpperCase(c) ? 0.68 : LETTER)
                        .sum()
                * size;
    }

    /// One decimal at most: a tenth of a pixel is all anyone sees, and pages stay small.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("""
                    The coordinate (%s) of a chart must be a finite number.
                    Maybe leave out the point it belongs to.""".formatted(value));
        }
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /// For text and for attributes; control characters that XML forbids become a replacement character.
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
                    boolean broken = (c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff;
                    safe.appendCodePoint(control || broken ? 0xfffd : c);
                }
            }
        });
        return safe.toString();
    }
}
