package org.tightrope.app.plot;

import java.util.ArrayDeque;

/// Pushes dots of a lane up and down so that they do not hide one another. Dots come from left to right; each takes
/// the free place nearest the middle. When the lane is full the dot with the least overlap wins.
final class Swarm {
    private static final double STEP = 2;
    private static final double GAP = 0.6;

    private final double half;
    private final ArrayDeque<double[]> near = new ArrayDeque<>();

    /// @param half how far the centre of the lane is from its edge, user units
    Swarm(double half) {
        this.half = half;
    }

    /// @return how far below the middle the dot goes
    double place(double x, double radius) {
        while (!near.isEmpty() && near.peekFirst()[0] < x - 12) {
            near.removeFirst();
        }
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double away = 0; away <= half - radius && least > 0; away += STEP) {
            for (double offset : new double[] {away, -away}) {
                double overlap = overlap(x, offset, radius);
                if (overlap < least) {
                    least = overlap;
                    best = offset;
                }
            }
        }
        near.addLast(new double[] {x, best, radius});
        return best;
    }

    private double overlap(double x, double offset, double radius) {
        double sum = 0;
        for (double[] dot : near) {
            double distance = Math.hypot(x - dot[0], offset - dot[1]);
            sum += Math.max(0, radius + dot[2] + GAP - distance);
        }
        return sum;
    }
}
