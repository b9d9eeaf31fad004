package org.tightrope.app.plot;

/// A probability as a bar from 0 to 100 %, with the wider interval as a thin line and the narrower as a thick one.
/// Stands beside the number, so it is hidden from listeners.
///
/// @param width user units
/// @param height user units
public record ChanceBar(
        int width,
        int height,
        double probability,
        double monteCarloLower,
        double monteCarloUpper,
        double parameterLower,
        double parameterUpper) {

    public String svg() {
        var x = new Scale(0, 1, 1, width - 1);
        double middle = height / 2.0;
        var svg = Svg.mark(width, height);
        svg.rect(1, middle - 6, width - 2, 12, "chance-room");
        svg.rect(1, middle - 6, x.at(probability) - 1, 12, "chance-bar");
        svg.line(x.at(parameterLower), middle, x.at(parameterUpper), middle, "chance-parameter");
        svg.line(x.at(monteCarloLower), middle, x.at(monteCarloUpper), middle, "chance-montecarlo");
        svg.line(x.at(probability), middle - 8, x.at(probability), middle + 8, "chance-point");
        return svg.end();
    }
}
