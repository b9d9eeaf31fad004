package org.tightrope.balance;

import java.util.Arrays;
import java.util.Random;

/// Places for the nodes of a signed graph such that friends are near and foes are far.
///
/// Stress majorisation (Gansner, Koren and North 2005): minimises `sum of (|x_i - x_j| - d_ij)^2 / d_ij^2` over
/// all pairs. The wanted distance d is 1 for a positive tie and [#FOES] for a negative one, so that
/// negative ties come out longer; without a tie it is that along the shortest path, but no less than 1.5
/// within a bloc and [#APART] between blocs. Deterministic from the seed; O(n^2) per round.
///
/// @param x per node, in units of a positive tie
/// @param y per node, growing downward
public record SignedLayout(double[] x, double[] y) {
    /// Wanted length of a negative tie.
    public static final double FOES = 2.6;

    /// Least wanted distance of strangers in different blocs.
    public static final double APART = 2.2;

    private static final int ROUNDS = 300;
    private static final int STARTS = 6;
    private static final int MOST_NODES = 1000;

    /// @param side bloc per node, see [Frustration#sides]
    /// @throws IllegalArgumentException for more than 1000 nodes
    public static SignedLayout of(SignedGraph graph, boolean[] side, long seed) {
        int n = graph.nodes();
        if (n > MOST_NODES) {
            throw new IllegalArgumentException("""
                    A graph of %d nodes cannot be drawn; at most %d are.
                    Maybe draw a part of it.""".formatted(n, MOST_NODES));
        }
        double[][] wanted = wanted(graph, side);
        var random = new Random(seed);
        SignedLayout best = circle(n, side, random);
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < (n > 200 ? 1 : STARTS); start++) {
            SignedLayout layout = circle(n, side, random);
            double stress = relax(layout, wanted, ROUNDS);
            if (stress < least - 1e-9) {
                least = stress;
                best = layout;
            }
        }
        return best.upright(side);
    }

    /// The same for a graph of the same nodes that has changed a little: begins at the old places, so
    /// that what stays the same stays where it was.
    ///
    /// @param rounds how often every node moves at most
    public SignedLayout after(SignedGraph graph, boolean[] side, int rounds) {
        if (graph.nodes() != x.length) {
            throw new IllegalArgumentException(
                    "The graph has %d nodes, the layout before it %d.".formatted(graph.nodes(), x.length));
        }
        var next = new SignedLayout(x.clone(), y.clone());
        relax(next, wanted(graph, side), rounds);
        return next.turnedTo(this);
    }

    /// Centred on the other and turned by the angle that brings the nodes nearest to it, in the least
    /// squares.
    private SignedLayout turnedTo(SignedLayout other) {
        int n = x.length;
        double[] from = {mean(x), mean(y)};
        double[] to = {mean(other.x), mean(other.y)};
        double along = 0;
        double across = 0;
        for (int v = 0; v < n; v++) {
            double a = x[v] - from[0];
            double b = y[v] - from[1];
            double c = other.x[v] - to[0];
            double d = other.y[v] - to[1];
            along += a * c + b * d;
            across += a * d - b * c;
        }
        double angle = Math.atan2(across, along);
        double[] turnedX = new double[n];
        double[] turnedY = new double[n];
        for (int v = 0; v < n; v++) {
            double a = x[v] - from[0];
            double b = y[v] - from[1];
            turnedX[v] = to[0] + a * Math.cos(angle) - b * Math.sin(angle);
            turnedY[v] = to[1] + a * Math.sin(angle) + b * Math.cos(angle);
        }
        return new SignedLayout(turnedX, turnedY);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double[][] wanted(SignedGraph graph, boolean[] side) {
        int n = graph.nodes();
        double[][] path = new double[n][n];
        for (double[] row : path) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        double[] s = Straddle.matrix(graph);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double tie = s[i * n + j];
                path[i][j] = i == j ? 0 : tie > 0 ? 1 : tie < 0 ? FOES : Double.POSITIVE_INFINITY;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                if (path[i][k] < Double.POSITIVE_INFINITY) {
                    for (int j = 0; j < n; j++) {
                        path[i][j] = Math.min(path[i][j], path[i][k] + path[k][j]);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double tie = s[i * n + j];
                double strangers = Math.min(3.5, Math.max(side[i] == side[j] ? 1.5 : APART, path[i][j]));
                path[i][j] = i == j ? 0 : tie > 0 ? 1 : tie < 0 ? FOES : strangers;
            }
        }
        return path;
    }

    private static SignedLayout circle(int n, boolean[] side, Random random) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int v = 0; v < n; v++) {
            double angle = (side[v] ? 0 : Math.PI) + (random.nextDouble() - 0.5) * Math.PI;
            double radius = 1 + random.nextDouble();
            x[v] = radius * Math.cos(angle);
            y[v] = radius * Math.sin(angle);
        }
        return new SignedLayout(x, y);
    }

    /// Moves one node at a time to where the others pull it; each move lowers the stress.
    private static double relax(SignedLayout layout, double[][] wanted, int rounds) {
        double[] x = layout.x;
        double[] y = layout.y;
        int n = x.length;
        for (int round = 0; round < rounds; round++) {
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double sumX = 0;
                double sumY = 0;
                double weights = 0;
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        double weight = 1 / (wanted[i][j] * wanted[i][j]);
                        double distance = Math.max(1e-6, Math.hypot(x[i] - x[j], y[i] - y[j]));
                        double pull = wanted[i][j] / distance;
                        sumX += weight * (x[j] + (x[i] - x[j]) * pull);
                        sumY += weight * (y[j] + (y[i] - y[j]) * pull);
                        weights += weight;
                    }
                }
                if (weights > 0) {
                    moved += Math.abs(sumX / weights - x[i]) + Math.abs(sumY / weights - y[i]);
                    x[i] = sumX / weights;
                    y[i] = sumY / weights;
                }
            }
            if (moved < 1e-5 * n) {
                break;
            }
        }
        double stress = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double off = Math.hypot(x[i] - x[j], y[i] - y[j]) / wanted[i][j] - 1;
                stress += off * off;
            }
        }
        return stress;
    }

    /// Turned so that the blocs lie side by side, the first node's on the left.
    private SignedLayout upright(boolean[] side) {
        int n = x.length;
        if (n == 0) {
            return this;
        }
        double[][] middle = new double[2][3];
        for (int v = 0; v < n; v++) {
            double[] m = middle[side[v] == side[0] ? 0 : 1];
            m[0] += x[v];
            m[1] += y[v];
            m[2]++;
        }
        double angle = middle[1][2] == 0
                ? 0
                : Math.atan2(
                        middle[1][1] / middle[1][2] - middle[0][1] / middle[0][2],
                        middle[1][0] / middle[1][2] - middle[0][0] / middle[0][2]);
        double[] turnedX = new double[n];
        double[] turnedY = new double[n];
        for (int v = 0; v < n; v++) {
            turnedX[v] = x[v] * Math.cos(angle) + y[v] * Math.sin(angle);
            turnedY[v] = y[v] * Math.cos(angle) - x[v] * Math.sin(angle);
        }
        return new SignedLayout(turnedX, turnedY);
    }
}
