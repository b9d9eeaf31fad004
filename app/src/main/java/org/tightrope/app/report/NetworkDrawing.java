package org.tightrope.app.report;

import java.util.ArrayList;
import java.util.TreeSet;
import org.tightrope.app.plot.SignedNetworkPlot;
import org.tightrope.balance.Frustration;
import org.tightrope.balance.SignedGraph;

/// A signed network of the report as a drawing: its ties as signs, laid out with foes apart.
final class NetworkDrawing {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 430;
    private static final long LAYOUT_SEED = 1;

    private NetworkDrawing() {}

    static String svg(Report.Graph graph, String focal) {
        var codes = new TreeSet<String>();
        graph.edges().forEach(edge -> {
            codes.add(edge.a());
            codes.add(edge.b());
        });
        var names = new ArrayList<>(codes);
        int ties = graph.edges().size();
        int[] from = new int[ties];
        int[] to = new int[ties];
        double[] signs = new double[ties];
        for (int t = 0; t < ties; t++) {
            Report.Edge edge = graph.edges().get(t);
            from[t] = names.indexOf(edge.a());
            to[t] = names.indexOf(edge.b());
            signs[t] = Math.signum(edge.tie());
        }
        var frustration = Frustration.of(SignedGraph.undirected(names, from, to, signs));
        return SignedNetworkPlot.svg(frustration, focal, WIDTH, HEIGHT, LAYOUT_SEED);
    }
}
