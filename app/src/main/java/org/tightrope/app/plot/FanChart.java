package org.tightrope.app.plot;

import java.util.List;

/// A number between -1 and 1 through the futures: the middle half and the middle nine tenths as bands, the median
/// as a line, where it stands today as a dot and a dotted rule.
///
/// @param width user units; the height follows
/// @param label the chart in a sentence
/// @param today value on the as-of day
/// @param bands five rows, for the quantiles 5, 25, 50, 75, 95 %, each with one value per day
public record FanChart(int width, String label, double today, List<List<Double>> bands) {
    private static final int HEIGHT = 190;
    private static final int LEFT = 30;
    private static final int RIGHT = 50;

    public String svg() {
        int days = bands.getFirst().size();
        var x = new Scale(0, Math.max(1, days), LEFT, width - RIGHT);
        var y = new Scale(-1, 1, HEIGHT - 28, 8);
        var svg = Svg.chart(width, HEIGHT, label);
        for (double tick : new double[] {-1, -0.5, 0.5, 1}) {
            svg.line(LEFT, y.at(tick), width - RIGHT, y.at(tick), "grid");
        }
        for (double tick : new double[] {-1, 0, 1}) {
            svg.text(LEFT - 5, y.at(tick) + 4, "tick end", Figures.signed(tick, 0));
        }
        for (double tick : x.dayTicks()) {
            svg.line(x.at(tick), y.at(-1), x.at(tick), y.at(-1) + 4, "axis");
            svg.text(x.at(tick), HEIGHT - 11, "tick middle", tick == 0 ? "today" : Figures.decimal(tick, 0));
        }
        svg.path(band(x, y, bands.get(0), bands.get(4)), "fan-outer");
        svg.path(band(x, y, bands.get(1), bands.get(3)), "fan-inner");
        svg.line(LEFT, y.at(0), width - RIGHT, y.at(0), "zero");
        svg.line(LEFT, y.at(today), width - RIGHT, y.at(today), "today");
        svg.path(line(x, y, bands.get(2)), "fan-median");
        svg.circle(x.at(0), y.at(today), 3.5, "now", null);
        if (days > 0) {
            double last = bands.get(2).getLast();
            svg.text(width - RIGHT + 5, y.at(last) + 4, "value", Figures.signed(last, 2));
        }
        return svg.end();
    }

    private String line(Scale x, Scale y, List<Double> values) {
        var trace = new Trace().to(x.at(0), y.at(today));
        for (int day = 0; day < values.size(); day++) {
            trace.to(x.at(day + 1), y.at(values.get(day)));
        }
        return trace.data();
    }

    private String band(Scale x, Scale y, List<Double> lower, List<Double> upper) {
        var trace = new Trace().to(x.at(0), y.at(today));
        for (int day = 0; day < upper.size(); day++) {
            trace.to(x.at(day + 1), y.at(upper.get(day)));
        }
        for (int day = lower.size() - 1; day >= 0; day--) {
            trace.to(x.at(day + 1), y.at(lower.get(day)));
        }
        return trace.shut().data();
    }
}
