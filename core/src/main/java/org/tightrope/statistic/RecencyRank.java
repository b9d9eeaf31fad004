package org.tightrope.statistic;

import java.util.List;
import org.tightrope.model.Term;

/// How recently, compared with others, i acted toward j (send) or j acted toward i (receive): one over
/// the rank, the latest partner first; 0 for those it never met. Worked case: i acted toward A, then
/// toward B: B has 1, A 1/2. Source: Butts (2008).
///
/// @param received whether the order in which others acted toward i counts
record RecencyRank(Term term, Lens lens, boolean received) implements Statistic {
    @Override
    public List<Lens> latest() {
        return List.of(lens);
    }

    @Override
    public Reach reach() {
        return Reach.THOSE_INVOLVED;
    }

    @Override
    public Reading read(Past past, boolean everyone) {
        Latest latest = past.latest(lens);
        return (i, j) -> {
            int rank = received ? latest.receiveRank(i, j) : latest.sendRank(i, j);
            return rank == 0 ? 0 : 1.0 / rank;
        };
    }
}
