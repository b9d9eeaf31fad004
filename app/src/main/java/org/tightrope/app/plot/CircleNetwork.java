package org.tightrope.app.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A signed network with its actors on a circle, actors of a bloc side by side. Friendly ties are solid, hostile
/// ones dashed; the stronger a tie, the wider; a tie the best division into blocs strains has a halo.
///
/// @param label the chart in a sentence
/// @param nodes in the order they stand on the circle, clockwise from the top
public record CircleNetwork(String label, List<Node> nodes, List<Tie> ties) {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 370;
    private static final double RADIUS = 140;

    /// @param bloc number of its bloc, from 0
    /// @param focal whether it is the one the question is about
    public record Node(String code, String name, int bloc, boolean focal) {}

    /// @param value signed tie, -1..1
    public record Tie(String a, String b, double value, boolean strained) {}

    public String svg() {
        var svg = Svg.chart(WIDTH, HEIGHT, label);
        Map<String, double[]> places = places();
        for (Tie tie : ties) {
            if (tie.strained()) {
                edge(svg, places, tie, width(tie) + 9, "halo-strained", false);
            }
        }
        for (Tie tie : ties) {
            edge(svg, places, tie, width(tie), tie.value() < 0 ? "tie-negative" : "tie-positive", true);
        }
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            double[] at = places.getOrDefault(node.code(), new double[] {0, 0});
            svg.circle(
                    at[0],
                    at[1],
                    19,
                    "node bloc-" + Math.min(node.bloc(), 3) + (node.focal() ? " focal" : ""),
                    node.name());
            svg.text(
                    at[0],
                    at[1] + 4,
                    "code middle bloc-text-" + Math.min(node.bloc(), 3),
                    Svg.fit(node.code(), 36, 11));
            name(svg, node, at);
        }
        return svg.end();
    }

    private static double width(Tie tie) {
        return 1 + 5 * Math.min(1, Math.abs(tie.value()));
    }

    private Map<String, double[]> places() {
        var places = new HashMap<String, double[]>();
        for (int n = 0; n < nodes.size(); n++) {
            double angle = 2 * Math.PI * n / nodes.size() - Math.PI / 2;
            places.put(
                    nodes.get(n).code(),
                    new double[] {WIDTH / 2.0 + RADIUS * Math.cos(angle), HEIGHT / 2.0 + RADIUS * Math.sin(angle)});
        }
        return places;
    }

    private static void edge(
            Svg svg, Map<String, double[]> places, Tie tie, double thickness, String look, boolean titled) {
        double[] a = places.get(tie.a());
        double[] b = places.get(tie.b());
        if (a != null && b != null) {
            String title = "%s\u2013%s: %s".formatted(tie.a(), tie.b(), Figures.signed(tie.value(), 2))
                    + (tie.strained() ? ", strained" : "");
            svg.line(a[0], a[1], b[0], b[1], thickness, look, titled ? title : null);
        }
    }

    /// The name outside the circle: above or below at the poles, else to the side.
    private static void name(Svg svg, Node node, double[] at) {
        double dx = at[0] - WIDTH / 2.0;
        double dy = at[1] - HEIGHT / 2.0;
        if (Math.abs(dx) < 40) {
            svg.fitted(at[0], at[1] + (dy < 0 ? -26 : 36), 220, 13, "name middle halo", node.name());
            return;
        }
        double room = WIDTH / 2.0 - Math.abs(dx) - 26;
        double x = at[0] + Math.signum(dx) * 24;
        String look = dx < 0 ? "name end halo" : "name halo";
        List<String> lines = lines(node.name(), room);
        for (int l = 0; l < lines.size(); l++) {
            svg.fitted(x, at[1] + 4 + (l - (lines.size() - 1) / 2.0) * 14, room, 12.5, look, lines.get(l));
        }
    }

    /// Two lines at most, broken at the space that makes them most alike.
    private static List<String> lines(String name, double room) {
        if (Svg.width(name, 12.5) <= room || name.indexOf(' ') < 0) {
            return List.of(name);
        }
        int best = name.indexOf(' ');
        for (int at = best; at >= 0; at = name.indexOf(' ', at + 1)) {
            if (Math.abs(at - name.length() / 2) < Math.abs(best - name.length() / 2)) {
                best = at;
            }
        }
        return List.of(name.substring(0, best), name.substring(best + 1));
    }
}
