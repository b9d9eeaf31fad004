package org.tightrope.app.plot;

/// One row of a forest plot: an estimate with its interval over what was expected of it. Ends that lie off the axis
/// get an arrow. Stands beside the numbers, so it is hidden from listeners.
///
/// @param limit the axis runs from -limit to limit, the same in all rows that are compared
/// @param priorLower lower end of the 95 % range expected before any data
public record Forest(
        int width, double limit, double estimate, double lower, double upper, double priorLower, double priorUpper) {
    private static final int HEIGHT = 22;

    public String svg() {
        var x = new Scale(-limit, limit, 5, width - 5);
        double middle = HEIGHT / 2.0;
        var svg = Svg.mark(width, HEIGHT);
        svg.rect(x.at(priorLower), middle - 6, x.at(priorUpper) - x.at(priorLower), 12, "forest-prior");
        svg.line(x.at(0), 0, x.at(0), HEIGHT, "zero");
        svg.line(x.at(lower), middle, x.at(upper), middle, "forest-interval");
        if (x.holds(estimate)) {
            svg.circle(x.at(estimate), middle, 3.6, lower > 0 || upper < 0 ? "forest-clear" : "forest-unclear", null);
        }
        if (lower < -limit) {
            svg.path(
                    new Trace()
                            .to(0, middle)
                            .to(6, middle - 4)
                            .to(6, middle + 4)
                            .shut()
                            .data(),
                    "forest-arrow");
        }
        if (upper > limit) {
            svg.path(
                    new Trace()
                            .to(width, middle)
                            .to(width - 6, middle - 4)
                            .to(width - 6, middle + 4)
                            .shut()
                            .data(),
                    "forest-arrow");
        }
        return svg.end();
    }
}
