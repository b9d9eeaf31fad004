package org.tightrope.app.plot;

import java.time.LocalDate;
import java.util.List;
import org.tightrope.event.Quad;

/// Events as dots, one lane per kind of action, over agreements as bars, up to the as-of day.
///
/// The bigger a dot, the heavier its Goldstein weight; a hollow dot is only claimed; a pale one does not involve
/// the focal actor. Dots of one lane are pushed apart so that none hides another while there is room.
///
/// @param width user units; the height follows from the lanes and bars
/// @param label the chart in a sentence
/// @param from first day shown; what is older is left out
/// @param asOf last day known
/// @param dots in any order
/// @param bars from top to bottom
public record Timeline(int width, String label, LocalDate from, LocalDate asOf, List<Dot> dots, List<Bar> bars) {
    private static final double LANE = 62;
    private static final double ROW = 32;
    private static final double TOP = 18;

    /// Type sizes to keep room for; a little more than on screen, because paper sets them larger.
    private static final double NAME = 13.5;

    private static final double NOTE = 12.5;

    /// @param anchor id of the element a click leads to
    /// @param title tooltip
    /// @param weight Goldstein points, -10..10
    public record Dot(
            String anchor, LocalDate date, Quad quad, double weight, boolean claimed, boolean focal, String title) {}

    /// An agreement.
    ///
    /// @param until last day it was alive, or as-of
    /// @param state `in force`, `strained`, `suspended` or `collapsed`
    /// @param breaches days with a breach, each a tick on the bar
    /// @param note a few words at the end, for example how often it was breached
    public record Bar(
            String name, LocalDate signed, LocalDate until, String state, List<LocalDate> breaches, String note) {}

    public String svg() {
        boolean narrow = width < 560;
        double left = narrow ? 6 : 92;
        double right = width - 12;
        double bottom = TOP + 4 * LANE;
        double height = bottom + 34 + (bars.isEmpty() ? 0 : 14 + bars.size() * ROW);
        var time = new TimeAxis(from, asOf, left, right);
        var svg = Svg.chart(width, height, label);
        for (int lane = 0; lane < 4; lane++) {
            double y = TOP + lane * LANE;
            svg.rect(left, y + 1, right - left, LANE - 2, lane < 2 ? "lane lane-cooperation" : "lane lane-conflict");
        }
        time.draw(svg, TOP, bottom);
        double x = time.at(asOf);
        svg.line(x, TOP - 6, x, height - 4, "as-of");
        svg.text(x, TOP - 8, "tick end", "as of " + Figures.day(asOf));
        for (int lane = 0; lane < 4; lane++) {
            lane(svg, time, Look.LANES.get(lane), TOP + lane * LANE, narrow, left);
        }
        for (int b = 0; b < bars.size(); b++) {
            bar(svg, time, bars.get(b), bottom + 44 + b * ROW, left, right);
        }
        return svg.end();
    }

    private void lane(Svg svg, TimeAxis time, Quad quad, double y, boolean narrow, double left) {
        var swarm = new Swarm(LANE / 2 - 3);
        svg.group(Look.of(quad));
        dots.stream()
                .filter(dot -> dot.quad() == quad && time.holds(dot.date()))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .forEach(dot -> {
                    double radius = 2.2 + Math.abs(dot.weight()) * 0.22;
                    double across = time.at(dot.date());
                    double offset = swarm.place(across, radius);
                    String look = (dot.claimed() ? "dot claimed" : "dot") + (dot.focal() ? "" : " other");
                    svg.link(dot.anchor())
                            .circle(across, y + LANE / 2 + offset, radius, look, dot.title())
                            .endLink();
                });
        svg.endGroup();
        String[] words = quad.label().split(" ", 2);
        if (narrow) {
            svg.text(left + 3, y + 12, "tick halo", quad.label());
        } else {
            svg.text(0, y + LANE / 2 - 3, "lane-name", Look.glyph(quad) + " " + words[0]);
            svg.text(0, y + LANE / 2 + 12, "lane-name", words[1]);
        }
    }

    /// Name above, bar below: names are longer than most bars.
    private void bar(Svg svg, TimeAxis time, Bar bar, double y, double left, double right) {
        double start = time.at(bar.signed());
        double end = Math.max(time.at(bar.until()), start + 3);
        double note = Svg.width(bar.note(), NOTE) + 12;
        String name = Svg.fit(bar.name(), right - left - note, NAME);
        double at = Math.max(left, Math.min(start, right - note - Svg.width(name, NAME)));
        svg.fitted(at, y + 8, right - left - note, NAME, "name", bar.name());
        svg.text(right - 4, y + 8, "tick end", bar.note());
        svg.rect(
                start,
                y + 13,
                end - start,
                8,
                "pact pact-" + bar.state().replace(' ', '-'),
                bar.name() + ": " + bar.state());
        for (LocalDate day : bar.breaches()) {
            if (time.holds(day)) {
                svg.line(time.at(day), y + 11, time.at(day), y + 23, "breach");
            }
        }
        if (!time.holds(bar.signed())) {
            svg.path(
                    new Trace()
                            .to(start, y + 13)
                            .to(start - 5, y + 17)
                            .to(start, y + 21)
                            .shut()
                            .data(),
                    "pact-before");
        }
    }
}
