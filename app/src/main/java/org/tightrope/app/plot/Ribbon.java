package org.tightrope.app.plot;

import java.time.LocalDate;
import java.util.List;

/// Cooperation (upward) and conflict (downward) of a pair through time, with its signed tie as a line.
///
/// The areas are drawn on a square-root axis, so that a pair at war and a pair that quarrels can share it.
///
/// @param width user units; the height follows
/// @param label the chart in a sentence
/// @param from first day shown
/// @param to last day shown
/// @param top upper end of the axis in Goldstein points, the same for all charts that are compared
/// @param weeks oldest first
public record Ribbon(int width, String label, LocalDate from, LocalDate to, double top, List<Week> weeks) {
    private static final int HEIGHT = 150;
    private static final int LEFT = 32;
    private static final int RIGHT = 46;
    private static final int FOOT = 30;

    /// @param cooperation decayed points of cooperation, 0 or more
    /// @param conflict likewise of conflict
    /// @param tie -1..1
    public record Week(LocalDate date, double cooperation, double conflict, double tie) {}

    public String svg() {
        var time = new TimeAxis(from, to, LEFT, width - RIGHT);
        var half = Math.sqrt(Math.max(1, top));
        var y = new Scale(-half, half, HEIGHT - FOOT, 6);
        var tie = new Scale(-1, 1, HEIGHT - FOOT, 6);
        var svg = Svg.chart(width, HEIGHT, label);
        time.draw(svg, 6, HEIGHT - FOOT);
        for (double tick : ticks()) {
            for (double side : new double[] {1, -1}) {
                double at = y.at(side * Math.sqrt(tick));
                svg.line(LEFT, at, width - RIGHT, at, "grid");
                svg.text(LEFT - 4, at + 4, "tick end", Figures.decimal(tick, 0));
            }
        }
        if (!weeks.isEmpty()) {
            svg.path(area(time, y, 1), "ribbon-cooperation");
            svg.path(area(time, y, -1), "ribbon-conflict");
        }
        svg.line(LEFT, y.at(0), width - RIGHT, y.at(0), "zero");
        if (!weeks.isEmpty()) {
            var line = new Trace();
            weeks.forEach(week -> line.to(time.at(week.date()), tie.at(week.tie())));
            svg.path(line.data(), "ribbon-tie-under");
            svg.path(line.data(), "ribbon-tie");
            Week last = weeks.getLast();
            svg.circle(time.at(last.date()), tie.at(last.tie()), 2.5, "now", null);
            svg.text(width - RIGHT + 4, tie.at(last.tie()) + 4, "value", Figures.signed(last.tie(), 2));
        }
        return svg.end();
    }

    /// Two round values that stand well apart on the square-root axis.
    private List<Double> ticks() {
        double outer = Scale.step(top * 0.45);
        outer = outer > top ? outer / 2 : outer;
        double inner = Scale.step(outer * 0.15);
        return List.of(inner, outer);
    }

    private String area(TimeAxis time, Scale y, int side) {
        var trace = new Trace().to(time.at(weeks.getFirst().date()), y.at(0));
        for (Week week : weeks) {
            double points = side > 0 ? week.cooperation() : week.conflict();
            trace.to(time.at(week.date()), y.at(side * Math.sqrt(Math.max(0, points))));
        }
        return trace.to(time.at(weeks.getLast().date()), y.at(0)).shut().data();
    }
}
