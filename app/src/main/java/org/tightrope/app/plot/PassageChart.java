package org.tightrope.app.plot;

import java.util.List;

/// How likely something has happened by each day: a curve that only climbs.
///
/// @param width user units; the height follows
/// @param label the chart in a sentence
/// @param top upper end of the axis, a probability; the same for all charts that are compared
/// @param curve share of futures in which it has happened by day 1, 2, ...
public record PassageChart(int width, String label, double top, List<Double> curve) {
    private static final int HEIGHT = 132;
    private static final int LEFT = 38;
    private static final int RIGHT = 46;

    /// A round upper end for curves that reach `highest`: 5, 10, 20, 50 or 100 %.
    public static double topFor(double highest) {
        for (double top : new double[] {0.05, 0.1, 0.2, 0.5}) {
            if (highest <= top * 0.96) {
                return top;
            }
        }
        return 1;
    }

    public String svg() {
        var x = new Scale(0, Math.max(1, curve.size()), LEFT, width - RIGHT);
        var y = new Scale(0, top, HEIGHT - 26, 10);
        var svg = Svg.chart(width, HEIGHT, label);
        for (double share : new double[] {0.5, 1}) {
            svg.line(LEFT, y.at(top * share), width - RIGHT, y.at(top * share), "grid");
            svg.text(LEFT - 5, y.at(top * share) + 4, "tick end", axis(top * share));
        }
        svg.text(LEFT - 5, y.at(0) + 4, "tick end", "0");
        for (double tick : x.dayTicks()) {
            svg.line(x.at(tick), y.at(0), x.at(tick), y.at(0) + 4, "axis");
            svg.text(x.at(tick), HEIGHT - 9, "tick middle", tick == 0 ? "today" : Figures.decimal(tick, 0));
        }
        var area = new Trace().to(x.at(0), y.at(0));
        var rise = new Trace().to(x.at(0), y.at(0));
        for (int day = 0; day < curve.size(); day++) {
            rise.to(x.at(day + 1), y.at(curve.get(day)));
            area.to(x.at(day + 1), y.at(curve.get(day)));
        }
        svg.path(area.to(x.at(curve.size()), y.at(0)).shut().data(), "passage-area");
        svg.line(LEFT, y.at(0), width - RIGHT, y.at(0), "axis");
        svg.path(rise.data(), "passage-line");
        double last = curve.isEmpty() ? 0 : curve.getLast();
        svg.circle(width - RIGHT, y.at(last), 3, "passage-end", null);
        svg.text(width - RIGHT + 6, y.at(last) + 4, "value", Figures.percent(last));
        return svg.end();
    }

    private static String axis(double share) {
        return Figures.decimal(share * 100, share * 100 % 1 == 0 ? 0 : 1) + "\u00a0%";
    }
}
