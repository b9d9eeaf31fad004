package org.tightrope.statistic;

import org.tightrope.stream.EventStream;

/// One way along a stream, stratum by stratum: at each the past is what it was just before.
final class Walk {
    private final Design design;
    private final EventStream stream;
    private final boolean[] modelled;
    private final Past past;
    private final Statistic.Reading[] readings;
    private final boolean[] present;
    private int from;
    private int to;
    private int stratum = -1;
    private boolean presenceChanged;

    /// @param everyone whether all pairs will be asked for at every stratum
    Walk(Design design, boolean everyone) {
        this.design = design;
        this.stream = design.stream();
        this.modelled = design.modelled();
        this.past = new Past(stream, design.statistics());
        this.readings = design.statistics().stream()
                .map(statistic -> statistic.read(past, everyone))
                .toArray(Statistic.Reading[]::new);
        this.present = new boolean[stream.actors().size()];
    }

    /// Goes to the next stratum: the events of the last one enter the past, time moves on.
    ///
    /// @return false at the end of the stream
    boolean next() {
        for (int event = from; event < to; event++) {
            past.add(event);
        }
        from = to;
        if (from == stream.size()) {
            return false;
        }
        double time = stream.time()[from];
        to = from + 1;
        while (design.ties() == Ties.TIME_POINT && to < stream.size() && stream.time()[to] == time) {
            to++;
        }
        stratum++;
        past.moveTo(time);
        presenceChanged = design.riskSet().refresh(time, present);
        return true;
    }

    /// Events of the stratum, `from()` inclusive to `to()` exclusive.
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int stratum() {
        return stratum;
    }

    double time() {
        return past.now();
    }

    boolean isCase(int event) {
        return modelled[stream.type()[event]];
    }

    boolean hasCases() {
        for (int event = from; event < to; event++) {
            if (isCase(event)) {
                return true;
            }
        }
        return false;
    }

    boolean[] present() {
        return present;
    }

    boolean presenceChanged() {
        return presenceChanged;
    }

    Statistic.Reading[] readings() {
        return readings;
    }

    void read(int i, int j, double[] values) {
        for (int k = 0; k < readings.length; k++) {
            values[k] = readings[k].value(i, j);
        }
    }
}
