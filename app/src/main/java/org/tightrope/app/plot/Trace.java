package org.tightrope.app.plot;

/// The data of an SVG path, point by point.
final class Trace {
    private final StringBuilder data = new StringBuilder();

    Trace to(double x, double y) {
        data.append(data.isEmpty() ? 'M' : 'L')
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
        return this;
    }

    Trace shut() {
        data.append('Z');
        return this;
    }

    String data() {
        return data.toString();
    }
}
