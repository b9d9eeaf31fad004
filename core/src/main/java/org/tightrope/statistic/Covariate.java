package org.tightrope.statistic;

import java.util.Arrays;

/// What is known of actors or of ordered pairs from elsewhere: constant, or changing at given times.
///
/// @param name as formulas use it
/// @param ofPairs whether it is about ordered pairs
/// @param time of each change, ascending; minus infinity for what held from the beginning
/// @param key per change: the actor, or `sender * actors + receiver`
/// @param value per change
public record Covariate(String name, boolean ofPairs, double[] time, long[] key, double[] value) {

    /// Values at the present of a past, followed as time goes by. Missing ones are 0.
    final class Cursor {
        private final double[] now;
        private double at = Double.NEGATIVE_INFINITY;
        private int next;

        Cursor(int actors) {
            this.now = new double[ofPairs ? actors * actors : actors];
        }

        double value(long which, double moment) {
            if (moment < at) {
                Arrays.fill(now, 0);
                next = 0;
            }
            at = moment;
            while (next < time.length && time[next] <= moment) {
                now[Math.toIntExact(key[next])] = value[next];
                next++;
            }
            return now[Math.toIntExact(which)];
        }
    }

    boolean isConstant() {
        return time.length == 0 || time[time.length - 1] == Double.NEGATIVE_INFINITY;
    }
}
