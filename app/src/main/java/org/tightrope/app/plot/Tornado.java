package org.tightrope.app.plot;

import java.util.List;

/// What each of several moves does to one probability: bars from zero, longest on top as given, each with its
/// interval. A bar is grey when the interval includes zero. On narrow paper the names stand above the bars.
///
/// @param width user units; the height follows from the bars
/// @param label the chart in a sentence
/// @param bars in the order to draw
public record Tornado(int width, String label, List<Bar> bars) {
    private static final int SIZE = 13;

    /// @param value difference of probabilities, -1..1
    /// @param lower lower end of its interval
    /// @param clear whether the interval leaves out zero
    public record Bar(String name, double value, double lower, double upper, boolean clear) {}

    public String svg() {
        boolean narrow = width < 560;
        int names = narrow ? 8 : 235;
        int values = narrow ? 8 : 160;
        int row = narrow ? 46 : 32;
        int top = 30;
        int height = top + bars.size() * row + 26;
        var x = scale(names + 8, width - values - 8);
        var svg = Svg.chart(width, height, label);
        for (double tick : x.ticks(narrow ? 4 : 6)) {
            svg.line(x.at(tick), top - 4, x.at(tick), height - 24, "grid");
            svg.text(x.at(tick), height - 10, "tick middle", Figures.signed(tick * 100, decimals(x)));
        }
        double zero = x.at(0);
        svg.line(zero, top - 10, zero, height - 24, "zero");
        sides(svg, x, zero);
        for (int b = 0; b < bars.size(); b++) {
            Bar bar = bars.get(b);
            double y = top + b * row;
            double middle = narrow ? y + 31 : y + row / 2.0;
            String range = bar.lower() == 0 && bar.upper() == 0
                    ? "0"
                    : "%s (%s)".formatted(Figures.points(bar.value()), Figures.points(bar.lower(), bar.upper()));
            if (narrow) {
                double room = Svg.width(range, 11) + 12;
                svg.fitted(8, y + 14, width - 16 - room, SIZE, "name halo", bar.name());
                svg.text(width - 8, y + 14, "tick end halo", range);
            } else {
                svg.fitted(0, middle + 4.5, names, SIZE, "name", bar.name());
                svg.text(width - values + 2, middle + 4.5, "value", Figures.points(bar.value()));
                svg.text(width, middle + 4.5, "tick end", Figures.points(bar.lower(), bar.upper()));
            }
            String look = !bar.clear() ? "bar-unclear" : bar.value() > 0 ? "bar-more" : "bar-less";
            double tip = x.at(bar.value());
            svg.rect(Math.min(zero, tip), middle - 7, Math.abs(tip - zero), 14, look, bar.name() + ": " + range);
            svg.line(x.at(bar.lower()), middle, x.at(bar.upper()), middle, "whisker");
            for (double end : new double[] {bar.lower(), bar.upper()}) {
                svg.line(x.at(end), middle - 4, x.at(end), middle + 4, "whisker");
            }
        }
        return svg.end();
    }

    private void sides(Svg svg, Scale x, double zero) {
        if (zero - x.start() > 110) {
            svg.text(zero - 8, 12, "tick end", "\u2190 less likely");
        }
        if (x.end() - zero > 110) {
            svg.text(zero + 8, 12, "tick", "more likely \u2192");
        }
    }

    private Scale scale(double start, double end) {
        double low =
                Math.min(-0.005, bars.stream().mapToDouble(Bar::lower).min().orElse(0));
        double high =
                Math.max(0.005, bars.stream().mapToDouble(Bar::upper).max().orElse(0));
        double margin = (high - low) * 0.03;
        return new Scale(low - margin, high + margin, start, end);
    }

    private static int decimals(Scale x) {
        return Scale.step((x.to() - x.from()) / 4) < 0.0099 ? 1 : 0;
    }
}
