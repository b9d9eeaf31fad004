package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// How fresh the latest event of the pair is: 1 / (1 + days since), 0 when there was none. Worked case:
/// two days ago, 1/3. Source: Vu, Lomi, Mascia and Pallotti (2017).
///
/// @param back whether the latest event from j to i counts instead of from i to j
/// @param perDay units of time in a day
record Recency(Term term, Lens lens, boolean back, double perDay) implements Statistic {
    @Override
    public List<Lens> latest() {
        return List.of(lens);
    }

    @Override
    public Reach reach() {
        return Reach.EVERYBODY;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Latest latest = past.latest(lens);
        return (i, j) -> {
            double time = back ? latest.time(j, i) : latest.time(i, j);
            return Double.isNaN(time) ? 0 : 1 / (1 + (past.now() - time) / perDay);
        };
    }
}
