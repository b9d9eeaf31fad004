package org.tightrope.app.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.SignedGraph;
import org.tightrope.balance.SignedLayout;

/// A signed network laid out so that friends are near and foes are far. Friendly ties are solid, hostile
/// ones dashed and longer; the stronger a tie, the wider; blocs by shade; a tie the best division strains
/// has a halo.
public final class SignedNetworkPlot {
    private static final double MARGIN = 58;
    private static final int READABLE = 45;
    private static final double KEY = 30;

    /// How much more one direction may be stretched than the other to use the room.
    private static final double STRETCH = 1.35;

    private final SignedGraph graph;
    private final Frustration frustration;
    private final double[] x;
    private final double[] y;
    private final double width;
    private final double height;
    private final double radius;
    private final Map<Integer, Integer> bloc = new HashMap<>();
    private final String focal;

    private SignedNetworkPlot(Frustration frustration, String focal, double width, double height, long seed) {
        this.graph = frustration.graph();
        this.frustration = frustration;
        this.focal = focal;
        this.width = width;
        this.height = height;
        this.radius = graph.nodes() <= READABLE ? 19 : 7;
        var layout = SignedLayout.of(graph, frustration.sides(), seed);
        this.x = scaled(layout.x(), layout.y(), true);
        this.y = scaled(layout.x(), layout.y(), false);
        spread();
        List<List<String>> blocs = frustration.blocs();
        for (int b = 0; b < blocs.size(); b++) {
            for (String name : blocs.get(b)) {
                bloc.put(graph.indexOf(name), b);
            }
        }
    }

    /// An `<svg>` element for a page that has [PlotStyle].
    ///
    /// @param focal the name of the node to stress; may be empty
    public static String svg(Frustration frustration, String focal, double width, double height, long seed) {
        return new SignedNetworkPlot(frustration, focal, width, height, seed).draw(false);
    }

    /// A file of its own, with its style and a size that suits the number of nodes.
    public static String file(Frustration frustration, String focal, long seed) {
        int nodes = frustration.graph().nodes();
        double width = Math.max(640, 130 * Math.sqrt(nodes) * (nodes > READABLE ? 0.8 : 1.15));
        String svg = new SignedNetworkPlot(frustration, focal, width, width * 0.75, seed).draw(true);
        int body = svg.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, body) + "<style>"
                + ".plot{--ink:#1b1f24;--soft:#57606a;--rule:#d0d7de;background:#fff;font-family:system-ui,'Segoe UI',"
                + "'Helvetica Neue',Arial,sans-serif}"
                + PlotStyle.CSS.replace("\n", "")
                + ".plot .small{font-size:9.5px}</style>" + svg.substring(body) + "\n";
    }

    private double[] scaled(double[] u, double[] v, boolean across) {
        double[] range = {span(u), span(v)};
        double unitX = (width - 2 * MARGIN) / range[0];
        double unitY = (height - 2 * MARGIN) / range[1];
        double unit = Math.min(across ? unitX : unitY, STRETCH * Math.min(unitX, unitY));
        double[] from = across ? u : v;
        double size = across ? width : height;
        double low = low(from);
        double[] placed = new double[from.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = size / 2 + (from[i] - low - span(from) / 2) * unit;
        }
        return placed;
    }

    private static double low(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
        }
        return low;
    }

    private static double span(double[] values) {
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            high = Math.max(high, value);
        }
        return values.length < 2 ? 1 : Math.max(1e-9, high - low(values));
    }

    /// Pushes nodes apart until none covers another, and in small graphs off the ties of others.
    private void spread() {
        double apart = radius * 2 + (radius > 10 ? 12 : 9);
        for (int round = 0; round < 300; round++) {
            boolean touched = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < i; j++) {
                    touched |= part(i, j, apart);
                }
            }
            if (radius > 10 && round < 250) {
                for (int e = 0; e < graph.ties(); e++) {
                    for (int v = 0; v < x.length; v++) {
                        touched |= v != graph.from(e) && v != graph.to(e) && leave(v, graph.from(e), graph.to(e));
                    }
                }
            }
            if (!touched) {
                return;
            }
        }
    }

    private boolean part(int i, int j, double apart) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double distance = Math.hypot(dx, dy);
        if (distance >= apart - 0.01) {
            return false;
        }
        double push = (apart - distance) / 2;
        double ux = distance < 1e-6 ? Math.cos(i) : dx / distance;
        double uy = distance < 1e-6 ? Math.sin(i) : dy / distance;
        shift(i, ux * push, uy * push);
        shift(j, -ux * push, -uy * push);
        return true;
    }

    /// Moves a node off the line between two others, and these a little the other way.
    private boolean leave(int v, int a, int b) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double length = Math.hypot(dx, dy);
        double along = ((x[v] - x[a]) * dx + (y[v] - y[a]) * dy) / (length * length);
        if (length < 1e-6 || along <= 0 || along >= 1) {
            return false;
        }
        double across = ((x[v] - x[a]) * dy - (y[v] - y[a]) * dx) / length;
        double clear = radius + 7;
        if (Math.abs(across) >= clear) {
            return false;
        }
        double push = (clear - Math.abs(across)) * 0.3 * (across < 0 ? -1 : 1);
        shift(v, dy / length * push, -dx / length * push);
        shift(a, -dy / length * push / 2, dx / length * push / 2);
        shift(b, -dy / length * push / 2, dx / length * push / 2);
        return true;
    }

    private void shift(int i, double dx, double dy) {
        x[i] = Math.clamp(x[i] + dx, MARGIN / 2, width - MARGIN / 2);
        y[i] = Math.clamp(y[i] + dy, MARGIN / 2, height - MARGIN / 2);
    }

    /// @param keyed whether the signs are explained below
    private String draw(boolean keyed) {
        var svg = Svg.chart(
                width,
                height + (keyed ? KEY : 0),
                "Signed network of %s nodes with %s friendly and %s hostile ties"
                        .formatted(graph.nodes(), graph.ties() - graph.negative(), graph.negative()));
        double strongest = 0;
        for (int e = 0; e < graph.ties(); e++) {
            strongest = Math.max(strongest, Math.abs(graph.weight(e)));
        }
        for (int e = 0; e < graph.ties(); e++) {
            if (frustration.isFrustrated(e)) {
                tie(svg, e, thickness(e, strongest) + (radius > 10 ? 9 : 4), "halo-strained", false);
            }
        }
        for (int e = 0; e < graph.ties(); e++) {
            tie(svg, e, thickness(e, strongest), graph.weight(e) < 0 ? "tie-negative" : "tie-positive", true);
        }
        for (int v = 0; v < graph.nodes(); v++) {
            node(svg, v);
        }
        if (keyed) {
            key(svg, 16, "tie-positive", false, "friendly");
            key(svg, 130, "tie-negative", false, "hostile, longer");
            key(svg, 280, "tie-positive", true, "strained by the best division");
            svg.circle(512, height + KEY / 2, 6, "node bloc-0", null)
                    .circle(528, height + KEY / 2, 6, "node bloc-1", null)
                    .text(540, height + KEY / 2 + 4, "code", "blocs");
        }
        return svg.end();
    }

    private void key(Svg svg, double at, String look, boolean strained, String meaning) {
        double middle = height + KEY / 2;
        if (strained) {
            svg.line(at, middle, at + 36, middle, 9, "halo-strained", null);
        }
        svg.line(at, middle, at + 36, middle, 2, look, null).text(at + 44, middle + 4, "code", meaning);
    }

    private double thickness(int e, double strongest) {
        double share = graph.isWeighted() ? Math.abs(graph.weight(e)) / strongest : 0.4;
        return radius > 10 ? 1 + 4 * share : 0.5 + 1.5 * share;
    }

    private void tie(Svg svg, int e, double thickness, String look, boolean titled) {
        String title = graph.text(e) + (frustration.isFrustrated(e) ? ", strained" : "");
        svg.line(
                x[graph.from(e)],
                y[graph.from(e)],
                x[graph.to(e)],
                y[graph.to(e)],
                thickness,
                look,
                titled ? title : null);
    }

    private void node(Svg svg, int v) {
        String name = graph.name(v);
        int shade = Math.min(bloc.getOrDefault(v, 0), 3);
        svg.circle(x[v], y[v], radius, "node bloc-" + shade + (name.equals(focal) ? " focal" : ""), name);
        if (radius > 10) {
            if (Svg.width(name, 11) <= 2 * radius - 2) {
                svg.text(x[v], y[v] + 4, "code middle bloc-text-" + shade, name);
            } else {
                svg.fitted(x[v], y[v] + radius + 13, 120, 11, "code middle halo", name);
            }
        } else {
            svg.fitted(x[v], y[v] - radius - 2, 60, 9.5, "small middle halo", name);
        }
    }
}
