package org.tightrope.app.plot;

import java.time.LocalDate;
import java.util.List;

/// Years at a glance: events per quarter, cooperation up, conflict down, deeds darker than words.
///
/// @param width user units; the height follows
/// @param label the chart in a sentence
/// @param quarters oldest first, without gaps
/// @param shownFrom first day of the stretch the chart below shows, marked by a rule
public record Strip(int width, String label, List<Quarter> quarters, LocalDate shownFrom) {
    private static final int HEIGHT = 104;
    private static final int FOOT = 16;
    private static final int LEFT = 30;

    /// @param counts events by kind, in the order of [Look#LANES]
    public record Quarter(LocalDate start, List<Integer> counts) {}

    public String svg() {
        int most = quarters.stream()
                .mapToInt(quarter -> Math.max(
                        quarter.counts().get(0) + quarter.counts().get(1),
                        quarter.counts().get(2) + quarter.counts().get(3)))
                .max()
                .orElse(1);
        var y = new Scale(-Math.max(1, most), Math.max(1, most), HEIGHT - FOOT, 14);
        var x = new Scale(0, Math.max(1, quarters.size()), LEFT, width - 12);
        var svg = Svg.chart(width, HEIGHT, label);
        for (double side : new double[] {most, -most}) {
            svg.text(LEFT - 5, y.at(side) + 4, "tick end", Figures.decimal(most, 0));
            svg.line(LEFT, y.at(side), width - 12, y.at(side), "grid");
        }
        double shown = width;
        for (int q = 0; q < quarters.size(); q++) {
            Quarter quarter = quarters.get(q);
            double left = x.at(q) + 1;
            double bar = x.at(q + 1) - x.at(q) - 2;
            stack(
                    svg,
                    y,
                    left,
                    bar,
                    1,
                    quarter.counts().get(0),
                    quarter.counts().get(1),
                    0,
                    1);
            stack(
                    svg,
                    y,
                    left,
                    bar,
                    -1,
                    quarter.counts().get(3),
                    quarter.counts().get(2),
                    3,
                    2);
            if (quarter.start().getMonthValue() == 1 && x.at(q) < width - 30) {
                svg.text(
                        x.at(q) + 1,
                        HEIGHT - 3,
                        "tick",
                        String.valueOf(quarter.start().getYear()));
            }
            if (!quarter.start().plusMonths(3).isAfter(shownFrom)) {
                shown = x.at(q + 1);
            }
        }
        svg.line(LEFT, y.at(0), width - 12, y.at(0), "zero");
        if (shown < width - 60) {
            svg.line(shown, 6, shown, HEIGHT - FOOT, "as-of");
            boolean after = width - shown > 150;
            svg.text(
                    shown + (after ? 4 : -4),
                    11,
                    after ? "tick" : "tick end",
                    after ? "drawn in full below" : "in full below");
        }
        return svg.end();
    }

    private static void stack(
            Svg svg, Scale y, double x, double width, int side, int deeds, int words, int deedLane, int wordLane) {
        double first = y.at(side * deeds);
        double second = y.at(side * (deeds + words));
        svg.group(Look.of(Look.LANES.get(deedLane)))
                .rect(x, Math.min(first, y.at(0)), width, Math.abs(first - y.at(0)), "fill")
                .endGroup();
        svg.group(Look.of(Look.LANES.get(wordLane)))
                .rect(x, Math.min(second, first), width, Math.abs(second - first), "fill")
                .endGroup();
    }
}
