package org.tightrope.play;

import java.util.List;

/// What is recorded of every future of one run.
final class Tracks {
    /// Day each outcome first held, 0 if never; `futures x outcomes`.
    final int[] firstDay;

    /// Signed tie of each watched pair at the end of each day; `futures x pairs x days`.
    final float[] ties;

    /// Number of acts in each future.
    final int[] acts;

    final int futures;
    final int outcomes;
    final int pairs;
    final int days;

    Tracks(int futures, int outcomes, List<int[]> pairs, int days) {
        this.futures = futures;
        this.outcomes = outcomes;
        this.pairs = pairs.size();
        this.days = days;
        this.acts = new int[futures];
        this.firstDay = new int[futures * outcomes];
        this.ties = new float[futures * pairs.size() * days];
    }

    void setTie(int future, int pair, int day, double tie) {
        ties[(future * pairs + pair) * days + day - 1] = (float) tie;
    }

    float tie(int future, int pair, int day) {
        return ties[(future * pairs + pair) * days + day - 1];
    }

    int firstDay(int future, int outcome) {
        return firstDay[future * outcomes + outcome];
    }
}
