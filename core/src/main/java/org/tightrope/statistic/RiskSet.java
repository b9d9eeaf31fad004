package org.tightrope.statistic;

import java.util.Arrays;
import org.tightrope.stream.EventStream;

/// Who can act and be acted upon, and when: an actor is at risk from its entry (inclusive) to its exit
/// (exclusive).
///
/// @param from per actor, in the stream's time
/// @param until per actor
public record RiskSet(double[] from, double[] until) {

    /// Everybody, always: what most relational event software assumes.
    public static RiskSet always(int actors) {
        double[] from = new double[actors];
        double[] until = new double[actors];
        Arrays.fill(from, Double.NEGATIVE_INFINITY);
        Arrays.fill(until, Double.POSITIVE_INFINITY);
        return new RiskSet(from, until);
    }

    /// From an actor's first event on, that event included: eventnet's convention.
    public static RiskSet sinceFirstEvent(EventStream stream) {
        RiskSet all = always(stream.actors().size());
        Arrays.fill(all.from, Double.POSITIVE_INFINITY);
        for (int e = stream.size() - 1; e >= 0; e--) {
            all.from[stream.source()[e]] = stream.time()[e];
            all.from[stream.target()[e]] = stream.time()[e];
        }
        return all;
    }

    boolean includes(int actor, double time) {
        return from[actor] <= time && time < until[actor];
    }

    /// Writes who is at risk at `time` and says whether that differs from what was written before.
    boolean refresh(double time, boolean[] present) {
        boolean changed = false;
        for (int actor = 0; actor < present.length; actor++) {
            boolean now = includes(actor, time);
            changed |= now != present[actor];
            present[actor] = now;
        }
        return changed;
    }
}
