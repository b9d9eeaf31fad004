package org.tightrope.app.plot;

/// A count as a bar against the largest of its kind, beside the number; hidden from listeners.
public record CountBar(int width, double value, double largest) {
    public String svg() {
        var svg = Svg.mark(width, 12);
        double length = largest > 0 ? Math.min(1, value / largest) * width : 0;
        svg.rect(0, 1, width, 10, "chance-room");
        svg.rect(0, 1, length, 10, "count-bar");
        return svg.end();
    }
}
